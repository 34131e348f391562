#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace lockkeeper::environment {

/// Which database it really is, whatever host name reached it.
///
/// Source: pg_control_system().system_identifier (PostgreSQL manual, 9.27.8) is made by initdb and readable by every
/// role; pg_database.oid is unique within that cluster. A database dropped and made again has another OID.
struct Identity {
    std::uint64_t system = 0; ///< the cluster's system identifier
    std::uint32_t database = 0; ///< pg_database.oid

    friend auto operator<=>(const Identity&, const Identity&) = default;
    [[nodiscard]] bool known() const { return system != 0 && database != 0; }
    /// "SYSTEM-IDENTIFIER/OID".
    [[nodiscard]] std::string text() const { return std::to_string(system) + '/' + std::to_string(database); }
};

} // namespace lockkeeper::environment
