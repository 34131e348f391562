#pragma once

#include "base/result.h"
#include "profile/target.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::profile {

/// What a pasted connection string came to.
struct ParsedUrl {
    Target target; ///< keywords libpq knows; the password apart
    std::vector<QString> notes; ///< a sentence for each thing that was translated, mended or dropped
    bool pooled = false; ///< a connection pooler stands between: sessions, locks and snapshots do not hold there
};

/// Whose rules a URL's parameters follow where libpq and Prisma give one name two meanings (sslcert).
enum class Dialect {
    Guess, ///< Prisma's where one of its own parameters stands in it, else libpq's
    Prisma,
};

/// Reads a libpq URI, a key=value string or a Prisma URL, and the spellings of them other programs use
/// (`jdbc:postgresql:`, `postgresql+psycopg2:`, `psql '…'`).
///
/// Threads: any; pure. Errors (usage): `url-unreadable`, `url-not-postgresql`, `url-accelerate`; none of them repeats
/// the password. Source: PostgreSQL manual 34.1.1 and 34.1.2; Prisma's parameters: quaint's postgres/url.rs.
[[nodiscard]] Result<ParsedUrl> parseUrl(std::string_view url, Dialect dialect = Dialect::Guess);

/// The target as a libpq URI (plus `schema=`), percent-encoded, parameters in a stable order; never a password.
/// `parseUrl` reads it back to the same target.
[[nodiscard]] std::string shownUrl(const Target& target);

/// "db.example:5432/shop", for a row or a title.
[[nodiscard]] std::string shownPlace(const Target& target);

/// A host whose name or port says that a pooler answers there: Neon's `-pooler`, Supabase's, PgBouncer's usual port.
[[nodiscard]] bool looksPooled(const Target& target);

/// A keyword that libpq 15 takes and that a profile may keep.
[[nodiscard]] bool isLibpqKeyword(std::string_view keyword);

} // namespace lockkeeper::profile
