#include "base/text.h"
#include "operations/live/row_questions.h"
#include "queries.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace lockkeeper::operations::live {
namespace {

std::vector<std::string> removedFrom(std::string_view json, const std::vector<std::string>& kept)
{
    std::vector<std::string> removed;
    for (const QJsonValue& value :
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).array())
        if (std::string name = utf8(value.toString()); std::ranges::find(kept, name) == kept.end())
            removed.push_back(std::move(name));
    return removed;
}

} // namespace

Result<> askRemoved(
    Look& look, const sql::RemovedValues& removed, std::size_t number, Tables& tables, postgres::ReadSession& session)
{
    if (const Column* column = tables.at(number).column(look.question.object.name))
        LK_TRY(checkAutomaticCast(look, tables.at(number), *column, removed.type, false, session));
    LK_LET(const postgres::Rows rows,
        session.query(queries::live_enum, {tables.at(number).oid, look.question.object.name}));
    for (int i = 0; i < rows.count(); ++i) {
        LK_LET(const std::vector<std::size_t> found, tables.named(rows.string(i, 0), rows.string(i, 1)));
        if (found.empty())
            continue;
        Table& table = tables.at(found.front());
        const std::string column = session.quoted(rows.text(i, 2));
        const std::string standard = rows.string(i, 6);
        for (const std::string& value : removedFrom(rows.text(i, 5), removed.kept)) {
            const std::string quoted = session.literal(value);
            look.asked.push_back({.role = Asked::Role::Removed,
                .table = found.front(),
                .measure = table.measure(countOf(
                    rows.boolean(i, 3) ? quoted + " = ANY (" + column + "::text[])" : column + "::text = " + quoted)),
                .value = value});
            table.asked = true;
            const std::vector<std::string> name{table.schema, table.name, rows.string(i, 2)};
            if (standard.find(quoted + "::") != std::string::npos
                && !look.removals->gone(sql::Removals::Kind::Default, name, look.question.removals))
                look.live.dependants.push_back({.kind = "default value",
                    .name
                    = "default value for column " + rows.string(i, 2) + " of table " + table.name + ": " + standard});
        }
    }
    return {};
}

} // namespace lockkeeper::operations::live
