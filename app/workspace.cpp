#include "app/workspace.h"

#include "base/text.h"
#include "base/tr.h"

namespace lockkeeper::app {

using profile::Profile;
using profile::Target;

Workspace::Workspace(Home home, profile::Secrets::Ask ask, QObject* parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_secrets(std::move(ask))
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
    return m_current ? m_current->environment : environment::Environment::Production;
}

void Workspace::choose(const std::string& name)
{
    const Profile* found = m_profiles.profile(m_profiles.indexOf(name));
    if (!found || (m_current && m_current->name == name))
        return;
    m_current = *found;
    m_facts.clear();
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

void Workspace::withTarget(std::function<void(const Profile&, const Target&)> then)
{
    if (!m_current)
        return;
    m_secrets.resolve(*m_current, this, [this, profile = *m_current, then = std::move(then)](Result<Target> target) {
        if (target)
            then(profile, *target);
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
    m_profiles.setReachability(m_current->name, profile::Reachability::Asking);
    withTarget([this](const Profile& profile, const Target& target) {
        m_look = m_runner.ask<postgres::ServerInfo>(
            [target](Task& task) -> Result<postgres::ServerInfo> {
                LK_LET(auto session, postgres::ReadSession::open(target, "look", task));
                return session.server();
            },
            this, [this, profile](Result<postgres::ServerInfo> answer) { show(profile, answer); });
    });
}

void Workspace::show(const Profile& profile, const Result<postgres::ServerInfo>& answer)
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
    m_facts = answer ? QStringList{Tr::tr("PostgreSQL %1").arg(text(answer->versionText)),
                           answer->encrypted ? Tr::tr("encrypted") : Tr::tr("not encrypted"),
                           Tr::tr("as %1").arg(text(answer->user))}
                     : QStringList{Tr::tr("not connected")};
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
                    .arg(text(server.versionText), text(server.database), text(server.user));
            },
            this,
            [this, profile](Result<postgres::ServerInfo> answer) {
                if (!answer)
                    fail(answer.error());
                else
                    say({.kind = Notice::Kind::Good, .sentence = Tr::tr("%1 answers.").arg(text(profile.name))});
                show(profile, answer);
            });
    });
}

} // namespace lockkeeper::app
