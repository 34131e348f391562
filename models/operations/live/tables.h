#pragma once
// The tables that questions are about, as the database has them. For this folder and live.cpp only.

#include "base/error.h"
#include "operations/live.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::operations::live {

struct Column {
    std::string name;
    std::string type; ///< as SQL has it: "character varying(10)"
    std::string baseType; ///< its own name, of a domain that of what it stands on: "varchar"
    char category = 0; ///< pg_type.typcategory
    bool domain = false;
    double nulls = 0; ///< share, by the last ANALYZE
    double width = 0; ///< bytes, by the last ANALYZE
    bool primaryKey = false;
    std::string standard; ///< its default's expression; empty: none
    bool asked = false; ///< its values are counted
    std::optional<sql::Stake> stake{};
};

/// One number asked of a table's rows.
struct Measure {
    std::string aggregate; ///< "count(*) FILTER (WHERE …)"
    std::optional<std::int64_t> answer{};
    std::optional<Error> failure{};
};

struct Table {
    std::string oid;
    std::string schema;
    std::string name;
    char kind = 'r'; ///< pg_class.relkind
    std::int64_t plannedRows = 0;
    bool hidesRows = false;
    bool asked = false; ///< its rows are counted
    std::int64_t heapBytes = 0; ///< these three with partitions; where it is locked, what the last VACUUM saw
    std::int64_t bytes = 0; ///< with TOAST
    std::int64_t totalBytes = 0; ///< and indexes
    std::vector<Column> columns{};
    std::vector<Measure> measures{};
    std::optional<sql::Stake> whole{};
    std::optional<double> secondsToRead{}; ///< of the one query over it

    [[nodiscard]] const Column* column(std::string_view name) const;
    /// The number of the measure with that text.
    [[nodiscard]] std::size_t measure(std::string aggregate);
};

/// Looks relations up by the names that findings have for them, each once.
///
/// Ownership: the tables stay where they are while this lives. Errors of the functions: a session's.
class Tables {
public:
    Tables(postgres::ReadSession& session, LiveReport& report)
        : m_session(session)
        , m_report(report)
    {
    }

    /// Numbers of the relations an object speaks of: its table, every table of a schema, or none.
    [[nodiscard]] Result<std::vector<std::size_t>> of(const sql::Object& object);
    [[nodiscard]] Result<std::vector<std::size_t>> named(const std::string& schema, const std::string& name);
    [[nodiscard]] Table& at(std::size_t number) { return m_tables[number]; }
    [[nodiscard]] const std::deque<Table>& all() const { return m_tables; }
    [[nodiscard]] std::deque<Table>& all() { return m_tables; }
    /// "schema"."name", as SQL takes it.
    [[nodiscard]] std::string quoted(const Table& table) const;

private:
    [[nodiscard]] Result<> describe(Table& table);

    postgres::ReadSession& m_session;
    LiveReport& m_report;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_found;
    std::deque<Table> m_tables; ///< who asks keeps references into it
};

} // namespace lockkeeper::operations::live
