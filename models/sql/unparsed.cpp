#include "sql/unparsed.h"

#include "base/text.h"
#include "sql/parser.h"

#include <QtCore/QtGlobal>

#include <array>

namespace lockkeeper::sql {
namespace {

/// The verb that would destroy something, if the text has one outside of strings and comments.
std::string_view destructiveWord(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> verbs{"drop", "truncate", "delete", "update", "merge"};
    Lexer lexer(text);
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next())
        for (const std::string_view verb : verbs)
            if (isWord(text, token, verb))
                return verb;
    return {};
}

} // namespace

void reportUnparsed(Walk& walk, const Unit& unit, TextRange range)
{
    if (!walk.reporting)
        return;
    static const Rule& rule = *ruleNamed("unparsed-statement");
    const std::string_view text = range.of(unit.text);
    const std::size_t nul = text.find('\0');
    TextRange place = range;
    std::string words;
    if (nul != std::string_view::npos) {
        place = {range.begin + nul, range.begin + nul + 1};
        words = "a NUL byte";
    } else {
        const Parse parse{std::string(text)};
        if (!parse.error())
            return;
        words = utf8(parse.error()->message);
        place.begin = range.begin + std::min(parse.error()->offset, text.size());
        // The offending word, so that there is something to underline.
        Lexer lexer(unit.text.substr(0, range.end), place.begin);
        place.end = std::max(lexer.next().range.end, place.begin);
        if (place.empty())
            place.begin = std::min(place.begin, place.end > range.begin ? place.end - 1 : range.begin);
    }
    Finding& finding = walk.add(
        rule, unit.number ? unit.number : walk.here.current, unit.inFile(place), {.kind = "statement"}, {words});
    const std::string_view verb = destructiveWord(text);
    if (!verb.empty()) {
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Not read, though it says %2: %1.");
        finding.words.emplace_back(verb);
    }
}

void reportMetaCommand(Walk& walk, std::string_view text, const Piece& piece)
{
    if (!walk.reporting)
        return;
    static const Rule& rule = *ruleNamed("unparsed-statement");
    const std::string_view command = piece.range.of(text);
    Finding& finding = walk.add(rule, walk.here.current, piece.range, {.kind = "statement"},
        {std::string(command.substr(0, command.find_first_of(" \t")))});
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "%1 is a command of psql: no server understands it.");
    finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Take it out, or run this file with psql instead.");
}

} // namespace lockkeeper::sql
