#include "sql/similar.h"

#include <algorithm>

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

double similarity(std::string_view left, std::string_view right)
{
    const std::vector<std::string> a = wordsOf(left);
    const std::vector<std::string> b = wordsOf(right);
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

} // namespace lockkeeper::sql
