#pragma once

#include "editor/diff.h"
#include "migration/project.h"
#include "sql/rewrite.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::migrations {

using Step = sql::RewriteStep;

/// A migration as written, laid beside the migrations that reach its end without a finding's danger. A value, so that a
/// worker can make it.
struct Comparison {
    migration::MigrationName name;
    QString finding; ///< what the finding says
    QString words; ///< what the rewriting does, and what to deploy between its steps
    std::vector<Step> steps; ///< to be written as new migrations, in this order
    std::vector<Step> later; ///< to be written in a later release, not now
    editor::Diff diff;
    QString problem; ///< why there is none to show: there is no safer way to write down, or it could not be made
};

/// Lays a migration beside the rewrite of one of its findings; none: the comparison says so. Pure; threads: any.
/// Cost: see editor::diffOf().
[[nodiscard]] Comparison compare(const migration::MigrationName& name, const std::string& sql,
    const sql::Finding& finding, std::optional<sql::Rewrite> rewrite);

/// "As written" and "Safer: rename_company_name", above the sides.
[[nodiscard]] QString saferTitle(const Comparison& comparison);

} // namespace lockkeeper::migrations
