#include "sql/steps.h"

#include "sql/prisma_warning.h"
#include "sql/rule.h"
#include "sql/script.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

bool reports(const Analysis& analysis, std::string_view rule)
{
    return std::ranges::any_of(analysis.findings, [&](const Finding& finding) { return finding.id() == rule; });
}

/// Whether a line of a warning block announces what the step still does.
bool holds(std::string_view line, const Analysis& analysis)
{
    const std::string block = "/* Warnings:\n" + std::string(line) + "\n*/";
    if (!compareWithWarning(block, analysis.findings).stale.empty())
        return false;
    const auto announces = [&](std::string_view words, std::string_view rule) {
        return line.contains(words) && !reports(analysis, rule);
    };
    return !announces("Added the required column", "add-required-column")
        && !announces("required, but there are existing NULL values", "set-not-null")
        && !announces("A unique constraint covering the columns", "create-unique-index");
}

void keepTrue(std::string& sql, const Analysis& analysis)
{
    const std::size_t open = sql.find_first_not_of(" \t\r\n");
    if (open == std::string::npos || !std::string_view(sql).substr(open).starts_with("/*"))
        return;
    const std::size_t close = sql.find("*/", open);
    if (close == std::string::npos || sql.substr(open, close - open).find("Warnings:") == std::string::npos)
        return;
    std::string kept;
    bool any = false;
    for (std::size_t at = open; at < close;) {
        const std::size_t end = std::min(sql.find('\n', at) + 1, close);
        const std::string line = sql.substr(at, (end == 0 ? close : end) - at);
        at += line.size();
        const std::size_t first = line.find_first_not_of(" \t");
        const bool item = first != std::string::npos && line[first] == '-';
        if (item && !holds(line, analysis))
            continue;
        any = any || item;
        kept += line;
    }
    if (any) {
        sql.replace(open, close - open, kept);
        return;
    }
    const std::size_t next = sql.find_first_not_of(" \t\r\n", close + 2);
    sql.erase(open, (next == std::string::npos ? sql.size() : next) - open);
}

void limitLock(std::string& sql, const Settings& settings)
{
    const Script script(sql);
    if (script.statements().empty())
        return;
    const std::string_view limit = settings.delivery == Delivery::StatementByStatement
        ? "SET lock_timeout = '2s';\n"
        : "SET LOCAL lock_timeout = '2s';\n";
    sql.insert(script.statements().front().whole.begin, limit);
}

} // namespace

void replaceStep(std::vector<RewriteStep>& steps, std::size_t at, std::vector<RewriteStep> by)
{
    const auto place = steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(at));
    steps.insert(place, std::make_move_iterator(by.begin()), std::make_move_iterator(by.end()));
}

void joinLater(std::vector<RewriteStep>& later)
{
    for (std::size_t i = 1; i < later.size(); ++i)
        later.front().sql += later[i].sql;
    if (!later.empty())
        later.resize(1);
}

void keepWarningsTrue(std::vector<RewriteStep>& steps, const State& start, const Settings& settings)
{
    State state = start;
    for (RewriteStep& step : steps)
        keepTrue(step.sql, analyse(step.sql, state, settings));
}

void limitLocks(Rewrite& rewrite, const State& start, const Settings& settings)
{
    State state = start;
    const auto limit = [&](std::vector<RewriteStep>& steps) {
        for (RewriteStep& step : steps)
            if (reports(analyse(step.sql, state, settings), "missing-lock-timeout"))
                limitLock(step.sql, settings);
    };
    limit(rewrite.steps);
    limit(rewrite.later);
}

} // namespace lockkeeper::sql
