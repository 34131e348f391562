#include "postgres/tool.h"

namespace lockkeeper::postgres {
namespace {

/// PostgreSQL manual 34.1.1.1: quotes around, a backslash before ' and \.
void append(std::string& text, const std::string& keyword, std::string_view value)
{
    if (!text.empty())
        text += ' ';
    text += keyword + "='";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    text += '\'';
}

/// PostgreSQL manual 34.16: in a password file, : and \ carry a backslash.
Secret passwordLine(const Secret& password)
{
    std::string line = "*:*:*:*:";
    for (const char c : password.reveal()) {
        if (c == ':' || c == '\\')
            line += '\\';
        line += c;
    }
    line += '\n';
    return Secret(std::move(line));
}

} // namespace

std::string connectionString(const profile::Target& target, std::string_view applicationName)
{
    // A network that stalls must end the child, not hang it.
    std::map<std::string, std::string> parameters{
        {"keepalives_idle", "30"}, {"keepalives_interval", "10"}, {"keepalives_count", "3"}, {"connect_timeout", "10"}};
    for (const auto& [keyword, value] : target.parameters)
        parameters[keyword] = value;
    parameters.erase("password");
    parameters.erase("client_encoding"); // the archive's own
    if (!target.password.empty())
        parameters.erase("passfile"); // ours comes through the environment
    parameters["application_name"] = applicationName;
    std::string text;
    for (const auto& [keyword, value] : parameters)
        append(text, keyword, value);
    return text;
}

void connectTool(Process& process, const profile::Target& target, std::string_view applicationName)
{
    process.arguments.push_back("--dbname=" + connectionString(target, applicationName));
    process.arguments.emplace_back("--no-password");
    process.environment["LC_ALL"] = "C.UTF-8";
    process.withoutEnvironment.emplace_back("PGCLIENTENCODING");
    process.withoutEnvironment.emplace_back("LANGUAGE");
    if (!target.password.empty()) {
        process.passwordFile = passwordLine(target.password);
        process.withoutEnvironment.emplace_back("PGPASSWORD"); // it would win over the file
    }
}

} // namespace lockkeeper::postgres
