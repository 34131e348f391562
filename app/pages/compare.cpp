#include "app/pages/compare.h"

#include "app/workspace.h"
#include "migrations/migrations_page.h"
#include "operations/context.h"

namespace lockkeeper::app {
namespace {

using migrations::Comparison;
using migrations::MigrationsPage;
using migrations::Review;

Result<Comparison> compared(
    const std::filesystem::path& project, const Review& review, const sql::Finding& finding, Task& task)
{
    LK_LET(const sql::Context context, operations::contextOf(project, review.name, {}, task));
    return migrations::compare(review.name, review.sql, finding, sql::rewriteOf(review.sql, finding, context));
}

} // namespace

void joinCompare(Workspace& workspace, MigrationsPage& page)
{
    QObject::connect(&page, &MigrationsPage::saferRequested, &page,
        [&workspace, &page](const Review& review, const sql::Finding& finding) {
            workspace.runner().ask<std::string>(
                [text = review.sql, context = review.context, finding](
                    Task&) -> Result<std::string> { return sql::shownRewrite(text, finding, context); },
                &page,
                [&page, text = review.sql, finding](const Result<std::string>& made) {
                    if (made)
                        page.showSafer(text, finding, *made);
                });
        });
    QObject::connect(&page, &MigrationsPage::compareRequested, &page,
        [&workspace, &page](const Review& review, const sql::Finding& finding) {
            if (!workspace.current())
                return;
            workspace.runner().ask<Comparison>([project = workspace.current()->project, review, finding](
                                                   Task& task) { return compared(project, review, finding, task); },
                &page,
                [&page, name = review.name](const Result<Comparison>& made) {
                    page.showComparison(made ? *made : Comparison{.name = name, .problem = made.error().message});
                });
        });
}

} // namespace lockkeeper::app
