#include "journal/process_id.h"

#include "base/file.h"

#include <QtCore/QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace lockkeeper::journal {
namespace {

std::string trimmed(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

/// Clock ticks from boot to the process's start; empty where there is no such process.
std::string startTime(const std::string& pid)
{
    const Result<std::string> stat = readFile("/proc/" + pid + "/stat");
    // The command in field 2 may hold blanks and brackets; fields are counted from its end.
    const std::size_t close = stat ? stat->rfind(')') : std::string::npos;
    if (close == std::string::npos)
        return {};
    std::string_view rest = std::string_view(*stat).substr(close + 2);
    constexpr int fromState = 19; // field 3 is the first after the command
    for (int i = 0; i < fromState && !rest.empty(); ++i)
        rest.remove_prefix(std::min(rest.size(), rest.find(' ') + 1));
    // A zombie does nothing any more.
    const bool zombie = (*stat)[close + 2] == 'Z';
    return zombie ? std::string() : std::string(rest.substr(0, rest.find(' ')));
}

std::string bootId() { return trimmed(readFile("/proc/sys/kernel/random/boot_id").value_or("unknown")); }

} // namespace

std::string thisProcess()
{
    const std::string pid = std::to_string(::getpid());
    return bootId() + ' ' + pid + ' ' + startTime(pid);
}

bool isRunning(std::string_view process)
{
    const std::size_t first = process.find(' ');
    const std::size_t second = process.rfind(' ');
    if (first == std::string_view::npos || first == second || process.substr(0, first) != bootId())
        return false;
    const std::string pid(process.substr(first + 1, second - first - 1));
    const std::string start = startTime(pid);
    return !start.empty() && start == process.substr(second + 1);
}

std::string thisHost() { return QSysInfo::machineHostName().toStdString(); }

std::string thisPerson()
{
    const passwd* user = ::getpwuid(::getuid()); // called once a journal is opened, on one thread
    const std::string name = user && user->pw_name ? user->pw_name : std::to_string(::getuid());
    return name + '@' + thisHost();
}

} // namespace lockkeeper::journal
