#include "facts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <memory>
#include <pg_query.h>

namespace lockkeeper::test {
namespace {

std::string word(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString().toStdString();
}

/// libpg_query leaves out what is zero; a place that is not known is -1 in the tree and absent here.
std::string place(const QJsonObject& object) { return std::to_string(object[QStringLiteral("location")].toInt(0)); }

std::string relationFact(const QJsonObject& relation)
{
    return "relation " + word(relation, "schemaname") + "." + word(relation, "relname") + " at " + place(relation);
}

/// Columns and calls are wrapped in their names; a relation is known by its members.
void expressions(const QJsonValue& value, std::vector<std::string>& facts)
{
    if (value.isArray()) {
        for (const auto& item : value.toArray())
            expressions(item, facts);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("relname")))
        facts.push_back(relationFact(object));
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == QStringLiteral("ColumnRef"))
            facts.push_back("column at " + place(member.value().toObject()));
        else if (member.key() == QStringLiteral("FuncCall"))
            facts.push_back("call at " + place(member.value().toObject()));
        expressions(member.value(), facts);
    }
}

void definition(const QJsonValue& element, std::vector<std::string>& facts)
{
    const QJsonObject column = element.toObject()[QStringLiteral("ColumnDef")].toObject();
    if (column.contains(QStringLiteral("colname")))
        facts.push_back("defines " + word(column, "colname") + " at " + place(column));
}

void inside(const QString& kind, const QJsonObject& statement, std::vector<std::string>& facts)
{
    const QJsonObject relation = statement[QStringLiteral("relation")].toObject();
    if (kind == QStringLiteral("AlterTableStmt")) {
        facts.push_back(relationFact(relation));
        for (const auto& value : statement[QStringLiteral("cmds")].toArray()) {
            const QJsonObject command = value.toObject()[QStringLiteral("AlterTableCmd")].toObject();
            facts.push_back("command " + word(command, "subtype") + " " + word(command, "name"));
            definition(command[QStringLiteral("def")], facts);
        }
    } else if (kind == QStringLiteral("CreateStmt")) {
        facts.push_back(relationFact(relation));
        for (const auto& element : statement[QStringLiteral("tableElts")].toArray())
            definition(element, facts);
    } else if (kind == QStringLiteral("DropStmt")) {
        facts.push_back("drops " + word(statement, "removeType") + " x"
            + std::to_string(statement[QStringLiteral("objects")].toArray().size())
            + (word(statement, "behavior") == "DROP_CASCADE" ? " cascade" : "")
            + (statement[QStringLiteral("missing_ok")].toBool() ? " if exists" : ""));
    } else if (kind == QStringLiteral("RenameStmt")) {
        facts.push_back("renames " + word(statement, "renameType") + " " + word(statement, "subname") + " to "
            + word(statement, "newname"));
    } else if (kind == QStringLiteral("IndexStmt")) {
        facts.push_back(relationFact(relation));
        facts.push_back("index " + word(statement, "idxname")
            + (statement[QStringLiteral("unique")].toBool() ? " unique" : "")
            + (statement[QStringLiteral("concurrent")].toBool() ? " concurrently" : ""));
    } else if (kind == QStringLiteral("SelectStmt") || kind == QStringLiteral("InsertStmt")
        || kind == QStringLiteral("UpdateStmt") || kind == QStringLiteral("DeleteStmt")) {
        expressions(statement, facts);
    }
}

} // namespace

bool factsOfJson(const std::string& sql, std::vector<StatementFacts>& statements)
{
    struct Free {
        void operator()(PgQueryParseResult* result) const
        {
            pg_query_free_parse_result(*result);
            delete result; // NOLINT: made below
        }
    };
    const std::unique_ptr<PgQueryParseResult, Free> result(new PgQueryParseResult(pg_query_parse(sql.c_str())));
    if (result->error)
        return false;
    const QJsonObject root = QJsonDocument::fromJson(QByteArray(result->parse_tree)).object();
    for (const auto& value : root[QStringLiteral("stmts")].toArray()) {
        const QJsonObject raw = value.toObject();
        const QJsonObject wrapped = raw[QStringLiteral("stmt")].toObject();
        const QString kind = wrapped.isEmpty() ? QString() : wrapped.begin().key();
        StatementFacts statement{.kind = kind.toStdString(), .facts = {}};
        statement.facts.push_back("statement at " + std::to_string(raw[QStringLiteral("stmt_location")].toInt(0))
            + " of " + std::to_string(raw[QStringLiteral("stmt_len")].toInt(0)));
        if (!wrapped.isEmpty())
            inside(kind, wrapped.begin().value().toObject(), statement.facts);
        std::ranges::sort(statement.facts);
        statements.push_back(std::move(statement));
    }
    return true;
}

} // namespace lockkeeper::test
