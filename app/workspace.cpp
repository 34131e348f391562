#include "app/workspace.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/project.h"

namespace lockkeeper::app {

using profile::Profile;
using profile::Target;

QString projectTitle(const std::filesystem::path& folder)
{
    if (folder.empty())
        return {};
    const auto project = migration::open(folder);
    const QString name = text(folder.filename());
    return project ? Tr::tr("%1 · %2").arg(name, text(project->shownPath())) : name;
}

Result<journal::Journal> openJournal(const Home& home) { return journal::Journal::open(home.store(), "window"); }

Workspace::Workspace(Home home, QObject* parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_secrets([this](const Profile& profile, const QString& why, profile::Secrets::Answer answer) {
        Q_EMIT passwordNeeded(profile, why, answer);
    })
    , m_store(m_home.profiles())
{
    connect(this, &Workspace::currentChanged, this, &Workspace::look);
}

void Workspace::start(const std::string& profile, bool sandbox)
{
    if (sandbox)
        return startSandbox(profile);
    reloadProfiles(profile);
}

environment::Environment Workspace::environment() const
{
    if (!m_current)
        return environment::Environment::Production;
    return m_standing ? environment::stricter(m_current->environment, m_standing->environment) : m_current->environment;
}

void Workspace::choose(const std::string& name)
{
    const Profile* found = m_profiles.profile(m_profiles.indexOf(name));
    if (!found || (m_current && m_current->name == name))
        return;
    if (m_current && m_leave)
        m_leave([this, name] { take(name); });
    else
        take(name);
}

void Workspace::take(const std::string& name)
{
    const Profile* found = m_profiles.profile(m_profiles.indexOf(name));
    if (!found)
        return;
    m_current = *found;
    m_facts.clear();
    m_project.clear();
    m_standing.reset();
    Q_EMIT currentChanged();
}

void Workspace::reloadProfiles(const std::string& name)
{
    m_runner.ask<std::vector<Profile>>([store = m_store](Task&) { return store.load(); }, this,
        [this, name](Result<std::vector<Profile>> profiles) {
            m_loaded = true;
            if (!profiles) {
                fail(profiles.error());
                Q_EMIT loaded();
                return;
            }
            m_profiles.setProfiles(*std::move(profiles));
            const std::string wanted = !name.empty() ? name : m_current ? m_current->name : std::string();
            // An edited profile is another target under the same name: choose it again.
            m_current.reset();
            if (!wanted.empty())
                choose(wanted);
            if (!m_current && !m_profiles.profiles().empty())
                choose(m_profiles.profiles().front().name);
            if (!m_current)
                Q_EMIT currentChanged();
            Q_EMIT loaded();
            if (!std::exchange(m_recovered, true))
                recover();
        });
}

void Workspace::fail(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const QString detail
        = error.hint.isEmpty() ? error.detail : (error.detail + QLatin1Char('\n') + error.hint).trimmed();
    Q_EMIT noticed({.kind = Notice::Kind::Failure, .sentence = error.message, .detail = detail});
}

void Workspace::withTarget(
    std::function<void(const Profile&, const Target&)> then, std::function<void(const Error&)> failed)
{
    if (!m_current)
        return;
    m_secrets.resolve(*m_current, this,
        [this, profile = *m_current, then = std::move(then), failed = std::move(failed)](Result<Target> target) {
            if (target)
                then(profile, *target);
            else if (failed)
                failed(target.error());
            else
                fail(target.error());
        });
}

void Workspace::look()
{
    if (m_look)
        m_look->cancel();
    m_look.reset();
    if (!m_current)
        return;
    m_runner.ask<QString>([folder = m_current->project](Task&) -> Result<QString> { return projectTitle(folder); },
        this,
        [this, name = m_current->name](Result<QString> title) {
            if (!m_current || m_current->name != name || !title)
                return;
            m_project = *title;
            Q_EMIT factsChanged();
        });
    m_profiles.setReachability(m_current->name, profile::Reachability::Asking);
    withTarget([this](const Profile& profile, const Target& target) {
        m_look = m_runner.ask<Look>(
            [target, profile, make = gateMaker()](Task& task) -> Result<Look> {
                LK_LET(const guard::Gate gate, make());
                LK_LET(guard::Standing standing, gate.standing(target, profile.name, std::nullopt, task));
                if (standing.problem)
                    return std::unexpected(*standing.problem);
                LK_LET(auto session, postgres::ReadSession::open(target, "look", task));
                return Look{.server = session.server(), .standing = std::move(standing)};
            },
            this, [this, profile](Result<Look> answer) { show(profile, answer); });
    });
}

std::function<Result<guard::Gate>()> Workspace::gateMaker()
{
    return [profiles = m_profiles.profiles(), home = m_home, secrets = &m_secrets]() -> Result<guard::Gate> {
        LK_LET(journal::Journal journal, openJournal(home));
        return guard::Gate(
            profiles, std::move(journal), [secrets](const Profile& profile) { return secrets->target(profile); });
    };
}

void Workspace::ended(const Error* error)
{
    if (error)
        fail(*error);
    Q_EMIT worldChanged();
}

void Workspace::show(const Profile& profile, const Result<Look>& answer)
{
    if (!answer) {
        if (answer.error().kind != Error::Kind::Cancelled) {
            m_secrets.reject(profile);
            m_profiles.setReachability(profile.name, profile::Reachability::Failed, answer.error().message);
        }
    } else {
        m_profiles.setReachability(profile.name, profile::Reachability::Reached);
    }
    if (!m_current || m_current->name != profile.name)
        return;
    m_standing = answer ? std::optional(answer->standing) : std::nullopt;
    m_facts = QStringList{Tr::tr("not connected")};
    if (answer) {
        const postgres::ServerInfo& server = answer->server;
        m_facts = {Tr::tr("PostgreSQL %1").arg(text(server.versionText).section(QLatin1Char(' '), 0, 0)),
            server.encrypted ? Tr::tr("encrypted") : Tr::tr("not encrypted"), Tr::tr("as %1").arg(text(server.user))};
    }
    Q_EMIT factsChanged();
}

void Workspace::testConnection()
{
    withTarget([this](const Profile& profile, const Target& target) {
        m_runner.run<postgres::ServerInfo>(
            {.text = Tr::tr("Test the connection to %1").arg(text(profile.name)),
                .profile = profile.name,
                .environment = std::string(environment::name(profile.environment))},
            [target](Task& task) -> Result<postgres::ServerInfo> {
                task.stage(Tr::tr("connecting"));
                LK_LET(auto session, postgres::ReadSession::open(target, "test", task));
                return session.server();
            },
            [](const postgres::ServerInfo& server) {
                return Tr::tr("PostgreSQL %1 answered, database %2 as %3")
                    .arg(text(server.versionText).section(QLatin1Char(' '), 0, 0), text(server.database),
                        text(server.user));
            },
            this,
            [this, profile](Result<postgres::ServerInfo> answer) {
                if (!answer)
                    fail(answer.error());
                else
                    say({.kind = Notice::Kind::Good, .sentence = Tr::tr("%1 answers.").arg(text(profile.name))});
                look();
            });
    });
}

} // namespace lockkeeper::app
