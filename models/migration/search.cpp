#include "migration/search.h"

#include "base/text.h"
#include "base/tr.h"

#include <algorithm>

namespace lockkeeper::migration {
namespace {

constexpr std::size_t kNamed = 3; ///< lines and rules that are named; the rest is in the number

unsigned char folded(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + ('a' - 'A')) : byte;
}

/// "add_company-name" as a person types it: with blanks.
std::string readable(std::string_view name)
{
    std::string out(name);
    std::ranges::replace(out, '_', ' ');
    std::ranges::replace(out, '-', ' ');
    return out;
}

void searchSql(Hits& hits, std::string_view sql, const Needle& needle)
{
    std::size_t line = 1;
    std::size_t counted = 0; // bytes whose line ends are counted
    for (std::size_t at = needle.in(sql); at != std::string_view::npos; at = needle.in(sql, at + needle.size())) {
        if (++hits.inSql == 1)
            hits.first = TextRange{at, at + needle.size()};
        if (hits.lines.size() >= kNamed)
            continue;
        line += static_cast<std::size_t>(std::ranges::count(sql.substr(counted, at - counted), '\n'));
        counted = at;
        if (hits.lines.empty() || hits.lines.back() != line)
            hits.lines.push_back(line);
    }
}

bool has(const sql::Finding& finding, const Needle& needle)
{
    const auto in = [&](std::string_view text) { return needle.in(text) != std::string_view::npos; };
    return in(finding.id()) || in(finding.objectName())
        || finding.message().contains(needle.words(), Qt::CaseInsensitive);
}

} // namespace

Needle::Needle(const QString& words)
    : m_words(words.trimmed())
    , m_folded(utf8(m_words))
{
    for (char& c : m_folded)
        c = static_cast<char>(folded(c));
    m_skip.fill(m_folded.size());
    for (std::size_t i = 0; i + 1 < m_folded.size(); ++i)
        m_skip.at(static_cast<unsigned char>(m_folded[i])) = m_folded.size() - 1 - i;
}

std::size_t Needle::in(std::string_view text, std::size_t from) const
{
    if (empty())
        return std::string_view::npos;
    const std::size_t length = m_folded.size();
    for (std::size_t at = from; at + length <= text.size();) {
        std::size_t left = length;
        while (left > 0 && folded(text[at + left - 1]) == static_cast<unsigned char>(m_folded[left - 1]))
            --left;
        if (left == 0)
            return at;
        at += m_skip[folded(text[at + length - 1])];
    }
    return std::string_view::npos;
}

QString Hits::where() const
{
    QStringList places;
    if (inName)
        places << Tr::tr("name");
    if (!lines.empty()) {
        QStringList numbers;
        for (const std::size_t line : lines)
            numbers << QString::number(line);
        const QString shown = numbers.join(Tr::tr(", "));
        places << (lines.size() == 1 ? Tr::tr("line %1").arg(shown) : Tr::tr("lines %1").arg(shown));
    }
    for (const std::string& rule : rules)
        places << text(rule);
    return Tr::tr("%n hits: %1", nullptr, count()).arg(places.join(Tr::tr(", ")));
}

std::optional<Hits> search(const Searched& where, const Needle& needle)
{
    if (needle.empty())
        return std::nullopt;
    Hits hits{.name = where.name};
    hits.inName = needle.in(where.name.value()) != std::string_view::npos
        || Needle(text(readable(utf8(needle.words())))).in(readable(where.name.value())) != std::string_view::npos;
    searchSql(hits, where.sql, needle);
    for (const sql::Finding& finding : where.findings) {
        if (!has(finding, needle))
            continue;
        ++hits.inFindings;
        if (!hits.first)
            hits.first = finding.range;
        const std::string rule(finding.id());
        if (hits.rules.size() < kNamed && std::ranges::find(hits.rules, rule) == hits.rules.end())
            hits.rules.push_back(rule);
    }
    return hits.count() > 0 ? std::optional(std::move(hits)) : std::nullopt;
}

} // namespace lockkeeper::migration
