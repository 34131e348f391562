#include "operations/live/dependants.h"

#include "base/text.h"
#include "queries.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <array>

namespace lockkeeper::operations::live {
namespace {

using Kind = sql::Removals::Kind;

/// The object as the server names it: "table invoice".
struct Found {
    std::string catalogue;
    std::string oid;
    std::string column;
    std::string described;
};

std::vector<Kind> kindsOf(std::string_view type)
{
    if (type == "table constraint")
        return {Kind::Constraint};
    if (type == "trigger")
        return {Kind::Trigger};
    if (type == "policy")
        return {Kind::Policy};
    if (type == "default value")
        return {Kind::Default, Kind::Column};
    if (type.ends_with("column"))
        return {Kind::Column};
    if (type == "type" || type == "domain")
        return {Kind::Type};
    if (type == "function" || type == "procedure" || type == "aggregate")
        return {Kind::Function};
    return {Kind::Relation};
}

std::vector<std::string> namesIn(std::string_view json)
{
    std::vector<std::string> names;
    for (const QJsonValue& name :
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).array())
        names.push_back(utf8(name.toString()));
    return names;
}

bool goneBefore(const Look& look, std::string_view type, std::string_view json)
{
    const std::vector<std::string> name = namesIn(json);
    for (const Kind kind : kindsOf(type))
        if (look.removals->gone(kind, name, look.question.removals))
            return true;
    return false;
}

/// Why ALTER COLUMN TYPE is refused, in the server's words; empty for what is only built anew. Source:
/// ATExecAlterColumnType in tablecmds.c.
std::string usedBy(std::string_view catalogue, std::string_view type)
{
    if (catalogue == "pg_rewrite" || type == "view" || type == "materialized view" || type == "rule")
        return "cannot alter type of a column used by a view or rule";
    if (catalogue == "pg_policy")
        return "cannot alter type of a column used in a policy definition";
    if (catalogue == "pg_trigger")
        return "cannot alter type of a column used in a trigger definition";
    if (catalogue == "pg_proc")
        return "cannot alter type of a column used by a function or procedure";
    if (catalogue == "pg_attrdef")
        return "cannot alter type of a column used by a generated column";
    return {};
}

Result<std::optional<Found>> object(const Look& look, postgres::ReadSession& session)
{
    const sql::Object& object = look.question.object;
    const auto given = [](const std::string& value) { return value.empty() ? std::nullopt : std::optional(value); };
    LK_LET(const postgres::Rows rows,
        session.query(
            queries::live_object, {std::string(object.kind), given(object.schema), given(object.table), object.name}));
    // Of functions with several argument lists nobody knows which is meant.
    if (rows.count() != 1)
        return std::nullopt;
    return Found{rows.string(0, 0), rows.string(0, 1), rows.string(0, 2), rows.string(0, 3)};
}

} // namespace

Result<> findDependants(Look& look, postgres::ReadSession& session)
{
    if (look.question.change == sql::Question::Change::None)
        return {};
    LK_LET(const std::optional<Found> found, object(look, session));
    if (!found)
        return {};
    LK_LET(const postgres::Rows rows,
        session.query(queries::live_dependants, {found->catalogue, found->oid, found->column}));
    const bool retyped = look.question.change == sql::Question::Change::Retyped;
    std::string because;
    std::string refusal;
    for (int i = 0; i < rows.count(); ++i) {
        if (goneBefore(look, rows.text(i, 1), rows.text(i, 3)))
            continue;
        const std::string used = usedBy(rows.text(i, 0), rows.text(i, 1));
        if (retyped && (used.empty() || rows.integer(i, 4) > 1))
            continue;
        look.live.dependants.push_back(
            {.kind = rows.string(i, 1), .name = rows.string(i, 2), .depth = static_cast<int>(rows.integer(i, 4))});
        because += (because.empty() ? "" : ", ") + rows.string(i, 2);
        if (refusal.empty())
            refusal = used;
    }
    if (because.empty() || look.question.cascade)
        return {};
    look.live.refusal = (retyped ? refusal : "cannot drop " + found->described + " because other objects depend on it")
        + ": " + because;
    return {};
}

} // namespace lockkeeper::operations::live
