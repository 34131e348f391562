#include "sql/walk.h"

#include "base/byte_order_mark.h"
#include "base/text.h"
#include "sql/body.h"
#include "sql/events.h"
#include "sql/fold.h"
#include "sql/ignores.h"
#include "sql/lexer.h"
#include "sql/long_insert.h"
#include "sql/parser.h"
#include "sql/prisma_warning.h"
#include "sql/timeouts.h"
#include "sql/trees.h"
#include "sql/unparsed.h"

#include <array>

namespace lockkeeper::sql {
namespace {

/// Which rules look at which node; made once.
struct Dispatch {
    std::vector<std::vector<const Rule*>> byStatement;
    std::array<std::vector<const Rule*>, 96> byCommand;
    std::vector<const Rule*> finishing;

    Dispatch()
    {
        for (const Rule* rule : rules()) {
            for (const int tag : rule->statements) {
                const auto index = static_cast<std::size_t>(tag);
                if (byStatement.size() <= index)
                    byStatement.resize(index + 1);
                byStatement[index].push_back(rule);
            }
            for (const int subtype : rule->commands)
                byCommand.at(static_cast<std::size_t>(subtype)).push_back(rule);
            if (rule->finish)
                finishing.push_back(rule);
        }
    }

    [[nodiscard]] std::span<const Rule* const> statement(NodeTag tag) const
    {
        const auto index = static_cast<std::size_t>(tag);
        if (index >= byStatement.size())
            return {};
        return byStatement[index];
    }
};

const Dispatch& dispatch()
{
    static const Dispatch made;
    return made;
}

/// Files above this are parsed piece by piece, so that the tree of a huge file never stands in memory whole.
constexpr std::size_t chunkBytes = 128 * 1024;

/// A finding is large and there are many, so it is made in its place.
Finding& added(std::vector<Finding>& findings, const Rule& rule, std::uint32_t statement, TextRange range,
    Object object, Words words)
{
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.hazard = rule.hazard;
    finding.severity = rule.severity;
    finding.statement = statement;
    finding.range = range;
    finding.object = std::move(object);
    finding.words = std::move(words);
    return finding;
}

TextRange trimmed(std::string_view text, std::size_t begin, std::size_t end)
{
    // A statement's location begins with the white space and comments before it.
    Lexer lexer(text.substr(0, end), begin);
    begin = lexer.nextBegin();
    while (end > begin && static_cast<unsigned char>(text[end - 1]) <= ' ')
        --end;
    return {begin, std::max(end, begin)};
}

/// By place, then severity. Their order is sorted, not they: each is moved once.
void sortByPlace(std::vector<Finding>& findings)
{
    const auto byPlace = [](const Finding& left, const Finding& right) {
        return std::tuple(left.range.begin, left.severity) < std::tuple(right.range.begin, right.severity);
    };
    if (std::ranges::is_sorted(findings, byPlace))
        return;
    struct Place {
        std::size_t begin = 0;
        Severity severity = Severity::Style;
        std::uint32_t index = 0;
        auto operator<=>(const Place&) const = default;
    };
    std::vector<Place> order(findings.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = {findings[i].range.begin, findings[i].severity, i};
    std::ranges::sort(order);
    // Along each cycle of the order, so that a large file's findings never stand in memory twice.
    for (std::uint32_t start = 0; start < order.size(); ++start) {
        if (order[start].index == start)
            continue;
        Finding held = std::move(findings[start]);
        std::uint32_t to = start;
        for (std::uint32_t from = order[to].index; from != start; from = order[to].index) {
            findings[to] = std::move(findings[from]);
            order[to].index = to;
            to = from;
        }
        findings[to] = std::move(held);
        order[to].index = to;
    }
}

} // namespace

Walk::Walk(std::string_view text, State& before, const Settings& chosen, bool report)
    : state(before)
    , settings(chosen)
    , reporting(report)
    , m_text(text)
{
    ++state.epoch;
    // Places for more findings than most texts have: what is not used of them never becomes memory, and what grows
    // stands in memory twice.
    constexpr std::size_t usualDistance = 160; // bytes of SQL a finding
    if (reporting)
        findings.reserve(std::max<std::size_t>(32, text.size() / usualDistance));
}

Analysis Walk::run()
{
    file();
    return ended();
}

Analysis Walk::run(std::span<const Tree> trees)
{
    file(trees);
    return ended();
}

Analysis Walk::ended()
{
    if (reporting)
        finish();
    Analysis analysis{.findings = std::move(findings), .statements = std::move(m_statements)};
    if (!reporting)
        return analysis;
    if (applyIgnores(m_text, analysis))
        sortByPlace(analysis.findings);
    analysis.announcement = compareWithWarning(m_text, analysis.findings);
    return analysis;
}

Finding& Walk::add(const Rule& rule, std::uint32_t statement, TextRange range, Object object, Words words)
{
    range.end = std::min(range.end, m_text.size());
    range.begin = std::min(range.begin, range.end);
    if (rule.once)
        m_said.push_back(&rule);
    return added(findings, rule, statement, range, std::move(object), std::move(words));
}

void Walk::file()
{
    const std::size_t begin = m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const bool plain = m_text.find('\0') == std::string_view::npos;
    std::uint32_t number = 0;
    if (plain && m_text.size() <= chunkBytes && parsed(m_text.substr(begin), begin, number))
        return;
    pieces(m_text);
}

/// The quick way: one parse for many statements. False, and nothing done, where the grammar refuses one of them.
bool Walk::parsed(std::string_view text, std::size_t offset, std::uint32_t& number)
{
    const std::string copy(text);
    const Parse parse(copy);
    if (parse.error())
        return false;
    if (here.statements == 0)
        here.statements = static_cast<std::uint32_t>(lengthOf(parse.statements()));
    // Locations in the tree count from the parsed text, so the unit is that text and not the file.
    statements(parse, Unit{.text = text, .offset = offset}, number);
    return true;
}

/// One INSERT as if it were several, of some of its rows each. False, and nothing done, where it is no such statement.
bool Walk::parsedByRows(std::string_view text, std::size_t offset, std::uint32_t& number)
{
    const std::optional<LongInsert> insert = cutRows(text, chunkBytes);
    if (!insert || !parsed(insert->first, offset, number))
        return false;
    for (const TextRange& rows : insert->rows) {
        const std::string part = std::string(insert->head).append(rows.of(text));
        const Parse parse(part);
        if (parse.error()) {
            reportUnparsed(*this, Unit{.text = m_text}, {offset, offset + text.size()});
            break;
        }
        const Unit unit{.text = part, .offset = offset + rows.begin - insert->head.size()};
        statement(reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), 0))->stmt, unit, {0, part.size()});
    }
    return true;
}

void Walk::statements(const Parse& parse, const Unit& unit, std::uint32_t& number)
{
    for (int i = 0; i < lengthOf(parse.statements()); ++i) {
        const auto* raw = reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), i));
        const auto begin = static_cast<std::size_t>(raw->stmt_location);
        const std::size_t end = raw->stmt_len > 0 ? begin + static_cast<std::size_t>(raw->stmt_len) : unit.text.size();
        here.current = ++number;
        const TextRange range = trimmed(unit.text, begin, end);
        m_statements.push_back({number, unit.inFile(range)});
        statement(raw->stmt, unit, range);
    }
}

void Walk::unparsed(TextRange range, std::uint32_t& number)
{
    here.current = ++number;
    m_statements.push_back({number, range});
    reportUnparsed(*this, Unit{.text = m_text}, range);
}

/// Statement by statement, and yet as if they had been parsed at once, or piece by piece where one cannot be.
void Walk::file(std::span<const Tree> trees)
{
    const bool whole = std::ranges::none_of(trees, [](const Tree& tree) { return tree.parse->error().has_value(); });
    for (const Tree& tree : trees)
        here.statements += whole ? static_cast<std::uint32_t>(lengthOf(tree.parse->statements())) : 1;
    const std::size_t start = m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    std::uint32_t number = 0;
    for (const Tree& tree : trees) {
        if (tree.parse->error()) {
            unparsed(tree.range, number);
            continue;
        }
        const TextRange range{tree.range.begin, whole ? tree.semicolon : tree.range.end};
        const std::string_view before = m_text.substr(start, tree.range.begin - start);
        statements(*tree.parse,
            Unit{.text = range.of(m_text), .offset = range.begin, .before = whole ? before : std::string_view()},
            number);
    }
}

void Walk::pieces(std::string_view text)
{
    const std::size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    std::vector<Piece> all = split(text.substr(start));
    for (Piece& piece : all) {
        piece.range.begin += start;
        piece.range.end += start;
    }
    here.statements = static_cast<std::uint32_t>(std::ranges::count(all, Piece::Kind::Statement, &Piece::kind));
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < all.size();) {
        const Piece& piece = all[i];
        if (piece.kind != Piece::Kind::Statement) {
            // psql's commands stand for the statement they would be glued to.
            here.current = piece.kind == Piece::Kind::MetaCommand ? number + 1 : number;
            if (piece.kind == Piece::Kind::MetaCommand)
                reportMetaCommand(*this, text, piece);
            else
                reportCopyData(*this, piece);
            ++i;
            continue;
        }
        // As many statements at once as fit: a big file is one long run of good ones.
        std::size_t last = i;
        const bool many = text.size() > chunkBytes;
        while (many && last + 1 < all.size() && all[last + 1].kind == Piece::Kind::Statement
            && all[last + 1].range.end - piece.range.begin < chunkBytes)
            ++last;
        if (many && last > i) {
            const TextRange run{piece.range.begin, all[last].range.end};
            if (run.of(text).find('\0') == std::string_view::npos && parsed(run.of(text), run.begin, number)) {
                i = last + 1;
                continue;
            }
        }
        for (; i <= last; ++i) {
            here.current = number + 1;
            const std::string_view one = all[i].range.of(text);
            const std::size_t begin = all[i].range.begin;
            if (one.find('\0') == std::string_view::npos
                && (parsedByRows(one, begin, number) || parsed(one, begin, number)))
                continue;
            unparsed(all[i].range, number);
        }
    }
}

void Walk::sql(std::string_view text, const Unit& unit)
{
    const std::string copy(text);
    const Parse parse(copy);
    if (parse.error()) {
        reportUnparsed(*this, unit, {0, text.size()});
        return;
    }
    for (int i = 0; i < lengthOf(parse.statements()); ++i) {
        const auto* raw = reinterpret_cast<const RawStmt*>(itemOf(parse.statements(), i));
        const auto begin = static_cast<std::size_t>(raw->stmt_location);
        const std::size_t end = raw->stmt_len > 0 ? begin + static_cast<std::size_t>(raw->stmt_len) : text.size();
        statement(raw->stmt, unit, trimmed(text, begin, end));
    }
}

void Walk::transactionOf(const Node* node, const Unit& unit, TextRange range)
{
    here.wasInBlock = here.inBlock;
    here.sharesTransaction = here.inBlock || settings.delivery == Delivery::InTransaction
        || (settings.delivery == Delivery::OneQuery && here.statements > 1);
    const auto* control = LK_AS(TransactionStmt, node);
    if (!control) {
        if (!here.inBlock && settings.delivery == Delivery::StatementByStatement && unit.depth == 0)
            ++here.transaction;
        return;
    }
    switch (static_cast<int>(control->kind)) {
    case TRANS_STMT_BEGIN:
    case TRANS_STMT_START:
        here.inBlock = true;
        here.blockStatement = here.current;
        here.blockRange = unit.inFile(range);
        savepoint({}, here.blockRange);
        break;
    case TRANS_STMT_SAVEPOINT:
        savepoint(view(control->savepoint_name), unit.inFile(range));
        break;
    case TRANS_STMT_RELEASE:
        release(view(control->savepoint_name));
        break;
    case TRANS_STMT_ROLLBACK_TO:
        rollBack(view(control->savepoint_name));
        break;
    case TRANS_STMT_ROLLBACK:
        rollBack({});
        [[fallthrough]];
    case TRANS_STMT_COMMIT:
    case TRANS_STMT_PREPARE:
        m_savepoints.clear();
        if (control->chain)
            savepoint({}, unit.inFile(range));
        here.inBlock = control->chain;
        ++here.transaction;
        here.lockTimeout = here.lockTimeout && !here.lockTimeoutLocal;
        here.statementTimeout = here.statementTimeout && !here.statementTimeoutLocal;
        break;
    default:
        break;
    }
}

void Walk::rulesFor(Site& site, std::span<const Rule* const> list)
{
    if (!reporting)
        return;
    for (const Rule* rule : list) {
        if ((rule->optional && std::ranges::find(settings.wanted, rule) == settings.wanted.end())
            || (rule->once && std::ranges::find(m_said, rule) != m_said.end()))
            continue;
        site.rule = rule;
        rule->check(site);
    }
}

void Walk::statement(const Node* node, const Unit& unit, TextRange range)
{
    const Certain certain = unit.conditional ? Certain::No : Certain::Yes;
    Site site(*this, node, unit, range);
    if (unit.depth == 0)
        transactionOf(node, unit, range);
    if (reporting) {
        rulesFor(site, dispatch().statement(node->type));
        noteLocks(*this, site);
    }
    if (const auto* alter = LK_AS(AlterTableStmt, node)) {
        site.alter = alter;
        for (int i = 0; i < lengthOf(alter->cmds); ++i) {
            site.command = LK_AS(AlterTableCmd, itemOf(alter->cmds, i));
            if (!site.command)
                continue;
            site.commandIndex = i;
            if (reporting)
                rulesFor(site, dispatch().byCommand[static_cast<std::size_t>(site.command->subtype)]);
            if (reporting)
                remember(*this, site);
            foldCommand(state, *alter, *site.command, certain);
            site.m_known.reset();
        }
        return;
    }
    if (reporting)
        remember(*this, site);
    foldStatement(state, node, certain);
    descend(*this, node, unit, range);
}

void Walk::finish()
{
    Ending ending{.state = state, .here = here, .settings = settings, .text = m_text, .findings = findings};
    for (const Rule* rule : dispatch().finishing) {
        ending.rule = rule;
        rule->finish(ending);
    }
    std::erase_if(findings, [](const Finding& finding) { return !finding.rule; });
    sortByPlace(findings);
}

Finding& Ending::report(std::uint32_t statement, TextRange range, Object object, Words words)
{
    return added(findings, *rule, statement, range, std::move(object), std::move(words));
}

Analysis analyse(std::string_view text, State& state, const Settings& settings)
{
    return Walk(text, state, settings, true).run();
}

Analysis analyse(std::string_view text, const Context& context)
{
    State state = context.before ? *context.before : State();
    return analyse(text, state, context.settings);
}

void fold(State& state, std::string_view text)
{
    const Settings settings;
    (void)Walk(text, state, settings, false).run();
}

} // namespace lockkeeper::sql
