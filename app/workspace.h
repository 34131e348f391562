#pragma once

#include "base/home.h"
#include "base/task_runner.h"
#include "postgres/session.h"
#include "profile/profile_model.h"
#include "profile/secrets.h"
#include "profile/store.h"

#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace lockkeeper::app {

/// What the window says in a line above the page: a failure, a refusal, a result worth a look.
struct Notice {
    enum class Kind { Info, Good, Warning, Failure };
    Kind kind = Kind::Info;
    QString sentence;
    QString detail{}; ///< a server's own words
};

/// What the window works with, and what a person can make it do.
///
/// Owns the home, the profiles and the runner; turns intents into journeys of models/operations. Threads: the UI's;
/// every file, store and socket is touched on a worker (`runner().ask`, `runner().run`) and answers come back as
/// values.
class Workspace final : public QObject {
    Q_OBJECT
public:
    /// `ask` is how the window asks for a password.
    explicit Workspace(Home home, profile::Secrets::Ask ask = {}, QObject* parent = nullptr);

    [[nodiscard]] const Home& home() const { return m_home; }
    [[nodiscard]] TaskRunner& runner() { return m_runner; }
    [[nodiscard]] profile::ProfileModel& profiles() { return m_profiles; }
    [[nodiscard]] const profile::Store& store() const { return m_store; }
    [[nodiscard]] profile::Secrets& secrets() { return m_secrets; }

    /// The chosen profile; none before one is chosen.
    [[nodiscard]] const std::optional<profile::Profile>& current() const { return m_current; }
    void choose(const std::string& name);
    /// Whether profiles.toml was read: before that an empty list means nothing.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// The stricter of what the profile and the database itself say.
    [[nodiscard]] environment::Environment environment() const;
    /// What is known of the server, for the status line: "PostgreSQL 15.18", "TLS".
    [[nodiscard]] const QStringList& facts() const { return m_facts; }
    [[nodiscard]] bool isSandboxStarting() const { return m_sandboxStarting; }

    /// Reads the profiles again, then chooses `name` where it is not empty.
    void reloadProfiles(const std::string& name = {});

    /// The first reading of the profiles; with `sandbox` it is started before and its profiles are registered.
    void start(const std::string& profile, bool sandbox);
    void say(const Notice& notice) { Q_EMIT noticed(notice); }
    /// The error as a notice; a cancelled one says nothing.
    void fail(const Error& error);

    // What a person set out to do; each answers with a notice and, where it changed something, `worldChanged`.
    void startSandbox(const std::string& profile = "shop_prod");
    void testConnection();
    void backUp();
    void addProfile(const profile::Profile& profile);
    void editProfile(const profile::Profile& before, const profile::Profile& after);
    void duplicateProfile(const std::string& name);
    void removeProfile(const std::string& name);
    /// Makes the folder the project of the chosen profile, or a profile of what its .env names.
    void openProject(const std::filesystem::path& folder);

Q_SIGNALS:
    void factsChanged();
    void loaded();
    void currentChanged();
    /// Something of ours changed databases, backups, branches or the journal: pages load again.
    void worldChanged();
    void noticed(const lockkeeper::app::Notice& notice);
    /// A page should be opened, at a thing on it.
    void pageRequested(const QString& page, const QString& what);

private:
    /// Runs `then` with the chosen profile and its target once its password is known; says why where it is not.
    void withTarget(std::function<void(const profile::Profile&, const profile::Target&)> then);
    /// Changes the file on a worker, then reads it again and chooses the profile it returned.
    void changeProfiles(std::function<Result<std::string>(const profile::Store&)> change);
    /// Asks the chosen profile's server what it is, for band and status line.
    void look();
    void show(const profile::Profile& profile, const Result<postgres::ServerInfo>& answer);

    Home m_home;
    profile::Secrets m_secrets;
    TaskRunner m_runner;
    profile::ProfileModel m_profiles;
    profile::Store m_store;
    std::optional<profile::Profile> m_current;
    QStringList m_facts;
    std::shared_ptr<Task> m_look; ///< the look under way
    bool m_loaded = false;
    bool m_sandboxStarting = false;
};

} // namespace lockkeeper::app
