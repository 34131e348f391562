#pragma once

#include "postgres/scratch_cluster.h"

namespace lockkeeper::test {

/// The test server's place; where its user cannot enter the build folder, a folder under /var/tmp.
[[nodiscard]] postgres::ScratchCluster::Place serverPlace(const std::filesystem::path& folder);

/// Starts it and makes the role `lk_test` (LOGIN CREATEDB, no superuser) that owns the tests' databases.
[[nodiscard]] Result<> startServer(const std::filesystem::path& folder, Task& task);

/// The running server that LK_TEST_SERVER names; ends the test program with a sentence where there is none.
[[nodiscard]] const postgres::ScratchCluster& server();

/// The role `lk_test` at that database.
[[nodiscard]] profile::Target testRole(const std::string& database);

} // namespace lockkeeper::test
