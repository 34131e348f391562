#include "base/text.h"
#include "base/tr.h"
#include "sql/facts.h"
#include "sql/live_report.h"

namespace lockkeeper::sql {
namespace {

QString duration(std::chrono::milliseconds time)
{
    if (time < std::chrono::seconds(1))
        return Tr::tr("%1 ms").arg(time.count());
    if (time < std::chrono::minutes(2))
        return Tr::tr("%1 s").arg(std::chrono::round<std::chrono::seconds>(time).count());
    return Tr::tr("%1 min").arg(std::chrono::round<std::chrono::minutes>(time).count());
}

QString listed(const std::vector<LockingSession>& sessions)
{
    QStringList names;
    for (const LockingSession& session : sessions)
        names << words(session);
    return sql::listed(names);
}

void addViolations(QStringList& lines, const Violations& violations, std::size_t rows)
{
    if (violations.rows == 0) {
        lines << Tr::tr("no row breaks it now");
        return;
    }
    lines << Tr::tr("rows that break it: %1").arg(violations.rows);
    for (std::size_t i = 0; i < std::min(rows, violations.sample.size()); ++i) {
        QStringList values;
        for (std::size_t column = 0; column < violations.columns.size(); ++column) {
            const auto& value = violations.sample[i][column];
            values << text(violations.columns[column]) + QStringLiteral(" = ")
                    + (value ? text(*value).simplified() : QStringLiteral("NULL"));
        }
        lines << QStringLiteral("  ") + values.join(QStringLiteral(", "));
    }
}

} // namespace

QString words(const LockingSession& session)
{
    const QString who = session.pid == 0 ? text(session.state) : Tr::tr("pid %1").arg(session.pid);
    QStringList facts;
    if (!session.user.empty())
        facts << text(session.user);
    if (!session.application.empty())
        facts << text(session.application);
    if (session.hidden)
        facts << Tr::tr("its query is hidden from this role");
    else if (session.pid != 0 && !session.state.empty())
        facts << text(session.state);
    if (session.transaction > std::chrono::seconds(0))
        facts << Tr::tr("open for %1").arg(duration(session.transaction));
    facts << (session.granted ? Tr::tr("%1 on %2") : Tr::tr("needs %1 on %2"))
                 .arg(text(session.mode), text(session.table));
    return who + QStringLiteral(" (") + facts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QStringList liveLines(const Live& live, std::size_t rows)
{
    QStringList lines;
    if (!live.refusal.empty())
        lines << Tr::tr("the server will refuse it: %1").arg(text(live.refusal));
    if (live.violations)
        addViolations(lines, *live.violations, rows);
    QStringList removed;
    for (const RemovedValue& one : live.removedValues)
        removed << Tr::tr("'%1' in %2 rows").arg(text(one.value)).arg(one.rows);
    if (!removed.isEmpty())
        lines << Tr::tr("values that go: %1").arg(listed(removed));
    if (live.changedValues)
        lines << Tr::tr("values that change: %1").arg(*live.changedValues);
    QStringList names;
    for (const Dependant& dependant : live.dependants)
        names << text(dependant.name);
    if (!names.isEmpty() && live.refusal.empty())
        lines << Tr::tr("stands on it: %1").arg(listed(names));
    if (live.takes)
        lines << (live.takes->measured ? Tr::tr("takes: %1 (measured at this table's own pace)")
                                       : Tr::tr("takes: %1 (estimated by this server's pace)"))
                     .arg(words(*live.takes));
    if (!live.ahead.empty())
        lines << Tr::tr("would wait for: %1").arg(listed(live.ahead));
    if (!live.behind.empty())
        lines << Tr::tr("would keep waiting: %1").arg(listed(live.behind));
    return lines;
}

} // namespace lockkeeper::sql
