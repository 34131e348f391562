#pragma once

#include "app/workspace.h"

#include <QtCore/QObject>
#include <QtWidgets/QWidget>

namespace lockkeeper::connection {
class ConnectionDialog;
}

namespace lockkeeper::app {

/// What is asked of a person before something happens: one function an intent, from the question to the journey.
///
/// A child of the window it asks in. Nothing here decides whether something is allowed: the gate does.
class Conversations final : public QObject {
    Q_OBJECT
public:
    Conversations(Workspace& workspace, QWidget& window);

    void addConnection();
    void openProject();
    void editProfile();
    void duplicateProfile();
    void copyAddress();
    void removeProfile();
    void createBranch();
    void deleteBranch(const QString& name);
    void resetDatabase();
    void restore(const backup::BackupId& id);
    void quit();
    /// Whether the window may close now: asks while an operation runs.
    [[nodiscard]] bool mayClose();

private:
    void askPassword(const profile::Profile& profile, const QString& why, const profile::Secrets::Answer& answer);
    /// One dialog for both: adding, and editing `existing`.
    void openConnection(const std::optional<profile::Profile>& existing, const QString& project, const QString& url);
    /// A profile of what the project's own files say: its folder and the database its .env names.
    void addProject(const std::filesystem::path& folder);
    /// Tries a connection that is still being typed.
    void test(connection::ConnectionDialog& dialog);
    void refuseReset(const profile::Profile& profile, const guard::Decision& decision);
    void confirmReset(const profile::Profile& profile, const guard::Decision& decision);

    Workspace& m_workspace;
    QWidget& m_window;
};

} // namespace lockkeeper::app
