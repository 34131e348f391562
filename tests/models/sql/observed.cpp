#include "observed.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lockkeeper::test {
namespace {

std::int64_t number(const std::optional<std::string>& value)
{
    return value ? std::strtoll(value->c_str(), nullptr, 10) : 0;
}
std::uint32_t oid(const std::optional<std::string>& value) { return static_cast<std::uint32_t>(number(value)); }

/// A partitioned table has its rows in its partitions.
bool holdsRows(const Observed::Relation& relation) { return relation.kind == 'r'; }

constexpr const char* kRelations = R"(
SELECT c.oid, n.nspname, c.relname, c.relkind, pg_relation_filenode(c.oid),
    coalesce((SELECT indrelid FROM pg_index WHERE indexrelid = c.oid),
        (SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid LIMIT 1),
        (SELECT refobjid FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid
            AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i') LIMIT 1))
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'm', 'v', 'S', 'i', 'I'))";

constexpr const char* kColumns = R"(
SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod)
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind = 'r'
    AND a.attnum > 0 AND NOT a.attisdropped)";

/// A column's values as text, in the type they had at first.
std::string spelled(const RawSession& session, const Observed::Column& column, const Observed::Column* before)
{
    const std::string plain = session.quoted(column.name) + "::text";
    if (!before || before->type == column.type)
        return plain;
    return "observe.as_type(" + plain + ", " + session.literal(before->type) + ")";
}

std::string contentQuery(const RawSession& session, const Observed& now, const Observed* first)
{
    std::string query;
    for (const auto& [id, relation] : now.relations) {
        if (!holdsRows(relation))
            continue;
        std::string counts = "ARRAY[0::bigint";
        std::string sums = "ARRAY['0'";
        for (const auto& [place, column] : relation.columns) {
            const auto known = first ? first->relations.find(id) : now.relations.end();
            const bool old = first && known != first->relations.end() && known->second.columns.contains(place);
            counts += ", count(" + session.quoted(column.name) + ")";
            sums += ", coalesce(sum(hashtextextended("
                + spelled(session, column, old ? &known->second.columns.at(place) : nullptr) + ", 0)), 0)::text";
        }
        query += (query.empty() ? "SELECT " : "\nUNION ALL SELECT ") + std::to_string(id) + "::oid, count(*), " + counts
            + "], " + sums + "] FROM " + session.quoted(relation.schema) + "." + session.quoted(relation.name);
    }
    return query;
}

/// The parts of a one-dimensional array of plain numbers.
std::vector<std::string> parts(const std::string& array)
{
    std::vector<std::string> found;
    for (std::size_t at = 1; at + 1 < array.size();) {
        const std::size_t end = std::min(array.find(',', at), array.size() - 1);
        found.push_back(array.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

void lossesOf(const Observed::Relation& first, const Observed::Relation& before, const Observed::Relation& after,
    std::uint32_t id, std::vector<Loss>& found)
{
    const std::string name = before.schema + "." + before.name;
    for (const auto& [place, column] : before.columns)
        if (first.columns.contains(place) && !after.columns.contains(place))
            found.push_back({Loss::Kind::ColumnGone, id, place, name + "." + column.name + " is gone"});
    if (after.rows < before.rows)
        found.push_back({Loss::Kind::FewerRows, id, 0, name + " has fewer rows"});
    if (after.rows != before.rows)
        return;
    for (const auto& [place, column] : before.columns) {
        const auto now = after.columns.find(place);
        if (!first.columns.contains(place) || now == after.columns.end())
            continue;
        if (now->second.values < column.values || (column.values > 0 && now->second.sum != column.sum))
            found.push_back({Loss::Kind::Changed, id, place, name + "." + column.name + " changed"});
    }
}

} // namespace

void prepareToObserve(const RawSession& session)
{
    // A value that the old type no longer takes, or a type that is no more: the text alone is compared.
    session.must(R"(
CREATE SCHEMA observe;
CREATE FUNCTION observe.as_type(value text, type text) RETURNS text LANGUAGE plpgsql SET search_path = public AS $$
DECLARE result text;
BEGIN
    EXECUTE format('SELECT ($1::%s)::text', type) INTO result USING value;
    RETURN result;
EXCEPTION WHEN OTHERS THEN
    RETURN value;
END $$;)");
}

Observed observe(const RawSession& session, const Observed* first)
{
    Observed now;
    for (const auto& row : session.must(kRelations).rows)
        now.relations[oid(row[0])] = {.schema = *row[1],
            .name = *row[2],
            .kind = row[3]->front(),
            .file = oid(row[4]),
            .owner = oid(row[5]),
            .columns = {}};
    for (const auto& row : session.must(kColumns).rows)
        now.relations[oid(row[0])].columns[static_cast<int>(number(row[1]))]
            = {.name = *row[2], .type = *row[3], .sum = {}};
    if (const std::string query = contentQuery(session, now, first); !query.empty()) {
        for (const auto& row : session.must(query).rows) {
            Observed::Relation& relation = now.relations[oid(row[0])];
            relation.rows = number(row[1]);
            const std::vector<std::string> counts = parts(*row[2]);
            const std::vector<std::string> sums = parts(*row[3]);
            std::size_t at = 0;
            for (auto& [place, column] : relation.columns) {
                ++at;
                column.values = number(counts.at(at));
                column.sum = sums.at(at);
            }
        }
    }
    now.largeObjects = number(session.must("SELECT count(*) FROM pg_catalog.pg_largeobject_metadata").rows[0][0]);
    return now;
}

std::vector<Loss> losses(const Observed& first, const Observed& before, const Observed& after)
{
    std::vector<Loss> found;
    for (const auto& [id, relation] : before.relations) {
        const auto known = first.relations.find(id);
        if (known == first.relations.end())
            continue;
        const auto now = after.relations.find(id);
        if (now != after.relations.end()) {
            if (holdsRows(relation))
                lossesOf(known->second, relation, now->second, id, found);
            continue;
        }
        // A sequence goes with the column it numbers.
        const auto owner = before.relations.find(relation.owner);
        const auto ownerNow = after.relations.find(relation.owner);
        const bool along = relation.kind == 'S' && owner != before.relations.end()
            && (ownerNow == after.relations.end() || ownerNow->second.columns.size() < owner->second.columns.size());
        if ((holdsRows(relation) || relation.kind == 'p' || relation.kind == 'S') && !along)
            found.push_back({Loss::Kind::Gone, id, 0, relation.schema + "." + relation.name + " is gone"});
    }
    if (after.largeObjects < before.largeObjects)
        found.push_back({Loss::Kind::LargeObject, 0, 0, "a large object is gone"});
    return found;
}

bool sameFamily(const Observed& observed, std::uint32_t left, std::uint32_t right)
{
    const auto reaches = [&](std::uint32_t from, std::uint32_t to) {
        for (int hops = 0; from != 0 && hops < 8; ++hops) {
            if (from == to)
                return true;
            const auto found = observed.relations.find(from);
            from = found == observed.relations.end() ? 0 : found->second.owner;
        }
        return false;
    };
    return reaches(left, right) || reaches(right, left);
}

namespace {
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> lockNames{
    {{"", ""}, {"AccessShareLock", "ACCESS SHARE"}, {"RowShareLock", "ROW SHARE"},
        {"RowExclusiveLock", "ROW EXCLUSIVE"}, {"ShareUpdateExclusiveLock", "SHARE UPDATE EXCLUSIVE"},
        {"ShareLock", "SHARE"}, {"ShareRowExclusiveLock", "SHARE ROW EXCLUSIVE"}, {"ExclusiveLock", "EXCLUSIVE"},
        {"AccessExclusiveLock", "ACCESS EXCLUSIVE"}}};
} // namespace

std::map<std::uint32_t, int> locksHeld(const RawSession& session)
{
    std::map<std::uint32_t, int> held;
    for (const auto& row : session
             .must("SELECT relation, mode FROM pg_catalog.pg_locks "
                   "WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted")
             .rows) {
        const auto found
            = std::ranges::find(lockNames, std::string_view(*row[1]), &decltype(lockNames)::value_type::first);
        int& level = held[oid(row[0])];
        level = std::max(level, static_cast<int>(found - lockNames.begin()));
    }
    return held;
}

int lockLevel(std::string_view name)
{
    const auto found = std::ranges::find(lockNames, name, &decltype(lockNames)::value_type::second);
    return found == lockNames.end() ? 0 : static_cast<int>(found - lockNames.begin());
}

std::string lockName(int level) { return std::string(lockNames.at(static_cast<std::size_t>(level)).second); }

} // namespace lockkeeper::test
