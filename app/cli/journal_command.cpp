#include "app/cli/commands.h"
#include "base/text.h"
#include "base/tr.h"
#include "journal/journal.h"

#include <CLI/CLI.hpp>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

// journal [--since T] [--limit N]: what was done, when, to what, by whom, with which result.

namespace lockkeeper::cli {
namespace {

QString iso(journal::Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// An ISO 8601 time (UTC unless it says otherwise), a date, or an age: 30m, 24h, 7d.
Result<journal::Time> since(const std::string& said)
{
    if (said.empty())
        return journal::Time{};
    static const QRegularExpression age(QStringLiteral("^(\\d{1,6})([mhd])$"));
    if (const auto match = age.match(text(said)); match.hasMatch()) {
        const qint64 number = match.captured(1).toLongLong();
        const QString unit = match.captured(2);
        const qint64 seconds = number * (unit == QLatin1String("m") ? 60 : unit == QLatin1String("h") ? 3600 : 86400);
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
            - std::chrono::seconds(seconds);
    }
    QDateTime time = QDateTime::fromString(text(said), Qt::ISODateWithMs);
    if (!time.isValid()) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "time-unreadable",
            .message
            = Tr::tr("\"%1\" is no time; say 2026-11-21T08:00:00Z, 2026-11-21 or an age like 24h.").arg(text(said))});
    }
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return journal::Time(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QJsonObject json(const journal::Entry& entry)
{
    const journal::Opening& opening = entry.opening;
    return {{QStringLiteral("id"), static_cast<qint64>(entry.id)}, {QStringLiteral("started"), iso(entry.started)},
        {QStringLiteral("duration_ms"),
            entry.duration ? QJsonValue(static_cast<qint64>(entry.duration->count())) : QJsonValue()},
        {QStringLiteral("who"), text(entry.who)}, {QStringLiteral("program"), text(entry.program)},
        {QStringLiteral("operation"), text(opening.operation)}, {QStringLiteral("profile"), text(opening.profile)},
        {QStringLiteral("environment"),
            opening.environment ? QJsonValue(text(environment::name(*opening.environment))) : QJsonValue()},
        {QStringLiteral("database"),
            QJsonObject{{QStringLiteral("name"), text(opening.database)},
                {QStringLiteral("identity"), text(opening.identity)}}},
        {QStringLiteral("what"), text(opening.what)}, {QStringLiteral("result"), text(journal::name(entry.ending))},
        {QStringLiteral("outcome"), entry.outcome}};
}

Result<Answer> show(const Invocation& invocation, const std::string& from, int limit)
{
    LK_LET(const journal::Time time, since(from));
    std::vector<journal::Entry> entries;
    std::error_code failure;
    if (std::filesystem::exists(invocation.home.store(), failure)) { // looking must not make a store
        LK_LET(const journal::Journal journal, journal::Journal::open(invocation.home.store(), "cli"));
        LK_LET(entries, journal.list(time, limit));
    }
    Answer answer;
    QJsonArray array;
    std::vector<std::vector<QString>> rows{
        {Tr::tr("When (UTC)"), Tr::tr("Operation"), Tr::tr("Database"), Tr::tr("Result"), Tr::tr("Outcome")}};
    for (const journal::Entry& entry : entries) {
        array.append(json(entry));
        rows.push_back(
            {iso(entry.started).left(19).replace(QLatin1Char('T'), QLatin1Char(' ')), text(entry.opening.operation),
                text(entry.opening.database), text(journal::name(entry.ending)), entry.outcome});
    }
    answer.json = {{QStringLiteral("entries"), array}};
    answer.text = entries.empty() ? Tr::tr("Nothing was done yet.") : table(rows);
    return answer;
}

} // namespace

void addJournal(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("journal", "What was done, when, to what, by whom, with which result");
    auto from = std::make_shared<std::string>();
    auto limit = std::make_shared<int>(1000);
    command->add_option("--since", *from, "A time (2026-11-21T08:00:00Z), a date or an age (24h)");
    command->add_option("--limit", *limit, "At most so many")->check(CLI::Range(1, 1000000));
    command->callback([&chosen, from, limit] {
        chosen = [from, limit](const Invocation& invocation) { return show(invocation, *from, *limit); };
    });
}

} // namespace lockkeeper::cli
