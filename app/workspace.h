#pragma once

#include "base/home.h"
#include "base/task_runner.h"
#include "profile/profile_model.h"
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
    explicit Workspace(Home home, QObject* parent = nullptr);

    [[nodiscard]] const Home& home() const { return m_home; }
    [[nodiscard]] TaskRunner& runner() { return m_runner; }
    [[nodiscard]] profile::ProfileModel& profiles() { return m_profiles; }
    [[nodiscard]] const profile::Store& store() const { return m_store; }

    /// The chosen profile; none before one is chosen.
    [[nodiscard]] const std::optional<profile::Profile>& current() const { return m_current; }
    void choose(const std::string& name);
    /// Whether profiles.toml was read: before that an empty list means nothing.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// Reads the profiles again, then chooses `name` where it is not empty.
    void reloadProfiles(const std::string& name = {});

Q_SIGNALS:
    void loaded();
    void currentChanged();
    /// Something of ours changed databases, backups, branches or the journal: pages load again.
    void worldChanged();
    void noticed(const lockkeeper::app::Notice& notice);
    /// A page should be opened, at a thing on it.
    void pageRequested(const QString& page, const QString& what);

private:
    Home m_home;
    TaskRunner m_runner;
    profile::ProfileModel m_profiles;
    profile::Store m_store;
    std::optional<profile::Profile> m_current;
    bool m_loaded = false;
};

} // namespace lockkeeper::app
