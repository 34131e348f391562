#include "sql/fold/family.h"

namespace lockkeeper::sql {

void createIndex(schema::Snapshot& state, const IndexStmt& create, Certain certain)
{
    const Written table = written(create.relation);
    const auto found = state.relations.find({state.homeOf(table.schema, table.name), table.name});
    if (found == state.relations.end())
        return;
    const schema::Name owner = found->first;
    const auto count = static_cast<std::size_t>(lengthOf(create.indexParams));
    auto* columns = static_cast<std::string_view*>(
        state.arena().allocate(count * sizeof(std::string_view), alignof(std::string_view)));
    for (std::size_t i = 0; i < count; ++i) {
        const auto* element = LK_AS(IndexElem, itemOf(create.indexParams, static_cast<int>(i)));
        std::construct_at(columns + i, element ? state.keptCommon(view(element->name)) : std::string_view());
    }
    schema::Index index{.columns = {columns, count},
        .unique = create.unique,
        .partial = create.whereClause != nullptr,
        .born = create.if_not_exists ? 0 : bornOf(state, certain)};
    if (create.idxname && *create.idxname) {
        index.name = state.kept(view(create.idxname));
    } else {
        std::string name(table.name);
        for (const std::string_view column : index.columns)
            name.append("_").append(column.empty() ? std::string_view("expr") : column);
        index.name = state.kept(name.append("_idx"));
    }
    state.indexOwners.insert_or_assign(schema::Name{owner.schema, index.name}, owner);
    found->second.indexes.push_back(index);
}

void dropIndex(schema::Snapshot& state, Written name)
{
    if (schema::Relation* owner = state.indexOwner(name.schema, name.name)) {
        std::erase_if(owner->indexes, [&](const schema::Index& index) { return index.name == name.name; });
        state.indexOwners.erase(qualified(state, name));
    }
}

} // namespace lockkeeper::sql
