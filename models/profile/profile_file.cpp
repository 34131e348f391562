#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"
#include "profile/store.h"

#include <toml++/toml.h>

#include <sstream>

namespace lockkeeper::profile {
namespace {

constexpr std::string_view kHeader
    = R"(# Lockkeeper's profiles. You may edit this file; Lockkeeper writes it again in this order and keeps keys it does not
# know, but not your comments (use notes). It never holds a password: those are in the system's keyring, in ~/.pgpass
# or asked for. environment: development, staging or production (what is left out counts as production).
)";
constexpr std::int64_t kVersion = 1;

Error unreadable(const std::filesystem::path& path, std::uint32_t line, const QString& what)
{
    return {.kind = Error::Kind::Usage,
        .code = "profiles-unreadable",
        .message = Tr::tr("%1:%2: %3").arg(text(path)).arg(line).arg(what),
        .hint = Tr::tr("Mend the file by hand; until then Lockkeeper changes nothing in it.")};
}

Result<std::string> stringOf(const toml::table& table, std::string_view key, const std::filesystem::path& path)
{
    const toml::node* node = table.get(key);
    if (!node)
        return std::string();
    if (const auto value = node->value_exact<std::string>())
        return *value;
    return std::unexpected(
        unreadable(path, node->source().begin.line, Tr::tr("%1 must be text in quotes.").arg(text(key))));
}

void makeInline(toml::node& node)
{
    if (toml::table* table = node.as_table()) {
        table->is_inline(true);
        for (auto&& [key, value] : *table)
            makeInline(value);
    } else if (toml::array* array = node.as_array()) {
        for (toml::node& value : *array)
            makeInline(value);
    }
}

/// The entries of `table` but `known`, each on a line of its own.
std::string others(const toml::table& table, std::span<const std::string_view> known)
{
    std::ostringstream lines;
    for (const auto& [key, value] : table) {
        if (std::ranges::find(known, key.str()) != known.end())
            continue;
        toml::table one;
        one.insert(key.str(), value);
        makeInline(*one.get(key.str()));
        lines << one << '\n';
    }
    return lines.str();
}

constexpr std::array<std::string_view, 8> kKeys{
    "name", "url", "environment", "group", "notes", "project", "password", "pooled"};

Result<Profile> readProfile(const toml::table& table, const std::filesystem::path& path)
{
    const std::uint32_t line = table.source().begin.line;
    Profile profile;
    LK_LET(profile.name, stringOf(table, "name", path));
    if (profile.name.empty())
        return std::unexpected(unreadable(path, line, Tr::tr("the profile has no name.")));
    LK_LET(const std::string url, stringOf(table, "url", path));
    Result<ParsedUrl> parsed = parseUrl(url);
    const toml::node* urlNode = table.get("url");
    const std::uint32_t urlLine = urlNode ? urlNode->source().begin.line : line;
    if (!parsed)
        return std::unexpected(unreadable(path, urlLine, parsed.error().message));
    if (!parsed->target.password.empty())
        return std::unexpected(unreadable(path, urlLine,
            Tr::tr(
                "the URL holds a password; take it out and add the profile with it, so that it goes to the keyring.")));
    profile.target = std::move(parsed->target);

    LK_LET(const std::string environmentWord, stringOf(table, "environment", path));
    if (const auto known = environment::parse(environmentWord))
        profile.environment = *known;
    else if (!environmentWord.empty())
        return std::unexpected(unreadable(path, table.get("environment")->source().begin.line,
            Tr::tr("environment is development, staging or production, not %1.").arg(text(environmentWord))));
    LK_LET(profile.group, stringOf(table, "group", path));
    LK_LET(profile.notes, stringOf(table, "notes", path));
    LK_LET(const std::string project, stringOf(table, "project", path));
    profile.project = project;
    LK_LET(const std::string password, stringOf(table, "password", path));
    bool knownPassword = password.empty();
    for (const PasswordFrom from : {PasswordFrom::Libpq, PasswordFrom::Keyring, PasswordFrom::Ask}) {
        if (password == name(from)) {
            profile.password = from;
            knownPassword = true;
        }
    }
    // The word itself is not shown: it may be a password.
    if (!knownPassword)
        return std::unexpected(unreadable(path, table.get("password")->source().begin.line,
            Tr::tr(
                "password says where it comes from: libpq, keyring or ask; the password itself must not stand here.")));
    profile.pooled = table.get("pooled") && table.get("pooled")->value_or(false);
    profile.unknown = others(table, kKeys);
    return profile;
}

void line(std::ostringstream& out, std::string_view key, const std::string& value)
{
    if (!value.empty())
        out << key << " = " << toml::value<std::string>(value) << '\n';
}

} // namespace

std::string_view name(PasswordFrom from)
{
    switch (from) {
    case PasswordFrom::Libpq:
        return "libpq";
    case PasswordFrom::Keyring:
        return "keyring";
    case PasswordFrom::Ask:
        return "ask";
    }
    return "libpq";
}

Result<ProfileFile> parseProfiles(std::string_view content, const std::filesystem::path& path)
{
    toml::table root;
    try {
        root = toml::parse(content, path.string());
    } catch (const toml::parse_error& fault) {
        return std::unexpected(unreadable(path, fault.source().begin.line, text(fault.description())));
    }
    if (const toml::node* version = root.get("version"); version && version->value_or(kVersion + 1) > kVersion)
        return std::unexpected(unreadable(
            path, version->source().begin.line, Tr::tr("a newer Lockkeeper wrote this file; use that one.")));
    ProfileFile file;
    if (const toml::node* list = root.get("profile")) {
        const toml::array* tables = list->as_array();
        if (!tables)
            return std::unexpected(
                unreadable(path, list->source().begin.line, Tr::tr("write each profile as [[profile]].")));
        for (const toml::node& node : *tables) {
            if (!node.is_table())
                return std::unexpected(
                    unreadable(path, node.source().begin.line, Tr::tr("write each profile as [[profile]].")));
            LK_LET(Profile profile, readProfile(*node.as_table(), path));
            if (std::ranges::find(file.profiles, profile.name, &Profile::name) != file.profiles.end())
                return std::unexpected(unreadable(path, node.source().begin.line,
                    Tr::tr("there are two profiles called %1.").arg(text(profile.name))));
            file.profiles.push_back(std::move(profile));
        }
    }
    constexpr std::array<std::string_view, 2> known{"version", "profile"};
    file.unknown = others(root, known);
    return file;
}

std::string formatProfiles(const ProfileFile& file)
{
    std::ostringstream out;
    out << kHeader << "version = " << kVersion << '\n' << file.unknown;
    for (const Profile& profile : file.profiles) {
        out << "\n[[profile]]\n";
        line(out, "name", profile.name);
        line(out, "url", shownUrl(profile.target));
        line(out, "environment", std::string(environment::name(profile.environment)));
        line(out, "group", profile.group);
        line(out, "notes", profile.notes);
        line(out, "project", profile.project.string());
        line(out, "password", std::string(name(profile.password)));
        if (profile.pooled)
            out << "pooled = true\n";
        out << profile.unknown;
    }
    return out.str();
}

} // namespace lockkeeper::profile
