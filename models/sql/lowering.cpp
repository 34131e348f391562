#include "sql/lowering.h"

#include "sql/rule.h"

#include <algorithm>
#include <array>

namespace lockkeeper::sql {
namespace {

/// Rules whose whole loss is what Stake counts; by id.
constexpr std::array<std::string_view, 9> countedLosses{"delete-rows", "delete-without-where",
    "drop-and-recreate-column", "drop-column", "drop-table", "suspected-rename-column", "suspected-rename-table",
    "truncate-table", "update-without-where"};
static_assert(std::ranges::is_sorted(countedLosses));

constexpr std::int64_t someSize = 8 * 1024 * 1024;

bool losesNothing(const Finding& finding, const Live& live)
{
    if (finding.id() == "lossy-column-type")
        return live.changedValues == 0;
    return std::ranges::binary_search(countedLosses, finding.id()) && finding.stake && !finding.stake->estimated
        && finding.stake->values == 0;
}

bool failsNowhere(const Finding& finding, const Live& live)
{
    if (!live.refusal.empty())
        return false;
    if (finding.id() == "rebuild-enum")
        return !live.removedValues.empty()
            && std::ranges::all_of(live.removedValues, [](const RemovedValue& one) { return one.rows == 0; });
    return live.violations && live.violations->rows == 0;
}

} // namespace

void lower(Finding& finding, Live& live)
{
    Severity lowest = finding.severity;
    if (finding.hazard == Hazard::DataLoss && losesNothing(finding, live))
        lowest = Severity::Low;
    else if (finding.hazard == Hazard::MayFail && failsNowhere(finding, live))
        lowest = !finding.lock.empty() && live.tableBytes.value_or(0) > someSize ? Severity::Medium : Severity::Low;
    else if (finding.id() == "alter-column-type" && finding.rewrites == "no" && live.refusal.empty())
        lowest = Severity::Low;
    if (lowest <= finding.severity)
        return;
    live.lowered = finding.severity;
    finding.severity = lowest;
}

} // namespace lockkeeper::sql
