#include "sql/policy.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "sql/rule.h"

#include <toml++/toml.h>

#include <array>
#include <charconv>
#include <functional>
#include <limits>
#include <map>

namespace lockkeeper::sql {
namespace {

/// What --pg-version takes.
constexpr int oldestServer = 10;
constexpr int newestServer = 18;

Error invalid(const std::string& name, const QString& why)
{
    return {.kind = Error::Kind::Usage,
        .code = "policy-invalid",
        .message = Tr::tr("%1 cannot be used: %2").arg(text(name), why)};
}

/// One setting of the file, to be read or complained of.
struct Setting {
    std::string_view key;
    const toml::node& value;
    const std::string& file;

    [[nodiscard]] std::unexpected<Error> invalid(const QString& why) const
    {
        return std::unexpected(sql::invalid(file, Tr::tr("line %1: %2").arg(value.source().begin.line).arg(why)));
    }
    [[nodiscard]] std::unexpected<Error> must(const QString& be) const
    {
        return invalid(Tr::tr("%1 must be %2.").arg(text(key), be));
    }
};

using Reader = std::function<Result<>(const Setting&)>;

/// Reads each setting of a table by its name, and refuses a name that has no reader.
Result<> readAll(const toml::table& table, const std::string& file, const std::map<std::string_view, Reader>& readers)
{
    for (const auto& [key, node] : table) {
        const Setting setting{.key = key.str(), .value = node, .file = file};
        const auto reader = readers.find(setting.key);
        if (reader == readers.end()) {
            QStringList known;
            for (const auto& [name, unused] : readers)
                known << text(name);
            return setting.invalid(Tr::tr("there is no setting %1; there are: %2.")
                    .arg(text(setting.key), known.join(QStringLiteral(", "))));
        }
        LK_TRY(reader->second(setting));
    }
    return {};
}

/// Reads the settings of the table that a setting is.
Reader section(std::map<std::string_view, Reader> readers)
{
    return [readers = std::move(readers)](const Setting& setting) -> Result<> {
        const toml::table* table = setting.value.as_table();
        if (!table)
            return setting.must(Tr::tr("a table, [%1]").arg(text(setting.key)));
        return readAll(*table, setting.file, readers);
    };
}

Result<> readRules(const Setting& setting, Policy& policy)
{
    const toml::table* table = setting.value.as_table();
    if (!table)
        return setting.must(Tr::tr("a table, [%1]").arg(QStringLiteral("lint.rules")));
    for (const auto& [key, node] : *table) {
        const Setting rule{.key = key.str(), .value = node, .file = setting.file};
        if (!ruleNamed(rule.key))
            return rule.invalid(Tr::tr("there is no rule %1.").arg(text(rule.key)));
        const std::string value = node.value_or(std::string());
        const std::optional<Severity> severity = severityFrom(value);
        if (!severity && value != "off")
            return rule.must(Tr::tr("off, critical, high, medium, low or style"));
        policy.rules[std::string(rule.key)] = severity;
    }
    return {};
}

Result<> readVersion(const Setting& setting, Policy& policy)
{
    const auto version = setting.value.value_exact<std::int64_t>();
    if (!version || *version < oldestServer || *version > newestServer)
        return setting.must(Tr::tr("a whole number from %1 to %2").arg(oldestServer).arg(newestServer));
    policy.minimumServerVersion = static_cast<int>(*version);
    return {};
}

Result<> readPaths(const Setting& setting, Policy& policy)
{
    const toml::array* paths = setting.value.as_array();
    if (!paths || !(paths->empty() || paths->is_homogeneous<std::string>()))
        return setting.must(Tr::tr("a list of paths"));
    for (const toml::node& path : *paths)
        policy.ignoredPaths.push_back(path.value_or(std::string()));
    return {};
}

/// PostgreSQL's units, and its way to write them: manual, 20.1.1.
std::optional<std::int64_t> bytesFrom(std::string_view written)
{
    constexpr std::array<std::pair<std::string_view, int>, 5> units{
        {{"B", 0}, {"kB", 10}, {"MB", 20}, {"GB", 30}, {"TB", 40}}};
    std::int64_t number = 0;
    const auto [rest, failure] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (failure != std::errc() || number < 0)
        return {};
    std::string_view unit(rest, static_cast<std::size_t>(written.data() + written.size() - rest));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    for (const auto& [name, power] : units)
        if (unit == name && number <= (std::numeric_limits<std::int64_t>::max() >> power))
            return number << power;
    return {};
}

Result<> readSize(const Setting& setting, std::optional<std::int64_t>& size)
{
    size = bytesFrom(setting.value.value_or(std::string_view()));
    if (!size)
        return setting.must(Tr::tr("a size such as %1").arg(QStringLiteral("\"10MB\"")));
    return {};
}

/// `*` stands for any run of characters, a slash too.
bool matches(std::string_view pattern, std::string_view path)
{
    std::size_t star = std::string_view::npos;
    std::size_t back = 0;
    std::size_t p = 0;
    for (std::size_t i = 0; i < path.size();) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            back = i;
        } else if (p < pattern.size() && pattern[p] == path[i]) {
            ++p;
            ++i;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            i = ++back;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace

Result<Policy> parsePolicy(std::string_view toml, const std::string& name)
{
    toml::table root;
    try {
        root = toml::parse(toml);
    } catch (const toml::parse_error& error) {
        return std::unexpected(invalid(name,
            Tr::tr("line %1, column %2: %3")
                .arg(error.source().begin.line)
                .arg(error.source().begin.column)
                .arg(text(error.description()))));
    }
    Policy policy;
    const Reader tables = section({
        {"small-up-to", [&](const Setting& setting) { return readSize(setting, policy.sizes.smallUpTo); }},
        {"large-from", [&](const Setting& setting) { return readSize(setting, policy.sizes.largeFrom); }},
    });
    const Reader lint = section({
        {"minimum-server-version", [&](const Setting& setting) { return readVersion(setting, policy); }},
        {"ignored-paths", [&](const Setting& setting) { return readPaths(setting, policy); }},
        {"tables", tables},
        {"rules", [&](const Setting& setting) { return readRules(setting, policy); }},
    });
    LK_TRY(readAll(root, name, {{"lint", lint}}));
    if (policy.sizes.smallUpTo && policy.sizes.largeFrom && *policy.sizes.smallUpTo >= *policy.sizes.largeFrom)
        return std::unexpected(invalid(name, Tr::tr("large-from must be more than small-up-to.")));
    return policy;
}

Result<Policy> policyAbove(const std::filesystem::path& path) { return Policies().above(path); }

Result<Policy> Policies::above(const std::filesystem::path& path)
{
    std::error_code error;
    return of(std::filesystem::absolute(path, error).parent_path());
}

Result<Policy> Policies::of(const std::filesystem::path& folder)
{
    if (const auto known = m_known.find(folder); known != m_known.end())
        return known->second;
    std::error_code error;
    const std::filesystem::path file = folder / ".lockkeeper.toml";
    Policy policy;
    if (std::filesystem::is_regular_file(file, error)) {
        LK_LET(const std::string content, readFile(file));
        LK_LET(policy, parsePolicy(content, file.string()));
        policy.root = folder;
    } else if (folder.has_relative_path()) {
        LK_LET(policy, of(folder.parent_path()));
    }
    m_known.emplace(folder, policy);
    return policy;
}

bool ignoresPath(const Policy& policy, std::string_view path)
{
    return std::ranges::any_of(policy.ignoredPaths, [&](const std::string& pattern) { return matches(pattern, path); });
}

Settings settingsOf(const Policy& policy, std::optional<int> pgVersion)
{
    Settings settings;
    settings.pgVersion = pgVersion.value_or(policy.minimumServerVersion.value_or(settings.pgVersion));
    for (const auto& [name, severity] : policy.rules)
        if (const Rule* rule = ruleNamed(name); rule->optional && severity)
            settings.wanted.push_back(rule);
    return settings;
}

void apply(const Policy& policy, Analysis& analysis)
{
    analysis.sizes = policy.sizes;
    std::erase_if(analysis.findings, [&](Finding& finding) {
        const auto wanted = policy.rules.find(finding.id());
        if (wanted == policy.rules.end())
            return false;
        if (wanted->second)
            finding.severity = *wanted->second;
        return !wanted->second.has_value();
    });
}

} // namespace lockkeeper::sql
