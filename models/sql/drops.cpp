#include "sql/drops.h"

#include "sql/reach.h"

#include <algorithm>

namespace lockkeeper::sql {

void reportDrops(Site& site, std::initializer_list<ObjectType> kinds, RefineDrop refine)
{
    const auto& drop = site.as<DropStmt>();
    if (std::ranges::find(kinds, drop.removeType) == kinds.end())
        return;
    const bool ofTable = drop.removeType == OBJECT_TRIGGER || drop.removeType == OBJECT_POLICY;
    const int count = lengthOf(drop.objects);
    for (int i = 0; i < count; ++i) {
        const Node* object = itemOf(drop.objects, i);
        const Written name = written(object);
        const Written table = ofTable ? tableOfMember(object) : Written{};
        if (ofTable ? site.isNewMember(drop.removeType, table, name.name)
                    : holdsNothingOld(site, drop.removeType, name))
            continue;
        const std::string_view kind = kindWord(drop.removeType);
        Finding& finding = site.report(ofTable ? memberOf(kind, table, name.name) : objectOf(kind, name),
            site.itemRange(i, count), {std::string(name.name)});
        finding.lock = locks::accessExclusive;
        if (refine)
            refine(site, drop, name, finding);
    }
}

} // namespace lockkeeper::sql
