// The workspace's intents that change profiles.toml; never a database.

#include "app/workspace.h"
#include "base/text.h"
#include "base/tr.h"

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

void Workspace::addProfile(const Profile& profile)
{
    changeProfiles([profile](const profile::Store& store) -> Result<std::string> {
        LK_TRY(store.add(profile));
        return profile.name;
    });
}

void Workspace::editProfile(const Profile& before, const Profile& after)
{
    changeProfiles([before, after](const profile::Store& store) -> Result<std::string> {
        LK_TRY(store.edit(before, after));
        return after.name;
    });
}

} // namespace lockkeeper::app
