#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lockkeeper::profile {

/// A connection string taken apart, nothing interpreted yet: keyword and value, decoded, in the order given.
struct UrlText {
    std::vector<std::pair<std::string, std::string>> settings;
    bool mendedPassword = false; ///< an unescaped @ stood in the user or password
    bool encodedName = false; ///< the database's name held percent signs: Prisma does not decode those
};

/// Takes a URI apart after its scheme ("user:password@host:port,host/name?key=value"), as libpq does.
/// Errors: `url-unreadable`.
[[nodiscard]] Result<UrlText> splitUri(std::string_view afterScheme);

/// Takes "host=… dbname='a b'" apart, as libpq does. Errors: `url-unreadable`.
[[nodiscard]] Result<UrlText> splitConninfo(std::string_view conninfo);

/// Percent-encodes every byte but letters, digits, `-._~` and those of `plain`.
[[nodiscard]] std::string percentEncoded(std::string_view value, std::string_view plain = {});

} // namespace lockkeeper::profile
