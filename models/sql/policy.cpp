#include "sql/policy.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "sql/rule.h"

#include <toml++/toml.h>

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

Result<> readRules(const toml::table& table, const std::string& name, Policy& policy)
{
    for (const auto& [key, node] : table) {
        const std::string rule(key.str());
        const std::string value = node.value_or(std::string());
        if (!ruleNamed(rule))
            return std::unexpected(invalid(name, Tr::tr("there is no rule %1.").arg(text(rule))));
        if (value == "off") {
            policy.rules[rule] = std::nullopt;
            continue;
        }
        const std::optional<Severity> severity = severityFrom(value);
        if (!severity)
            return std::unexpected(
                invalid(name, Tr::tr("%1 must be off, critical, high, medium, low or style.").arg(text(rule))));
        policy.rules[rule] = severity;
    }
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
    const toml::table* lint = root["lint"].as_table();
    if (!lint)
        return policy;
    if (const auto version = (*lint)["minimum-server-version"].value<std::int64_t>()) {
        if (*version < oldestServer || *version > newestServer)
            return std::unexpected(invalid(
                name, Tr::tr("minimum-server-version must be from %1 to %2.").arg(oldestServer).arg(newestServer)));
        policy.minimumServerVersion = static_cast<int>(*version);
    }
    if (const toml::array* paths = (*lint)["ignored-paths"].as_array())
        for (const toml::node& path : *paths)
            policy.ignoredPaths.push_back(path.value_or(std::string()));
    if (const toml::table* table = (*lint)["rules"].as_table())
        LK_TRY(readRules(*table, name, policy));
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
