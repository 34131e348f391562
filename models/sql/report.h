#pragma once

#include "sql/analyse.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QString>

#include <array>
#include <functional>
#include <span>
#include <string>

namespace lockkeeper::sql {

/// One analysed file, as the reports take it.
struct ReportedFile {
    std::string path; ///< as it was named
    std::string text; ///< its bytes: lines, columns and excerpts are taken from them
    Analysis analysis;
    /// What stood before, to make rewrites from; nothing where none were asked for.
    std::optional<Context> context{};
};

/// How many findings of each severity, by its number.
[[nodiscard]] std::array<int, 5> summary(std::span<const ReportedFile> files);
/// Whether one is at least that severe.
[[nodiscard]] bool reaches(std::span<const ReportedFile> files, Severity least);

/// The command line's contract ("JSON: lint").
[[nodiscard]] QJsonDocument jsonReport(std::span<const ReportedFile> files);

/// For a terminal: each finding with its place, the line it speaks of and a caret under it, and what to do.
[[nodiscard]] QString textReport(std::span<const ReportedFile> files);
/// The same in UTF-8, piece by piece: of a large file it is larger than the file.
using Writer = std::function<void(std::string_view)>;
void writeTextReport(std::span<const ReportedFile> files, const Writer& write);

/// SARIF 2.1.0, for code hosts and editors. `toolVersion`: ours.
[[nodiscard]] QJsonDocument sarifReport(std::span<const ReportedFile> files, std::string_view toolVersion);

/// GitHub's workflow commands: one `::error file=…` line a finding.
[[nodiscard]] QString githubReport(std::span<const ReportedFile> files);

} // namespace lockkeeper::sql
