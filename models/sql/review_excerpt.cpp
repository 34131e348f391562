#include "sql/review_excerpt.h"

#include "base/text.h"

namespace lockkeeper::sql {
namespace {

constexpr std::size_t kLinesBefore = 3;
constexpr std::size_t kLinesAfter = 2;
constexpr std::size_t kMarkedLines = 7; // a DO block may be pages long
constexpr std::size_t kMarkedBytes = 2000; // and one INSERT a single line of megabytes
constexpr std::size_t kAroundBytes = 400;

std::size_t endOfLine(std::string_view text, std::size_t offset)
{
    return std::min(text.find_first_of("\r\n", offset), text.size());
}

/// So that a cut does not fall into the middle of a character.
std::size_t atCharacter(std::string_view text, std::size_t offset)
{
    while (offset > 0 && offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
        --offset;
    return offset;
}

TextRange statementOf(const ReportedFile& file, const Finding& finding)
{
    const auto& all = file.analysis.statements;
    const auto found = std::ranges::find(all, finding.statement, &StatementRange::number);
    return found == all.end() ? finding.range : found->range;
}

} // namespace

Excerpt excerptOf(const ReportedFile& file, const LineIndex& lines, const Finding& finding)
{
    const std::string_view whole = file.text;
    const TextRange range{std::min(finding.range.begin, whole.size()), std::min(finding.range.end, whole.size())};
    const TextRange statement = statementOf(file, finding);
    const std::size_t first = lines.position(range.begin).line;
    const std::size_t last = lines.position(std::max(range.begin, range.end)).line;

    const std::size_t statementFirst = lines.position(std::min(statement.begin, range.begin)).line;
    const std::size_t from = std::max(statementFirst, first > kLinesBefore ? first - kLinesBefore : 1);
    const std::size_t statementLast = lines.position(std::max(statement.end, range.end)).line;
    const std::size_t to = std::min(statementLast, last + kLinesAfter);

    std::size_t markedEnd = range.end;
    if (last - first >= kMarkedLines)
        markedEnd = endOfLine(whole, lines.lineStart(first + kMarkedLines - 1));
    markedEnd = atCharacter(whole, std::min(markedEnd, range.begin + kMarkedBytes));
    const bool cut = markedEnd < range.end;

    std::size_t begin = lines.lineStart(from);
    const bool late = range.begin - begin > kAroundBytes;
    if (late)
        begin = atCharacter(whole, range.begin - kAroundBytes);
    std::size_t end = cut ? markedEnd : endOfLine(whole, std::max(lines.lineStart(to), markedEnd));
    const bool early = !cut && end - markedEnd > kAroundBytes;
    if (early)
        end = atCharacter(whole, markedEnd + kAroundBytes);

    const auto shown = [&](std::size_t left, std::size_t right) {
        // Line ends as a reader's machine has them; a NUL would end a document for some.
        return text(whole.substr(left, right - left))
            .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
            .replace(QLatin1Char('\r'), QLatin1Char('\n'))
            .replace(QChar(0), QChar(QChar::ReplacementCharacter));
    };
    const QString ellipsis = QStringLiteral("…");
    return {.firstLine = lines.position(begin).line,
        .before = (late ? ellipsis : QString()) + shown(begin, range.begin),
        .marked = shown(range.begin, markedEnd),
        .after = cut || early ? shown(markedEnd, end) + ellipsis : shown(markedEnd, end)};
}

} // namespace lockkeeper::sql
