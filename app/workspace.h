#pragma once

#include "backup/manifest.h"
#include "base/home.h"
#include "base/task_runner.h"
#include "guard/gate.h"
#include "operations/branch.h"
#include "operations/database.h"
#include "postgres/session.h"
#include "profile/profile_model.h"
#include "profile/secrets.h"
#include "profile/store.h"

#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace lockkeeper::app {

struct RunningSandbox;

/// What the window says in a line above the page: a failure, a refusal, a result worth a look.
struct Notice {
    enum class Kind { Info, Good, Warning, Failure };
    Kind kind = Kind::Info;
    QString sentence;
    QString detail{}; ///< a server's own words
};

/// What one look at a database says.
struct Look {
    postgres::ServerInfo server;
    guard::Standing standing;
};

/// What belongs to a project's folder, as a person sees it: "shop · prisma/migrations"; empty where there is none.
[[nodiscard]] QString projectTitle(const std::filesystem::path& folder);

/// The database of a profile as the journeys take it.
[[nodiscard]] operations::Database databaseOf(const profile::Profile& profile, const profile::Target& target);

/// The journal of this program, opened on the worker that writes to it.
[[nodiscard]] Result<journal::Journal> openJournal(const Home& home);

/// What the window works with, and what a person can make it do.
///
/// Owns the home, the profiles and the runner; turns intents into journeys of models/operations. Threads: the UI's;
/// every file, store and socket is touched on a worker (`runner().ask`, `runner().run`) and answers come back as
/// values.
class Workspace final : public QObject {
    Q_OBJECT
public:
    explicit Workspace(Home home, QObject* parent = nullptr);

    [[nodiscard]] const Home& home() const { return m_home; }
    [[nodiscard]] TaskRunner& runner() { return m_runner; }
    [[nodiscard]] profile::ProfileModel& profiles() { return m_profiles; }
    [[nodiscard]] const profile::Store& store() const { return m_store; }
    [[nodiscard]] profile::Secrets& secrets() { return m_secrets; }

    /// The chosen profile; none before one is chosen.
    [[nodiscard]] const std::optional<profile::Profile>& current() const { return m_current; }
    void choose(const std::string& name);
    /// Who is asked before another profile is chosen: runs `then` once nothing a person typed would be lost.
    using Leave = std::function<void(std::function<void()> then)>;
    void setLeave(Leave leave) { m_leave = std::move(leave); }
    /// Whether profiles.toml was read: before that an empty list means nothing.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// The stricter of what the profile and the database itself say.
    [[nodiscard]] environment::Environment environment() const;
    /// What is known of the server, for the status line: "PostgreSQL 15.18", "TLS".
    [[nodiscard]] const QStringList& facts() const { return m_facts; }
    /// "shop · prisma/migrations" of the chosen profile.
    [[nodiscard]] const QString& project() const { return m_project; }
    /// What the guard found the chosen database to be; none before it answered.
    [[nodiscard]] const std::optional<guard::Standing>& standing() const { return m_standing; }
    /// Runs `then` with the chosen profile and its target once its password is known; `failed` gets why where it is
    /// not, none: a notice.
    void withTarget(std::function<void(const profile::Profile&, const profile::Target&)> then,
        std::function<void(const Error&)> failed = {});
    /// Makes a gate on a worker: profiles as they are now, passwords this session knows, the journal of `home`.
    [[nodiscard]] std::function<Result<guard::Gate>()> gateMaker();
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
    /// Which providers could make a branch of the chosen database, with their reasons.
    void considerBranch(QObject* context, std::function<void(const Result<std::vector<operations::Considered>>&)> then);
    /// `provider`: the one chosen; "auto": the first that can serve.
    void createBranch(const std::string& name, const std::string& provider = "auto");
    void deleteBranch(const std::string& name, const guard::Confirmation& confirmation);
    /// Into a new database on the chosen profile's server.
    void restoreBackup(const backup::BackupId& id, const std::string& name);
    /// Cleans up after an earlier run that died; once, when the profiles are known.
    void recover();
    void verifyBackup(const backup::BackupId& id);
    /// What the guard would say to an operation on the chosen database; `object`: the other database it speaks of.
    void decide(environment::Operation operation,
        std::function<void(const profile::Profile&, const guard::Decision&)> then, const std::string& object = {});
    /// Writes down that the guard said no before anything was tried.
    void recordRefusal(const profile::Profile& profile, const guard::Decision& decision);
    void resetDatabase(const guard::Confirmation& confirmation);
    /// `password`: empty where none was typed; it goes where the profile says.
    void addProfile(const profile::Profile& profile, const Secret& password = {});
    void editProfile(const profile::Profile& before, const profile::Profile& after, const Secret& password = {});
    void duplicateProfile(const std::string& name);
    void removeProfile(const std::string& name);
    /// Makes the folder the project of the chosen profile.
    void setProject(const std::filesystem::path& folder);

Q_SIGNALS:
    /// The window asks the person and calls `answer`.
    void passwordNeeded(const lockkeeper::profile::Profile& profile, const QString& why,
        const lockkeeper::profile::Secrets::Answer& answer);
    void busyChanged();
    void sandboxStarted();
    void factsChanged();
    void loaded();
    void currentChanged();
    /// Something of ours changed databases, backups, branches or the journal: pages load again.
    void worldChanged();
    void noticed(const lockkeeper::app::Notice& notice);
    /// A backup should be restored into a new database, whose name is asked for.
    void restoreRequested(const lockkeeper::backup::BackupId& id);
    /// A branch should go; the window asks first.
    void branchDeletionRequested(const QString& name);
    /// An action of the registry, asked for by a page's button.
    void actionRequested(const QString& id);
    /// A page should be opened, at a thing on it.
    void pageRequested(const QString& page, const QString& what);

private:
    void take(const std::string& name);
    /// Puts a password where the profile says; `then` gets the profile as it is to be written.
    void keepPassword(
        const profile::Profile& profile, const Secret& password, std::function<void(const profile::Profile&)> then);
    /// Changes the file on a worker, then reads it again and chooses the profile it returned.
    void changeProfiles(std::function<Result<std::string>(const profile::Store&)> change);
    /// Asks the chosen profile's server what it is, for band and status line.
    void look();
    void show(const profile::Profile& profile, const Result<Look>& answer);
    /// A journey is over: its failure becomes a notice, and pages load again either way.
    void ended(const Error* error);

    Home m_home;
    profile::Secrets m_secrets;
    TaskRunner m_runner;
    profile::ProfileModel m_profiles;
    profile::Store m_store;
    std::optional<profile::Profile> m_current;
    std::optional<guard::Standing> m_standing;
    Leave m_leave;
    QStringList m_facts;
    QString m_project;
    std::shared_ptr<Task> m_look; ///< the look under way
    bool m_loaded = false;
    bool m_recovered = false;
    bool m_sandboxStarting = false;
    std::shared_ptr<RunningSandbox> m_sandbox; ///< stops with the window
};

} // namespace lockkeeper::app
