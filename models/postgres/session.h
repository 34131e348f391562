#pragma once

#include "base/result.h"
#include "base/task.h"
#include "environment/clearance.h"
#include "postgres/rows.h"
#include "profile/target.h"

#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace lockkeeper::postgres {

/// What the server said of itself and of this connection.
struct ServerInfo {
    int version = 0; ///< server_version_num, 150018
    std::string versionText; ///< "15.18"
    environment::Identity identity;
    std::string database;
    std::string user;
    std::string databaseComment; ///< COMMENT ON DATABASE, where our mark stands
    bool encrypted = false;
};

/// Common to both kinds of session; opened only as one of them.
///
/// Threads: belongs to the one that opened it. Every wait polls the task, so that cancelling ends a connect within 0.2
/// s and a query by a cancel request to the server. Errors: `connection-failed`, `password-required`, `query-failed`
/// (detail: the server's message, DETAIL, HINT, POSITION and SQLSTATE: see server_error.h), `cancelled`.
class Session {
public:
    [[nodiscard]] Result<Rows> query(std::string_view sql, const Values& values = {});
    [[nodiscard]] const ServerInfo& server() const { return m_server; }
    /// A name as an SQL identifier: libpq's PQescapeIdentifier.
    [[nodiscard]] std::string quoted(std::string_view name) const;
    [[nodiscard]] std::string literal(std::string_view value) const;

    enum class Transaction { None, Open, Failed };
    /// What a script left behind: it may have begun a transaction of its own.
    [[nodiscard]] Transaction transaction() const;
    /// Polls this task from now on: to clean up after a cancel, with a task of its own. It must outlive the session's
    /// use.
    void follow(Task& task) { m_task = &task; }
    /// Whether the line still stands; a cancel that the server did not obey cuts it.
    [[nodiscard]] bool connected() const { return m_connection != nullptr; }

protected:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    using Connection = std::unique_ptr<pg_conn, Finish>;

    Session(Connection connection, Task& task);
    [[nodiscard]] static Result<Connection> connect(
        const profile::Target& target, std::string_view purpose, Task& task);
    [[nodiscard]] Result<> identify();
    /// What `query` does, unguarded.
    [[nodiscard]] Result<Rows> run(std::string_view sql, const Values& values = {});
    /// Several statements in one simple-query message.
    [[nodiscard]] Result<> runScript(std::string_view sql);

    Connection m_connection;
    Task* m_task;
    ServerInfo m_server;
    bool m_onlyReads = false; ///< `query` lets nothing through but looks

private:
    [[nodiscard]] Result<Rows> collect();
    [[nodiscard]] Result<> wait(bool untilAnswered);
    void cancelOnServer();
    std::future<void> m_cancelSent; ///< valid while a cancel request is on its way
};

/// A look that cannot become a change: one REPEATABLE READ READ ONLY transaction with a query already run in it, which
/// no script can turn (SET TRANSACTION fails after the first query; what is not SELECT, WITH, VALUES, TABLE, SHOW,
/// EXPLAIN or a cursor is refused here as `read-session-refuses`), one statement a call by the extended protocol.
/// Locks are waited for 10 s at most, so that a look never hangs behind somebody's DDL.
class ReadSession final : public Session {
public:
    /// `purpose` becomes part of application_name: "lockkeeper:<purpose>".
    [[nodiscard]] static Result<ReadSession> open(const profile::Target& target, std::string_view purpose, Task& task);

    /// Names this transaction's snapshot for pg_dump --snapshot; it lives as long as the session.
    [[nodiscard]] Result<std::string> exportSnapshot();
    /// The query's error leaves the session usable: it runs under a savepoint.
    [[nodiscard]] Result<Rows> attempt(std::string_view sql, const Values& values = {});

private:
    using Session::Session;
};

/// A session that can change its database; it takes the right to do so by value.
///
/// Opening compares the database reached with the one cleared: `clearance-for-another-database` where they differ.
class WriteSession final : public Session {
public:
    [[nodiscard]] static Result<WriteSession> open(
        const profile::Target& target, environment::Clearance clearance, std::string_view purpose, Task& task);

    /// Several statements in one simple-query message, as Prisma sends a migration: one implicit transaction unless the
    /// script says BEGIN. PostgreSQL manual 55.2.2.1.
    [[nodiscard]] Result<> script(std::string_view sql);

    [[nodiscard]] environment::Operation operation() const { return m_operation; }
    [[nodiscard]] const std::string& object() const { return m_object; }

private:
    WriteSession(Connection connection, Task& task, environment::Operation operation, std::string object);
    environment::Operation m_operation;
    std::string m_object;
};

} // namespace lockkeeper::postgres
