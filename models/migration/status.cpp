#include "migration/status.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/order.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockkeeper::migration {
namespace {

/// What the history says of one name.
struct Rows {
    const Row* counted = nullptr; ///< the oldest that was not rolled back: what Prisma compares the file with
    const Row* failed = nullptr; ///< the first that neither finished nor was rolled back
    const Row* rolledBack = nullptr; ///< the last rolled-back one
};

std::map<MigrationName, Rows> byName(const History& history)
{
    std::map<MigrationName, Rows> names;
    for (const Row& row : history.rows) {
        Rows& rows = names[row.name];
        if (row.state() == RowState::RolledBack) {
            rows.rolledBack = &row;
            continue;
        }
        if (!rows.counted)
            rows.counted = &row;
        if (!rows.failed && row.state() == RowState::Failed)
            rows.failed = &row;
    }
    return names;
}

void fill(MigrationStatus& status, const Row& row)
{
    status.checksum = row.checksum;
    status.started = row.started;
    status.finished = row.finished;
    status.rolledBack = row.rolledBack;
    status.steps = row.steps;
    status.log = row.logs.value_or("");
}

MigrationStatus judgeOne(const MigrationName& name, const Local* file, const Rows& rows, bool locked)
{
    MigrationStatus status{.name = name, .script = file ? file->migration.script : std::filesystem::path()};
    const Row* const shown = rows.failed ? rows.failed : rows.counted;
    if (shown) {
        fill(status, *shown);
    } else if (rows.rolledBack && file) {
        // It will run again: of the earlier attempt only its end is of interest.
        status.rolledBack = rows.rolledBack->rolledBack;
        status.log = rows.rolledBack->logs.value_or("");
        status.wasRolledBack = true;
    } else if (rows.rolledBack) {
        fill(status, *rows.rolledBack);
    }
    if (rows.failed) {
        status.state = State::Failed;
        status.running = locked;
    } else if (!file) {
        status.state = rows.counted ? State::Missing : State::RolledBack;
    } else if (rows.counted && file->file == Local::File::Absent) {
        status.state = State::Missing;
    } else if (file->file != Local::File::Readable) {
        status.state = State::Unreadable;
    } else if (!rows.counted) {
        status.state = State::Pending;
    } else {
        status.state
            = file->checksum && file->checksum->matches(rows.counted->checksum) ? State::Applied : State::Edited;
    }
    if (!shown && file && file->checksum)
        status.checksum = file->checksum->text();
    return status;
}

Overall overallOf(const Status& status, const History& history, bool anyPending, bool anyMissing, bool anyEdited)
{
    if (status.count(State::Failed) > 0)
        return Overall::Failed;
    if (anyPending && anyMissing)
        return Overall::Diverged;
    if (anyEdited)
        return Overall::Edited;
    if (anyMissing)
        return Overall::Missing;
    if (anyPending)
        return Overall::Pending;
    if (!history.schema)
        return history.otherTables > 0 ? Overall::Unmanaged : Overall::Empty;
    return Overall::UpToDate;
}

void note(Status& status, const History& history)
{
    for (const MigrationStatus& migration : status.migrations) {
        if (migration.wasRolledBack)
            status.notes.push_back(
                Tr::tr("\"%1\" was rolled back and will be applied again; Prisma before 7.9 does not name it pending.")
                    .arg(text(migration.name.value())));
        if (migration.running)
            status.notes.push_back(Tr::tr("\"%1\" may still be running: another session holds Prisma's lock.")
                    .arg(text(migration.name.value())));
    }
    // Prisma applies an older one after newer ones without a word.
    const auto lastApplied = std::ranges::find(
        status.migrations.rbegin(), status.migrations.rend(), State::Applied, &MigrationStatus::state);
    for (auto at = status.migrations.begin(); at != lastApplied.base(); ++at)
        if (at->state == State::Pending)
            status.notes.push_back(
                Tr::tr("\"%1\" is older than migrations already applied here: it would run after them.")
                    .arg(text(at->name.value())));
    if (!history.schema && history.otherTables > 0 && !status.migrations.empty())
        status.notes.push_back(
            Tr::tr("The database holds tables but no history: Prisma refuses to deploy here before a "
                   "baseline (P3005)."));
}

} // namespace

std::size_t Status::count(State state) const
{
    return static_cast<std::size_t>(std::ranges::count(migrations, state, &MigrationStatus::state));
}

std::vector<Local> examine(std::span<const Migration> migrations)
{
    std::vector<Local> files;
    files.reserve(migrations.size());
    for (const Migration& migration : migrations) {
        Local file{.migration = migration, .file = Local::File::Readable, .checksum = {}};
        if (const auto script = readScript(migration.script))
            file.checksum.emplace(*script);
        else
            file.file = script.error().code == "script-missing" ? Local::File::Absent : Local::File::Unreadable;
        files.push_back(std::move(file));
    }
    return files;
}

Status judge(std::span<const Local> files, const History& history)
{
    const std::map<MigrationName, Rows> rows = byName(history);
    std::map<MigrationName, const Local*> onDisk;
    std::vector<MigrationName> names;
    for (const Local& file : files) {
        onDisk[file.migration.name] = &file;
        names.push_back(file.migration.name);
    }
    bool anyGone = false;
    for (const auto& [name, ofName] : rows)
        if (!onDisk.contains(name)) {
            names.push_back(name);
            anyGone = true;
        }

    Status status;
    status.historySchema = history.schema;
    bool pending = false;
    bool missing = false;
    bool edited = false;
    const auto add = [&](const MigrationName& name) {
        const auto file = onDisk.find(name);
        const auto found = rows.find(name);
        const Rows ofName = found == rows.end() ? Rows() : found->second;
        status.migrations.push_back(
            judgeOne(name, file == onDisk.end() ? nullptr : file->second, ofName, history.locked));
        // A failed migration may lack its file or have been edited as well; Prisma counts it among those too.
        const bool here = file != onDisk.end();
        pending |= here && !ofName.counted;
        missing |= ofName.counted && (!here || file->second->file != Local::File::Readable);
        edited |= status.migrations.back().state == State::Edited;
    };
    // The files keep the project's own order; only those that are gone have to be put where they would stand.
    if (!anyGone)
        std::ranges::for_each(names, add);
    else
        for (const std::size_t index : orderAsPrisma(names))
            add(names[index]);
    status.overall = overallOf(status, history, pending, missing, edited);
    note(status, history);
    return status;
}

} // namespace lockkeeper::migration
