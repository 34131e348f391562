#include "postgres/server_tools.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/session.h"

#include <algorithm>

namespace lockkeeper::postgres {
namespace {

std::string quotedValue(std::string_view value)
{
    std::string quoted = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '\'';
}

} // namespace

Result<Binaries> chooseTools(std::vector<Binaries> installed, const char* program, int serverVersion)
{
    const int major = serverVersion / 10000;
    // Newest first: the last that is new enough is the nearest.
    const auto nearest = std::ranges::find_if(
        installed.rbegin(), installed.rend(), [&](const Binaries& b) { return b.major >= major; });
    if (nearest != installed.rend())
        return *nearest;
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "tool-missing",
        .message = installed.empty()
            ? Tr::tr("%1 is not installed: install “postgresql-client-%2”.")
                  .arg(text(std::string_view(program)), QString::number(major))
            : Tr::tr("The server is PostgreSQL %2, but the newest %1 here is %3: install “postgresql-client-%2”.")
                  .arg(text(std::string_view(program)), QString::number(major),
                      QString::number(installed.front().major)),
        .hint = QStringLiteral("apt-get install postgresql-client-%1").arg(major)});
}

Result<Binaries> toolsFor(const char* program, int serverVersion)
{
    return chooseTools(findBinaries(program), program, serverVersion);
}

std::string connectionString(const profile::Target& target, std::string_view purpose)
{
    std::map<std::string, std::string> parameters = target.parameters;
    parameters["application_name"] = "lockkeeper:" + std::string(purpose);
    parameters.try_emplace("connect_timeout", "10");
    // What is secret never stands in argv; with a password of our own a file of theirs must not win over it.
    for (const char* secret : {"password", "sslpassword"})
        parameters.erase(secret);
    if (!target.password.empty())
        parameters.erase("passfile");
    std::string words;
    for (const auto& [keyword, value] : parameters)
        words += (words.empty() ? "" : " ") + keyword + '=' + quotedValue(value);
    return words;
}

Result<Secret> passwordLine(const Secret& password)
{
    std::string line = "*:*:*:*:";
    for (const char c : password.reveal()) {
        if (c == '\n' || c == '\r' || c == '\0') {
            return std::unexpected(Error{.kind = Error::Kind::Usage,
                .code = "password-unfit",
                .message = Tr::tr("This password holds a line break, which PostgreSQL's own programs cannot be given; "
                                  "change it on the server.")});
        }
        if (c == ':' || c == '\\')
            line += '\\';
        line += c;
    }
    return Secret(line + '\n');
}

Result<Process> readingTool(
    const std::filesystem::path& program, const profile::Target& target, std::string_view purpose)
{
    // Messages in English, so that what we read of them holds; a password in the environment would win over ours.
    Process process{.program = program,
        .arguments = {"--no-password", "--dbname=" + connectionString(target, purpose)},
        .environment = {{"LC_ALL", "C.UTF-8"}},
        .withoutEnvironment = {"PGDATABASE", "PGAPPNAME", "LANGUAGE"}};
    if (!target.password.empty()) {
        LK_LET(Secret line, passwordLine(target.password));
        process.passwordFile = std::move(line);
        process.withoutEnvironment.emplace_back("PGPASSWORD");
    }
    return process;
}

Result<Process> writingTool(const std::filesystem::path& program, const profile::Target& target,
    environment::Clearance clearance, std::string_view purpose, Task& task)
{
    // The session says whether it is the database cleared, and is gone before the child connects.
    LK_TRY(WriteSession::open(target, std::move(clearance), purpose, task));
    return readingTool(program, target, purpose);
}

} // namespace lockkeeper::postgres
