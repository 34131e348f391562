#include "sql/report.h"

#include <algorithm>

namespace lockkeeper::sql {

void count(Counts& counts, const Analysis& analysis)
{
    for (const Finding& finding : analysis.findings)
        ++counts.at(static_cast<std::size_t>(finding.severity));
}

bool reaches(const Counts& counts, Severity least)
{
    return std::ranges::any_of(
        std::span(counts).first(static_cast<std::size_t>(least) + 1), [](int number) { return number > 0; });
}

void Report::put(std::string_view text)
{
    constexpr std::size_t piece = 256 * 1024;
    m_piece += text;
    if (m_piece.size() >= piece)
        flush();
}

void Report::flush()
{
    m_write(m_piece);
    m_piece.clear();
}

std::string written(std::unique_ptr<Report> (*report)(Writer), std::span<const ReportedFile> files)
{
    std::string all;
    const auto made = report([&](std::string_view piece) { all += piece; });
    for (const ReportedFile& file : files)
        made->add(file);
    made->finish();
    return all;
}

} // namespace lockkeeper::sql
