#pragma once

#include "support/raw_session.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lockkeeper::test {

/// What a real database holds at one moment, as far as labels of cases speak of it.
struct Observed {
    struct Column {
        std::string name;
        std::string type; ///< as format_type spells it
        std::int64_t values = 0; ///< rows where it is not null
        std::string sum; ///< of the values, whatever their order
    };
    struct Relation {
        std::string schema;
        std::string name;
        char kind = 'r'; ///< pg_class.relkind
        std::uint32_t file = 0; ///< pg_relation_filenode: another one after a rewrite
        std::uint32_t owner = 0; ///< the partitioned table of a partition, the table of an index or of a sequence
        std::int64_t rows = 0;
        std::map<int, Column> columns; ///< by pg_attribute.attnum: a rename keeps it
    };
    std::map<std::uint32_t, Relation> relations; ///< by oid: a rename keeps it
    std::int64_t largeObjects = 0;
};

/// Looks at every table. Values are compared as what they were in `first`: a type that holds them all changes nothing.
[[nodiscard]] Observed observe(const RawSession& session, const Observed* first = nullptr);

/// Makes what `observe` needs in a database.
void prepareToObserve(const RawSession& session);

/// One thing that was there in `first` and before, and is not afterwards.
struct Loss {
    enum class Kind { Gone, FewerRows, ColumnGone, Changed, LargeObject };
    Kind kind = Kind::Gone;
    std::uint32_t relation = 0;
    int column = 0;
    std::string words; ///< "public.shelf.place changed"
};
[[nodiscard]] std::vector<Loss> losses(const Observed& first, const Observed& before, const Observed& after);

/// Whether both are the same table or a partition of it, on any level.
[[nodiscard]] bool sameFamily(const Observed& observed, std::uint32_t left, std::uint32_t right);

/// The strongest lock the session's transaction holds on each relation: 1 (ACCESS SHARE) to 8 (ACCESS EXCLUSIVE).
[[nodiscard]] std::map<std::uint32_t, int> locksHeld(const RawSession& session);
/// The number of a lock by the name a finding has it; 0: none.
[[nodiscard]] int lockLevel(std::string_view name);
[[nodiscard]] std::string lockName(int level);

} // namespace lockkeeper::test
