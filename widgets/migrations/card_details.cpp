#include "migrations/card_details.h"

#include "base/text.h"
#include "base/tr.h"
#include "words/when.h"

namespace lockkeeper::migrations {
namespace {

QString orNull(const std::optional<std::string>& value) { return value ? text(*value) : QStringLiteral("NULL"); }

Detail refusedRows(const sql::Violations& violations)
{
    const auto shown = static_cast<qint64>(violations.sample.size());
    Detail table{.title = shown < violations.rows
            ? Tr::tr("%1 of the rows that would be refused").arg(words::number(shown))
            : Tr::tr("Rows that would be refused"),
        .data = true};
    for (const std::string& column : violations.columns)
        table.columns << text(column);
    for (const auto& row : violations.sample) {
        QStringList cells;
        for (const auto& value : row)
            cells << orNull(value);
        table.rows.push_back(cells);
    }
    return table;
}

Detail removed(const std::vector<sql::RemovedValue>& values)
{
    Detail table{.title = Tr::tr("Rows that hold a removed value"), .columns = {Tr::tr("Value"), Tr::tr("Rows")}};
    for (const sql::RemovedValue& one : values)
        table.rows.push_back({text(one.value), words::number(one.rows)});
    return table;
}

Detail standing(const std::vector<sql::Dependant>& dependants)
{
    Detail table{.title = Tr::tr("What depends on it"), .columns = {Tr::tr("Kind"), Tr::tr("Name")}};
    for (const sql::Dependant& one : dependants)
        // What stands on one of the others stands further in.
        table.rows.push_back({text(one.kind), QString(2 * std::max(0, one.depth - 1), u' ') + text(one.name)});
    return table;
}

QString who(const sql::LockingSession& session)
{
    return text(session.application.empty() ? session.user : session.application);
}

Detail sessions(const QString& title, const std::vector<sql::LockingSession>& list)
{
    Detail table{.title = title,
        .columns = {Tr::tr("Session"), Tr::tr("Lock"), Tr::tr("Open for"), Tr::tr("State"), Tr::tr("Last statement")}};
    for (const sql::LockingSession& one : list) {
        const QString name = who(one);
        const QString lock = one.mode.empty() ? QString()
            : one.granted                     ? text(one.mode)
                                              : Tr::tr("waits for %1").arg(text(one.mode));
        table.rows.push_back(
            {name.isEmpty() ? Tr::tr("pid %1").arg(one.pid) : Tr::tr("pid %1, %2").arg(one.pid).arg(name), lock,
                words::lasting(one.transaction), text(one.state), text(one.query).simplified()});
    }
    return table;
}

} // namespace

std::vector<Detail> detailsOf(const sql::Live& live)
{
    std::vector<Detail> all;
    if (live.violations && !live.violations->sample.empty())
        all.push_back(refusedRows(*live.violations));
    if (!live.removedValues.empty())
        all.push_back(removed(live.removedValues));
    if (!live.dependants.empty())
        all.push_back(standing(live.dependants));
    if (!live.ahead.empty())
        all.push_back(sessions(Tr::tr("It would wait for"), live.ahead));
    if (!live.behind.empty())
        all.push_back(sessions(Tr::tr("Would wait behind it"), live.behind));
    return all;
}

} // namespace lockkeeper::migrations
