#pragma once

#include "environment/environment.h"
#include "profile/target.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lockkeeper::profile {

/// Where a profile's password comes from. The password itself is never part of a profile.
enum class PasswordFrom {
    Libpq, ///< PGPASSFILE, ~/.pgpass, the service file, a certificate, peer: libpq finds it, or needs none
    Keyring, ///< the system's keyring, under the profile's name
    Ask, ///< a person, once a session
};

/// "libpq", "keyring", "ask": as the file spells it.
[[nodiscard]] std::string_view name(PasswordFrom from);

/// One database a person works with, and what they say of it.
struct Profile {
    std::string name; ///< unique; what --profile takes
    Target target{}; ///< its password is empty
    environment::Environment environment = environment::Environment::Production; ///< until somebody classifies it
    std::string group{};
    std::string notes{};
    std::filesystem::path project{}; ///< folder of the migrations' project; empty: none
    PasswordFrom password = PasswordFrom::Libpq;
    bool pooled = false; ///< its URL said that a pooler stands between
    std::string unknown{}; ///< TOML lines of its table that this version does not know, kept as they are
};

} // namespace lockkeeper::profile
