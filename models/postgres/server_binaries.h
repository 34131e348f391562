#pragma once

#include "base/result.h"

#include <filesystem>
#include <vector>

namespace lockkeeper::postgres {

/// One folder with PostgreSQL programs of one major version.
struct Binaries {
    std::filesystem::path folder;
    int major = 0; ///< 15
    [[nodiscard]] std::filesystem::path program(const char* name) const { return folder / name; }
};

/// Every folder that holds `program`, newest major version first: Debian's /usr/lib/postgresql/*/bin, the folder
/// pg_config names, the RPM and source layouts, then PATH. Asked for its version once, without a shell.
[[nodiscard]] std::vector<Binaries> findBinaries(const char* program);

/// The newest installed server. Errors: `server-missing`, naming the package.
[[nodiscard]] Result<Binaries> serverBinaries();

} // namespace lockkeeper::postgres
