#pragma once

#include "environment/environment.h"

#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::guard {

/// Stands in a branch: who made it from what. Only a database with it is dropped as a branch.
struct BranchMark {
    std::string source; ///< Identity::text() of the database it was made from
    std::string sourceName;
    std::string provider; ///< "template", "copy"
    std::string created; ///< ISO 8601 UTC
    std::string expires{}; ///< ISO 8601 UTC; empty: kept until deleted
    std::string operation; ///< the journal's id of what made it

    friend bool operator==(const BranchMark&, const BranchMark&) = default;
};

/// Stands in a database that a journey is filling: nobody's data yet, and a leftover if the journey died.
struct BuildingMark {
    std::string operation; ///< the journal's id
    std::string kind; ///< "restore", "branch", "rehearsal"

    friend bool operator==(const BuildingMark&, const BuildingMark&) = default;
};

/// What Lockkeeper wrote into a database about itself.
struct Mark {
    std::optional<environment::Environment> environment{};
    std::optional<BranchMark> branch{};
    std::optional<BuildingMark> building{};

    [[nodiscard]] bool empty() const { return !environment && !branch && !building; }
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// COMMENT ON DATABASE: a person's own words, and our mark on a line of its own below them:
/// `lockkeeper:{"environment":"production"}`. A comment, because it needs no table and no extension, is read without a
/// right to anything, and neither CREATE DATABASE … TEMPLATE nor a dump without --create carries it along.
struct Comment {
    std::string words{};
    Mark mark{};

    friend bool operator==(const Comment&, const Comment&) = default;
};

/// Threads: any; pure. A mark that cannot be read says production: somebody tampered with it, or a newer program wrote
/// it.
[[nodiscard]] Comment parseComment(std::string_view comment);
[[nodiscard]] std::string formatComment(const Comment& comment);

} // namespace lockkeeper::guard
