#include "app/conversations.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace lockkeeper::app {

Conversations::Conversations(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void Conversations::openProject()
{
    auto* dialog = new QFileDialog(&m_window, Tr::tr("Open Prisma project"));
    dialog->setObjectName(QStringLiteral("openProject"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (const auto& current = m_workspace.current(); current && !current->project.empty())
        dialog->setDirectory(text(current->project));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& folder) { m_workspace.openProject(utf8(folder)); });
    dialog->open();
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

bool Conversations::mayClose()
{
    const int running = m_workspace.runner().tasks().running();
    if (running == 0)
        return true;
    QMessageBox box(QMessageBox::Warning, Tr::tr("Quit Lockkeeper?"),
        Tr::tr("%n operation(s) still run. Quitting cancels them; nothing half-done is left behind.", nullptr, running),
        QMessageBox::NoButton, &m_window);
    box.setObjectName(QStringLiteral("quitQuestion"));
    QPushButton* quit = box.addButton(Tr::tr("Cancel them and quit"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(Tr::tr("Keep running"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == quit;
}

void Conversations::quit() { m_window.close(); }

} // namespace lockkeeper::app
