#include "backup/owner.h"

#include "base/file.h"

#include <charconv>
#include <sstream>
#include <unistd.h>

namespace lockkeeper::backup {
namespace {

/// 0 where there is no such process, or only its zombie.
std::uint64_t startOf(std::int64_t pid)
{
    const auto stat = readFile("/proc/" + std::to_string(pid) + "/stat");
    if (!stat)
        return 0;
    // The second field is the program's name in parentheses, and may itself hold any character.
    const std::size_t close = stat->rfind(')');
    if (close == std::string::npos)
        return 0;
    std::istringstream rest(stat->substr(close + 1));
    std::string state;
    rest >> state;
    if (state == "Z" || state == "X")
        return 0;
    std::string field;
    for (int i = 4; i <= 21; ++i)
        rest >> field;
    std::uint64_t started = 0;
    rest >> started;
    return started;
}

std::string bootId()
{
    std::string id = readFile("/proc/sys/kernel/random/boot_id").value_or(std::string());
    while (!id.empty() && id.back() == '\n')
        id.pop_back();
    return id;
}

} // namespace

Owner Owner::self()
{
    const auto pid = static_cast<std::int64_t>(::getpid());
    return {.pid = pid, .started = startOf(pid), .boot = bootId()};
}

bool Owner::alive() const { return pid > 0 && boot == bootId() && started != 0 && startOf(pid) == started; }

std::string Owner::text() const { return std::to_string(pid) + ' ' + std::to_string(started) + ' ' + boot + '\n'; }

std::optional<Owner> Owner::parse(std::string_view text)
{
    std::istringstream in{std::string(text)};
    Owner owner;
    in >> owner.pid >> owner.started;
    if (!in)
        return std::nullopt;
    in >> owner.boot;
    return owner;
}

} // namespace lockkeeper::backup
