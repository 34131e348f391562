// How a status is written: the words of the command line and of people, the JSON document, the terminal's table.
#include "migration/status.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace lockkeeper::migration {
namespace {

QJsonValue words(const std::string& utf8)
{
    return utf8.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(utf8));
}

QJsonValue when(const std::optional<Moment>& moment)
{
    return moment ? QJsonValue(text(isoTime(*moment))) : QJsonValue(QJsonValue::Null);
}

QString closing(const Status& status)
{
    const int pending = static_cast<int>(status.count(State::Pending));
    switch (status.overall) {
    case Overall::Failed:
        return Tr::tr("A migration failed: nothing more can be applied before it is resolved.");
    case Overall::Diverged:
        return Tr::tr("The project and the database went different ways: each has migrations the other lacks.");
    case Overall::Edited:
        return Tr::tr("A migration was edited after it was applied: what its file says is not what the database got.");
    case Overall::Missing:
        return Tr::tr("The database has migrations that the project lacks.");
    case Overall::Pending:
        return Tr::tr("%n migration(s) have not been applied.", nullptr, pending);
    case Overall::Unmanaged:
        return Tr::tr("The database holds tables but no migration history.");
    case Overall::Empty:
        return Tr::tr("The database is empty, and so is the project.");
    case Overall::UpToDate:
        return Tr::tr("The database is up to date.");
    }
    return {};
}

} // namespace

std::string_view name(State state)
{
    switch (state) {
    case State::Applied:
        return "applied";
    case State::Pending:
        return "pending";
    case State::Failed:
        return "failed";
    case State::RolledBack:
        return "rolled-back";
    case State::Edited:
        return "edited";
    case State::Missing:
        return "missing";
    case State::Unreadable:
        return "unreadable";
    }
    return {};
}

std::string_view name(Overall overall)
{
    switch (overall) {
    case Overall::Failed:
        return "failed";
    case Overall::Diverged:
        return "diverged";
    case Overall::Edited:
        return "edited";
    case Overall::Missing:
        return "missing";
    case Overall::Pending:
        return "pending";
    case Overall::Unmanaged:
        return "unmanaged";
    case Overall::Empty:
        return "empty";
    case Overall::UpToDate:
        return "up-to-date";
    }
    return {};
}

QString title(State state)
{
    switch (state) {
    case State::Applied:
        return Tr::tr("Applied");
    case State::Pending:
        return Tr::tr("Pending");
    case State::Failed:
        return Tr::tr("Failed");
    case State::RolledBack:
        return Tr::tr("Rolled back");
    case State::Edited:
        return Tr::tr("Edited");
    case State::Missing:
        return Tr::tr("Missing");
    case State::Unreadable:
        return Tr::tr("Unreadable");
    }
    return {};
}

QString title(Overall overall)
{
    switch (overall) {
    case Overall::Failed:
        return Tr::tr("Failed");
    case Overall::Diverged:
        return Tr::tr("Diverged");
    case Overall::Edited:
        return Tr::tr("Edited");
    case Overall::Missing:
        return Tr::tr("Missing");
    case Overall::Pending:
        return Tr::tr("Pending");
    case Overall::Unmanaged:
        return Tr::tr("Unmanaged");
    case Overall::Empty:
        return Tr::tr("Empty");
    case Overall::UpToDate:
        return Tr::tr("Up to date");
    }
    return {};
}

QJsonObject json(const Status& status)
{
    QJsonArray migrations;
    for (const MigrationStatus& migration : status.migrations) {
        QJsonObject entry{
            {QStringLiteral("name"), text(migration.name.value())},
            {QStringLiteral("state"), text(name(migration.state))},
            {QStringLiteral("checksum"), words(migration.checksum)},
            {QStringLiteral("started"), when(migration.started)},
            {QStringLiteral("finished"), when(migration.finished)},
            {QStringLiteral("steps"), static_cast<qint64>(migration.steps)},
        };
        if (migration.rolledBack)
            entry.insert(QStringLiteral("rolled_back"), when(migration.rolledBack));
        if (migration.running)
            entry.insert(QStringLiteral("in_progress"), true);
        if (!migration.log.empty())
            entry.insert(QStringLiteral("log"), text(migration.log));
        migrations.append(entry);
    }
    QJsonArray notes;
    for (const QString& sentence : status.notes)
        notes.append(sentence);
    return {
        {QStringLiteral("project"),
            QJsonObject{{QStringLiteral("layout"), text(status.layout)}, {QStringLiteral("path"), text(status.path)}}},
        {QStringLiteral("database"),
            QJsonObject{{QStringLiteral("name"), text(status.database)},
                {QStringLiteral("environment"), text(status.environment)}}},
        {QStringLiteral("state"), text(name(status.overall))},
        {QStringLiteral("migrations"), migrations},
        {QStringLiteral("notes"), notes},
    };
}

QString table(const Status& status)
{
    qsizetype stateWidth = 0;
    qsizetype nameWidth = 0;
    for (const MigrationStatus& migration : status.migrations) {
        stateWidth = std::max(stateWidth, title(migration.state).size());
        nameWidth = std::max(nameWidth, text(migration.name.value()).size());
    }
    QString lines;
    for (const MigrationStatus& migration : status.migrations) {
        const std::optional<Moment> at = migration.finished ? migration.finished : migration.started;
        QString line = title(migration.state).leftJustified(stateWidth + 2)
            + text(migration.name.value()).leftJustified(nameWidth + 2) + (at ? text(isoTime(*at)) : QString());
        if (migration.running)
            line += QStringLiteral("  ") + Tr::tr("still running?");
        lines += line.trimmed() + u'\n';
    }
    for (const QString& sentence : status.notes)
        lines += Tr::tr("Note: %1").arg(sentence) + u'\n';
    return lines + closing(status) + u'\n';
}

} // namespace lockkeeper::migration
