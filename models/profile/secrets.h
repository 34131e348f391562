#pragma once

#include "base/result.h"
#include "profile/profile.h"

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::profile {

/// Passwords: in the system's keyring through QtKeychain, and in memory for this session.
///
/// A password is kept under the profile's name *and* the place it leads to, so that a profile edited to lead elsewhere
/// does not send it there. Threads: lives in the main thread, which it never blocks; `target`, `cached` and `remember`
/// may be called from any thread. A journey gets a target that was resolved before it started.
/// Errors: `password-needed`, `keyring-failed`.
class Secrets final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(std::optional<Secret>)>;
    /// How this program's face asks a person: `why` is a sentence to show; no secret in the answer means "no".
    using Ask = std::function<void(const Profile& profile, const QString& why, Answer answer)>;
    using Done = std::function<void(Result<Target>)>;

    explicit Secrets(Ask ask = {}, QObject* parent = nullptr);

    /// The profile's target with its password: from this session, the keyring or the person, who is asked once a
    /// session. `done` comes on the main thread, at once where nothing must be waited for; not at all once `context`
    /// is gone.
    void resolve(const Profile& profile, QObject* context, Done done);
    /// The same for a program without an event loop of its own; waits at most a minute for the keyring.
    [[nodiscard]] Result<Target> resolveNow(const Profile& profile);

    /// Puts the password into the keyring, or, where there is none, keeps it for this session: `done` gets which of
    /// the two, to be written into the profile.
    void keep(const Profile& profile, Secret password, QObject* context, std::function<void(PasswordFrom)> done);
    [[nodiscard]] PasswordFrom keepNow(const Profile& profile, Secret password);
    /// Takes it out of the keyring and out of memory.
    void forget(const Profile& profile);
    /// The server refused it: ask again next time.
    void reject(const Profile& profile);

    /// Reads what the keyring holds for these profiles, asking nobody: afterwards `target` has it, for the gate, which
    /// asks other profiles' databases what they are. `done` comes on the main thread.
    void load(const std::vector<Profile>& profiles, QObject* context, std::function<void()> done);
    /// The same for a program without an event loop; waits at most five seconds.
    void loadNow(const std::vector<Profile>& profiles);

    // From any thread.
    void remember(const Profile& profile, Secret password);
    [[nodiscard]] std::optional<Secret> cached(const Profile& profile) const;
    /// The profile's target with what this session knows.
    [[nodiscard]] Target target(const Profile& profile) const;

private:
    struct Waiting {
        Profile profile;
        std::vector<Done> done;
    };
    void askPerson(const std::string& key, const QString& why);
    void settle(const std::string& key, std::optional<Secret> password, const QString& why);

    Ask m_ask;
    std::map<std::string, Waiting> m_waiting; ///< one question however many want the answer
    mutable std::mutex m_mutex;
    std::map<std::string, Secret> m_session;
};

} // namespace lockkeeper::profile
