#include "operations/live/row_questions.h"

#include "queries.h"

#include <map>

// Which values a new type refuses or changes. Sources: PostgreSQL's casts (src/backend/utils/adt: varchar.c, numeric.c,
// int8.c, uuid.c, bool.c): an assignment refuses what an explicit cast cuts; a fraction is rounded by both.

namespace lockkeeper::operations::live {
namespace {

constexpr int inputIsValidSince = 160000; // pg_input_is_valid

struct Range {
    std::string_view least;
    std::string_view most;
};
const std::map<std::string_view, Range>& integers()
{
    static const std::map<std::string_view, Range> ranges{{"int2", {"-32768", "32767"}},
        {"int4", {"-2147483648", "2147483647"}}, {"int8", {"-9223372036854775808", "9223372036854775807"}}};
    return ranges;
}

bool isCharacters(const std::string& type) { return type == "varchar" || type == "bpchar"; }

/// A text that does not match `pattern` cannot be read as the type.
std::string unlike(const std::string& value, std::string_view pattern)
{
    return value + "::text !~ '" + std::string(pattern) + "'";
}

/// Of a number that becomes numeric(p, s): too many digits before the point.
std::string tooBig(const std::string& value, const sql::OwnType& to)
{
    const int scale = std::max<int>(to.scale, 0);
    return value + "::numeric <> 'NaN' AND abs(round(" + value + "::numeric, " + std::to_string(scale) + ")) >= 1e"
        + std::to_string(to.length - scale) + "::numeric";
}

/// What text a type cannot read; empty where only trying tells.
std::string unreadable(const std::string& value, const sql::Retyped& retyped, const postgres::ReadSession& session)
{
    if (session.server().version >= inputIsValidSince)
        return "NOT pg_catalog.pg_input_is_valid(" + value + "::text, " + session.literal(retyped.written) + ")";
    const std::string& to = retyped.type.name;
    if (const auto range = integers().find(to); range != integers().end())
        return "CASE WHEN " + unlike(value, "^\\s*[-+]?[0-9]+\\s*$") + " THEN true ELSE " + value
            + "::text::numeric NOT BETWEEN " + std::string(range->second.least) + " AND "
            + std::string(range->second.most) + " END";
    if (to == "numeric" || to == "float8") {
        const std::string number = unlike(value,
            "^\\s*([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?|[nN][aA][nN]|[-+]?[iI][nN][fF]([iI][nN][iI][tT]["
            "yY])?)\\s*$");
        return to == "numeric" && retyped.type.length >= 0
            ? "CASE WHEN " + number + " THEN true ELSE " + tooBig(value + "::text", retyped.type) + " END"
            : number;
    }
    if (to == "uuid")
        return unlike(value, "^(\\{[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}\\}|[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7})$");
    if (to == "bool")
        return unlike(value, "^\\s*(?i:t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|0|1)\\s*$");
    return {};
}

/// A condition for the values that the change refuses; empty where none is, or only trying tells.
std::string refused(
    const std::string& value, const Column& from, const sql::Retyped& retyped, const postgres::ReadSession& session)
{
    const sql::OwnType& to = retyped.type;
    if (to.array || from.category == 'A')
        return {};
    if (isCharacters(to.name) && to.length > 0)
        return retyped.casts ? std::string()
                             : "substr(" + value + "::text, " + std::to_string(to.length + 1) + ") ~ '[^ ]'";
    if (!retyped.plain)
        return {};
    if (from.category == 'S')
        return retyped.casts ? unreadable(value, retyped, session) : std::string();
    if (from.category != 'N')
        return {};
    if (const auto range = integers().find(to.name); range != integers().end())
        return "round(" + value + "::numeric) NOT BETWEEN " + std::string(range->second.least) + " AND "
            + std::string(range->second.most);
    return to.name == "numeric" && to.length >= 0 ? tooBig(value, to) : std::string();
}

} // namespace

Result<> checkAutomaticCast(Look& look, const Table& table, const Column& column, const std::string& written,
    bool plain, postgres::ReadSession& session)
{
    LK_LET(const postgres::Rows rows, session.query(queries::live_cast, {column.type, written}));
    // No row: a type of the migration's own, which nothing casts to yet, or a domain, which is left alone.
    const bool automatic = column.domain || (rows.count() == 1 && rows.boolean(0, 0));
    const std::vector<std::string> name{table.schema, table.name, column.name};
    const bool hasDefault
        = !column.standard.empty() && !look.removals->gone(sql::Removals::Kind::Default, name, look.question.removals);
    if (automatic)
        return {};
    const std::string spelled = rows.count() == 1 ? rows.string(0, 1) : written;
    if (plain)
        look.live.refusal = "column \"" + column.name + "\" cannot be cast automatically to type " + spelled;
    else if (hasDefault)
        look.live.refusal
            = "default for column \"" + column.name + "\" cannot be cast automatically to type " + spelled;
    return {};
}

Result<> askRetyped(
    Look& look, const sql::Retyped& retyped, std::size_t number, Tables& tables, postgres::ReadSession& session)
{
    Table& table = tables.at(number);
    const Column* column = table.column(retyped.column);
    if (!column)
        return {};
    const std::string name = session.quoted(column->name);
    const std::string value = retyped.plain ? name : "(" + retyped.expression + "\n)";
    const std::string condition = refused(value, *column, retyped, session);
    if (!condition.empty())
        look.asked.push_back({.table = number,
            .measure = table.measure(countOf(condition)),
            .sample = sampleOf(table, tables.quoted(table), condition, {column->name}, session)});
    LK_TRY(checkAutomaticCast(look, table, *column, retyped.written, retyped.expression.empty(), session));
    if (look.finding->id() == "alter-column-type" && !column->domain
        && sql::changesOnlyCatalogue(retyped, column->type)) {
        look.finding->rewrites = "no";
        look.question.work = sql::Question::Work::None;
        return {};
    }
    // There and back again: what is not as it was has changed. What is refused must not be tried.
    const std::string given = retyped.expression.empty() ? name : "(" + retyped.expression + "\n)";
    const std::string changed = given + "::" + retyped.written + "::" + column->type + " IS DISTINCT FROM " + name;
    look.asked.push_back({.role = Asked::Role::Changed,
        .table = number,
        .measure = table.measure(
            countOf(condition.empty() ? changed : "CASE WHEN " + condition + " THEN false ELSE " + changed + " END"))});
    table.asked = true;
    return {};
}

} // namespace lockkeeper::operations::live
