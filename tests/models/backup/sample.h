#pragma once

#include "backup/manifest.h"

namespace lockkeeper::backup {

/// A manifest with nothing left at its default.
inline Manifest sampleManifest()
{
    using namespace std::chrono;
    return {.id = BackupId("20261121T013000Z-shop_prod-k3v9xq"),
        .database = "Übung \"x\"",
        .identity = {.system = 18'446'744'073'709'551'557ULL, .database = 4'294'967'295U},
        .environment = environment::Environment::Staging,
        .profile = "shop_staging",
        .label = "before the rename",
        .serverVersion = "15.18",
        .dumpVersion = "15.20",
        .created = sys_days(2026y / November / 21) + 90min,
        .duration = 1234ms,
        .bytes = 7,
        .sha256 = "239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e5",
        .shape = {.encoding = "UTF8", .collate = "C.UTF-8", .ctype = "C.UTF-8", .provider = "i", .locale = "und"},
        .tables = {{.table = {"public", "Übung \"x\""}, .rows = 9'007'199'254'740'991, .bytes = 8192},
            {.table = {"public", "leaf"},
                .rows = 0,
                .bytes = 0,
                .root = postgres::TableName{"public", "tree"},
                .archived = postgres::TableName{"public", "\xE4"}}},
        .largeObjects = 3,
        .roles = {"app", "postgres"},
        .notContained = {"roles"},
        .level = Level::Decoded,
        .verified = sys_days(2026y / November / 21) + 91min,
        .problems = {"none, this is a test"}};
}

} // namespace lockkeeper::backup
