#pragma once

#include "schema/arena.h"
#include "schema/by_name.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockkeeper::schema {

template <typename T>
using Items = std::vector<T, ArenaAllocator<T>>;
/// Names in their order; a snapshot keeps the list itself, too.
using NameList = std::span<const std::string_view>;

/// Which fold made an object; 0: an earlier or an unknown one, so that its content must be taken for precious.
using Epoch = std::uint32_t;

/// A type as a column has it: PostgreSQL's internal name for its own ("int4", "varchar"), the written one for others.
struct Type {
    std::string_view name;
    std::string_view schema; ///< empty for PostgreSQL's own types and where none was written
    int length = -1; ///< of varchar(n) or bit(n), precision of numeric, time and timestamp; -1: none
    std::int16_t scale = -1; ///< of numeric(p, s); -1: none
    bool array = false;
    friend bool operator==(const Type&, const Type&) = default;
};

/// What a column has before anything is known of its type.
inline constexpr Type unknownType{};

struct Column {
    std::string_view name;
    const Type* type = &unknownType; ///< a snapshot keeps it once for all columns that have it
    bool required = false; ///< NOT NULL
    bool hasDefault = false; ///< DEFAULT, identity or serial
    bool identity = false;
    bool generated = false;
    Epoch born = 0;
};

struct Constraint {
    enum class Kind : std::uint8_t { Check, Unique, PrimaryKey, ForeignKey, Exclusion, NotNull };
    std::string_view name;
    Kind kind = Kind::Check;
    bool validated = true;
    NameList columns; ///< of a CHECK: those it proves not to be null
    Name references; ///< of a foreign key
    Epoch born = 0;
};

struct Index {
    std::string_view name;
    NameList columns; ///< plain columns, in order; an expression is an empty name
    bool unique = false;
    bool partial = false;
    Epoch born = 0;
};

/// A column that a view reads.
struct Read {
    Name relation;
    std::string_view column;
};

/// A table or what stands in a FROM like one.
struct Relation {
    Relation() = default;
    explicit Relation(Arena& arena)
        : columns(ArenaAllocator<Column>(&arena))
        , constraints(ArenaAllocator<Constraint>(&arena))
        , indexes(ArenaAllocator<Index>(&arena))
        , uses(ArenaAllocator<Name>(&arena))
        , reads(ArenaAllocator<Read>(&arena))
    {
    }

    enum class Kind : std::uint8_t { Table, Partitioned, View, MaterializedView, Foreign };
    Kind kind = Kind::Table;
    bool unlogged = false;
    bool temporary = false;
    bool columnsKnown = true; ///< false where its columns come from a query or another table
    Epoch born = 0;
    Items<Column> columns;
    Items<Constraint> constraints;
    Items<Index> indexes;
    Items<Name> uses; ///< relations a view reads, or a table inherits from
    Items<Read> reads; ///< columns a view reads for certain
    Name partitionOf;
    bool defaultPartition = false;

    [[nodiscard]] Column* column(std::string_view name);
    [[nodiscard]] const Column* column(std::string_view name) const;
    [[nodiscard]] Constraint* constraint(std::string_view name);
    [[nodiscard]] const Constraint* constraint(std::string_view name) const;
};

/// An enum, domain, composite or range type.
struct UserType {
    enum class Kind : std::uint8_t { Enum, Domain, Composite, Other };
    Kind kind = Kind::Other;
    bool constrained = false; ///< a domain with a CHECK or NOT NULL
    bool required = false; ///< a domain that takes no NULL
    bool hasDefault = false; ///< a domain with one
    Epoch born = 0;
    std::vector<std::string_view> values; ///< of an enum, in order
    Type base; ///< of a domain
};

/// A function or procedure with the text to look into when it is called.
struct Function {
    struct Parameter {
        std::string_view name; ///< empty: it has none
        std::optional<std::string_view> byDefault; ///< the text of a constant default
    };
    std::string_view language; ///< "sql", "plpgsql", others
    std::string_view body;
    std::vector<Parameter> parameters; ///< what is passed in, in order; none where several functions have the name
    bool isVolatile = true; ///< not declared STABLE or IMMUTABLE
    Epoch born = 0;
};

/// The schema of one database at one moment, wherever it was read from.
///
/// Units: names as in the catalog. Ownership: a value; every name in it is a view of text, and every column's type one
/// of the types, that it keeps (`kept`) and that live as long as it or a copy of it. Threads: none inside; copy it or
/// share it const. Where a SQL text names no schema, `defaultSchema` stands in.
struct Snapshot {
    Snapshot();
    Snapshot(const Snapshot& other);
    Snapshot(Snapshot&& other) noexcept = default;
    Snapshot& operator=(Snapshot other) noexcept;
    ~Snapshot() = default;

private:
    // First, because everything below stands in it and goes before it.
    std::vector<std::shared_ptr<const Arena>> m_shared; ///< of the snapshots this is a copy of
    std::shared_ptr<Arena> m_arena;
    std::array<std::string_view, 256> m_common{}; ///< the last one kept of each length and ends
    std::array<const Type*, 64> m_types{}; ///< the same of types

public:
    std::string_view defaultSchema = "public";
    std::vector<std::string_view> furtherSchemas; ///< the rest of search_path, where names are looked for too
    Epoch epoch = 0; ///< of the fold that is going on
    bool temporaries = false; ///< a temporary relation was made: it may hide a lasting one
    bool views = false; ///< a view was made of which is known what it reads
    ByName<Relation> relations;
    ByName<UserType> types;
    ByName<Function> functions;
    ByName<Epoch> sequences; ///< and the fold that made each
    ByName<Name> indexOwners; ///< index -> its table
    std::unordered_map<std::string_view, Epoch> schemas;
    std::unordered_map<std::string_view, Epoch> extensions;

    /// Where temporary tables are kept.
    static constexpr std::string_view temporarySchema = "pg_temp";

    /// The same text, for as long as this snapshot lives.
    [[nodiscard]] std::string_view kept(std::string_view text) { return m_arena->keep(text); }
    /// The same of a name that many tables share: of a column, of a type.
    [[nodiscard]] std::string_view keptCommon(std::string_view name);
    [[nodiscard]] Name kept(Name name)
    {
        const bool usual = name.schema.data() == defaultSchema.data();
        return {usual ? defaultSchema : keptCommon(name.schema), keptCommon(name.name)};
    }
    /// The same type, once for all columns that have it; lives as long as this snapshot.
    [[nodiscard]] const Type* kept(const Type& type);
    [[nodiscard]] NameList kept(NameList names);
    [[nodiscard]] Arena& arena() { return *m_arena; }

    /// The schema a written relation means: a temporary table hides a lasting one, an earlier schema of the path a
    /// later.
    [[nodiscard]] std::string_view homeOf(std::string_view schema, std::string_view name) const;
    /// The schema a written name means.
    [[nodiscard]] std::string_view schemaOf(std::string_view written) const
    {
        return written.empty() ? defaultSchema : written;
    }
    [[nodiscard]] const Relation* relation(std::string_view schema, std::string_view name) const;
    [[nodiscard]] Relation* relation(std::string_view schema, std::string_view name);
    [[nodiscard]] const UserType* type(std::string_view schema, std::string_view name) const;
    [[nodiscard]] UserType* type(std::string_view schema, std::string_view name);
    /// The table an index stands on, or null.
    [[nodiscard]] Relation* indexOwner(std::string_view schema, std::string_view index);

    void dropRelation(std::string_view schema, std::string_view name);
    void renameRelation(std::string_view schema, std::string_view from, std::string_view to);
    void moveRelation(std::string_view schema, std::string_view name, std::string_view toSchema);
    void dropSchema(std::string_view schema);
    void renameSchema(std::string_view from, std::string_view to);
};

} // namespace lockkeeper::schema
