#pragma once

#include "schema/snapshot.h"
#include "sql/finding.h"
#include "sql/removals.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lockkeeper::sql {

/// A name, and a type, that need no tree any more.
struct OwnName {
    std::string schema;
    std::string name;
};
struct OwnType {
    std::string name;
    std::string schema;
    int length = -1; ///< as in schema::Type
    std::int16_t scale = -1;
    bool array = false;

    /// A view of it.
    [[nodiscard]] schema::Type type() const { return {name, schema, length, scale, array}; }
};

/// Rows without a value in a column that becomes required.
struct MissingValues {
    std::vector<std::string> columns;
};
/// Every row there is: a required column without a default comes to them.
struct EveryRow { };
/// Rows for which a check is false; unknown passes.
struct BrokenCheck {
    std::string expression;
};
/// Rows of a foreign key that point nowhere.
struct Orphans {
    std::vector<std::string> columns;
    OwnName target;
    std::vector<std::string> targetColumns; ///< empty: the primary key
    bool full = false; ///< MATCH FULL
};
/// Rows that equal another in every key.
struct Duplicates {
    struct Key {
        std::string column; ///< or
        std::string expression;
    };
    std::vector<Key> keys;
    std::string where; ///< of a partial index
    bool nullsEqual = false; ///< NULLS NOT DISTINCT
    bool required = false; ///< a primary key: a missing value breaks it too
};
/// Rows that a constraint of the database, by its name, has not looked at yet.
struct Unvalidated {
    std::string constraint;
};
/// Values that a new type refuses or turns into others.
struct Retyped {
    std::string column;
    std::string written; ///< the new type, as the text has it
    OwnType type;
    std::string expression; ///< USING; empty: there is none
    bool plain = true; ///< USING is absent, or casts the column and does nothing else
    bool casts = false; ///< USING ends in a cast to the new type: what is too long is cut and not refused
};
/// Values that an enum's successor lacks, in every column of the enum that the question's column has.
struct RemovedValues {
    std::string type; ///< the successor, as it is written
    std::vector<std::string> kept; ///< its values
};
/// Rows that a condition meets, of those that die.
struct Deleted {
    std::string where;
};

using RowQuestion = std::variant<std::monostate, MissingValues, EveryRow, BrokenCheck, Orphans, Duplicates, Unvalidated,
    Retyped, RemovedValues, Deleted>;

/// What one finding asks of a live database. A value; it holds no tree.
struct Question {
    enum class Change : std::uint8_t { None, Dropped, Retyped };
    /// What its statement does with all rows of its table.
    enum class Work : std::uint8_t { None, Scan, Build, Rewrite };

    std::size_t finding = 0; ///< its number among those given
    Object object; ///< the finding's, as the database calls it before this migration; of an enum, a column that has it
    RowQuestion rows{};
    /// Functions that expressions of `rows` call: none of them may be volatile.
    std::vector<OwnName> calls{};
    bool unsafe = false; ///< what it would ask by could do more than look, so that its rows are not asked for
    Change change = Change::None;
    bool cascade = false;
    Removals::Until removals{}; ///< its statement, in Removals
    Work work = Work::None;
};

/// Whether the column, which the database says has `typeNow` (as SQL has it), becomes the new type without its table
/// being written anew. False where that is not certain.
[[nodiscard]] bool changesOnlyCatalogue(const Retyped& retyped, const std::string& typeNow);

/// What the findings of one text ask; those that ask nothing are left out.
///
/// The text is parsed again for it, statement by statement, because analysing must cost nothing for the many who have
/// no database at hand. Expressions are slices of the text, each checked to be one expression that only looks.
/// `removals` remembers what is dropped on the way, from one text to the next. Pure; threads: any.
[[nodiscard]] std::vector<Question> questionsOf(
    std::string_view text, std::span<const Finding> findings, Removals& removals);

} // namespace lockkeeper::sql
