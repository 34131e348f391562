#include "sql/ignores.h"

#include "sql/lexer.h"
#include "sql/rule.h"

namespace lockkeeper::sql {
namespace {

constexpr std::string_view marker = "lockkeeper:ignore";

/// Where the marker stands next. A colon is rare in SQL, the marker's first letter is not.
std::size_t nextMarker(std::string_view text, std::size_t from)
{
    constexpr std::size_t colon = marker.find(':');
    for (std::size_t at = text.find(':', from + colon); at != std::string_view::npos; at = text.find(':', at + 1))
        if (text.substr(at - colon, marker.size()) == marker)
            return at - colon;
    return std::string_view::npos;
}

/// Whether a place inside a statement is in one of its tokens, as in a string, and not in a comment.
bool isInToken(std::string_view text, TextRange statement, std::size_t at)
{
    Lexer lexer(text.substr(0, statement.end), statement.begin);
    for (Token token = lexer.next(); token.kind != Token::Kind::End && token.range.begin <= at; token = lexer.next())
        if (token.range.end > at)
            return true;
    return false;
}

std::string_view wordAt(std::string_view line, std::size_t& at)
{
    at = std::min(line.find_first_not_of(" \t", at), line.size());
    const std::size_t begin = at;
    at = std::min(line.find_first_of(" \t", at), line.size());
    return line.substr(begin, at - begin);
}

Finding complaint(std::string_view rule, std::uint32_t statement, TextRange range, std::string_view about)
{
    const Rule* said = ruleNamed(rule);
    return {.rule = said,
        .hazard = said->hazard,
        .severity = said->severity,
        .statement = statement,
        .range = range,
        .object = {.kind = "comment"},
        .words = {std::string(about)}};
}

} // namespace

bool applyIgnores(std::string_view text, Analysis& analysis)
{
    std::vector<Finding> complaints;
    for (std::size_t at = nextMarker(text, 0); at != std::string_view::npos; at = nextMarker(text, at + 1)) {
        const std::size_t lineEnd = std::min(text.find_first_of("\r\n", at), text.size());
        const TextRange comment{at, lineEnd};
        // The statement around the comment, or else the first one after it.
        const auto target = std::ranges::find_if(
            analysis.statements, [&](const StatementRange& statement) { return statement.range.end > at; });
        if (target != analysis.statements.end() && target->range.begin <= at && isInToken(text, target->range, at))
            continue;
        const std::string_view line = comment.of(text);
        std::size_t read = marker.size();
        const std::string_view rule = wordAt(line, read);
        const std::size_t reasonBegin = std::min(line.find_first_not_of(" \t", read), line.size());
        const bool reasoned = reasonBegin < line.size();
        const std::uint32_t number = target == analysis.statements.end()
            ? std::max<std::uint32_t>(1, static_cast<std::uint32_t>(analysis.statements.size()))
            : target->number;
        if (!reasoned) {
            complaints.push_back(complaint("ignore-without-reason", number, comment, rule));
            continue;
        }
        std::size_t taken = 0;
        if (target != analysis.statements.end())
            taken = std::erase_if(analysis.findings, [&](Finding& finding) {
                if (finding.id() != rule || finding.statement != target->number)
                    return false;
                analysis.ignored.push_back({std::move(finding), std::string(line.substr(reasonBegin))});
                return true;
            });
        if (taken == 0)
            complaints.push_back(complaint("unused-ignore", number, comment, rule));
    }
    analysis.findings.insert(analysis.findings.end(), complaints.begin(), complaints.end());
    return !complaints.empty();
}

} // namespace lockkeeper::sql
