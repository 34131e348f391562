#include "sql/expression.h"
#include "sql/fold/family.h"

#include <map>
#include <optional>

namespace lockkeeper::sql {
namespace {

using schema::Name;
using schema::Read;
using schema::Relation;
using schema::Snapshot;

/// What the names in a query may mean. Only what is certain is told: a name that two relations have, or that may come
/// from a subquery, is none of it.
class Query {
public:
    Query(Snapshot& state, const Node* query)
        : m_state(state)
        , m_found(schema::ArenaAllocator<Read>(&state.arena()))
    {
        std::vector<std::string_view> named;
        everyNode(query, [&](const Node* node) {
            if (const auto* table = LK_AS(RangeVar, node))
                addTable(*table);
            else if (const auto* with = LK_AS(CommonTableExpr, node))
                named.push_back(view(with->ctename));
            m_nested = m_nested || node->type == T_RangeSubselect || node->type == T_RangeFunction
                || node->type == T_CommonTableExpr || node->type == T_SubLink;
            return true;
        });
        for (const std::string_view with : named)
            m_tables[with] = std::nullopt;
        everyNode(query, [&](const Node* node) {
            if (const auto* reference = LK_AS(ColumnRef, node))
                add(*reference);
            return node->type != T_SortBy; // there a name may be the view's own
        });
    }

    [[nodiscard]] schema::Items<Read> found() && { return std::move(m_found); }

private:
    void addTable(const RangeVar& table)
    {
        const Written name = written(&table);
        const std::string_view called = table.alias ? view(table.alias->aliasname) : name.name;
        const Name home{m_state.homeOf(name.schema, name.name), name.name};
        // A name that stands for two relations, each in its subquery, is clear in neither.
        const auto [place, isNew] = m_tables.emplace(called, home);
        if (!isNew && place->second != home)
            place->second = std::nullopt;
    }

    void keep(Name relation, std::string_view column)
    {
        m_found.push_back({m_state.kept(relation), m_state.keptCommon(column)});
    }

    void add(const ColumnRef& reference)
    {
        const int count = lengthOf(reference.fields);
        const Node* last = lastOf(reference.fields);
        const bool all = last && last->type == T_A_Star;
        if (count > 1) {
            const auto table = m_tables.find(stringOf(itemOf(reference.fields, count - 2)));
            if (table != m_tables.end() && table->second)
                all ? addAll(*table->second) : addColumn(*table->second, stringOf(last));
            return;
        }
        if (m_nested)
            return;
        std::optional<Name> only;
        for (const auto& [called, table] : m_tables) {
            const Relation* known = table ? m_state.relation(table->schema, table->name) : nullptr;
            if (!known || !known->columnsKnown)
                return; // it may be that one's
            if (all)
                addAll(*table);
            else if (known->column(stringOf(last))) {
                if (only)
                    return;
                only = table;
            }
        }
        if (only)
            keep(*only, stringOf(last));
    }

    void addColumn(Name table, std::string_view column)
    {
        const Relation* known = m_state.relation(table.schema, table.name);
        if (known && known->column(column))
            keep(table, column);
    }

    void addAll(Name table)
    {
        if (const Relation* known = m_state.relation(table.schema, table.name))
            for (const schema::Column& column : known->columns)
                keep(table, column.name);
    }

    Snapshot& m_state;
    std::map<std::string_view, std::optional<Name>> m_tables; ///< by alias; nothing where it stands for several
    bool m_nested = false;
    schema::Items<Read> m_found;
};

} // namespace

schema::Items<Read> columnsReadBy(Snapshot& state, const Node* query) { return Query(state, query).found(); }

} // namespace lockkeeper::sql
