#pragma once

#include "base/task.h"
#include "postgres/scratch_cluster.h"
#include "profile/target.h"

#include <string>
#include <string_view>

namespace lockkeeper::test {

/// A database of its own on the test server, owned by `lk_test`, dropped at the end with whoever is in it.
///
/// It goes around the gate on purpose, and lives in tests only. A failure ends the test program with the server's
/// words.
class TestDatabase {
public:
    enum class Content { Empty, None }; ///< None: only the name is taken; it is dropped at the end if it came to be
    explicit TestDatabase(std::string_view content = {}, Content made = Content::Empty);
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// As `lk_test`, its owner.
    [[nodiscard]] profile::Target target() const;
    [[nodiscard]] profile::Target superuser() const;
    /// Runs a script in it as its owner.
    void execute(std::string_view sql) const;
    /// The same as the superuser.
    void administer(std::string_view sql) const;
    /// The first value of a query's first row, as its owner; empty where there is none.
    [[nodiscard]] std::string value(std::string_view sql) const;

private:
    std::string m_name;
};

/// Runs a query as the superuser of the test server in its database "postgres": the first value.
[[nodiscard]] std::string serverValue(std::string_view sql);

} // namespace lockkeeper::test
