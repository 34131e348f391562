#include "sql/unparsed.h"

#include "base/text.h"
#include "sql/newer_syntax.h"
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

namespace {

/// Reads a statement of a newer server by the words that 15 has for it. True: its rules were asked.
bool readReworded(Walk& walk, const Unit& unit, TextRange range)
{
    const std::optional<Reworded> words = reworded(range.of(unit.text));
    if (!words)
        return false;
    const Parse parse(words->text);
    if (parse.error())
        return false;
    if (walk.settings.pgVersion < words->since)
        return false; // that server refuses it, so nothing of it happens
    Unit inner = unit;
    inner.text = words->text;
    inner.offset = unit.offset + range.begin;
    if (!words->inPlace)
        inner.whole = unit.inFile(range);
    walk.sql(words->text, inner);
    return true;
}

/// Reads the sub-commands of an ALTER TABLE that stand beside one which a newer server may know.
void readBeside(Walk& walk, const Unit& unit, TextRange range)
{
    constexpr int ownVersion = 15;
    if (walk.settings.pgVersion <= ownVersion)
        return; // that server refuses it, so nothing of it happens
    const auto rest = withoutUnread(range.of(unit.text));
    if (!rest || Parse(*rest).error())
        return;
    Unit inner = unit;
    inner.text = *rest;
    inner.offset = unit.offset + range.begin;
    walk.sql(*rest, inner);
}

} // namespace

void reportUnparsed(Walk& walk, const Unit& unit, TextRange range)
{
    const std::string_view text = range.of(unit.text);
    const std::size_t nul = text.find('\0');
    const bool read = nul == std::string_view::npos && readReworded(walk, unit, range);
    if (!read && nul == std::string_view::npos)
        readBeside(walk, unit, range);
    if (!walk.reporting)
        return;
    static const Rule& rule = *ruleNamed("unparsed-statement");
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
    if (read) {
        finding.severity = Severity::Low;
        finding.sentence
            = QT_TRANSLATE_NOOP("Lockkeeper", "Syntax newer than this program's grammar: read by its words only.");
        finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Look at what its other findings do not say.");
        return;
    }
    Lexer first(text);
    if (isWord(text, first.next(), "pragma"))
        finding.advice
            = QT_TRANSLATE_NOOP("Lockkeeper", "This is a migration for SQLite: it was made for another provider.");
    const std::string_view verb = destructiveWord(text);
    if (!verb.empty()) {
        finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Not read, though it says %2: %1.");
        finding.words.push_back(verb);
    }
}

void reportCopyData(Walk& walk, const Piece& piece)
{
    if (!walk.reporting)
        return;
    static const Rule& rule = *ruleNamed("unparsed-statement");
    Finding& finding = walk.add(rule, std::max(walk.here.current, 1U), piece.range, {.kind = "data"}, {});
    finding.severity = Severity::Medium;
    finding.sentence = QT_TRANSLATE_NOOP("Lockkeeper", "Rows for COPY … FROM stdin: only psql sends them.");
    finding.advice = QT_TRANSLATE_NOOP("Lockkeeper", "Use INSERT, or run this file with psql.");
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
