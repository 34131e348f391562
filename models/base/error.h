#pragma once

#include <QtCore/QString>

#include <string>

namespace lockkeeper {

/// Why something could not be done: a value, made where it happened and shown unchanged.
struct Error {
    /// What a caller does about it; `exitStatus` is the command line's contract.
    enum class Kind {
        Usage, ///< bad usage or unreadable input
        Refused, ///< the guard said no
        Failed, ///< database, tool or disk
        Cancelled, ///< the person stopped it; nothing half-done is left
    };

    Kind kind = Kind::Failed;
    std::string code; ///< kebab-case and stable: scripts match on it
    QString message; ///< one translated sentence: what, where, what to do
    QString detail{}; ///< the server's or tool's own words, with SQLSTATE where there is one
    QString hint{}; ///< what to do instead
};

/// 2, 3, 4 or 130: see the command line's exit table.
[[nodiscard]] int exitStatus(Error::Kind kind);

/// The error every journey returns when its task was cancelled.
[[nodiscard]] Error cancelledError();

} // namespace lockkeeper
