#pragma once

#include "app/pages/live_findings.h"
#include "app/workspace.h"
#include "migration/status.h"
#include "migrations/migrations_page.h"

namespace lockkeeper::app {

/// Lets a pending migration be typed in, with its findings, and writes it into its file.
///
/// A migration is read-only until it is known that it is applied nowhere: on the chosen database, which the page has
/// asked, and on those of the other profiles with the same project, which are asked here. Ownership: both are the
/// caller's and outlive it. Threads: the UI's.
class MigrationEditing final : public QObject {
    Q_OBJECT
public:
    MigrationEditing(Workspace& workspace, migrations::MigrationsPage& page, QObject* parent);

    /// The page shows this migration now.
    void show(const migration::MigrationStatus& status, std::shared_ptr<const std::string> sql);
    /// The page shows nothing that can be edited.
    void forget();

Q_SIGNALS:
    /// A file was written, or has to be read again.
    void fileChanged();

private:
    struct Permission {
        std::shared_ptr<const operations::Ground> ground;
        std::string applied; ///< the profile on whose database it is; empty: none
        std::vector<std::string> silent; ///< profiles whose database did not answer
    };
    void look();
    void ask();
    void show(const Permission& permission);
    void save();
    void ended(const std::string& text, const Result<bool>& saved);
    /// The databases of every other profile with the chosen one's project.
    [[nodiscard]] std::vector<operations::Database> others() const;

    Workspace& m_workspace;
    migrations::MigrationsPage& m_page;
    LiveFindings m_live;
    migration::MigrationName m_name;
    std::filesystem::path m_script;
    std::shared_ptr<const std::string> m_from; ///< what the file held when it was shown
    std::shared_ptr<Task> m_task;
};

} // namespace lockkeeper::app
