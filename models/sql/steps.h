#pragma once
// What is done to the steps of a rewrite as a whole. For this folder only.

#include "sql/rewrite.h"

namespace lockkeeper::sql {

/// Puts several steps in the place of one.
void replaceStep(std::vector<RewriteStep>& steps, std::size_t at, std::vector<RewriteStep> by);

/// What is to be done later is one migration.
void joinLater(std::vector<RewriteStep>& later);

/// Takes out of Prisma's warning blocks what the step no longer does.
void keepWarningsTrue(std::vector<RewriteStep>& steps, const State& start, const Settings& settings);

/// Begins each step that waits for a strong lock with a lock_timeout. SET LOCAL, where the file is one transaction: a
/// tool applies the next migration over the same connection, and a concurrent build must be allowed to wait.
void limitLocks(Rewrite& rewrite, const State& start, const Settings& settings);

} // namespace lockkeeper::sql
