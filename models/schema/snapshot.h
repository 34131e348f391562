#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockkeeper::schema {

/// A schema-qualified name as the catalog has it: unquoted, case kept.
struct Name {
    std::string schema;
    std::string name;
    friend auto operator<=>(const Name&, const Name&) = default;
};

struct NameView {
    std::string_view schema;
    std::string_view name;
};

struct NameHash {
    using is_transparent = void;
    // Not noexcept on purpose: libstdc++ keeps the hash of such keys beside them, and a look-up computes it once.
    [[nodiscard]] std::size_t operator()(const NameView& name) const
    {
        const std::hash<std::string_view> hash;
        return hash(name.name) * 31 + hash(name.schema);
    }
    [[nodiscard]] std::size_t operator()(const Name& name) const { return (*this)(NameView{name.schema, name.name}); }
};

struct NameEqual {
    using is_transparent = void;
    template <typename Left, typename Right>
    [[nodiscard]] bool operator()(const Left& left, const Right& right) const noexcept
    {
        return std::string_view(left.name) == right.name && std::string_view(left.schema) == right.schema;
    }
};

template <typename T>
using ByName = std::unordered_map<Name, T, NameHash, NameEqual>;

/// Which fold made an object; 0: an earlier or an unknown one, so that its content must be taken for precious.
using Epoch = std::uint32_t;

/// A type as a column has it: PostgreSQL's internal name for its own ("int4", "varchar"), the written one for others.
struct Type {
    std::string name;
    std::string schema; ///< empty for PostgreSQL's own types and where none was written
    int length = -1; ///< of varchar(n) or bit(n), precision of numeric, time and timestamp; -1: none
    int scale = -1; ///< of numeric(p, s); -1: none
    bool array = false;
    friend bool operator==(const Type&, const Type&) = default;
};

struct Column {
    std::string name;
    Type type;
    bool required = false; ///< NOT NULL
    bool hasDefault = false; ///< DEFAULT, identity or serial
    bool identity = false;
    bool generated = false;
    Epoch born = 0;
};

struct Constraint {
    enum class Kind : std::uint8_t { Check, Unique, PrimaryKey, ForeignKey, Exclusion, NotNull };
    std::string name;
    Kind kind = Kind::Check;
    bool validated = true;
    std::vector<std::string> columns; ///< of a CHECK: those it proves not to be null
    Name references; ///< of a foreign key
    Epoch born = 0;
};

struct Index {
    std::string name;
    std::vector<std::string> columns; ///< plain columns, in order; an expression is an empty name
    bool unique = false;
    bool partial = false;
    Epoch born = 0;
};

/// A table or what stands in a FROM like one.
struct Relation {
    enum class Kind : std::uint8_t { Table, Partitioned, View, MaterializedView, Foreign };
    Kind kind = Kind::Table;
    bool unlogged = false;
    bool temporary = false;
    bool columnsKnown = true; ///< false where its columns come from a query or another table
    Epoch born = 0;
    std::vector<Column> columns;
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;
    std::vector<Name> uses; ///< relations a view reads
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
    Epoch born = 0;
    std::vector<std::string> values; ///< of an enum, in order
    Type base; ///< of a domain
};

/// A function or procedure with the text to look into when it is called.
struct Function {
    std::string language; ///< "sql", "plpgsql", others
    std::string body;
    bool isVolatile = true; ///< not declared STABLE or IMMUTABLE
    Epoch born = 0;
};

/// The schema of one database at one moment, wherever it was read from.
///
/// Units: names as in the catalog. Ownership: a value. Threads: none inside; copy it or share it const.
/// Where a SQL text names no schema, `defaultSchema` stands in.
struct Snapshot {
    std::string defaultSchema = "public";
    std::vector<std::string> furtherSchemas{}; ///< the rest of search_path, where names are looked for too
    Epoch epoch = 0; ///< of the fold that is going on
    bool temporaries = false; ///< a temporary relation was made: it may hide a lasting one
    ByName<Relation> relations;
    ByName<UserType> types;
    ByName<Function> functions;
    ByName<Epoch> sequences; ///< and the fold that made each
    ByName<Name> indexOwners; ///< index -> its table
    std::unordered_map<std::string, Epoch> schemas;
    std::unordered_map<std::string, Epoch> extensions;

    /// Where temporary tables are kept.
    static constexpr std::string_view temporarySchema = "pg_temp";

    /// The schema a written relation means: a temporary table hides a lasting one, an earlier schema of the path a
    /// later.
    [[nodiscard]] std::string_view homeOf(std::string_view schema, std::string_view name) const;
    /// The schema a written name means.
    [[nodiscard]] std::string_view schemaOf(std::string_view written) const
    {
        return written.empty() ? std::string_view(defaultSchema) : written;
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
