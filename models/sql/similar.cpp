#include "sql/similar.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace lockkeeper::sql {
namespace {

constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row.back();
}

using Words = std::span<const std::string_view>;
using namespace std::string_view_literals;

constexpr std::array naming{"name"sv, "title"sv, "headline"sv, "heading"sv, "label"sv, "subject"sv, "caption"sv};
constexpr std::array telling{"description"sv, "body"sv, "content"sv, "contents"sv, "text"sv, "details"sv, "summary"sv,
    "about"sv, "bio"sv, "note"sv, "notes"sv, "comment"sv, "remark"sv, "message"sv};
constexpr std::array people{
    "user"sv, "owner"sv, "author"sv, "creator"sv, "member"sv, "account"sv, "customer"sv, "person"sv, "profile"sv};
constexpr std::array groups{
    "organization"sv, "organisation"sv, "org"sv, "company"sv, "team"sv, "workspace"sv, "tenant"sv, "space"sv};
constexpr std::array telephones{"phone"sv, "mobile"sv, "telephone"sv, "tel"sv};
constexpr std::array links{"url"sv, "link"sv, "href"sv, "uri"sv, "website"sv, "src"sv};
constexpr std::array pictures{
    "image"sv, "picture"sv, "photo"sv, "avatar"sv, "thumbnail"sv, "icon"sv, "logo"sv, "img"sv};
constexpr std::array prices{"price"sv, "cost"sv, "amount"sv, "total"sv, "sum"sv, "fee"sv, "value"sv};
constexpr std::array counts{"quantity"sv, "count"sv, "number"sv, "amount"sv, "qty"sv};
constexpr std::array states{"status"sv, "state"sv, "phase"sv, "stage"sv};
constexpr std::array kinds{"type"sv, "kind"sv, "category"sv, "class"sv, "role"sv};
constexpr std::array places{"address"sv, "location"sv, "place"sv, "spot"sv};
constexpr std::array begins{"start"sv, "starts"sv, "started"sv, "begin"sv, "begins"sv, "from"sv};
constexpr std::array ends{"end"sv, "ends"sv, "ended"sv, "finish"sv, "finished"sv, "until"sv, "to"sv};
constexpr std::array changes{"updated"sv, "modified"sv, "changed"sv, "edited"sv};
constexpr std::array removals{"deleted"sv, "removed"sv, "archived"sv};
constexpr std::array orders{"order"sv, "position"sv, "index"sv, "rank"sv, "sort"sv, "priority"sv, "sequence"sv};
constexpr std::array keys{"key"sv, "code"sv, "slug"sv, "identifier"sv, "token"sv};
constexpr std::array options{"config"sv, "configuration"sv, "settings"sv, "options"sv, "preferences"sv};
constexpr std::array payloads{"data"sv, "payload"sv, "metadata"sv, "meta"sv, "properties"sv, "attributes"sv};
constexpr std::array<Words, 20> kindred{naming, telling, people, groups, telephones, links, pictures, prices, counts,
    states, kinds, places, begins, ends, changes, removals, orders, keys, options, payloads};

bool areKindred(std::string_view left, std::string_view right)
{
    return std::ranges::any_of(kindred, [&](Words words) {
        return std::ranges::find(words, left) != words.end() && std::ranges::find(words, right) != words.end();
    });
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> contraries{
    {{"enabled", "disabled"}, {"enable", "disable"}, {"active", "inactive"}, {"active", "disabled"},
        {"enabled", "inactive"}, {"visible", "hidden"}, {"shown", "hidden"}, {"show", "hide"}, {"public", "private"},
        {"open", "closed"}, {"locked", "unlocked"}, {"allowed", "denied"}, {"allowed", "forbidden"}, {"allow", "deny"},
        {"include", "exclude"}, {"min", "max"}, {"minimum", "maximum"}, {"first", "last"}, {"before", "after"},
        {"source", "target"}, {"sent", "received"}, {"optional", "required"}}};

bool isContrary(std::string_view left, std::string_view right)
{
    const auto negates = [](std::string_view word, std::string_view of) {
        return (word.starts_with("un") || word.starts_with("in")) && word.substr(2) == of && of.size() > 2;
    };
    const auto both = [](Words some, std::string_view one, Words others, std::string_view other) {
        return std::ranges::find(some, one) != some.end() && std::ranges::find(others, other) != others.end();
    };
    return negates(left, right) || negates(right, left) || both(begins, left, ends, right)
        || both(ends, left, begins, right) || std::ranges::any_of(contraries, [&](const auto& pair) {
               return (pair.first == left && pair.second == right) || (pair.first == right && pair.second == left);
           });
}

} // namespace

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '_' || c == '-' || c == ' ' || c == '.') {
            close();
            continue;
        }
        // A new word begins at a capital, but not inside URL or ID.
        if (i > 0 && isUpper(c)
            && (!isUpper(name[i - 1])
                || (i + 1 < name.size() && !isUpper(name[i + 1]) && !isDigit(name[i + 1]) && name[i + 1] != '_')))
            close();
        word.push_back(lower(c));
    }
    close();
    return words;
}

namespace {

/// Without the words that booleans begin with.
std::vector<std::string> tellingWordsOf(std::string_view name)
{
    std::vector<std::string> words = wordsOf(name);
    if (words.size() > 1 && (words.front() == "is" || words.front() == "has"))
        words.erase(words.begin());
    return words;
}

double similarityOf(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    if (a.empty() || b.empty())
        return 0;
    std::vector<std::string> rest = b;
    std::size_t shared = 0;
    for (const std::string& word : a)
        if (const auto found = std::ranges::find(rest, word); found != rest.end()) {
            rest.erase(found);
            ++shared;
        }
    const double words = 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
    std::string flatLeft;
    std::string flatRight;
    for (const std::string& word : a)
        flatLeft += word;
    for (const std::string& word : b)
        flatRight += word;
    const std::size_t longest = std::max(flatLeft.size(), flatRight.size());
    if (longest > 128)
        return words;
    const double letters = 1.0 - static_cast<double>(distance(flatLeft, flatRight)) / static_cast<double>(longest);
    return std::max(words, letters >= 0.6 ? letters : 0.0);
}

} // namespace

double similarity(std::string_view left, std::string_view right)
{
    return similarityOf(tellingWordsOf(left), tellingWordsOf(right));
}

double likeness(std::string_view left, std::string_view right)
{
    constexpr double kin = 0.6;
    std::vector<std::string> words = tellingWordsOf(left);
    std::vector<std::string> rest = tellingWordsOf(right);
    const auto both = static_cast<double>(words.size() + rest.size());
    const double similar = similarityOf(words, rest);
    double shared = 0;
    for (const bool exact : {true, false})
        std::erase_if(words, [&](const std::string& word) {
            const auto found = std::ranges::find_if(
                rest, [&](const std::string& other) { return exact ? other == word : areKindred(word, other); });
            if (found == rest.end())
                return false;
            rest.erase(found);
            shared += exact ? 1.0 : kin;
            return true;
        });
    return std::max(similar, both > 0 ? 2.0 * shared / both : 0.0);
}

bool areOpposed(std::string_view left, std::string_view right)
{
    const std::vector<std::string> a = wordsOf(left);
    const std::vector<std::string> b = wordsOf(right);
    const auto negated = [](const std::vector<std::string>& words) {
        return std::ranges::any_of(words, [](const std::string& word) { return word == "not" || word == "no"; });
    };
    return negated(a) != negated(b) || std::ranges::any_of(a, [&](const std::string& word) {
        return std::ranges::any_of(b, [&](const std::string& other) { return isContrary(word, other); });
    });
}

} // namespace lockkeeper::sql
