#include "operations/verify_backup.h"

#include "base/text.h"
#include "base/tr.h"
#include "operations/journaled.h"
#include "postgres/server_tools.h"

#include <charconv>

namespace lockkeeper::operations {
namespace {

/// 150000 of "15.20": an archive is read by its own major version or a newer one.
int versionNumber(const std::string& text)
{
    int major = 0;
    std::from_chars(text.data(), text.data() + text.size(), major);
    return major * 10000;
}

/// What was found out stands in the manifest, so that a list shows a damaged backup as one.
void remember(VerifyReport& report, const backup::Vault& vault, Task& task)
{
    if (!report.entry.manifest)
        return;
    backup::Manifest& manifest = *report.entry.manifest;
    const bool well = report.verification.problems.empty();
    // A look at the hash alone takes nothing back from an earlier decode.
    if (report.verification.reached && (!well || *report.verification.reached >= manifest.level)) {
        manifest.level = *report.verification.reached;
        manifest.verified = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
    manifest.problems = report.verification.problems;
    if (const auto written = vault.update(manifest); !written)
        task.log(written.error().message); // a vault that can only be read can still be verified
}

Result<VerifyReport> work(const backup::Entry& entry, backup::Level level, const backup::Vault& vault, Task& task)
{
    const int version = entry.manifest ? versionNumber(entry.manifest->dumpVersion) : 0;
    LK_LET(const postgres::Binaries tools, postgres::toolsFor("pg_restore", version));
    VerifyReport report{.entry = entry, .verification = {}};
    LK_LET(report.verification, backup::verify(entry, level, tools.program("pg_restore"), task));
    remember(report, vault, task);
    task.progress(1);
    return report;
}

} // namespace

Result<VerifyReport> verifyBackup(const backup::BackupId& id, backup::Level level, const backup::Vault& vault,
    const journal::Journal& journal, Task& task)
{
    LK_LET(const backup::Entry entry, vault.find(id));
    return journaled(
        journal,
        {.operation = "verify-backup",
            .profile = entry.manifest ? entry.manifest->profile : std::string(),
            .environment = entry.manifest ? std::optional(entry.manifest->environment) : std::nullopt,
            .database = entry.manifest ? entry.manifest->database : std::string(),
            .identity = entry.manifest ? entry.manifest->identity.text() : std::string(),
            .what = id.value()},
        [&](std::int64_t) { return work(entry, level, vault, task); },
        [](const VerifyReport& report) {
            if (!report.verification.problems.empty())
                return Tr::tr("%1 does not hold: %2")
                    .arg(text(report.entry.id.value()), text(report.verification.problems.front()));
            return Tr::tr("%1 holds: %2.")
                .arg(text(report.entry.id.value()),
                    text(name(report.verification.reached.value_or(backup::Level::Exists))));
        });
}

} // namespace lockkeeper::operations
