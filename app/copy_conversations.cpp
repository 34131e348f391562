// Questions before a copy of a database comes to be: a branch, or a backup restored into a new database.

#include "app/conversations.h"
#include "backup/vault.h"
#include "base/text.h"
#include "base/tr.h"
#include "dialogs/restore_dialog.h"
#include "profile/connection_url.h"
#include "shell/branch_dialog.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace lockkeeper::app {
namespace {

using profile::Profile;

/// Databases of the same server that profiles name: proposals avoid them; the server has the last word.
QStringList takenOn(Workspace& workspace, const Profile& profile)
{
    QStringList taken;
    for (const Profile& other : workspace.profiles().profiles()) {
        if (other.target.value("host") == profile.target.value("host")
            && other.target.value("port") == profile.target.value("port"))
            taken << text(other.target.database());
    }
    return taken;
}

QString freeName(const QString& base, const QStringList& taken)
{
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = base + QLatin1Char('_') + QString::number(number);
    return name;
}

} // namespace

void Conversations::createBranch()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    const QStringList taken = takenOn(m_workspace, *current);
    const QString day = QDate::currentDate().toString(QStringLiteral("MMdd"));
    auto* dialog = new shell::BranchDialog(
        {.environment = m_workspace.environment(),
            .source = text(current->name),
            .where = text(profile::shownPlace(current->target)),
            .proposal = freeName(text(current->target.database()) + QStringLiteral("_branch_") + day, taken),
            .problem = [taken](const QString& name) { return dialogs::databaseNameProblem(name, taken); }},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_workspace.createBranch(utf8(dialog->name())); });
    m_workspace.considerBranch(dialog, [dialog](const Result<std::vector<operations::Considered>>& considered) {
        if (!considered)
            return dialog->showProblem(considered.error().message);
        std::vector<shell::BranchDialog::Way> ways;
        for (const operations::Considered& one : *considered) {
            QStringList reasons(one.whyNot.begin(), one.whyNot.end());
            ways.push_back({.name = text(one.provider), .possible = one.possible, .whyNot = reasons});
        }
        dialog->showWays(ways);
    });
    dialog->open();
}

void Conversations::restore(const backup::BackupId& id)
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    m_workspace.runner().ask<backup::Entry>(
        [vault = backup::Vault(m_workspace.home().vault()), id](Task&) { return vault.find(id); }, this,
        [this, profile = *current, id](Result<backup::Entry> entry) {
            if (!entry)
                return m_workspace.fail(entry.error());
            const QStringList taken = takenOn(m_workspace, profile);
            std::vector<dialogs::Fact> facts{{Tr::tr("Backup"), text(id.value())}};
            QString base = text(profile.target.database());
            if (entry->manifest) {
                const backup::Manifest& manifest = *entry->manifest;
                const QLocale locale;
                const auto created = QDateTime::fromSecsSinceEpoch(manifest.created.time_since_epoch().count());
                base = text(manifest.database) + created.toString(QStringLiteral("_yyyyMMdd"));
                facts.emplace_back(Tr::tr("Taken"), locale.toString(created, QLocale::ShortFormat));
                facts.emplace_back(Tr::tr("Contains"),
                    Tr::tr("%1 rows in %n tables", nullptr, static_cast<int>(manifest.tables.size()))
                        .arg(locale.toString(qlonglong(manifest.rows()))));
            }
            auto* dialog = new dialogs::RestoreDialog(
                {.environment = m_workspace.environment(),
                    .where = text(profile::shownPlace(profile.target.withDatabase({}))),
                    .facts = facts,
                    .proposal = freeName(base, taken),
                    .problem = [taken](const QString& name) { return dialogs::databaseNameProblem(name, taken); }},
                &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this,
                [this, dialog, id] { m_workspace.restoreBackup(id, utf8(dialog->name())); });
            dialog->open();
        });
}

} // namespace lockkeeper::app
