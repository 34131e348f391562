// The workspace's intents that change profiles.toml; never a database.

#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"
#include "migration/project.h"

namespace lockkeeper::app {

using profile::Profile;

void Workspace::changeProfiles(std::function<Result<std::string>(const profile::Store&)> change)
{
    m_runner.ask<std::string>([store = m_store, change = std::move(change)](Task&) { return change(store); }, this,
        [this](Result<std::string> name) {
            if (!name)
                return fail(name.error());
            reloadProfiles(*name);
        });
}

void Workspace::duplicateProfile(const std::string& name)
{
    changeProfiles([name](const profile::Store& store) -> Result<std::string> {
        LK_LET(const std::vector<Profile> all, store.load());
        std::string copy = name + "_copy";
        for (int number = 2; std::ranges::find(all, copy, &Profile::name) != all.end(); ++number)
            copy = name + "_copy" + std::to_string(number);
        LK_TRY(store.duplicate(name, copy));
        return copy;
    });
}

void Workspace::removeProfile(const std::string& name)
{
    const Profile* profile = m_profiles.profile(m_profiles.indexOf(name));
    if (!profile)
        return;
    m_secrets.forget(*profile);
    changeProfiles([name](const profile::Store& store) -> Result<std::string> {
        LK_TRY(store.remove(name));
        return std::string();
    });
}

void Workspace::keepPassword(const Profile& profile, const Secret& password, std::function<void(const Profile&)> then)
{
    if (password.empty() || profile.password == profile::PasswordFrom::Libpq)
        return then(profile);
    if (profile.password == profile::PasswordFrom::Ask) {
        m_secrets.remember(profile, password);
        return then(profile);
    }
    m_secrets.keep(profile, password, this, [this, profile, then = std::move(then)](profile::PasswordFrom from) {
        Profile kept = profile;
        kept.password = from;
        if (from != profile::PasswordFrom::Keyring)
            say({.kind = Notice::Kind::Info,
                .sentence = Tr::tr("There is no keyring here: the password is kept until Lockkeeper closes.")});
        then(kept);
    });
}

void Workspace::addProfile(const Profile& profile, const Secret& password)
{
    keepPassword(profile, password, [this](const Profile& kept) {
        changeProfiles([kept](const profile::Store& store) -> Result<std::string> {
            LK_TRY(store.add(kept));
            return kept.name;
        });
    });
}

void Workspace::editProfile(const Profile& before, const Profile& after, const Secret& password)
{
    keepPassword(after, password, [this, before](const Profile& kept) {
        changeProfiles([before, kept](const profile::Store& store) -> Result<std::string> {
            LK_TRY(store.edit(before, kept));
            return kept.name;
        });
    });
}

void Workspace::setProject(const std::filesystem::path& folder)
{
    if (!m_current)
        return;
    Profile after = *m_current;
    after.project = folder;
    // A folder that holds no project is said now, not by every page later.
    m_runner.ask<bool>(
        [folder](Task&) -> Result<bool> {
            LK_TRY(migration::open(folder));
            return true;
        },
        this,
        [this, before = *m_current, after](Result<bool> found) {
            if (found)
                editProfile(before, after);
            else
                fail(found.error());
        });
}

} // namespace lockkeeper::app
