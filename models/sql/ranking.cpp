#include "sql/ranking.h"

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

constexpr std::int64_t usuallySmall = 8 * 1024 * 1024;

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

using Because = Ranked::Because;

struct Rank {
    Severity severity;
    Because because;
};

/// The severity that is left of it, where something speaks for less.
std::optional<Rank> lessThan(const Finding& finding, const Live& live, const TableSizes& sizes)
{
    const auto isSmall = [&](std::int64_t limit) { return live.tableBytes.value_or(0) <= limit; };
    if (finding.hazard == Hazard::DataLoss && losesNothing(finding, live))
        return Rank{Severity::Low, Because::NothingToLose};
    if (finding.hazard == Hazard::MayFail && failsNowhere(finding, live)) {
        const bool quick = finding.lock.empty() || isSmall(sizes.smallUpTo.value_or(usuallySmall));
        return Rank{quick ? Severity::Low : Severity::Medium, Because::NothingBreaks};
    }
    if (finding.id() == "alter-column-type" && finding.rewrites == "no" && live.refusal.empty())
        return Rank{Severity::Low, Because::OnlyTheCatalogue};
    if ((finding.hazard == Hazard::Lock || finding.hazard == Hazard::Rewrite) && sizes.smallUpTo && live.tableBytes
        && isSmall(*sizes.smallUpTo) && live.refusal.empty())
        return Rank{Severity::Low, Because::SmallTable};
    return {};
}

/// One more than it is, where its lock or rewrite is of a large table.
std::optional<Rank> moreThan(const Finding& finding, const Live& live, const TableSizes& sizes)
{
    const bool holds = finding.hazard == Hazard::Lock || finding.hazard == Hazard::Rewrite
        || (finding.hazard == Hazard::MayFail && !finding.lock.empty());
    if (!holds || !sizes.largeFrom || live.tableBytes.value_or(0) < *sizes.largeFrom
        || finding.severity == Severity::Critical || finding.severity == Severity::Style)
        return {};
    return Rank{static_cast<Severity>(static_cast<int>(finding.severity) - 1), Because::LargeTable};
}

} // namespace

void rank(Finding& finding, Live& live, const TableSizes& sizes)
{
    std::optional<Rank> wanted = lessThan(finding, live, sizes);
    if (wanted && wanted->severity <= finding.severity)
        return;
    if (!wanted)
        wanted = moreThan(finding, live, sizes);
    if (!wanted)
        return;
    live.ranked = Ranked{.from = finding.severity, .because = wanted->because};
    finding.severity = wanted->severity;
}

} // namespace lockkeeper::sql
