#include "app/conversations.h"

#include "base/text.h"
#include "base/tr.h"
#include "dialogs/confirm_dialog.h"
#include "profile/connection_url.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QInputDialog>

namespace lockkeeper::app {

using profile::Profile;

Conversations::Conversations(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace, &Workspace::passwordNeeded, this, &Conversations::askPassword);
    connect(&workspace, &Workspace::restoreRequested, this, &Conversations::restore);
    connect(&workspace, &Workspace::branchDeletionRequested, this, &Conversations::deleteBranch);
}

void Conversations::duplicateProfile()
{
    if (m_workspace.current())
        m_workspace.duplicateProfile(m_workspace.current()->name);
}

void Conversations::copyAddress()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    QGuiApplication::clipboard()->setText(text(profile::shownUrl(current->target)));
    m_workspace.say({.kind = Notice::Kind::Info,
        .sentence = Tr::tr("The address of %1 was copied, without its password.").arg(text(current->name))});
}

void Conversations::removeProfile()
{
    const auto& current = m_workspace.current();
    if (!current)
        return;
    auto* dialog = new dialogs::ConfirmDialog(
        {.environment = m_workspace.environment(),
            .title = Tr::tr("Remove the profile %1?").arg(text(current->name)),
            .where = text(profile::shownPlace(current->target)),
            .consequence = Tr::tr("The profile and its stored password go. The database and its backups stay."),
            .facts = {},
            .button = Tr::tr("Remove %1").arg(text(current->name))},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, name = current->name] { m_workspace.removeProfile(name); });
    dialog->open();
}

void Conversations::askPassword(const Profile& profile, const QString& why, const profile::Secrets::Answer& answer)
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("password"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tr::tr("Password of %1").arg(text(profile.name)));
    const QString question
        = Tr::tr("Password for %1 (%2):").arg(text(profile.name), text(profile::shownPlace(profile.target)));
    dialog->setLabelText(why.isEmpty() ? question : why + QLatin1Char('\n') + question);
    dialog->setTextEchoMode(QLineEdit::Password);
    dialog->setOkButtonText(Tr::tr("Connect"));
    connect(dialog, &QDialog::finished, this, [dialog, answer](int result) {
        answer(result == QDialog::Accepted ? std::optional(Secret(utf8(dialog->textValue()))) : std::nullopt);
    });
    dialog->open();
}

bool Conversations::mayClose()
{
    const int running = m_workspace.runner().tasks().running();
    if (running == 0)
        return true;
    const auto environment = m_workspace.environment();
    dialogs::ConfirmDialog dialog({.environment = environment,
                                      .title = Tr::tr("Quit while operations run?"),
                                      .where = Tr::tr("%n operation(s) running", nullptr, running),
                                      .consequence = Tr::tr("Quitting cancels them; nothing half-done is left behind."),
                                      .facts = {},
                                      .button = Tr::tr("Cancel them and quit")},
        &m_window);
    return dialog.exec() == QDialog::Accepted;
}

void Conversations::quit() { m_window.close(); }

} // namespace lockkeeper::app
