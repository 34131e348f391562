// Questions before a copy of a database comes to be: a branch, or a backup restored into a new database.

#include "app/conversations.h"
#include "backup/vault.h"
#include "base/text.h"
#include "base/tr.h"
#include "branches/create_branch_dialog.h"
#include "dialogs/restore_dialog.h"
#include "dialogs/typed_name_dialog.h"
#include "profile/connection_url.h"

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

/// A provider's name and way, for people; a new one is shown by its own name until it has words here.
branches::Choice choiceOf(const operations::Considered& one)
{
    branches::Choice choice{
        .provider = one.provider, .title = text(one.provider), .description = {}, .whyNot = one.whyNot};
    if (one.provider == "template") {
        choice.title = Tr::tr("Template");
        choice.description
            = Tr::tr("The server copies the database's files: fast, and nobody else may be connected to it.");
    } else if (one.provider == "copy") {
        choice.title = Tr::tr("Copy");
        choice.description = Tr::tr("Dumped and restored under one snapshot: everybody else goes on working.");
    }
    return choice;
}

} // namespace

void Conversations::createBranch()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    const QStringList taken = takenOn(m_workspace, *current);
    const QString day = QDate::currentDate().toString(QStringLiteral("MMdd"));
    auto* dialog = new branches::CreateBranchDialog(
        {.environment = m_workspace.environment(),
            .source = text(current->name),
            .where = text(profile::shownPlace(current->target)),
            .proposal = freeName(text(current->target.database()) + QStringLiteral("_branch_") + day, taken),
            .problem = [taken](const QString& name) { return dialogs::databaseNameProblem(name, taken); }},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { m_workspace.createBranch(utf8(dialog->name()), dialog->provider()); });
    m_workspace.considerBranch(dialog, [dialog](const Result<std::vector<operations::Considered>>& considered) {
        if (!considered)
            return dialog->showFailed(considered.error().message);
        std::vector<branches::Choice> choices;
        for (const operations::Considered& one : *considered)
            choices.push_back(choiceOf(one));
        dialog->showChoices(choices);
    });
    dialog->open();
}

void Conversations::deleteBranch(const QString& name)
{
    m_workspace.decide(
        environment::Operation::DropBranch,
        [this, name](const Profile& profile, const guard::Decision& decision) {
            if (decision.verdict.kind == guard::Verdict::Kind::Refused)
                return m_workspace.fail(
                    {.kind = Error::Kind::Refused, .code = "guard-refused", .message = decision.verdict.reason});
            const dialogs::Question question{.environment = decision.standing.environment,
                .title = Tr::tr("Delete the branch %1?").arg(name),
                .where = text(profile::shownPlace(profile.target.withDatabase(utf8(name)))),
                .consequence
                = Tr::tr("The database is dropped with all that was done in it. What it was made from stays."),
                .facts = {{Tr::tr("Branch"), name},
                    {Tr::tr("Environment"), environment::title(decision.standing.environment)}},
                .button = Tr::tr("Delete %1").arg(name)};
            if (decision.verdict.kind == guard::Verdict::Kind::Confirm
                && decision.verdict.level == guard::Level::TypedName) {
                auto* typed = new dialogs::TypedNameDialog(question, text(decision.nameToType), &m_window);
                typed->setAttribute(Qt::WA_DeleteOnClose);
                connect(typed, &QDialog::accepted, this, [this, typed, name] {
                    m_workspace.deleteBranch(utf8(name), guard::Confirmation::typedName(utf8(typed->typed())));
                });
                return typed->open();
            }
            // Asked here even where the gate asks nothing: a branch is somebody's work.
            auto* dialog = new dialogs::ConfirmDialog(question, &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this,
                [this, name] { m_workspace.deleteBranch(utf8(name), guard::Confirmation::dialogAccepted()); });
            dialog->open();
        },
        utf8(name));
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
