#include "operations/draft.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/migrate_status.h"

namespace lockkeeper::operations {
namespace {

namespace fs = std::filesystem;

/// Whether the history of a database knows a migration in a way that its file must stay as it is.
bool isHistory(const migration::Status& status, const migration::MigrationName& name)
{
    const auto found = std::ranges::find(status.migrations, name, &migration::MigrationStatus::name);
    if (found == status.migrations.end())
        return false;
    switch (found->state) {
    case migration::State::Applied:
    case migration::State::Failed:
    case migration::State::Edited:
    case migration::State::Missing:
        return true;
    case migration::State::Unreadable:
        return found->started.has_value();
    case migration::State::Pending:
    case migration::State::RolledBack:
        return false;
    }
    return true;
}

Error changed(const fs::path& script)
{
    return {.kind = Error::Kind::Usage,
        .code = "migration-changed",
        .message = Tr::tr("%1 was changed on disk since you began to edit it. Nothing was written.").arg(text(script)),
        .hint = Tr::tr("Copy your text, reload the file and bring your edit in again.")};
}

Error applied(const migration::MigrationName& name, const std::string& database)
{
    return {.kind = Error::Kind::Usage,
        .code = "migration-applied",
        .message = Tr::tr("%1 was applied on %2 meanwhile, so its file is not edited any more.")
            .arg(text(name.value()), text(database)),
        .hint = Tr::tr("Write what you want to change as a new migration.")};
}

} // namespace

Result<Ground> groundOf(const fs::path& script, Task& task)
{
    Ground ground;
    std::error_code failure;
    const fs::path whole = fs::weakly_canonical(script, failure);
    LK_LET(const std::optional<migration::Place> place, migration::placeOf(failure ? script : whole));
    LK_LET(ground.policy, sql::policyAbove(whole));
    ground.ignored = !ground.policy.root.empty()
        && sql::ignoresPath(ground.policy, whole.lexically_relative(ground.policy.root).generic_string());
    auto before = std::make_shared<sql::State>();
    if (place) {
        for (const migration::Migration& earlier : place->earlier) {
            if (task.cancelled())
                return std::unexpected(cancelledError());
            if (const auto content = readFile(earlier.script))
                sql::fold(*before, *content);
        }
    }
    ground.context.settings = sql::settingsOf(ground.policy, std::nullopt);
    ground.context.before = std::move(before);
    return ground;
}

sql::Analysis analyseDraft(std::string_view text, const Ground& ground)
{
    if (ground.ignored)
        return {};
    sql::Analysis analysis = sql::analyse(text, ground.context);
    sql::apply(ground.policy, analysis);
    return analysis;
}

sql::Analysis analyseDraft(std::string_view text, const Ground& ground, sql::Reanalysis& reanalysis)
{
    if (ground.ignored)
        return {};
    sql::Analysis analysis = reanalysis.analyse(text, ground.context);
    sql::apply(ground.policy, analysis);
    return analysis;
}

Result<std::string> appliedOn(const fs::path& project, const migration::MigrationName& name,
    const std::vector<Database>& databases, std::vector<std::string>& silent, Task& task)
{
    for (const Database& database : databases) {
        const auto status = migrateStatus(project, database, task);
        if (!status) {
            if (status.error().kind == Error::Kind::Cancelled)
                return std::unexpected(status.error());
            silent.push_back(database.profile);
        } else if (isHistory(*status, name)) {
            return database.profile;
        }
    }
    return std::string();
}

Result<> saveDraft(const Draft& draft, const std::vector<Database>& databases, Task& task)
{
    if (!databases.empty()) {
        LK_TRY(migrateStatus(draft.project, databases.front(), task));
    }
    std::vector<std::string> silent;
    LK_LET(const std::string where, appliedOn(draft.project, draft.name, databases, silent, task));
    if (!where.empty())
        return std::unexpected(applied(draft.name, where));
    // As late as can be: what is compared is what is replaced.
    LK_LET(const std::string now, readFile(draft.script));
    if (now != draft.from)
        return std::unexpected(changed(draft.script));
    return writeFile(draft.script, draft.text, Access::Everyone);
}

} // namespace lockkeeper::operations
