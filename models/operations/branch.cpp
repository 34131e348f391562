#include "operations/branch.h"

#include "base/text.h"
#include "base/tr.h"
#include "operations/journaled.h"
#include "operations/recover.h"
#include "operations/site.h"
#include "postgres/dump_preflight.h"

namespace lockkeeper::operations {
namespace {

using branch::Provider;
using branch::Source;
using Clock = std::chrono::steady_clock;

Result<std::vector<Considered>> consider(const Source& source, Task& task)
{
    std::vector<Considered> all;
    for (const Provider& provider : branch::providers()) {
        LK_LET(branch::Probe probe, provider.probe(source, task));
        all.push_back(
            {.provider = std::string(provider.name), .possible = probe.possible, .whyNot = std::move(probe.whyNot)});
    }
    return all;
}

QString whyNot(const std::vector<Considered>& considered, std::string_view only)
{
    QStringList sentences;
    for (const Considered& one : considered)
        if (!one.possible && (only == "auto" || only == one.provider))
            sentences << Tr::tr("%1: %2.").arg(
                text(one.provider), QStringList(one.whyNot.begin(), one.whyNot.end()).join(QStringLiteral("; ")));
    return sentences.join(QLatin1Char(' '));
}

Result<const Provider*> choose(const std::string& wanted, const std::vector<Considered>& considered)
{
    for (const Considered& one : considered)
        if (one.possible && (wanted == "auto" || wanted == one.provider))
            return branch::findProvider(one.provider);
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "provider-impossible",
        .message = wanted == "auto" ? Tr::tr("No provider can make this branch.")
                                    : Tr::tr("The provider %1 cannot make this branch.").arg(text(wanted)),
        .detail = whyNot(considered, wanted),
        .hint = wanted == "auto" ? QString() : Tr::tr("Let the provider be chosen: auto.")});
}

/// Whether somebody connected to the source after the probe, so that `auto` goes on to the next provider: nobody is
/// thrown out, and the branch is made all the same.
bool cameTooLate(const Error& error, const std::string& wanted, std::string_view provider, std::vector<Considered>& all)
{
    if (wanted != "auto" || !error.detail.contains(QLatin1String("55006")))
        return false;
    const auto found = std::ranges::find(all, provider, &Considered::provider);
    found->possible = false;
    found->whyNot.push_back(Tr::tr("somebody connected meanwhile, and is not thrown out"));
    return std::ranges::any_of(all, &Considered::possible);
}

Result<> checkProvider(const std::string& wanted)
{
    if (wanted == "auto" || branch::findProvider(wanted))
        return {};
    QStringList names{QStringLiteral("auto")};
    for (const Provider& provider : branch::providers())
        names << text(provider.name);
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "provider-unknown",
        .message = Tr::tr("There is no branch provider %1; there are: %2.")
            .arg(text(wanted), names.join(QStringLiteral(", ")))});
}

std::string now() { return utf8(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)); }

Result<BranchReport> work(const BranchRequest& request, const guard::Gate& gate, std::int64_t line, Task& task)
{
    const Clock::time_point started = Clock::now();
    task.stage(Tr::tr("Looking at %1").arg(text(request.source.target.database())));
    LK_LET(const Source source,
        branch::readSource(
            gate, request.source.target, request.source.profile, stated(request.source), request.source.pooled, task));
    LK_TRY(gate.journal().identify(line, source.name, source.standing.identity.text()));
    LK_LET(const profile::Target maintenance, branch::maintenanceDatabase(source.target, source.name, task));
    LK_TRY(branch::checkNameIsFree(maintenance, request.name, task));

    BranchReport report;
    LK_LET(report.considered, consider(source, task));
    const branch::Site site = siteOf(request.source, maintenance, gate, line, "branch");
    std::optional<branch::NewDatabase> making;
    const Provider* provider = nullptr;
    while (!making) {
        LK_LET(provider, choose(request.provider, report.considered));
        report.reason = provider->describe(source);
        if (const QString others = whyNot(report.considered, "auto"); !others.isEmpty())
            report.reason += QStringLiteral(" (%1)").arg(others);
        task.log(Tr::tr("Provider %1: %2").arg(text(provider->name), report.reason));
        auto made = provider->create(source, site, task);
        if (made)
            making.emplace(std::move(*made));
        else if (!cameTooLate(made.error(), request.provider, provider->name, report.considered))
            return std::unexpected(made.error());
    }
    // A branch is nobody's production, whatever its source is.
    const guard::BranchMark mark{.source = source.standing.identity.text(),
        .sourceName = source.name,
        .provider = std::string(provider->name),
        .created = now(),
        .operation = std::to_string(line)};
    const guard::Comment comment{.mark = {.environment = environment::Environment::Development, .branch = mark}};
    LK_TRY(making->finish(request.name, comment, task));

    report.target = source.target.withDatabase(request.name);
    report.branch = {.name = request.name, .identity = {}, .mark = mark, .bytes = source.bytes};
    // It is there whatever this last look says.
    if (const auto listed = branch::listBranches(maintenance, task)) {
        const auto found = std::ranges::find(*listed, request.name, &branch::Branch::name);
        if (found != listed->end())
            report.branch = *found;
    }
    report.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started);
    task.progress(1);
    return report;
}

} // namespace

Result<std::vector<Considered>> considerBranch(const Database& database, const guard::Gate& gate, Task& task)
{
    LK_LET(const Source source,
        branch::readSource(gate, database.target, database.profile, stated(database), database.pooled, task));
    return consider(source, task);
}

Result<BranchReport> createBranch(const BranchRequest& request, const guard::Gate& gate, Task& task)
{
    LK_TRY(checkProvider(request.provider));
    (void)recoverAt(request.source, gate, task); // what it cannot clean up stays in the journal
    return journaled(
        gate.journal(), openingOf(request.source, "create-branch", request.name),
        [&](std::int64_t line) -> Result<BranchReport> {
            auto result = work(request, gate, line, task);
            if (!result)
                return std::unexpected(
                    postgres::namingTheBlocker(std::move(result).error(), request.source.target, task));
            return result;
        },
        [](const BranchReport& report) {
            return Tr::tr("%1 was made from %2 by %3.")
                .arg(text(report.branch.name), text(report.branch.mark.sourceName), text(report.branch.mark.provider));
        });
}

Result<> deleteBranch(const Database& server, const std::string& name, const guard::Confirmation& confirmation,
    const guard::Gate& gate, Task& task)
{
    (void)recoverAt(server, gate, task); // what it cannot clean up stays in the journal
    LK_LET(const profile::Target maintenance, branch::maintenanceDatabase(server.target, name, task));
    LK_LET(const std::vector<branch::Branch> branches, branch::listBranches(maintenance, task));
    const auto found = std::ranges::find(branches, name, &branch::Branch::name);
    if (found == branches.end())
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "branch-unknown",
            .message
            = Tr::tr("There is no branch %1 on that server; a database without our branch mark is never deleted.")
                .arg(text(name))});
    const Provider* provider = branch::findProvider(found->mark.provider);
    const auto remove = provider ? provider->remove : branch::dropDatabase;
    const guard::Request wish{.operation = environment::Operation::DropBranch,
        .target = maintenance,
        .profile = server.profile,
        .environment = stated(server),
        .object = name};
    auto opening = openingOf(server, "delete-branch", name);
    opening.database = name;
    opening.identity = found->identity.text();
    // The report is empty, and a Result<> has no value to speak of.
    const auto done = journaled(
        gate.journal(), opening,
        [&](std::int64_t) -> Result<bool> {
            task.stage(Tr::tr("Deleting %1").arg(text(name)));
            LK_LET(environment::Clearance clearance, gate.clear(wish, confirmation, task));
            LK_TRY(remove(maintenance, std::move(clearance), task));
            task.progress(1);
            return true;
        },
        [&](bool) { return Tr::tr("The branch %1 is gone.").arg(text(name)); });
    LK_TRY(done);
    return {};
}

} // namespace lockkeeper::operations
