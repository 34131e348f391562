#include "base/text.h"
#include "sql/live_report.h"

#include <QtCore/QJsonArray>

namespace lockkeeper::sql {
namespace {

QJsonValue number(std::int64_t value) { return static_cast<qint64>(value); }

QJsonObject json(const Violations& violations)
{
    QJsonArray columns;
    for (const std::string& column : violations.columns)
        columns.append(text(column));
    QJsonArray sample;
    for (const auto& row : violations.sample) {
        QJsonArray values;
        for (const auto& value : row)
            values.append(value ? QJsonValue(text(*value)) : QJsonValue());
        sample.append(values);
    }
    return {{QStringLiteral("rows"), number(violations.rows)}, {QStringLiteral("columns"), columns},
        {QStringLiteral("sample"), sample}};
}

QJsonObject json(const TimeRange& range)
{
    return {{QStringLiteral("least_ms"), number(range.least.count())},
        {QStringLiteral("most_ms"), number(range.most.count())},
        {QStringLiteral("grade"), range.measured ? QStringLiteral("measured") : QStringLiteral("estimated")}};
}

QJsonArray json(const std::vector<LockingSession>& sessions)
{
    QJsonArray list;
    for (const LockingSession& one : sessions) {
        QJsonArray waitsFor;
        for (const int pid : one.waitsFor)
            waitsFor.append(pid);
        list.append(QJsonObject{{QStringLiteral("pid"), one.pid}, {QStringLiteral("user"), text(one.user)},
            {QStringLiteral("application"), text(one.application)}, {QStringLiteral("state"), text(one.state)},
            {QStringLiteral("query"), one.hidden ? QJsonValue() : QJsonValue(text(one.query))},
            {QStringLiteral("table"), text(one.table)}, {QStringLiteral("mode"), text(one.mode)},
            {QStringLiteral("granted"), one.granted},
            {QStringLiteral("transaction_ms"), number(std::chrono::milliseconds(one.transaction).count())},
            {QStringLiteral("waits_for"), waitsFor}});
    }
    return list;
}

} // namespace

QJsonObject liveJson(const Live& live)
{
    QJsonObject out;
    if (live.tableRows)
        out.insert(QStringLiteral("table_rows"), number(*live.tableRows));
    if (live.tableBytes)
        out.insert(QStringLiteral("table_bytes"), number(*live.tableBytes));
    if (live.violations)
        out.insert(QStringLiteral("violations"), json(*live.violations));
    if (!live.removedValues.empty()) {
        QJsonArray list;
        for (const RemovedValue& one : live.removedValues)
            list.append(
                QJsonObject{{QStringLiteral("value"), text(one.value)}, {QStringLiteral("rows"), number(one.rows)}});
        out.insert(QStringLiteral("removed_values"), list);
    }
    if (live.changedValues)
        out.insert(QStringLiteral("changed_values"), number(*live.changedValues));
    if (!live.dependants.empty()) {
        QJsonArray list;
        for (const Dependant& one : live.dependants)
            list.append(QJsonObject{{QStringLiteral("kind"), text(one.kind)}, {QStringLiteral("name"), text(one.name)},
                {QStringLiteral("depth"), one.depth}});
        out.insert(QStringLiteral("dependants"), list);
    }
    if (!live.refusal.empty())
        out.insert(QStringLiteral("refusal"), text(live.refusal));
    if (live.takes)
        out.insert(QStringLiteral("time"), json(*live.takes));
    if (!live.ahead.empty())
        out.insert(QStringLiteral("ahead"), json(live.ahead));
    if (!live.behind.empty())
        out.insert(QStringLiteral("behind"), json(live.behind));
    if (live.ranked)
        out.insert(live.ranked->because == Ranked::Because::LargeTable ? QStringLiteral("raised_from")
                                                                       : QStringLiteral("lowered_from"),
            text(word(live.ranked->from)));
    return out;
}

} // namespace lockkeeper::sql
