#include "sql/question.h"

#include "sql/fold.h"
#include "sql/fragments.h"
#include "sql/lexer.h"
#include "sql/names.h"
#include "sql/parser.h"
#include "sql/types.h"

#include <algorithm>
#include <array>
#include <map>

namespace lockkeeper::sql {
namespace {

/// What earlier statements of the text made, and a later one is about.
struct Earlier {
    std::map<std::string, std::vector<std::string>, std::less<>> enums; ///< their values
    std::map<std::pair<std::string, std::string>, Question> notValid; ///< by table and constraint
};

/// A finding's own words and their tree.
struct Place {
    const Finding& finding;
    std::string_view text; ///< of the finding's range
    const Node* statement = nullptr; ///< its own, or the one of the file it is a part of
    const AlterTableCmd* command = nullptr; ///< where it is a sub-command
    const Earlier& earlier;
};

using Reader = void (*)(const Place&, Question&);

void missingValues(const Place& place, Question& question)
{
    question.rows = MissingValues{{place.finding.object.name}};
}

void everyRow(const Place&, Question& question) { question.rows = EveryRow{}; }

const Constraint* constraintOf(const Place& place, ConstrType type)
{
    const auto* constraint = place.command ? LK_AS(Constraint, place.command->def) : nullptr;
    return constraint && constraint->contype == type ? constraint : nullptr;
}

void ask(Question& question, const std::string& expression, Subqueries subqueries, RowQuestion rows)
{
    if (!expression.empty() && onlyLooks(expression, subqueries, question))
        question.rows = std::move(rows);
    else
        question.unsafe = true;
}

void brokenCheck(const Place& place, Question& question)
{
    if (!constraintOf(place, CONSTR_CHECK))
        return;
    const std::string check = afterKeywordInParentheses(place.text, "check");
    ask(question, check, Subqueries::Refused, BrokenCheck{check});
}

void orphans(const Place& place, Question& question)
{
    if (const Constraint* key = constraintOf(place, CONSTR_FOREIGN)) {
        const Written target = written(key->pktable);
        question.rows = Orphans{.columns = namesIn(key->fk_attrs),
            .target = {std::string(target.schema), std::string(target.name)},
            .targetColumns = namesIn(key->pk_attrs),
            .full = key->fk_matchtype == 'f'};
    }
}

void duplicates(const Place& place, Question& question)
{
    const Constraint* unique = constraintOf(place, CONSTR_UNIQUE);
    const Constraint* key = unique ? unique : constraintOf(place, CONSTR_PRIMARY);
    if (!key)
        return;
    Duplicates asked{.nullsEqual = key->nulls_not_distinct, .required = key != unique};
    for (std::string& column : namesIn(key->keys))
        asked.keys.push_back({.column = std::move(column)});
    question.rows = std::move(asked);
}

void duplicatesOfIndex(const Place& place, Question& question)
{
    const auto* index = LK_AS(IndexStmt, place.statement);
    if (!index)
        return;
    Duplicates asked{.nullsEqual = index->nulls_not_distinct};
    const std::vector<std::string> written = keysOfIndex(place.text);
    if (written.size() != static_cast<std::size_t>(lengthOf(index->indexParams)))
        return;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto* element = LK_AS(IndexElem, itemOf(index->indexParams, static_cast<int>(i)));
        if (!element)
            return;
        if (element->name) {
            asked.keys.push_back({.column = element->name});
            continue;
        }
        asked.keys.push_back({.expression = expressionOfKey(written[i])});
        question.unsafe |= !onlyLooks(asked.keys.back().expression, Subqueries::Refused, question);
    }
    if (index->whereClause) {
        asked.where = afterKeyword(place.text, "where");
        question.unsafe |= !onlyLooks(asked.where, Subqueries::Refused, question);
    }
    if (!question.unsafe)
        question.rows = std::move(asked);
}

void unvalidated(const Place& place, Question& question)
{
    const auto made = place.earlier.notValid.find({place.finding.object.table, place.finding.object.name});
    if (made == place.earlier.notValid.end()) {
        question.rows = Unvalidated{place.finding.object.name};
        return;
    }
    question.rows = made->second.rows;
    question.calls = made->second.calls;
    question.unsafe = made->second.unsafe;
}

void retyped(const Place& place, Question& question)
{
    question.change = Question::Change::Retyped;
    const auto* column = place.command ? LK_AS(ColumnDef, place.command->def) : nullptr;
    if (!column || place.command->subtype != AT_AlterColumnType)
        return;
    const Using use = usingOf(column->raw_default, place.finding.object.name);
    const schema::Type to = typeOf(column->typeName);
    Retyped asked{.column = place.finding.object.name,
        .written = typeAfterType(place.text),
        .type = {std::string(to.name), std::string(to.schema), to.length, to.scale, to.array},
        .plain = use.plain,
        .casts = use.casts && use.last == to};
    if (column->raw_default)
        asked.expression = afterKeyword(place.text, "using");
    const std::string checked = asked.expression.empty() ? "NULL" : asked.expression;
    // As a cast, so that the slice is known to be a type and nothing more.
    ask(question, "(" + checked + "\n)::" + asked.written, Subqueries::Refused, asked);
}

void removedValues(const Place& place, Question& question)
{
    question.change = Question::Change::Retyped;
    const auto* alter = LK_AS(AlterTableStmt, place.statement);
    const auto* column = place.command ? LK_AS(ColumnDef, place.command->def) : nullptr;
    if (!alter || !column || !column->typeName)
        return;
    question.object = columnOf(written(alter->relation), view(place.command->name));
    if (const auto made = place.earlier.enums.find(written(column->typeName->names).name);
        made != place.earlier.enums.end())
        question.rows = RemovedValues{.type = typeAfterType(place.text), .kept = made->second};
}

void deleted(const Place& place, Question& question)
{
    const auto* statement = LK_AS(DeleteStmt, place.statement);
    // With an alias or other tables the condition means nothing outside its own statement.
    if (!statement || statement->relation->alias || statement->usingClause || statement->withClause
        || statement->returningList)
        return;
    const std::string where = afterKeyword(place.text, "where");
    ask(question, where, Subqueries::Allowed, Deleted{where});
}

void dropped(const Place& place, Question& question)
{
    question.change = Question::Change::Dropped;
    if (const auto* drop = LK_AS(DropStmt, place.statement))
        question.cascade = drop->behavior == DROP_CASCADE;
    else if (place.command)
        question.cascade = place.command->behavior == DROP_CASCADE;
}

void nothing(const Place&, Question&) { }

struct Entry {
    std::string_view rule;
    Reader read;
    Question::Work work = Question::Work::None;
};

constexpr auto scan = Question::Work::Scan;
constexpr auto build = Question::Work::Build;
constexpr auto rewrite = Question::Work::Rewrite;

/// What is read from the text of each rule's findings; by id.
constexpr std::array asking{
    Entry{"add-check-constraint", brokenCheck, scan},
    Entry{"add-column-default-rewrite", nothing, rewrite},
    Entry{"add-column-serial", nothing, rewrite},
    Entry{"add-column-stored-generated", nothing, rewrite},
    Entry{"add-exclusion-constraint", nothing, build},
    Entry{"add-foreign-key", orphans, scan},
    Entry{"add-primary-key", duplicates, build},
    Entry{"add-required-column", everyRow},
    Entry{"add-unique-constraint", duplicates, build},
    Entry{"alter-column-type", retyped, rewrite},
    Entry{"attach-partition", nothing, scan},
    Entry{"cluster-table", nothing, rewrite},
    Entry{"create-index-non-concurrent", nothing, build},
    Entry{"create-unique-index", duplicatesOfIndex, build},
    Entry{"delete-rows", deleted, scan},
    Entry{"delete-without-where", nothing, scan},
    Entry{"drop-and-recreate-column", dropped},
    Entry{"drop-cascade", dropped},
    Entry{"drop-column", dropped},
    Entry{"drop-constraint", dropped},
    Entry{"drop-domain", dropped},
    Entry{"drop-extension", dropped},
    Entry{"drop-function", dropped},
    Entry{"drop-index-non-concurrent", dropped},
    Entry{"drop-materialized-view", dropped},
    Entry{"drop-schema", dropped},
    Entry{"drop-sequence", dropped},
    Entry{"drop-table", dropped},
    Entry{"drop-type", dropped},
    Entry{"drop-view", dropped},
    Entry{"lossy-column-type", retyped, rewrite},
    Entry{"rebuild-enum", removedValues, rewrite},
    Entry{"refresh-matview-blocking", nothing, rewrite},
    Entry{"set-access-method", nothing, rewrite},
    Entry{"set-logged", nothing, rewrite},
    Entry{"set-not-null", missingValues, scan},
    Entry{"set-tablespace", nothing, rewrite},
    Entry{"set-unlogged", nothing, rewrite},
    Entry{"suspected-rename-column", dropped},
    Entry{"suspected-rename-table", dropped},
    Entry{"update-without-where", nothing, rewrite},
    Entry{"vacuum-full", nothing, rewrite},
    Entry{"validate-constraint", unvalidated, scan},
};
static_assert(std::ranges::is_sorted(asking, {}, &Entry::rule));

const Entry* entryOf(std::string_view rule)
{
    const auto* found = std::ranges::lower_bound(asking, rule, {}, &Entry::rule);
    return found != asking.end() && found->rule == rule ? found : nullptr;
}

/// The one statement of a parse.
const Node* only(const Parse& parse)
{
    const auto* raw = lengthOf(parse.statements()) == 1 ? LK_AS(RawStmt, itemOf(parse.statements(), 0)) : nullptr;
    return raw ? raw->stmt : nullptr;
}

class Reading {
public:
    Reading(std::string_view text, std::span<const Finding> findings, Removals& removals)
        : m_text(text)
        , m_findings(findings)
        , m_removals(removals)
    {
    }

    std::vector<Question> run()
    {
        for (const Piece& piece : split(m_text)) {
            if (piece.kind != Piece::Kind::Statement)
                continue;
            const Parse parse(std::string(piece.range.of(m_text)));
            const Node* statement = only(parse);
            const std::size_t begin = m_asked.size();
            const std::size_t before = m_removals.size();
            // Findings stand by place, as statements do.
            while (m_next < m_findings.size() && m_findings[m_next].range.begin < piece.range.begin)
                ++m_next;
            for (; m_next < m_findings.size() && m_findings[m_next].range.begin < piece.range.end; ++m_next)
                read(m_next, statement);
            if (statement)
                remember(statement, piece.range.of(m_text));
            for (Question& question : std::span(m_asked).subspan(begin))
                question.removals = {.before = before, .with = m_removals.size()};
        }
        return std::move(m_asked);
    }

private:
    void read(std::size_t index, const Node* statement)
    {
        const Finding& finding = m_findings[index];
        const Entry* entry = entryOf(finding.id());
        // Of a lock alone it is worth knowing who is in its way; what is low says the same as another finding.
        const bool matters
            = finding.hazard == Hazard::DataLoss || (!finding.lock.empty() && finding.severity < Severity::Low);
        if (!entry && !matters)
            return;
        Question question{.finding = index, .object = finding.object};
        if (entry) {
            question.work = entry->work;
            const std::string_view words = finding.range.of(m_text);
            // A finding stands on a sub-command, on a statement (perhaps of a body), or on one name of several.
            const Parse asCommand("ALTER TABLE x " + std::string(words));
            const Parse asStatement{std::string(words)};
            const auto* alter = LK_AS(AlterTableStmt, only(asCommand));
            const Place place{.finding = finding,
                .text = words,
                .statement = asStatement.error() || !only(asStatement) ? statement : only(asStatement),
                .command = alter && lengthOf(alter->cmds) == 1 ? LK_AS(AlterTableCmd, itemOf(alter->cmds, 0)) : nullptr,
                .earlier = m_earlier};
            entry->read(place, question);
        }
        rename(question.object);
        m_asked.push_back(std::move(question));
    }

    void rename(Object& object) const
    {
        const bool type = object.kind == "type" || object.kind == "domain";
        constexpr std::array<std::string_view, 5> relations{
            "table", "view", "materialized-view", "foreign-table", "sequence"};
        if (!type && object.table.empty() && std::ranges::find(relations, object.kind) == relations.end())
            return;
        std::string& name = type || object.table.empty() ? object.name : object.table;
        const bool same = object.table == object.name;
        name
            = m_removals.nameBefore(type ? Removals::Kind::Type : Removals::Kind::Relation, {object.schema, name}).name;
        if (same)
            object.name = object.table;
    }

    void remember(const Node* statement, std::string_view words)
    {
        m_removals.fold(statement);
        if (const auto* made = LK_AS(CreateEnumStmt, statement))
            m_earlier.enums[std::string(written(made->typeName).name)] = namesIn(made->vals);
        const auto* alter = LK_AS(AlterTableStmt, statement);
        const auto* command
            = alter && lengthOf(alter->cmds) == 1 ? LK_AS(AlterTableCmd, itemOf(alter->cmds, 0)) : nullptr;
        const auto* constraint = command ? LK_AS(Constraint, command->def) : nullptr;
        if (!constraint || !constraint->skip_validation || !constraint->conname)
            return;
        const Finding none;
        Question later;
        const Place place{.finding = none, .text = words, .command = command, .earlier = m_earlier};
        constraint->contype == CONSTR_CHECK ? brokenCheck(place, later) : orphans(place, later);
        m_earlier.notValid[{std::string(written(alter->relation).name), constraint->conname}] = std::move(later);
    }

    std::string_view m_text;
    std::span<const Finding> m_findings;
    Removals& m_removals;
    Earlier m_earlier;
    std::size_t m_next = 0;
    std::vector<Question> m_asked;
};

} // namespace

bool changesOnlyCatalogue(const Retyped& retyped, const std::string& typeNow)
{
    const Parse parse("SELECT NULL::" + typeNow);
    const auto* select = LK_AS(SelectStmt, only(parse));
    const auto* target = select ? LK_AS(ResTarget, lastOf(select->targetList)) : nullptr;
    const auto* cast = target ? LK_AS(TypeCast, target->val) : nullptr;
    if (!cast || !retyped.expression.empty())
        return false;
    const Retype cost = retype({}, typeOf(cast->typeName), retyped.type.type(), true);
    return cost == Retype::Same || cost == Retype::Free;
}

std::vector<Question> questionsOf(std::string_view text, std::span<const Finding> findings, Removals& removals)
{
    return Reading(text, findings, removals).run();
}

} // namespace lockkeeper::sql
