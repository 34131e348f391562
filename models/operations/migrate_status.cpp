#include "operations/migrate_status.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/layout.h"
#include "operations/reset_aside.h"

namespace lockkeeper::operations {

Result<migration::Status> migrateStatus(const std::filesystem::path& folder, const Database& database, Task& task)
{
    task.stage(Tr::tr("Reading the project"));
    LK_LET(const migration::Project project, migration::open(folder));
    LK_TRY(migration::checkProvider(project));
    LK_LET(const migration::Listing listing, migration::list(project));

    task.stage(Tr::tr("Reading the history"));
    LK_LET(auto session, postgres::ReadSession::open(database.target, "migrate status", task));
    LK_LET(const migration::History history, migration::readHistory(session, database.target.schema));
    LK_LET(const std::vector<SetAside> aside, setAside(session));

    migration::Status status = migration::judge(migration::examine(listing.migrations), history);
    status.notes.insert(status.notes.begin(), listing.notes.begin(), listing.notes.end());
    for (const SetAside& one : aside)
        status.notes.push_back(
            Tr::tr("A reset of the schema \"%1\" was interrupted; what it set aside is in \"%2\", and the next reset "
                   "puts it back first.")
                .arg(text(one.original), text(one.schema)));
    status.layout = project.layout->id;
    status.path = project.shownPath();
    status.database = session.server().database;
    status.environment = environment::name(database.environment);
    return status;
}

int exitStatus(const migration::Status& status)
{
    switch (status.overall) {
    case migration::Overall::UpToDate:
    case migration::Overall::Empty:
        return 0;
    case migration::Overall::Failed:
    case migration::Overall::Diverged:
    case migration::Overall::Edited:
    case migration::Overall::Missing:
    case migration::Overall::Pending:
    case migration::Overall::Unmanaged:
        return 1;
    }
    return 1;
}

} // namespace lockkeeper::operations
