#include "migrations/comparison.h"

#include "base/text.h"
#include "base/tr.h"

namespace lockkeeper::migrations {

namespace {

editor::Diff beside(const std::string& sql, const std::vector<Step>& steps, const std::vector<Step>& later)
{
    std::vector<editor::DiffFile> files;
    for (std::size_t step = 0; step < steps.size(); ++step)
        files.push_back({.heading
            = utf8(Tr::tr("New migration %1 of %2: %3").arg(step + 1).arg(steps.size()).arg(text(steps[step].slug))),
            .text = steps[step].sql});
    for (const Step& step : later)
        files.push_back(
            {.heading = utf8(Tr::tr("In a later release: %1").arg(text(step.slug))), .text = step.sql, .aside = true});
    return editor::diffOf(sql, files);
}

} // namespace

Comparison compare(const migration::MigrationName& name, const std::string& sql, const sql::Finding& finding,
    std::optional<sql::Rewrite> rewrite)
{
    Comparison made{.name = name, .finding = finding.message()};
    if (!rewrite || rewrite->steps.empty()) {
        made.problem = Tr::tr("There is no safer way to write this down as SQL.");
        return made;
    }
    if (rewrite->words)
        made.words = Tr::tr(rewrite->words);
    made.steps = std::move(rewrite->steps);
    made.later = std::move(rewrite->later);
    made.diff = beside(sql, made.steps, made.later);
    return made;
}

QString saferTitle(const Comparison& comparison)
{
    const auto count = static_cast<int>(comparison.steps.size());
    return count == 1 ? Tr::tr("Safer: %1").arg(text(comparison.steps.front().slug))
                      : Tr::tr("Safer: %n new migrations", nullptr, count);
}

} // namespace lockkeeper::migrations
