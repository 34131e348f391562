#pragma once

#include "schema/snapshot.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Node;

namespace lockkeeper::sql {

/// What the statements of migrations drop, create and rename, in order: a live database does not know of it yet.
///
/// Ownership: a value. Threads: none inside.
class Removals {
public:
    enum class Kind : std::uint8_t {
        Relation, ///< tables, views, sequences, indexes: they share one set of names
        Column,
        Constraint,
        Default,
        Trigger,
        Policy,
        Type,
        Function,
        Schema,
    };

    /// Takes in one statement of libpg_query's raw tree.
    void fold(const Node* statement);
    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    /// A statement's place: how much was remembered before it, and with it.
    struct Until {
        std::size_t before = 0;
        std::size_t with = 0;
    };
    /// Whether the statement drops the object by its name, or an earlier one did, or dropped what it stands in. `name`:
    /// schema, [table,] name, as the database has them; what was written without schema fits every schema.
    [[nodiscard]] bool gone(Kind kind, std::span<const std::string> name, Until until) const;
    /// What a relation or type of the text is called in the database, before any of these statements.
    [[nodiscard]] schema::Name nameBefore(Kind kind, schema::Name name) const;

private:
    struct Event {
        Kind kind = Kind::Relation;
        std::vector<std::string> name;
        bool dropped = true; ///< false: created
        std::string renamedFrom{};
    };
    void drop(Kind kind, std::vector<std::string> name);
    void create(Kind kind, std::vector<std::string> name);
    std::vector<Event> m_events;
};

} // namespace lockkeeper::sql
