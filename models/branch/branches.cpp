#include "branch/branches.h"

#include "postgres/session.h"
#include "queries.h"

namespace lockkeeper::branch {

Result<std::vector<Branch>> listBranches(const profile::Target& target, Task& task)
{
    LK_LET(auto session, postgres::ReadSession::open(target, "branches", task));
    LK_LET(const postgres::Rows rows, session.query(queries::marked_databases));
    std::vector<Branch> branches;
    for (int i = 0; i < rows.count(); ++i) {
        guard::Comment comment = guard::parseComment(rows.text(i, 2));
        if (!comment.mark.branch)
            continue;
        branches.push_back({.name = rows.string(i, 1),
            .identity
            = {.system = session.server().identity.system, .database = static_cast<std::uint32_t>(rows.integer(i, 0))},
            .mark = std::move(*comment.mark.branch),
            .bytes = rows.isNull(i, 3) ? -1 : rows.integer(i, 3)});
    }
    return branches;
}

Result<std::vector<Leftover>> listBuilding(const profile::Target& target, Task& task)
{
    LK_LET(auto session, postgres::ReadSession::open(target, "branches", task));
    LK_LET(const postgres::Rows rows, session.query(queries::marked_databases));
    std::vector<Leftover> leftovers;
    for (int i = 0; i < rows.count(); ++i)
        if (guard::Comment comment = guard::parseComment(rows.text(i, 2)); comment.mark.building)
            leftovers.push_back({.name = rows.string(i, 1), .mark = std::move(*comment.mark.building)});
    return leftovers;
}

} // namespace lockkeeper::branch
