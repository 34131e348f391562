#pragma once
// What the rules of this folder work with: the statement at hand, the migration so far, the state before. For this
// folder only.

#include "sql/analyse.h"
#include "sql/folding.h"
#include "sql/names.h"
#include "sql/rule.h"

#include <array>
#include <functional>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace lockkeeper::sql {

namespace locks {
inline constexpr std::string_view accessExclusive = "ACCESS EXCLUSIVE";
inline constexpr std::string_view exclusive = "EXCLUSIVE";
inline constexpr std::string_view shareRowExclusive = "SHARE ROW EXCLUSIVE";
inline constexpr std::string_view share = "SHARE";
inline constexpr std::string_view shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE";
inline constexpr std::string_view rowExclusive = "ROW EXCLUSIVE";
} // namespace locks

/// A text in which statements stand: the file, or a body inside it.
struct Unit {
    std::string_view text;
    std::size_t offset = 0; ///< of the text in the file, where it stands there byte for byte
    std::optional<TextRange> whole{}; ///< else the place in the file that stands for all of it
    std::string_view before{}; ///< what the file has before it, where that was parsed too, but apart
    std::uint32_t number = 0; ///< of the file's statement this is inside of; 0: the file itself
    bool conditional = false; ///< may run or not: what it creates proves nothing
    int depth = 0;
    const Variables* variables = nullptr; ///< what those of the body around it hold, as far as that is known

    [[nodiscard]] TextRange inFile(TextRange range) const
    {
        return whole ? *whole : TextRange{range.begin + offset, range.end + offset};
    }
};

/// A column that went or came, for the shapes that are seen at the end.
struct ColumnEvent {
    std::uint32_t statement = 0;
    std::uint32_t order = 0; ///< counts every event of the migration
    TextRange range; ///< in the file
    std::string_view writtenSchema; ///< these names are the state's
    std::string_view tableSchema;
    std::string_view tableName;
    schema::Column column;
    std::string_view renamed; ///< what a later RENAME COLUMN of this migration calls it
    std::vector<std::string_view> values; ///< of a dropped column that is an enum
    bool typeKnown = false;
};

struct TableEvent {
    std::uint32_t statement = 0;
    std::uint32_t order = 0;
    TextRange range;
    std::string_view writtenSchema; ///< these names are the state's
    std::string_view schema;
    std::string_view name;
    std::vector<schema::Column> columns; ///< of a dropped table; one that was created is in the state
    std::vector<std::string_view> enums; ///< of a dropped table: the columns that have one
    bool columnsKnown = false;
    bool inherits = false;
    bool filled = false; ///< it is born with rows, or a part of another table: no table's new name
};

struct ForeignKeyEvent {
    std::uint32_t statement = 0;
    TextRange range;
    std::string_view writtenSchema; ///< these names are the state's
    std::string_view schema;
    std::string_view table;
    schema::NameList columns;
};

/// An enum that another takes the place of, and the values that go.
struct EnumRebuild {
    std::string from;
    std::string to;
    std::vector<std::string> removed{};
};

/// The columns of a unique index or primary key; these names are the state's.
struct UniqueKey {
    schema::Name table;
    schema::NameList columns;
    std::uint32_t transaction = 0; ///< that dropped it, and locks the table until its end
    std::uint32_t order = 0; ///< of the last event before
};

/// A foreign key that was dropped; these names are the state's.
struct ForeignKeyGone {
    schema::Name table;
    schema::NameList columns;
    schema::Name target;
    std::uint32_t transaction = 0; ///< that dropped it, and locks both tables until its end
    std::uint32_t order = 0; ///< of the last event before
};

/// A call of a function, wherever in a statement.
struct Call {
    Written name;
    int location = -1;
    const FuncCall* node = nullptr;
};

/// A constraint that a sub-command or CREATE TABLE adds; `column` where it stands on one.
struct AddedConstraint {
    const Constraint* node = nullptr;
    const ColumnDef* column = nullptr;
};

/// A column as CREATE TABLE writes it.
struct WrittenColumn {
    const ColumnDef* node = nullptr;
    Written type; ///< without a schema where it is PostgreSQL's own
    std::uint64_t mark = 0; ///< one bit, the same for the same type and seldom for another: see markOf
};

/// Most rules look for a few types and find none.
[[nodiscard]] inline std::uint64_t markOf(std::string_view type)
{
    return std::uint64_t{1} << ((type.size() * 5 + static_cast<unsigned char>(type.empty() ? ' ' : type[0])) % 64);
}

/// A column as a statement that reads it names it; these names are the state's.
struct ReadColumn {
    std::string_view qualifier; ///< a table or its alias; empty: none is written
    std::string_view name; ///< "*": all columns
};

struct ReadTable {
    std::string_view name;
    std::string_view alias; ///< its name where none is written
};

/// `UPDATE t SET target = f(sources)` or `INSERT INTO t (target) SELECT … FROM sources`.
struct CopyEvent {
    std::uint32_t order = 0;
    std::string_view schema; ///< these names are the state's
    std::string_view table;
    bool addsRows = false; ///< INSERT or CREATE TABLE AS: no value of a row that was there changes
    std::vector<std::string_view> targets;
    std::vector<std::string_view> derived; ///< those of the targets whose new values come from other columns
    std::vector<ReadColumn> sources; ///< columns whose values are read
    std::vector<ReadColumn> tests; ///< columns that only choose the rows
    std::vector<ReadTable> tables; ///< tables read, the changed one among them
};

/// The migration so far.
struct Here {
    std::uint32_t statements = 0; ///< how many the file has
    std::uint32_t current = 0; ///< the one at hand
    std::uint32_t order = 0;

    bool inBlock = false; ///< between BEGIN and COMMIT
    bool wasInBlock = false; ///< before the statement at hand
    std::uint32_t blockStatement = 0;
    TextRange blockRange;
    std::uint32_t transaction = 1; ///< changes at each COMMIT
    bool sharesTransaction = false; ///< the statement at hand is in one transaction with others

    bool lockTimeout = false;
    bool statementTimeout = false;
    bool lockTimeoutLocal = false; ///< set with SET LOCAL: gone at the transaction's end
    bool statementTimeoutLocal = false;
    bool missingLockTimeoutSaid = false;
    bool missingStatementTimeoutSaid = false;

    std::string strongLockTable; ///< an existing table locked ACCESS EXCLUSIVE in this transaction; empty: none
    std::uint32_t strongLockTransaction = 0;
    std::uint32_t strongLockStatement = 0;
    std::uint32_t longLockSaid = 0; ///< the transaction it was said of

    std::vector<ColumnEvent> droppedColumns;
    std::vector<ColumnEvent> addedColumns;
    std::vector<TableEvent> droppedTables;
    std::vector<TableEvent> createdTables;
    std::vector<CopyEvent> copies;
    std::vector<ForeignKeyEvent> foreignKeys;
    std::vector<EnumRebuild> enumRebuilds;
    std::unordered_map<std::string, std::string>
        typeNames; ///< renamed types: the new name -> the one before this migration
    /// What a type was called before this migration.
    [[nodiscard]] std::string renamedFrom(const std::string& name) const
    {
        const auto found = typeNames.find(name);
        return found == typeNames.end() ? name : found->second;
    }

    /// NOT VALID constraints added here: table and name -> transaction.
    std::unordered_map<std::string, std::uint32_t> notValid;
    /// Enum values added here: value -> (type, transaction).
    struct NewValue {
        std::string type;
        std::uint32_t transaction = 0;
    };
    std::unordered_map<std::string, NewValue> enumValues;
    std::string lastAlteredSchema;
    std::string lastAlteredTable;
    std::uint32_t lastAlteredStatement = 0;
    std::unordered_set<std::string> backfilled; ///< "schema.table.column" where no row lacks a value any more
    std::unordered_map<std::string, std::size_t>
        emptied; ///< "schema.table" without a row since there: the byte of the file behind the statement
    std::unordered_map<std::string, std::string> prepared; ///< PREPAREd statements
    std::unordered_set<std::string> inlined; ///< functions being looked into
    std::unordered_set<std::string> reassigned; ///< roles whose objects were given to another
    std::unordered_set<std::string> made; ///< objects made here that the state does not hold: see made.h
    std::unordered_set<std::string>
        cleared; ///< enum values that no row of a column has any more: rules/rebuild_enum.cpp
    std::vector<ForeignKeyGone> droppedKeys; ///< foreign keys that held until then: see proof.h
    std::vector<UniqueKey> droppedUniques; ///< what kept rows apart until then
};

class Parse;
class Walk;
struct Tree;

/// One statement, or one sub-command of an ALTER TABLE, as a rule sees it.
class Site {
public:
    const Node* node = nullptr; ///< the statement
    const AlterTableStmt* alter = nullptr; ///< of a sub-command
    const AlterTableCmd* command = nullptr;
    int commandIndex = 0;
    const State& state; ///< before this statement (or sub-command)
    Here& here;
    const Settings& settings;
    const Unit& unit;
    const Rule* rule = nullptr;

    template <typename T>
    [[nodiscard]] const T& as() const
    {
        return *reinterpret_cast<const T*>(node);
    }

    /// Adds a finding of this rule about `object` at `range` (of the file).
    Finding& report(Object object, TextRange range, Words words = {});
    /// The same at the sub-command, or the whole statement.
    Finding& report(Object object, Words words = {});

    [[nodiscard]] TextRange statementRange() const;
    /// Of a sub-command; of anything else the statement.
    [[nodiscard]] TextRange commandRange();
    /// Of the `index`-th of several names in a DROP; of a single one the statement.
    [[nodiscard]] TextRange itemRange(int index, int count);
    /// Of the qualified name at a location of the tree.
    [[nodiscard]] TextRange nameRange(int location) const;
    /// Of a data-changing statement whose table stands at `location`, from its verb on.
    [[nodiscard]] TextRange verbRange(const RangeVar* relation) const;

    /// The table an ALTER TABLE speaks of.
    [[nodiscard]] Written table() const { return written(alter->relation); }
    [[nodiscard]] const schema::Relation* relation(Written name) const;
    /// Whether it was certainly made by this migration, so that nothing of value is in it.
    [[nodiscard]] bool isNew(Written relation) const;
    [[nodiscard]] bool isNewColumn(Written relation, std::string_view column) const;
    /// The same for an object of any kind (an ObjectType).
    [[nodiscard]] bool isNewObject(int type, Written name) const;
    /// Of a trigger or policy: made here, or on a table made here.
    [[nodiscard]] bool isNewMember(int type, Written table, std::string_view name) const;
    /// Whether IF EXISTS meets nothing: earlier migrations are known, and none of them made this relation.
    [[nodiscard]] bool isAbsent(Written relation) const;
    /// Whether an earlier statement of this migration gave the column a value in every row that had none.
    [[nodiscard]] bool isFilled(Written relation, std::string_view column) const;
    /// Of an index: made here, or on a table made here.
    [[nodiscard]] bool isNewIndex(Written name) const;
    /// The statement as it is written.
    [[nodiscard]] std::string_view statementText() const { return m_range.of(unit.text); }
    /// The functions the statement calls.
    [[nodiscard]] const std::vector<Call>& calls();
    /// The constraints that the sub-command, or a CREATE TABLE, adds.
    [[nodiscard]] const std::vector<AddedConstraint>& constraints() const;
    /// The columns that a CREATE TABLE defines, with their types as written.
    [[nodiscard]] const std::vector<WrittenColumn>& columns();
    /// The marks of their types.
    [[nodiscard]] std::uint64_t marks() const { return m_types; }
    /// Takes findings of this rule back.
    void withdraw(const std::function<bool(const Finding&)>& which);
    [[nodiscard]] std::string_view name() const { return view(command->name); }

    Site(Walk& walk, const Node* statement, const Unit& in, TextRange inUnit);

private:
    friend class Walk;
    Walk& m_walk;
    TextRange m_range; ///< in the unit
    const RangeVar* m_subject = nullptr; ///< the table the statement is about: each rule asks for it
    mutable std::optional<const schema::Relation*> m_known; ///< what the state has of it
    mutable std::vector<AddedConstraint> m_constraints; ///< of m_constraintsOf
    mutable const void* m_constraintsOf = nullptr;
    std::vector<WrittenColumn> m_columns;
    std::uint64_t m_types = 0; ///< their types' marks
    std::vector<TextRange> m_commands; ///< in the unit; read when first asked for
    std::vector<TextRange> m_items;
    std::optional<std::vector<Call>> m_calls;
};

/// Of a trigger or policy: the table before its name.
[[nodiscard]] Written tableOfMember(const Node* object);
[[nodiscard]] Object memberOf(std::string_view kind, Written table, std::string_view name);
[[nodiscard]] Object constraintObject(Written table, const Constraint& constraint);

/// The migration at its end, for rules that see shapes.
class Ending {
public:
    const State& state;
    Here& here;
    const Settings& settings;
    std::string_view text;
    std::vector<Finding>& findings;
    const Rule* rule = nullptr;

    Finding& report(std::uint32_t statement, TextRange range, Object object, Words words = {});
};

/// Reads one file: statements in order, rules before fold.
class Walk {
public:
    Walk(std::string_view text, State& state, const Settings& settings, bool reporting);
    [[nodiscard]] Analysis run();
    /// The same with the file's statements parsed one by one.
    [[nodiscard]] Analysis run(std::span<const Tree> trees);

    // What the parts of this folder use of each other.
    State& state;
    Here here;
    const Settings& settings;
    std::vector<Finding> findings;
    const bool reporting;

    void statement(const Node* node, const Unit& unit, TextRange range);
    /// Parses a body and walks its statements; what does not parse is reported.
    void sql(std::string_view text, const Unit& unit);
    void report(Finding finding) { findings.push_back(std::move(finding)); }
    Finding& add(const Rule& rule, std::uint32_t statement, TextRange range, Object object, Words words);

private:
    [[nodiscard]] Analysis ended();
    void file();
    void file(std::span<const Tree> trees);
    void pieces(std::string_view text);
    bool parsed(std::string_view text, std::size_t offset, std::uint32_t& number);
    bool parsedByRows(std::string_view text, std::size_t offset, std::uint32_t& number);
    void statements(const Parse& parse, const Unit& unit, std::uint32_t& number);
    void unparsed(TextRange range, std::uint32_t& number);
    void transactionOf(const Node* node, const Unit& unit, TextRange range);
    void savepoint(std::string_view name, TextRange range);
    void rollBack(std::string_view name);
    void release(std::string_view name);
    void rulesFor(Site& site, std::span<const Rule* const> list);
    void finish();

    /// What ROLLBACK goes back to.
    struct Savepoint {
        std::string name; ///< empty: where the transaction began
        State state;
        Here here;
    };
    std::string_view m_text;
    /// Where a word stands next, in any case; a text is searched for it once, from its begin to its end.
    class WordAhead {
    public:
        explicit WordAhead(std::string_view word)
            : m_word(word)
        {
        }
        /// At or behind `begin`, which only grows; the text's end where it does not.
        [[nodiscard]] std::size_t from(std::string_view text, std::size_t begin);

    private:
        std::string_view m_word;
        std::optional<std::size_t> m_at;
    };
    std::vector<Savepoint> m_savepoints; ///< only where the file says ROLLBACK later
    WordAhead m_rollback{"rollback"};
    WordAhead m_abort{"abort"};
    WordAhead m_commit{"commit"};
    std::vector<const Rule*> m_said; ///< rules that say something once
    std::vector<StatementRange> m_statements;
};

} // namespace lockkeeper::sql
