#pragma once

#include "app/main_window.h"
#include "app/settings.h"
#include "app/workspace.h"

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <string>
#include <vector>

namespace lockkeeper::benchmarks {

/// The main window on the page of migrations of the sandbox's development database, and a project that it can be given.
/// Everything lies in a folder that goes with it.
class ProjectWindow {
public:
    /// Says on stderr what did not work.
    [[nodiscard]] bool open(const std::vector<std::string>& migrations);
    /// Gives the window the project and waits until it is read and shown.
    [[nodiscard]] bool load();
    [[nodiscard]] bool isSettled();
    [[nodiscard]] bool settle();

    [[nodiscard]] app::Workspace& workspace() { return m_workspace; }
    [[nodiscard]] app::MainWindow& window() { return m_window; }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_root{m_folder.path().toStdString()};
    int m_migrations = 0;
    app::Settings m_settings;
    theme::Theme m_theme;
    app::Workspace m_workspace{Home{.root = m_root / "home"}};
    app::MainWindow m_window{m_workspace, m_theme, m_settings};
};

} // namespace lockkeeper::benchmarks
