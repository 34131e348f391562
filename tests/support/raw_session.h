#pragma once

#include "profile/target.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct pg_conn;

namespace lockkeeper::test {

/// What a server answered; nothing is translated, retried or forbidden.
struct Answer {
    std::string sqlState; ///< empty: it was done
    std::string message; ///< the server's first line
    std::vector<std::vector<std::optional<std::string>>> rows; ///< of the last statement

    [[nodiscard]] bool done() const { return sqlState.empty(); }
};

/// libpq without any of the program's guards, for tests that ask a server whether what we say of SQL is true.
///
/// A connection that fails ends the test program.
class RawSession {
public:
    explicit RawSession(const profile::Target& target);

    /// One simple-query message; what COPY sends is thrown away, what it asks for is refused.
    Answer run(const std::string& sql) const;
    /// The same where it must be done: else the test program ends with the server's words.
    Answer must(const std::string& sql) const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] std::string quoted(const std::string& name) const;
    [[nodiscard]] std::string literal(const std::string& value) const;

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    std::unique_ptr<pg_conn, Finish> m_connection;
};

} // namespace lockkeeper::test
