#pragma once

#include "sql/analyse.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
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
using Counts = std::array<int, 5>;
void count(Counts& counts, const Analysis& analysis);
/// Whether one is at least that severe.
[[nodiscard]] bool reaches(const Counts& counts, Severity least);

/// Takes what is written, in UTF-8.
using Writer = std::function<void(std::string_view)>;

/// Writes a report file by file: nothing of a file has to stay once it was added. Threads: one at a time.
class Report {
public:
    explicit Report(Writer write)
        : m_write(std::move(write))
    {
    }
    virtual ~Report() = default;
    virtual void add(const ReportedFile& file) = 0;
    /// Once, after the last file.
    virtual void finish() = 0;

protected:
    /// Of a large file a report is larger than the file, so it leaves in pieces.
    void put(std::string_view text);
    void flush();

private:
    Writer m_write;
    std::string m_piece;
};

/// For a terminal: each finding with its place, the line it speaks of and a caret under it, and what to do.
[[nodiscard]] std::unique_ptr<Report> textReport(Writer write);
/// The command line's contract ("JSON: lint"), a line a finding.
[[nodiscard]] std::unique_ptr<Report> jsonReport(Writer write);
/// SARIF 2.1.0, for code hosts and editors.
[[nodiscard]] std::unique_ptr<Report> sarifReport(Writer write);
/// GitHub's workflow commands: one `::error file=…` line a finding.
[[nodiscard]] std::unique_ptr<Report> githubReport(Writer write);

/// A whole report of a few files.
[[nodiscard]] std::string written(std::unique_ptr<Report> (*report)(Writer), std::span<const ReportedFile> files);

} // namespace lockkeeper::sql
