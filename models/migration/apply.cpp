#include "migration/apply.h"

#include "base/text.h"
#include "base/text_range.h"
#include "base/tr.h"
#include "migration/history.h"
#include "migration/moment.h"
#include "migration/script.h"
#include "postgres/server_error.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>

#include <functional>
#include <set>

#include "queries.h"

namespace lockkeeper::migration {
namespace {

using postgres::Session;

std::string now() { return isoTime(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())); }

/// Whether a script may have made something last before it was stopped: whoever commits by himself, or runs what no
/// transaction holds. Words in comments count too: then the row stays failed, which is the careful side.
bool mayHaveCommitted(std::string_view script)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(commit|end|concurrently|vacuum|database|tablespace|system|call)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return text(script).contains(words);
}

/// The line, from 1, that the server's position (characters from 1) lies on.
qsizetype lineOf(std::string_view script, int position)
{
    // The server counts code points, a QString half surrogates.
    const QList<uint> points = text(script).toUcs4();
    const auto end = points.begin() + std::clamp<qsizetype>(position - 1, 0, points.size());
    return std::count(points.begin(), end, uint('\n')) + 1;
}

/// One run over a session that can write.
class Run {
public:
    Run(Session& session, std::function<Result<>(std::string_view)> script, Task& task)
        : m_session(session)
        , m_script(std::move(script))
        , m_task(task)
    {
    }

    Result<std::vector<MigrationName>> apply(
        std::span<const Migration> migrations, const std::optional<std::string>& schema)
    {
        LK_LET(const AdvisoryLock lock, AdvisoryLock::take(m_session, m_task));
        LK_TRY(prepare(schema));
        LK_LET(const History history, readHistory(m_session, schema));
        std::set<MigrationName> done;
        for (const Row& row : history.rows) {
            if (row.state() == RowState::Failed)
                return std::unexpected(failedBefore(row));
            if (row.state() == RowState::Applied)
                done.insert(row.name);
        }
        std::vector<const Migration*> pending;
        for (const Migration& migration : migrations)
            if (!done.contains(migration.name))
                pending.push_back(&migration);
        // What could never run stops the whole run; a script that is missing stops it where it stands, as in Prisma.
        for (const Migration* migration : pending)
            if (const auto script = readScript(migration->script))
                LK_TRY(checkRunnable(migration->script, *script));

        std::vector<MigrationName> applied;
        for (const Migration* migration : pending) {
            m_task.stage(Tr::tr("Applying %1").arg(text(migration->name.value())));
            LK_TRY(applyOne(*migration));
            applied.push_back(migration->name);
            m_task.progress(static_cast<double>(applied.size()) / static_cast<double>(pending.size()));
            m_task.log(Tr::tr("Applied %1").arg(text(migration->name.value())));
        }
        return applied;
    }

private:
    /// Finds or makes the history table and remembers what scripts must not change for those after them.
    Result<> prepare(const std::optional<std::string>& schema)
    {
        LK_LET(const History history, readHistory(m_session, schema));
        if (!history.schema && history.otherTables > 0)
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "schema-not-empty",
                .message = Tr::tr("\"%1\" holds tables but no migration history (P3005): record a baseline first.")
                    .arg(text(m_session.server().database))});
        const auto kCurrent = "SELECT pg_catalog.current_schema(), pg_catalog.current_setting('search_path'), "
                              "pg_catalog.current_setting('role')";
        LK_LET(postgres::Rows current, m_session.query(kCurrent));
        if (current.isNull(0, 0) && schema) {
            LK_TRY(m_session.query("CREATE SCHEMA IF NOT EXISTS " + m_session.quoted(*schema)));
            LK_LET(current, m_session.query(kCurrent));
        }
        const std::string where = history.schema.value_or(current.string(0, 0));
        if (where.empty())
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "schema-missing",
                .message = Tr::tr("No schema of the search path \"%1\" is there: migrations have no place to go.")
                    .arg(text(current.text(0, 1)))});
        m_searchPath = current.string(0, 1);
        m_role = current.string(0, 2);
        m_table = m_session.quoted(where) + "._prisma_migrations";
        if (!history.schema)
            LK_TRY(m_session.query(utf8(text(queries::create_history).arg(text(m_table)))));
        return {};
    }

    Result<> applyOne(const Migration& migration)
    {
        LK_LET(const std::string script, readScript(migration.script));
        const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        LK_TRY(m_session.query(
            "INSERT INTO " + m_table + " (id, checksum, started_at, migration_name) VALUES ($1,$2,$3,$4)",
            {id, Checksum(script).text(), now(), migration.name.value()}));

        Result<> ran = m_script(script);
        // The session answers nothing more once its task is cancelled: cleaning up needs one that is not.
        Task cleaning;
        const bool cancelled = !ran && ran.error().kind == Error::Kind::Cancelled;
        if (cancelled)
            m_session.follow(cleaning);
        const auto left = m_session.transaction();
        if (m_session.connected()) {
            const Result<> restored = restore(left);
            if (ran && !restored)
                ran = restored;
        }
        if (ran && left != Session::Transaction::None)
            ran = std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "migration-failed",
                .message
                = Tr::tr("It begins a transaction and does not commit it: everything in it was rolled back.")});
        if (!ran) {
            record(id, script, ran.error());
            if (cancelled)
                m_session.follow(m_task);
            return std::unexpected(cancelled ? ran.error() : failed(migration, script, ran.error()));
        }
        LK_TRY(m_session.query(
            "UPDATE " + m_table + " SET applied_steps_count = (applied_steps_count + $1) WHERE id = $2", {"1", id}));
        LK_TRY(m_session.query("UPDATE " + m_table + " SET finished_at = $1 WHERE id = $2", {now(), id}));
        return {};
    }

    Result<> restore(Session::Transaction left)
    {
        if (left != Session::Transaction::None)
            LK_TRY(m_session.query("ROLLBACK"));
        LK_TRY(m_session.query("RESET SESSION AUTHORIZATION"));
        LK_TRY(m_session.query(
            "SELECT pg_catalog.set_config('search_path', $1, false), pg_catalog.set_config('role', $2, false)",
            {m_searchPath, m_role}));
        return {};
    }

    /// Writes down why; what cannot be written here is in the error that is returned.
    void record(const std::string& id, const std::string& script, const Error& error)
    {
        const std::string words = utf8(error.detail.isEmpty() ? error.message : error.detail);
        std::ignore = m_session.query("UPDATE " + m_table + " SET logs = $1 WHERE id = $2", {words, id});
        // Stopped by us and rolled back by the server: nothing of it is there, so it may run again.
        if (error.kind == Error::Kind::Cancelled && !mayHaveCommitted(script))
            std::ignore = m_session.query("UPDATE " + m_table + " SET rolled_back_at = $1 WHERE id = $2", {now(), id});
    }

    [[nodiscard]] Error failedBefore(const Row& row) const
    {
        return {.kind = Error::Kind::Failed,
            .code = "migration-failed-before",
            .message
            = Tr::tr("The migration \"%1\" failed on \"%2\" earlier (P3009): resolve it before anything is applied.")
                .arg(text(row.name.value()), text(m_session.server().database)),
            .detail = text(row.logs.value_or(""))};
    }

    [[nodiscard]] Error failed(const Migration& migration, std::string_view script, const Error& cause) const
    {
        const std::optional<int> position = postgres::errorPosition(cause);
        Error error{.kind = cause.kind,
            .code = "migration-failed",
            .message = position
                ? Tr::tr("The migration \"%1\" failed at its line %2 (P3018): %3")
                      .arg(text(migration.name.value()), QString::number(lineOf(script, *position)), cause.message)
                : Tr::tr("The migration \"%1\" failed (P3018): %2").arg(text(migration.name.value()), cause.message),
            .detail = cause.detail,
            .hint = Tr::tr("Mend it and record it as rolled back, or finish it by hand and record it as applied.")};
        return error;
    }

    Session& m_session;
    std::function<Result<>(std::string_view)> m_script;
    Task& m_task;
    std::string m_table; ///< qualified and quoted
    std::string m_searchPath;
    std::string m_role;
};

} // namespace

Result<std::vector<MigrationName>> apply(postgres::WriteSession& session, std::span<const Migration> migrations,
    const std::optional<std::string>& schema, Task& task)
{
    return Run(
        session, [&](std::string_view script) { return session.script(script); }, task)
        .apply(migrations, schema);
}

Result<std::vector<MigrationName>> apply(postgres::ScratchSession& session, std::span<const Migration> migrations,
    const std::optional<std::string>& schema, Task& task)
{
    return Run(
        session, [&](std::string_view script) { return session.script(script); }, task)
        .apply(migrations, schema);
}

} // namespace lockkeeper::migration
