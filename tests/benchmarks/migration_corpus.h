#pragma once
// The texts that the benchmarks of the analysis read: made the same way in every run, so that ratios can be compared.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace lockkeeper::benchmarks {

/// A history as Prisma writes one: mostly new tables with keys and indexes, some changes, few losses, about 4 KB and 20
/// statements a migration. Each migration refers to the one before it.
[[nodiscard]] std::vector<std::string> migrationCorpus(unsigned count);

/// One file of at least that many bytes: such a history in one piece.
[[nodiscard]] std::string largeFile(std::size_t bytes);

/// One INSERT of at least that many bytes, a short row a line.
[[nodiscard]] std::string largeInsert(std::size_t bytes);

/// Writes a history as a Prisma project: DIR/prisma/migrations/NUMBER_step/migration.sql. Returns the scripts' paths in
/// order; empty: something could not be written.
[[nodiscard]] std::vector<std::filesystem::path> writeProject(
    const std::filesystem::path& folder, const std::vector<std::string>& migrations);

} // namespace lockkeeper::benchmarks
