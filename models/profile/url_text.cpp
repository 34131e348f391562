#include "profile/url_text.h"

#include "base/tr.h"

namespace lockkeeper::profile {
namespace {

Error unreadable(const QString& message)
{
    return {.kind = Error::Kind::Usage, .code = "url-unreadable", .message = message};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The text itself is not repeated in the errors: it may be the password.
Result<std::string> decoded(std::string_view encoded, const QString& part)
{
    std::string out;
    out.reserve(encoded.size());
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            out.push_back(encoded[i]);
            continue;
        }
        const int high = i + 2 < encoded.size() ? hexDigit(encoded[i + 1]) : -1;
        const int low = i + 2 < encoded.size() ? hexDigit(encoded[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::unexpected(unreadable(
                Tr::tr("In the URL's %1 a percent sign is not followed by two hex digits; write the sign as %25.")
                    .arg(part)));
        if (high == 0 && low == 0)
            return std::unexpected(
                unreadable(Tr::tr("The URL's %1 contains %00, which PostgreSQL cannot take.").arg(part)));
        out.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return out;
}

Result<> splitHosts(std::string_view hosts, UrlText& into)
{
    std::string names;
    std::string ports;
    bool anyPort = false;
    bool first = true;
    while (first || !hosts.empty()) {
        if (!first) {
            hosts.remove_prefix(1); // the comma
            names += ',';
            ports += ',';
        }
        first = false;
        std::string_view name;
        if (hosts.starts_with('[')) {
            const std::size_t close = hosts.find(']');
            if (close == std::string_view::npos || close == 1)
                return std::unexpected(unreadable(Tr::tr("The URL's IPv6 address lacks its closing bracket.")));
            name = hosts.substr(1, close - 1);
            hosts.remove_prefix(close + 1);
            if (!hosts.empty() && hosts.front() != ':' && hosts.front() != ',')
                return std::unexpected(
                    unreadable(Tr::tr("After the URL's IPv6 address only a port or another host may follow.")));
        } else {
            name = hosts.substr(0, hosts.find_first_of(":,"));
            hosts.remove_prefix(name.size());
        }
        LK_LET(const std::string plain, decoded(name, Tr::tr("host")));
        names += plain;
        if (hosts.starts_with(':')) {
            const std::string_view port
                = hosts.substr(1, hosts.find(',') == std::string_view::npos ? hosts.npos : hosts.find(',') - 1);
            hosts.remove_prefix(port.size() + 1);
            ports += port;
            anyPort = anyPort || !port.empty();
        }
    }
    // "" stands for "not given": an empty list of one must not override ?host= or a service file.
    if (!names.empty() && names.find_first_not_of(',') != std::string::npos)
        into.settings.emplace_back("host", names);
    if (anyPort)
        into.settings.emplace_back("port", ports);
    return {};
}

Result<> splitQuery(std::string_view query, UrlText& into)
{
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        LK_LET(std::string key, decoded(pair.substr(0, equals), Tr::tr("parameters")));
        if (equals == std::string_view::npos)
            return std::unexpected(unreadable(
                Tr::tr("The URL's parameter %1 has no value; write it as %1=value.").arg(QString::fromStdString(key))));
        LK_LET(std::string value, decoded(pair.substr(equals + 1), Tr::tr("parameters")));
        into.settings.emplace_back(std::move(key), std::move(value));
    }
    return {};
}

} // namespace

Result<UrlText> splitUri(std::string_view rest)
{
    UrlText into;
    // As libpq: what stands before the first @ that comes before any slash is the user.
    const std::string_view authority = rest.substr(0, rest.find('/'));
    if (std::size_t at = authority.find('@'); at != std::string_view::npos) {
        // A second @ before the parameters: the first belonged to the password.
        const std::size_t last = authority.substr(0, authority.find('?', at)).rfind('@');
        into.mendedPassword = last > at;
        at = std::max(at, last);
        const std::string_view person = rest.substr(0, at);
        const std::string_view user = person.substr(0, person.find(':'));
        LK_LET(std::string name, decoded(user, Tr::tr("user")));
        if (!name.empty())
            into.settings.emplace_back("user", std::move(name));
        if (user.size() < at) {
            LK_LET(std::string password, decoded(person.substr(user.size() + 1), Tr::tr("password")));
            if (!password.empty())
                into.settings.emplace_back("password", std::move(password));
        }
        rest.remove_prefix(at + 1);
    }
    const std::string_view hosts = rest.substr(0, rest.find_first_of("/?"));
    LK_TRY(splitHosts(hosts, into));
    rest.remove_prefix(hosts.size());
    if (rest.starts_with('/')) {
        const std::string_view name
            = rest.substr(1, rest.find('?') == std::string_view::npos ? rest.npos : rest.find('?') - 1);
        LK_LET(std::string database, decoded(name, Tr::tr("database name")));
        into.encodedName = name.find('%') != std::string_view::npos;
        if (!database.empty())
            into.settings.emplace_back("dbname", std::move(database));
        rest.remove_prefix(name.size() + 1);
    }
    if (rest.starts_with('?'))
        LK_TRY(splitQuery(rest.substr(1), into));
    return into;
}

Result<UrlText> splitConninfo(std::string_view conninfo)
{
    constexpr std::string_view blanks = " \t\r\n\f\v";
    UrlText into;
    std::size_t at = 0;
    const auto skip = [&] { at = std::min(conninfo.find_first_not_of(blanks, at), conninfo.size()); };
    for (skip(); at < conninfo.size(); skip()) {
        const std::size_t end = std::min(conninfo.find_first_of(std::string(blanks) + '=', at), conninfo.size());
        std::string key(conninfo.substr(at, end - at));
        at = end;
        skip();
        if (at >= conninfo.size() || conninfo[at] != '=')
            return std::unexpected(
                unreadable(Tr::tr("The connection string is neither a URL nor a list of keyword=value pairs.")));
        ++at;
        skip();
        const bool quoted = at < conninfo.size() && conninfo[at] == '\'';
        at += quoted ? 1 : 0;
        std::string value;
        bool closed = !quoted;
        for (; at < conninfo.size(); ++at) {
            const char c = conninfo[at];
            if (quoted ? c == '\'' : blanks.find(c) != std::string_view::npos) {
                closed = true;
                break;
            }
            if (c == '\\' && at + 1 < conninfo.size())
                ++at;
            value.push_back(conninfo[at]);
        }
        if (!closed)
            return std::unexpected(unreadable(Tr::tr("A quote in the connection string is not closed.")));
        at += quoted ? 1 : 0;
        into.settings.emplace_back(std::move(key), std::move(value));
    }
    return into;
}

std::string percentEncoded(std::string_view value, std::string_view plain)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-._~").find(c) != std::string_view::npos || plain.find(c) != std::string_view::npos;
        if (safe) {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.push_back(hex[byte >> 4U]);
            out.push_back(hex[byte & 15U]);
        }
    }
    return out;
}

} // namespace lockkeeper::profile
