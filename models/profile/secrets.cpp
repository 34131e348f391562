#include "profile/secrets.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"

#include <QtCore/QEventLoop>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

namespace lockkeeper::profile {
namespace {

constexpr int kSilentWaitMs = 5'000;
constexpr int kKeyringWaitMs = 60'000; // somebody may have to unlock it

QString service() { return QStringLiteral("lockkeeper"); }

/// Name and place: see the class.
std::string keyOf(const Profile& profile)
{
    return profile.name + " (" + profile.target.value("user") + '@' + shownPlace(profile.target) + ')';
}

Error needed(const Profile& profile, const QString& why)
{
    return {.kind = Error::Kind::Usage,
        .code = "password-needed",
        .message = Tr::tr("%1 needs a password and nobody could be asked for it.").arg(text(profile.name)),
        .detail = why,
        .hint = Tr::tr("Put it into ~/.pgpass (mode 0600), or run this on a terminal.")};
}

} // namespace

Secrets::Secrets(Ask ask, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
}

void Secrets::remember(const Profile& profile, Secret password)
{
    const std::scoped_lock lock(m_mutex);
    m_session.insert_or_assign(keyOf(profile), std::move(password));
}

std::optional<Secret> Secrets::cached(const Profile& profile) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_session.find(keyOf(profile));
    return found == m_session.end() ? std::nullopt : std::optional(found->second);
}

Target Secrets::target(const Profile& profile) const
{
    Target target = profile.target;
    if (auto password = cached(profile))
        target.password = *std::move(password);
    return target;
}

void Secrets::resolve(const Profile& profile, QObject* context, Done done)
{
    if (profile.password == PasswordFrom::Libpq || cached(profile)) {
        done(target(profile));
        return;
    }
    Done guarded = [guard = QPointer<QObject>(context), had = context != nullptr, done = std::move(done)](
                       Result<Target> result) {
        if (!had || guard)
            done(std::move(result));
    };
    const std::string key = keyOf(profile);
    const auto [waiting, first] = m_waiting.try_emplace(key, Waiting{.profile = profile, .done = {}});
    waiting->second.done.push_back(std::move(guarded));
    if (!first)
        return;
    if (profile.password == PasswordFrom::Ask) {
        askPerson(key, Tr::tr("%1 asks for its password once a session.").arg(text(profile.name)));
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(text(key));
    connect(job, &QKeychain::Job::finished, this, [this, key, job] {
        if (job->error() == QKeychain::NoError)
            settle(key, Secret(job->binaryData().toStdString()), {});
        else if (job->error() == QKeychain::EntryNotFound)
            askPerson(key, Tr::tr("The keyring holds no password for this profile."));
        else
            askPerson(key,
                Tr::tr("There is no usable keyring (%1), so the password is asked for once a session.")
                    .arg(job->errorString()));
    });
    job->start();
}

void Secrets::askPerson(const std::string& key, const QString& why)
{
    const auto waiting = m_waiting.find(key);
    if (waiting == m_waiting.end())
        return;
    if (!m_ask) {
        settle(key, std::nullopt, why);
        return;
    }
    const Profile profile = waiting->second.profile;
    m_ask(profile, why, [self = QPointer<Secrets>(this), key, why](std::optional<Secret> password) {
        if (self)
            self->settle(key, std::move(password), why);
    });
}

void Secrets::settle(const std::string& key, std::optional<Secret> password, const QString& why)
{
    auto node = m_waiting.extract(key);
    if (node.empty())
        return;
    const Waiting& waiting = node.mapped();
    if (password)
        remember(waiting.profile, *password);
    for (const Done& done : waiting.done) {
        if (password)
            done(target(waiting.profile));
        else
            done(std::unexpected(needed(waiting.profile, why)));
    }
}

Result<Target> Secrets::resolveNow(const Profile& profile)
{
    std::optional<Result<Target>> result;
    QEventLoop loop;
    QObject context;
    resolve(profile, &context, [&](Result<Target> got) {
        result.emplace(std::move(got));
        loop.quit();
    });
    if (!result) {
        QTimer::singleShot(kKeyringWaitMs, &context, [&] {
            askPerson(keyOf(profile), Tr::tr("The keyring did not answer."));
            loop.quit();
        });
        loop.exec();
    }
    if (!result)
        return std::unexpected(needed(profile, Tr::tr("The keyring did not answer.")));
    return *std::move(result);
}

void Secrets::keep(const Profile& profile, Secret password, QObject* context, std::function<void(PasswordFrom)> done)
{
    auto* job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(text(keyOf(profile)));
    job->setBinaryData(QByteArray::fromStdString(password.reveal()));
    connect(job, &QKeychain::Job::finished, this,
        [job, guard = QPointer<QObject>(context), had = context != nullptr, done = std::move(done)] {
            if (!had || guard)
                done(job->error() == QKeychain::NoError ? PasswordFrom::Keyring : PasswordFrom::Ask);
        });
    remember(profile, std::move(password));
    job->start();
}

PasswordFrom Secrets::keepNow(const Profile& profile, Secret password)
{
    std::optional<PasswordFrom> result;
    QEventLoop loop;
    QObject context;
    keep(profile, std::move(password), &context, [&](PasswordFrom from) {
        result = from;
        loop.quit();
    });
    if (!result) {
        QTimer::singleShot(kKeyringWaitMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return result.value_or(PasswordFrom::Ask);
}

void Secrets::load(const std::vector<Profile>& profiles, QObject* context, std::function<void()> done)
{
    // Counts itself down with the last job; the first share is ours, so that it cannot end before all have begun.
    const std::shared_ptr<void> last(
        nullptr, [guard = QPointer<QObject>(context), had = context != nullptr, done = std::move(done)](void*) {
            if (!had || guard)
                done();
        });
    for (const Profile& profile : profiles) {
        if (profile.password != PasswordFrom::Keyring || cached(profile))
            continue;
        auto* job = new QKeychain::ReadPasswordJob(service(), this);
        job->setKey(text(keyOf(profile)));
        connect(job, &QKeychain::Job::finished, this, [this, profile, job, last] {
            if (job->error() == QKeychain::NoError)
                remember(profile, Secret(job->binaryData().toStdString()));
        });
        job->start();
    }
}

void Secrets::loadNow(const std::vector<Profile>& profiles)
{
    bool through = false;
    QEventLoop loop;
    QObject context;
    load(profiles, &context, [&] {
        through = true;
        loop.quit();
    });
    if (through)
        return;
    QTimer::singleShot(kSilentWaitMs, &loop, &QEventLoop::quit);
    loop.exec();
}

void Secrets::forget(const Profile& profile)
{
    reject(profile);
    if (profile.password != PasswordFrom::Keyring)
        return;
    auto* job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(text(keyOf(profile)));
    job->start();
}

void Secrets::reject(const Profile& profile)
{
    const std::scoped_lock lock(m_mutex);
    m_session.erase(keyOf(profile));
}

} // namespace lockkeeper::profile
