#include "app/pages/migration_editing.h"

#include "app/unsaved.h"
#include "base/text.h"
#include "base/tr.h"

namespace lockkeeper::app {
namespace {

using migration::State;

/// Why a migration in this state is never edited; empty: it may be.
QString readOnly(const migration::MigrationStatus& status, const QString& profile)
{
    switch (status.state) {
    case State::Pending:
        return {};
    case State::Applied:
    case State::Edited:
        return Tr::tr("Read-only: applied on %1").arg(profile);
    case State::Failed:
        return Tr::tr("Read-only: begun on %1").arg(profile);
    case State::RolledBack:
    case State::Missing:
    case State::Unreadable:
        return Tr::tr("Read-only");
    }
    return Tr::tr("Read-only");
}

} // namespace

MigrationEditing::MigrationEditing(Workspace& workspace, migrations::MigrationsPage& page, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_page(page)
{
    connect(&m_page, &migrations::MigrationsPage::edited, this, [this] { look(); });
    connect(&m_live, &LiveFindings::found, &m_page, &migrations::MigrationsPage::showLive);
    connect(&m_page, &migrations::MigrationsPage::saveRequested, this, &MigrationEditing::save);
    connect(&m_page, &migrations::MigrationsPage::leaveRequested, this, [this](const QString& next) {
        askToDiscard(*m_page.window(), m_workspace.environment(), m_page.unsaved(), [this, next] {
            m_page.discard();
            m_page.select(next);
        });
    });
}

void MigrationEditing::look()
{
    m_live.look(m_page.sqlSize(), [this] { return m_page.sql(); });
}

void MigrationEditing::forget()
{
    if (m_task)
        m_task->cancel();
    m_task.reset();
    m_name = {};
    m_live.stop();
    m_page.setEditing({});
}

void MigrationEditing::show(const migration::MigrationStatus& status, std::shared_ptr<const std::string> sql)
{
    // The page loaded again while this one is typed in: what the edit began from stays, so that a file that changed
    // meanwhile is not written over.
    if (status.name == m_name && status.script == m_script && !m_page.unsaved().isEmpty()) {
        const QString why = readOnly(status, text(m_workspace.current()->name));
        if (!why.isEmpty())
            m_page.setEditing({.editable = false, .why = why});
        return look();
    }
    const bool again = status.name == m_name && m_from && *m_from == *sql && m_live.isReady();
    m_name = status.name;
    m_script = status.script;
    m_from = std::move(sql);
    const QString why = readOnly(status, text(m_workspace.current()->name));
    if (!why.isEmpty()) {
        m_live.stop();
        return m_page.setEditing({.editable = false, .why = why});
    }
    if (!again)
        m_page.setEditing({.editable = false, .why = Tr::tr("Asking where it is applied…")});
    ask();
}

std::vector<operations::Database> MigrationEditing::others() const
{
    std::vector<operations::Database> databases;
    const auto& current = m_workspace.current();
    for (const profile::Profile& profile : m_workspace.profiles().profiles()) {
        if (current && profile.name != current->name && profile.project == current->project)
            databases.push_back(databaseOf(profile, m_workspace.secrets().target(profile)));
    }
    return databases;
}

void MigrationEditing::ask()
{
    if (m_task)
        m_task->cancel();
    m_task = m_workspace.runner().ask<Permission>(
        [script = m_script, name = m_name, project = m_workspace.current()->project, databases = others()](
            Task& task) -> Result<Permission> {
            Permission permission;
            LK_LET(permission.applied, operations::appliedOn(project, name, databases, permission.silent, task));
            LK_LET(operations::Ground ground, operations::groundOf(script, task));
            permission.ground = std::make_shared<const operations::Ground>(std::move(ground));
            return permission;
        },
        this,
        [this, name = m_name](Result<Permission> permission) {
            if (name != m_name)
                return;
            if (permission)
                show(*permission);
            else if (permission.error().kind != Error::Kind::Cancelled)
                m_page.setEditing({.editable = false, .why = permission.error().message});
        });
}

void MigrationEditing::show(const Permission& permission)
{
    if (!permission.applied.empty()) {
        m_live.stop();
        return m_page.setEditing(
            {.editable = false, .why = Tr::tr("Read-only: applied on %1").arg(text(permission.applied))});
    }
    m_live.begin(permission.ground);
    QStringList silent;
    for (const std::string& profile : permission.silent)
        silent << text(profile);
    m_page.setEditing({.editable = true,
        .why = silent.isEmpty() ? QString() : Tr::tr("%1 did not answer").arg(silent.join(QStringLiteral(", ")))});
}

void MigrationEditing::save()
{
    m_workspace.withTarget([this](const profile::Profile& profile, const profile::Target& target) {
        std::vector<operations::Database> databases{databaseOf(profile, target)};
        std::ranges::move(others(), std::back_inserter(databases));
        operations::Draft draft{
            .project = profile.project, .name = m_name, .script = m_script, .from = *m_from, .text = m_page.sql()};
        const std::string text = draft.text;
        m_workspace.runner().ask<bool>(
            [draft = std::move(draft), databases = std::move(databases)](Task& task) -> Result<bool> {
                LK_TRY(operations::saveDraft(draft, databases, task));
                return true;
            },
            this, [this, text](const Result<bool>& saved) { ended(text, saved); });
    });
}

void MigrationEditing::ended(const std::string& text, const Result<bool>& saved)
{
    if (saved) {
        m_from = std::make_shared<const std::string>(text);
        m_page.showSaved(text);
        Q_EMIT fileChanged();
        return;
    }
    m_workspace.fail(saved.error());
    if (saved.error().code == "migration-changed") {
        askToReload(*m_page.window(), m_workspace.environment(), m_page.unsaved(), [this] {
            m_page.discard();
            Q_EMIT fileChanged();
        });
    } else if (saved.error().code == "migration-applied") {
        m_page.setEditing({.editable = false, .why = Tr::tr("Read-only: applied meanwhile")});
        Q_EMIT fileChanged();
    }
}

} // namespace lockkeeper::app
