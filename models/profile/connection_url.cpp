#include "profile/connection_url.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/url_text.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <charconv>

namespace lockkeeper::profile {
namespace {

// PQconndefaults() of libpq 15 without `replication` (a walsender is no database session), `sslpassword` (a secret) and
// `fallback_application_name` (ours). The test compares it with the library.
constexpr std::array<std::string_view, 32> kLibpq{"service", "user", "passfile", "channel_binding", "connect_timeout",
    "dbname", "host", "hostaddr", "port", "client_encoding", "options", "application_name", "keepalives",
    "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "sslmode", "sslcompression",
    "sslcert", "sslkey", "sslrootcert", "sslcrl", "sslcrldir", "sslsni", "requirepeer", "ssl_min_protocol_version",
    "ssl_max_protocol_version", "gssencmode", "krbsrvname", "gsslib", "target_session_attrs"};

constexpr std::array<std::string_view, 6> kSslModes{
    "disable", "allow", "prefer", "require", "verify-ca", "verify-full"};

// Prisma's pool and client settings: nothing in libpq corresponds to them.
constexpr std::array<std::string_view, 8> kPrismaPool{"connection_limit", "pool_timeout", "max_connection_lifetime",
    "max_idle_connection_lifetime", "single_use_connections", "statement_cache_size", "socket_timeout", "pgbouncer"};

bool among(std::span<const std::string_view> words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

Error unreadable(const char* code, const QString& message)
{
    return {.kind = Error::Kind::Usage, .code = code, .message = message};
}

/// Settings on their way into a target.
struct Reading {
    std::map<std::string, std::string> settings;
    ParsedUrl parsed;

    void note(const QString& sentence) { parsed.notes.push_back(sentence); }
    [[nodiscard]] std::string take(const std::string& key)
    {
        const auto found = settings.find(key);
        if (found == settings.end())
            return {};
        std::string value = std::move(found->second);
        settings.erase(found);
        return value;
    }
};

bool isPrismas(const std::map<std::string, std::string>& settings)
{
    constexpr std::array<std::string_view, 3> others{"schema", "sslaccept", "sslidentity"};
    return std::ranges::any_of(settings,
        [&](const auto& setting) { return among(kPrismaPool, setting.first) || among(others, setting.first); });
}

void translatePrisma(Reading& reading, Dialect dialect)
{
    const bool prismas = dialect == Dialect::Prisma || isPrismas(reading.settings);
    if (const std::string schema = reading.take("schema"); !schema.empty())
        reading.parsed.target.schema = schema;
    if (const std::string pooler = reading.take("pgbouncer"); pooler == "true")
        reading.parsed.pooled = true;
    if (prismas && !reading.settings.contains("sslkey")) {
        if (std::string root = reading.take("sslcert"); !root.empty()) {
            reading.note(Tr::tr("Prisma's sslcert names the authority's certificate; it became sslrootcert."));
            reading.settings.emplace("sslrootcert", std::move(root));
        }
    }
    if (!reading.take("sslidentity").empty())
        reading.note(
            Tr::tr("sslidentity was left out: PostgreSQL's library cannot read PKCS#12; set sslcert and sslkey."));
    if (const std::string accept = reading.take("sslaccept"); !accept.empty() && accept != "accept_invalid_certs") {
        std::string& mode = reading.settings["sslmode"];
        if (mode.empty() || mode == "prefer" || mode == "require") {
            mode = "verify-full";
            reading.note(Tr::tr("sslaccept=strict became sslmode=verify-full."));
        }
    } else if (prismas && reading.settings.contains("sslmode") && reading.settings["sslmode"].starts_with("verify-")) {
        reading.note(Tr::tr("sslmode=%1 is kept and checks the server's certificate; Prisma itself would not.")
                .arg(text(reading.settings["sslmode"])));
    }
    for (const std::string_view pool : kPrismaPool) {
        if (!reading.take(std::string(pool)).empty())
            reading.note(Tr::tr("%1 was left out: it sets Prisma's own connection pool.").arg(text(pool)));
    }
}

Result<> checkMode(Reading& reading)
{
    if (const std::string ssl = reading.take("ssl"); ssl == "true" || ssl == "1")
        reading.settings.try_emplace("sslmode", "require");
    const auto mode = reading.settings.find("sslmode");
    if (mode == reading.settings.end())
        return {};
    if (mode->second == "no-verify") {
        mode->second = "require";
        reading.note(Tr::tr("sslmode=no-verify became require."));
    }
    if (!among(kSslModes, mode->second))
        return std::unexpected(unreadable("url-unreadable",
            Tr::tr("sslmode=%1 is unknown; use disable, prefer, require, verify-ca or verify-full.")
                .arg(text(mode->second))));
    return {};
}

Result<> checkNumbers(const Reading& reading)
{
    const auto found = reading.settings.find("port");
    const std::string ports = found == reading.settings.end() ? std::string() : found->second;
    for (const auto piece : std::views::split(ports, ',')) {
        const std::string_view port(piece.begin(), piece.end());
        int number = 1;
        const auto [end, fault] = std::from_chars(port.data(), port.data() + port.size(), number);
        // The text is not shown: after an unescaped slash it is a piece of the password.
        if (fault == std::errc{} && end == port.data() + port.size() && number > 0 && number < 65536)
            continue;
        if (!port.empty())
            return std::unexpected(unreadable("url-unreadable",
                Tr::tr("The URL's port is no number from 1 to 65535; if the password holds / ? # @ or :, "
                       "percent-encode them.")));
    }
    return {};
}

Result<ParsedUrl> interpret(UrlText given, Dialect dialect)
{
    Reading reading;
    for (auto& [key, value] : given.settings)
        reading.settings[key] = std::move(value); // the last one counts, as in libpq and Prisma
    if (given.mendedPassword)
        reading.note(Tr::tr("An @ in the user or password was taken as part of it; write it as %40."));
    if (given.encodedName)
        reading.note(Tr::tr("The database's name was percent-decoded, as PostgreSQL does; Prisma would not."));
    translatePrisma(reading, dialect);
    LK_TRY(checkMode(reading));
    LK_TRY(checkNumbers(reading));
    reading.parsed.target.password = Secret(reading.take("password"));
    for (auto& [key, value] : reading.settings) {
        if (!isLibpqKeyword(key))
            reading.note(
                Tr::tr("The parameter %1 was left out: PostgreSQL's library does not know it.").arg(text(key)));
        else if (value.find('\0') != std::string::npos)
            return std::unexpected(unreadable("url-unreadable", Tr::tr("%1 contains a null byte.").arg(text(key))));
        else if (!value.empty())
            reading.parsed.target.parameters.emplace(key, std::move(value));
    }
    reading.parsed.pooled = reading.parsed.pooled || looksPooled(reading.parsed.target);
    if (reading.parsed.pooled)
        reading.note(
            Tr::tr("A connection pooler answers there; backups, branches and migrations need the direct host."));
    return std::move(reading.parsed);
}

/// A local `prisma dev` server hides the real URL in its api_key; Accelerate hides it on its own servers.
Result<ParsedUrl> readPrismas(std::string_view afterScheme)
{
    const Error accelerate = unreadable("url-accelerate",
        Tr::tr("This is a Prisma Accelerate URL, which speaks HTTP and not PostgreSQL; use the database's own URL."));
    const Result<UrlText> given = splitUri(afterScheme);
    if (!given)
        return std::unexpected(accelerate);
    for (const auto& [key, value] : given->settings) {
        if (key != "api_key")
            continue;
        const QByteArray json = QByteArray::fromBase64(QByteArray::fromStdString(value), QByteArray::Base64UrlEncoding);
        const QString inner = QJsonDocument::fromJson(json).object().value(QStringLiteral("databaseUrl")).toString();
        if (inner.startsWith(QStringLiteral("postgres")))
            return parseUrl(utf8(inner), Dialect::Prisma);
    }
    return std::unexpected(accelerate);
}

std::string_view trimmed(std::string_view url)
{
    constexpr std::string_view around = " \t\r\n\"'";
    const std::size_t first = std::min(url.find_first_not_of(around), url.size());
    url.remove_prefix(first);
    // A conninfo may end in a quote that belongs to it.
    const std::string_view after = url.find("://") == std::string_view::npos ? around.substr(0, 4) : around;
    return url.substr(0, url.find_last_not_of(after) + 1);
}

/// "postgresql" of "postgresql+psycopg2": drivers other programs name in the scheme.
bool isPostgres(std::string_view scheme)
{
    scheme = scheme.substr(0, scheme.find('+'));
    return scheme == "postgresql" || scheme == "postgres" || scheme == "postgis" || scheme == "pgsql";
}

} // namespace

Result<ParsedUrl> parseUrl(std::string_view given, Dialect dialect)
{
    std::string_view url = trimmed(given);
    if (url.starts_with("psql "))
        url = trimmed(url.substr(5));
    if (url.starts_with("jdbc:"))
        url.remove_prefix(5);
    if (url.empty())
        return std::unexpected(unreadable(
            "url-unreadable", Tr::tr("The connection URL is empty; write postgresql://user@host:5432/database.")));
    const std::size_t colon = url.find("://");
    const std::string_view head = url.substr(0, colon);
    if (colon == std::string_view::npos || head.find_first_of(" =") != std::string_view::npos) {
        LK_LET(UrlText pairs, splitConninfo(url));
        return interpret(std::move(pairs), dialect);
    }
    const std::string scheme = utf8(text(head).toLower());
    if (scheme == "prisma+postgres" || scheme == "prisma")
        return readPrismas(url.substr(colon + 3));
    if (!isPostgres(scheme))
        return std::unexpected(unreadable("url-not-postgresql",
            Tr::tr(
                "A URL that begins with %1:// does not lead to PostgreSQL; write postgresql://user@host:5432/database.")
                .arg(text(scheme))));
    LK_LET(UrlText pieces, splitUri(url.substr(colon + 3)));
    return interpret(std::move(pieces), dialect);
}

std::string shownUrl(const Target& target)
{
    std::string url = "postgresql://";
    std::vector<std::pair<std::string, std::string>> query;
    const std::string host = target.value("host");
    // A socket folder or a list reads better, and safer, among the parameters.
    const bool simple = host.find_first_of("/,@") == std::string::npos
        && target.value("port").find(',') == std::string::npos && (!host.empty() || target.value("port").empty());
    if (const std::string user = target.value("user"); !user.empty())
        url += percentEncoded(user) + '@';
    if (simple) {
        url += host.find(':') == std::string::npos ? percentEncoded(host) : '[' + percentEncoded(host, ":") + ']';
        if (const std::string port = target.value("port"); !port.empty())
            url += ':' + port;
    }
    url += '/' + percentEncoded(target.database());
    for (const auto& [key, value] : target.parameters) {
        const bool shown = key == "user" || key == "dbname" || (simple && (key == "host" || key == "port"));
        if (!shown && key != "password")
            query.emplace_back(key, value);
    }
    if (target.schema)
        query.emplace_back("schema", *target.schema);
    char mark = '?';
    for (const auto& [key, value] : query) {
        url += mark + key + '=' + percentEncoded(value, "/,:");
        mark = '&';
    }
    return url;
}

std::string shownPlace(const Target& target)
{
    std::string place = target.value("host");
    if (place.empty())
        place = target.value("hostaddr");
    if (place.empty() && !target.value("service").empty())
        place = "service " + target.value("service");
    else if (place.empty())
        place = "localhost";
    if (const std::string port = target.value("port"); !port.empty())
        place += ':' + port;
    return target.database().empty() ? place : place + '/' + target.database();
}

bool looksPooled(const Target& target)
{
    const std::string hosts = target.value("host");
    for (const auto piece : std::views::split(hosts, ',')) {
        const std::string_view host(piece.begin(), piece.end());
        if (host.substr(0, host.find('.')).ends_with("-pooler") || host.ends_with(".pooler.supabase.com"))
            return true;
    }
    const std::string port = target.value("port");
    return port == "6543" || port == "6432" || port == "25061";
}

bool isLibpqKeyword(std::string_view keyword) { return !keyword.empty() && among(kLibpq, keyword); }

} // namespace lockkeeper::profile
