#pragma once
// What changing a column's type costs and loses. For this folder only.
// Source: ALTER TABLE … TYPE measured on PostgreSQL 15.18 for each pair, and tablecmds.c's
// ATColumnChangeRequiresRewrite.

#include "schema/snapshot.h"
#include "sql/tree.h"

namespace lockkeeper::sql {

enum class Retype : std::uint8_t {
    Same, ///< it has the type already
    Free, ///< only the catalog changes
    FreeInUtc, ///< only the catalog changes, if the session's TimeZone is UTC
    Rewrite,
};

/// `state` knows domains. `plain`: no USING, or one that only casts the column to the new type.
[[nodiscard]] Retype retype(
    const schema::Snapshot& state, const schema::Type& from, const schema::Type& to, bool plain);

enum class Lossy : std::uint8_t {
    No,
    Fails, ///< nothing is cut: values that do not fit make the statement fail
    Rounds, ///< fraction, time of day or digits go
    Cuts, ///< an explicit cast cuts what is too long
    Discards, ///< the old values are not used at all
};

/// What becomes of values. `explicitCast`: USING casts the column to the new type.
[[nodiscard]] Lossy lossy(
    const schema::Snapshot& state, const schema::Type& from, const schema::Type& to, bool explicitCast);

/// What USING does with the column.
struct Using {
    bool plain = true; ///< absent, the column itself, or casts of it only
    bool casts = false; ///< an explicit cast decides, not assignment
    bool readsColumn = true; ///< false: the old values play no part
    schema::Type last; ///< the outermost cast
    std::vector<schema::Type> chain; ///< innermost first
};
[[nodiscard]] Using usingOf(const Node* expression, std::string_view column);

} // namespace lockkeeper::sql
