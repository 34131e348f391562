#include "operations/live/pace.h"

#include "queries.h"

#include <cmath>

namespace lockkeeper::operations::live {
namespace {

using Clock = std::chrono::steady_clock;

/// A scan shorter than this is mostly the way to the server and back.
constexpr double longEnough = 0.02; // seconds

/// What work costs beside a plain count(*) of the same table. Measured on PostgreSQL 15.18 with 2 million rows in 130
/// MB and two indexes, counted in 0.082 s: SET NOT NULL 0.10 s, VALIDATE 0.08 s, CREATE INDEX 0.29 s (concurrently 0.41
/// s), int to bigint 2.8 s, a volatile default 4.3 s. The upper ends leave room for a cold cache and a busy disk.
struct Factor {
    double least = 1;
    double most = 1;
};
Factor factorOf(sql::Question::Work work)
{
    switch (work) {
    case sql::Question::Work::None:
        break;
    case sql::Question::Work::Scan:
        return {1, 8};
    case sql::Question::Work::Build:
        return {3, 20};
    case sql::Question::Work::Rewrite:
        return {15, 80};
    }
    return {};
}

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

} // namespace

Result<double> Pace::server(postgres::ReadSession& session)
{
    if (m_server)
        return *m_server;
    auto before = Clock::now();
    LK_TRY(session.query("SELECT"));
    const double way = std::chrono::duration<double>(Clock::now() - before).count();
    before = Clock::now();
    const auto read = session.attempt(queries::live_pace);
    if (!read && read.error().kind == Error::Kind::Cancelled)
        return std::unexpected(read.error());
    const double took = std::chrono::duration<double>(Clock::now() - before).count() - way * 3; // with its savepoint
    m_server = 0;
    if (read && read->count() == 1 && read->integer(0, 1) > 0)
        m_server = static_cast<double>(read->integer(0, 2)) * static_cast<double>(read->integer(0, 0))
            / static_cast<double>(read->integer(0, 1)) / std::max(took, 0.0005);
    return *m_server;
}

Result<std::optional<sql::TimeRange>> Pace::of(
    sql::Question::Work work, const Table& table, postgres::ReadSession& session)
{
    if (work == sql::Question::Work::None || table.kind == 'v' || table.kind == 'f')
        return std::nullopt;
    const bool own = table.secondsToRead.value_or(0) >= longEnough && table.heapBytes > 0;
    double seconds = 0;
    if (own) {
        seconds = *table.secondsToRead;
    } else {
        LK_LET(const double pace, server(session));
        if (pace <= 0)
            return std::nullopt;
        seconds = static_cast<double>(table.heapBytes) / pace;
    }
    const Factor factor = factorOf(work);
    // No statement is done in less than a round trip; a range that ends at 0 would promise that.
    return sql::TimeRange{.least = milliseconds(seconds * factor.least),
        .most = std::max(milliseconds(seconds * factor.most), std::chrono::milliseconds(1)),
        .measured = own};
}

} // namespace lockkeeper::operations::live
