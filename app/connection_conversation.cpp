// Adding and editing a connection, and trying one that is still being typed.

#include "app/conversations.h"
#include "base/text.h"
#include "base/tr.h"
#include "connection/connection_dialog.h"

#include <QtCore/QElapsedTimer>

namespace lockkeeper::app {

using profile::Profile;

void Conversations::addConnection() { openConnection(std::nullopt, {}, {}); }

void Conversations::editProfile()
{
    if (m_workspace.current())
        openConnection(m_workspace.current(), {}, {});
}

void Conversations::openConnection(const std::optional<Profile>& existing, const QString& project, const QString& url)
{
    QStringList taken;
    for (const Profile& profile : m_workspace.profiles().profiles()) {
        if (!existing || existing->name != profile.name)
            taken << text(profile.name);
    }
    auto* dialog = new connection::ConnectionDialog(taken, existing, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!project.isEmpty())
        dialog->setProject(project);
    if (!url.isEmpty())
        dialog->setUrl(url);
    connect(dialog, &connection::ConnectionDialog::testRequested, this, [this, dialog] { test(*dialog); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, existing] {
        const connection::Draft draft = dialog->draft();
        if (existing)
            m_workspace.editProfile(*existing, draft.profile, draft.password);
        else
            m_workspace.addProfile(draft.profile, draft.password);
    });
    dialog->open();
}

void Conversations::test(connection::ConnectionDialog& dialog)
{
    const connection::Draft draft = dialog.draft();
    profile::Target target = draft.profile.target;
    target.password = draft.password;
    if (target.password.empty()) {
        if (const auto known = m_workspace.secrets().cached(draft.profile))
            target.password = *known;
    }
    struct Answer {
        postgres::ServerInfo server;
        std::chrono::milliseconds took;
    };
    const auto task = m_workspace.runner().ask<Answer>(
        [target](Task& running) -> Result<Answer> {
            QElapsedTimer clock;
            clock.start();
            LK_LET(const auto session, postgres::ReadSession::open(target, "test", running));
            return Answer{.server = session.server(), .took = std::chrono::milliseconds(clock.elapsed())};
        },
        &dialog,
        [&dialog](Result<Answer> answer) {
            if (!answer)
                return dialog.showTestFailed(answer.error());
            const postgres::ServerInfo& server = answer->server;
            dialog.showTested({.server = Tr::tr("PostgreSQL %1").arg(text(server.versionText)),
                .place = Tr::tr("%1 as %2").arg(text(server.database), text(server.user)),
                .encrypted = server.encrypted,
                .took = answer->took});
        });
    connect(&dialog, &connection::ConnectionDialog::cancelTestRequested, &dialog, [task] { task->cancel(); });
}

} // namespace lockkeeper::app
