#include "commands/verdict.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"

#include <set>

namespace lockkeeper::commands {
namespace {

using environment::Environment;
using guard::Level;
using guard::Standing;
using guard::Verdict;
using profile::Target;

QString whatItDoes(Class kind)
{
    switch (kind) {
    case Class::Unrelated:
        return Tr::tr("It touches no database.");
    case Class::Read:
        return Tr::tr("It only reads.");
    case Class::Additive:
        return Tr::tr("It applies what was prepared.");
    case Class::Execute:
        return Tr::tr("What it would run cannot be told from here.");
    case Class::Destructive:
        return Tr::tr("It may destroy data.");
    case Class::Reset:
        return Tr::tr("It destroys everything in the database.");
    }
    return {};
}

Standing unknownPlace(const QString& why)
{
    Standing standing;
    standing.because = Tr::tr("It counts as production: %1.").arg(why);
    return standing;
}

/// A name without a server is one on the profile's server, as `guard exec` would hand it over.
Target completed(Target target, const std::optional<Target>& base)
{
    const bool placed
        = !target.value("host").empty() || !target.value("hostaddr").empty() || !target.value("service").empty();
    if (placed || !base)
        return target;
    Target whole = *base;
    for (const auto& [keyword, value] : target.parameters)
        whole.parameters[keyword] = value;
    if (!target.password.empty())
        whole.password = target.password;
    return whole;
}

class Places {
public:
    Places(const Question& question, const guard::Gate& gate, Task& task)
        : m_question(question)
        , m_gate(gate)
        , m_task(task)
    {
    }

    /// The strictest of all places a step leads to.
    Result<> add(const Step& step)
    {
        if (step.elsewhere)
            take(unknownPlace(Tr::tr("it connects to a place that cannot be seen from here")));
        for (const std::string& url : step.targets) {
            const Result<profile::ParsedUrl> parsed
                = profile::parseUrl(url, step.tool == "prisma" ? profile::Dialect::Prisma : profile::Dialect::Guess);
            if (!parsed) {
                take(unknownPlace(Tr::tr("the URL it would use cannot be read")));
                continue;
            }
            const Target target = completed(parsed->target, m_question.target);
            if (!m_seen.insert(profile::shownUrl(target)).second)
                continue;
            LK_LET(Standing standing, m_gate.standing(target, {}, std::nullopt, m_task));
            take(std::move(standing));
        }
        if (step.targets.empty() && !step.elsewhere && !m_question.target)
            take(unknownPlace(Tr::tr("no URL to be found says where it connects to")));
        return {};
    }

    void take(Standing standing)
    {
        if (!m_strictest || standing.environment > m_strictest->environment)
            m_strictest = std::move(standing);
    }
    [[nodiscard]] std::optional<Standing> strictest() const { return m_strictest; }

private:
    const Question& m_question;
    const guard::Gate& m_gate;
    Task& m_task;
    std::set<std::string> m_seen;
    std::optional<Standing> m_strictest;
};

} // namespace

Verdict judge(Class kind, Environment environment)
{
    if (kind < Class::Execute)
        return {.kind = Verdict::Kind::Allowed, .level = Level::Dialog, .reason = whatItDoes(kind), .instead = {}};
    switch (environment) {
    case Environment::Development:
        return {.kind = Verdict::Kind::Allowed, .level = Level::Dialog, .reason = whatItDoes(kind), .instead = {}};
    case Environment::Staging:
        return {.kind = Verdict::Kind::Confirm,
            .level = Level::TypedName,
            .reason = whatItDoes(kind),
            .instead = Tr::tr("Run it through guard exec and type the database's name.")};
    case Environment::Production:
        break;
    }
    return {.kind = Verdict::Kind::Refused,
        .level = Level::TypedName,
        .reason = whatItDoes(kind) + QLatin1Char(' ') + Tr::tr("Nothing can allow that on production."),
        .instead = kind == Class::Execute
            ? Tr::tr("Run it on a branch, or put the SQL into a migration that can be reviewed.")
            : Tr::tr("Run it on a branch, or apply the pending migrations after a verified backup.")};
}

QJsonObject CheckResult::json() const
{
    const QString identity = standing.identity.known() ? text(standing.identity.text()) : QString();
    return {{QStringLiteral("verdict"), text(guard::name(verdict.kind))},
        {QStringLiteral("environment"), text(environment::name(standing.environment))},
        {QStringLiteral("database"),
            QJsonObject{{QStringLiteral("name"), text(standing.database)},
                {QStringLiteral("identity"), identity.isEmpty() ? QJsonValue() : QJsonValue(identity)}}},
        {QStringLiteral("class"), text(name(kind))},
        {QStringLiteral("reason"), QString(verdict.reason + QLatin1Char(' ') + standing.because).trimmed()},
        {QStringLiteral("instead"), verdict.instead}, {QStringLiteral("command"), text(what)}};
}

Result<CheckResult> check(const Question& question, const guard::Gate& gate, Task& task)
{
    const Recognised recognised = recognise(question.argv, question.folder, question.environment);
    CheckResult result{.verdict = {}, .standing = {}, .kind = recognised.kind(), .tool = {}, .what = {}};
    if (const Step* worst = recognised.gravest()) {
        result.tool = worst->tool;
        result.what = worst->what;
    }
    Places places(question, gate, task);
    if (question.target) {
        LK_LET(Standing standing, gate.standing(*question.target, question.profile, question.stated, task));
        places.take(std::move(standing));
    }
    // A step that harms nothing may lead anywhere.
    for (const Step& step : recognised.steps) {
        if (step.kind >= Class::Execute)
            LK_TRY(places.add(step));
    }
    result.standing = places.strictest().value_or(unknownPlace(Tr::tr("nobody said which database is meant")));
    result.verdict = judge(result.kind, result.standing.environment);
    if (result.verdict.kind == Verdict::Kind::Refused) {
        const journal::Opening opening{.operation = "guard-check",
            .profile = question.profile,
            .environment = result.standing.environment,
            .database = result.standing.database,
            .identity = result.standing.identity.known() ? result.standing.identity.text() : std::string(),
            .what = result.what};
        LK_TRY(gate.journal().record(opening, journal::Ending::Refused, result.verdict.reason));
    }
    return result;
}

} // namespace lockkeeper::commands
