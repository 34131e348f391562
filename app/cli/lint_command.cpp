#include "app/cli/commands.h"
#include "app/cli/database_options.h"
#include "app/cli/journey.h"
#include "app/cli/spool.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/lint.h"
#include "operations/live.h"
#include "profile/connection_url.h"
#include "sql/review_document.h"
#include "sql/rule.h"

#include <CLI/CLI.hpp>

// lint PATH… [--project DIR] [--pg-version N] [--profile P] [--fail-on SEVERITY] | lint --explain RULE

namespace lockkeeper::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::string project;
    std::string explain;
    std::string failOn = "high";
    std::optional<int> pgVersion;
    bool rewrites = false;
};

Result<Answer> explain(const std::string& id)
{
    if (const sql::Rule* rule = sql::ruleNamed(id)) {
        return Answer{.text = sql::explain(*rule),
            .json
            = {{QStringLiteral("rule"), text(rule->id)}, {QStringLiteral("hazard"), text(sql::word(rule->hazard))},
                {QStringLiteral("severity"), text(sql::word(rule->severity))},
                {QStringLiteral("explanation"), sql::explain(*rule)}}};
    }
    QStringList known;
    for (const sql::Rule* rule : sql::rules())
        known << text(rule->id);
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "rule-unknown",
        .message = Tr::tr("There is no rule %1.").arg(text(id)),
        .hint = Tr::tr("The rules are: %1.").arg(known.join(QStringLiteral(", ")))});
}

/// The files as a document to hand on.
sql::ReviewDocument documentOf(const std::vector<sql::ReportedFile>& files, const std::optional<ChosenDatabase>& chosen)
{
    sql::ReviewDocument document{.made = QDateTime::currentDateTime()};
    if (chosen) {
        const std::string place = profile::shownPlace(chosen->target);
        document.database = text(chosen->profile.name.empty() ? place : chosen->profile.name + ", " + place);
        document.environment = environment::title(chosen->profile.environment);
    }
    for (const sql::ReportedFile& file : files)
        document.migrations.push_back({.name = text(file.path), .state = {}, .file = &file});
    return document;
}

/// The files with what a database says of them; what it could not say.
Result<QStringList> ask(std::vector<sql::ReportedFile>& files, const ChosenDatabase& chosen, Task& task)
{
    std::vector<operations::Migration> migrations;
    for (sql::ReportedFile& file : files)
        migrations.push_back(operations::migrationOf(file.text, file.analysis));
    LK_LET(const operations::LiveReport report,
        operations::askDatabase(migrations, operations::Database{.target = chosen.target}, task));
    return QStringList(report.notes.begin(), report.notes.end());
}

/// Null for a format that is a document of all files.
std::unique_ptr<sql::Report> reportFor(Format format, const sql::Writer& write)
{
    switch (format) {
    case Format::Text:
        return sql::textReport(write);
    case Format::Json:
        return sql::jsonReport(write);
    case Format::Sarif:
        return sql::sarifReport(write);
    case Format::Github:
        return sql::githubReport(write);
    case Format::Markdown:
    case Format::Html:
        break;
    }
    return nullptr;
}

QString documentIn(Format format, const sql::ReviewDocument& document)
{
    return format == Format::Html ? sql::html(document) : sql::markdown(document);
}

struct Linted {
    sql::Counts counts{};
    QStringList notes;
    Spool answer;
};

Result<Answer> lint(const Invocation& invocation, const Options& options, const DatabaseOptions& database)
{
    if (!options.explain.empty())
        return explain(options.explain);
    if (options.paths.empty()) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "nothing-to-lint",
            .message = Tr::tr("Name the SQL files or migration folders to analyse.")});
    }
    operations::LintRequest request{.paths = {options.paths.begin(), options.paths.end()},
        .project = options.project,
        .pgVersion = options.pgVersion,
        .rewrites = options.rewrites || invocation.format == Format::Markdown || invocation.format == Format::Html};
    std::optional<ChosenDatabase> chosen;
    if (database.given()) {
        LK_LET(chosen, choose(invocation, database));
    }
    LK_LET(Linted linted, travel<Linted>(invocation, Tr::tr("Lint"), [&](Task& task) -> Result<Linted> {
        Linted made;
        LK_LET(made.answer, Spool::open());
        const sql::Writer write = [&](std::string_view piece) { made.answer.put(piece); };
        const auto report = reportFor(invocation.format, write);
        if (report && !chosen) {
            LK_TRY(operations::lint(request, task, [&](const sql::ReportedFile& file) {
                sql::count(made.counts, file.analysis);
                report->add(file);
            }));
        } else {
            LK_LET(std::vector<sql::ReportedFile> files, operations::lint(request, task));
            if (chosen) {
                LK_LET(made.notes, ask(files, *chosen, task));
            }
            for (const sql::ReportedFile& file : files) {
                sql::count(made.counts, file.analysis);
                if (report)
                    report->add(file);
            }
            if (!report)
                write(utf8(documentIn(invocation.format, documentOf(files, chosen))));
        }
        if (report)
            report->finish();
        LK_TRY(made.answer.finish());
        return made;
    }));

    for (const QString& note : linted.notes)
        say(invocation, Tr::tr("Note: %1").arg(note));
    const auto least = sql::severityFrom(options.failOn);
    return Answer{.exitStatus = sql::reaches(linted.counts, *least) ? 1 : 0,
        .written = [kept = std::make_shared<const Spool>(std::move(linted.answer))](
                       const sql::Writer& write) { kept->copyTo(write); }};
}

} // namespace

void addLint(CLI::App& root, Action& chosen)
{
    CLI::App* command = root.add_subcommand("lint", "What would this SQL destroy, break, lock or rewrite?");
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->paths, "SQL files, migration folders or projects");
    command->add_option("--project", options->project, "Fold this project's earlier migrations first");
    command
        ->add_option(
            "--pg-version", options->pgVersion, "The server's major version; else the project's minimum, or 15")
        ->check(CLI::Range(10, 18));
    command->add_option("--fail-on", options->failOn, "Exit 1 from this severity on")
        ->check(CLI::IsMember({"critical", "high", "medium", "low", "style"}));
    command->add_flag("--rewrites", options->rewrites, "Add each finding's safe rewrite to the JSON");
    command->add_option("--explain", options->explain, "Say what a rule means, with examples");
    auto database = DatabaseOptions::addTo(*command);
    command->callback([&chosen, options, database] {
        chosen = [options, database](const Invocation& invocation) { return lint(invocation, *options, *database); };
    });
}

} // namespace lockkeeper::cli
