#include "sql/rewrite.h"

#include "sql/rewriting.h"
#include "sql/rule.h"
#include "sql/steps.h"

#include <algorithm>

namespace lockkeeper::sql {
namespace {

/// More than any sensible migration needs; a rewriting that makes its own finding again ends here.
constexpr std::size_t mostRounds = 200;

struct Made {
    Rewrite rewrite;
    const Rewriting* by = nullptr;
};

/// What the first fitting rewriting makes of one migration.
std::optional<Made> made(std::string_view text, const Finding& finding, const State& start, const Settings& settings)
{
    const std::vector<const Rewriting*> candidates = rewritingsOf(finding.id());
    if (candidates.empty())
        return std::nullopt;
    const Script script(text);
    const std::size_t at = finding.statement - 1;
    if (at >= script.statements().size())
        return std::nullopt;
    State before = start;
    fold(before, text.substr(0, script.statements()[at].range.begin));
    const Draft draft{.script = script, .finding = finding, .before = before, .settings = settings, .at = at};
    for (const Rewriting* candidate : candidates)
        if (std::optional<Rewrite> rewrite = candidate->make(draft)) {
            if (!rewrite->words)
                rewrite->words = candidate->words;
            return Made{std::move(*rewrite), candidate};
        }
    return std::nullopt;
}

/// The first finding that is at least as grave, but for what is left on purpose.
const Finding* asGrave(const Analysis& analysis, Severity least, const std::set<std::string_view>& left)
{
    for (const Finding& finding : analysis.findings)
        if (finding.severity <= least && !left.contains(finding.id()))
            return &finding;
    return nullptr;
}

} // namespace

std::optional<Rewrite> rewriteOf(std::string_view text, const Finding& finding, const Context& context)
{
    const State start = context.before ? *context.before : State();
    std::optional<Made> first = made(text, finding, start, context.settings);
    if (!first)
        return std::nullopt;
    Rewrite rewrite = std::move(first->rewrite);
    std::set<std::string_view> left{first->by->leaves};
    State state = start; // what stands before the step at hand
    for (std::size_t step = 0, round = 0; step < rewrite.steps.size();) {
        State after = state;
        const Analysis analysis = analyse(rewrite.steps[step].sql, after, context.settings);
        const Finding* grave = asGrave(analysis, finding.severity, left);
        if (!grave) {
            state = std::move(after);
            ++step;
            continue;
        }
        // What is as grave beside it is answered too: nobody would write a migration that still destroys.
        std::optional<Made> more = made(rewrite.steps[step].sql, *grave, state, context.settings);
        if (!more || ++round > mostRounds)
            return std::nullopt;
        left.insert(more->by->leaves);
        if (more->rewrite.steps.size() == 1) // it only changed what the step does
            more->rewrite.steps.front().slug = rewrite.steps[step].slug;
        replaceStep(rewrite.steps, step, std::move(more->rewrite.steps));
        std::ranges::move(more->rewrite.later, std::back_inserter(rewrite.later));
    }
    joinLater(rewrite.later);
    keepWarningsTrue(rewrite.steps, start, context.settings);
    limitLocks(rewrite, start, context.settings);
    return rewrite;
}

bool isQuickToRewrite(std::string_view text, const Context& context)
{
    constexpr std::size_t mostBytes = 16 * 1024;
    constexpr std::size_t mostRelations = 100;
    if (text.size() > mostBytes)
        return false;
    std::size_t relations = 0;
    if (context.before)
        for ([[maybe_unused]] const auto& relation : context.before->relations)
            if (++relations > mostRelations)
                return false;
    return true;
}

std::string shown(const Rewrite& rewrite)
{
    std::string sql;
    const bool several = rewrite.steps.size() + rewrite.later.size() > 1;
    const auto add = [&](const RewriteStep& step, std::string_view when) {
        if (several)
            sql += std::string(sql.empty() ? "" : "\n") + "-- " + std::string(when) + step.slug + "\n";
        sql += step.sql;
    };
    for (const RewriteStep& step : rewrite.steps)
        add(step, "");
    for (const RewriteStep& step : rewrite.later)
        add(step, "In a later release: ");
    return sql;
}

std::string shownRewrite(std::string_view text, const Finding& finding, const Context& context)
{
    const std::optional<Rewrite> rewrite = rewriteOf(text, finding, context);
    return rewrite ? shown(*rewrite) : std::string();
}

} // namespace lockkeeper::sql
