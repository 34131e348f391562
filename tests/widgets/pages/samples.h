#pragma once

#include "backup/vault.h"
#include "base/error.h"
#include "journal/entry.h"

namespace lockkeeper::test {

/// Four backups as a vault has them after some weeks: good, older, only there, damaged. Times are relative to now.
[[nodiscard]] std::vector<backup::Entry> sampleBackups();

/// A day of work and a refusal.
[[nodiscard]] std::vector<journal::Entry> sampleJournal();

/// A server that is not there, in its own words.
[[nodiscard]] Error sampleFailure();

} // namespace lockkeeper::test
