#pragma once
// How long a scan, an index or a rewrite takes on this server. For this folder and live.cpp only.

#include "operations/live/look.h"

namespace lockkeeper::operations::live {

/// Measures the server's pace at one of its own tables, once and only when it is needed; nothing where it cannot.
/// Errors: a session's.
class Pace {
public:
    /// How long `work` over a table takes: from the pace of its own scan where it was long enough to tell.
    [[nodiscard]] Result<std::optional<sql::TimeRange>> of(
        sql::Question::Work work, const Table& table, postgres::ReadSession& session);

private:
    [[nodiscard]] Result<double> server(postgres::ReadSession& session);
    std::optional<double> m_server; ///< bytes a second
};

} // namespace lockkeeper::operations::live
