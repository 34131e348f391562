#pragma once

#include "environment/environment.h"
#include "profile/target.h"

#include <string>

namespace lockkeeper::operations {

/// The database a journey is about, as a person named it.
struct Database {
    profile::Target target; ///< with the password, where one is known
    std::string profile; ///< empty where a URL was given
    environment::Environment environment = environment::Environment::Production; ///< what the profile says
    bool pooled = false; ///< its URL said that a pooler stands between
};

} // namespace lockkeeper::operations
