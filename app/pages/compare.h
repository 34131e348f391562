#pragma once

namespace lockkeeper::migrations {
class MigrationsPage;
}

namespace lockkeeper::app {

class Workspace;

/// Joins the comparison of the migrations page with the workspace: rewrites and differences are made on workers.
void joinCompare(Workspace& workspace, migrations::MigrationsPage& page);

} // namespace lockkeeper::app
