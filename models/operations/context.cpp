#include "operations/context.h"

#include "base/file.h"

namespace lockkeeper::operations {

Result<sql::Context> contextOf(
    const std::filesystem::path& project, const migration::MigrationName& name, sql::Settings settings, Task& task)
{
    LK_LET(const migration::Project opened, migration::open(project));
    LK_LET(const migration::Listing listing, migration::list(opened));
    auto before = std::make_shared<sql::State>();
    for (const migration::Migration& earlier : listing.migrations) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
        if (earlier.name == name)
            break;
        if (const auto script = readFile(earlier.script))
            sql::fold(*before, *script);
    }
    return sql::Context{.settings = settings, .before = std::move(before)};
}

} // namespace lockkeeper::operations
