#pragma once

#include "environment/environment.h"
#include "profile/target.h"

#include <QtCore/QString>

namespace lockkeeper::connection {

/// What an address suggests. It is only preselected, and the reason is shown: the guard asks the database itself.
struct Proposal {
    environment::Environment environment = environment::Environment::Production;
    QString reason; ///< one sentence, shown below the choice
};

/// By the words of host and database ("staging", "dev", "prod"); of two the stricter counts, and an address that says
/// nothing is production.
[[nodiscard]] Proposal propose(const profile::Target& target);

/// "shop_staging" of a database, or the host where there is none: a name to begin with.
[[nodiscard]] QString proposeName(const profile::Target& target);

} // namespace lockkeeper::connection
