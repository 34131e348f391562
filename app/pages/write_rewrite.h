#pragma once

namespace lockkeeper::migrations {
class MigrationsPage;
}

namespace lockkeeper::app {

class Workspace;

/// Joins "Write as new migration" of the migrations page with the workspace: asks for the names, writes the steps on a
/// worker, offers to move the original aside where it is applied nowhere, and opens the first of the new ones.
void joinWriting(Workspace& workspace, migrations::MigrationsPage& page);

} // namespace lockkeeper::app
