#include "postgres/server_binaries.h"

#include "base/process.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <unistd.h>

namespace lockkeeper::postgres {
namespace {

namespace fs = std::filesystem;

std::string outputOf(const fs::path& program, const std::string& argument)
{
    Task task;
    std::string output;
    const auto end = run({.program = program,
                             .arguments = {argument},
                             .output = [&](std::string_view bytes) -> Result<> {
                                 output += bytes;
                                 return {};
                             }},
        task);
    return end && end->exitCode == 0 ? output : std::string();
}

int majorOf(const fs::path& program)
{
    // "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
    static const QRegularExpression version(QStringLiteral("\\(PostgreSQL\\) ([0-9]+)"));
    return version.match(text(std::string_view(outputOf(program, "--version")))).captured(1).toInt();
}

std::vector<fs::path> candidates()
{
    std::vector<fs::path> folders;
    std::error_code failure;
    for (const char* root : {"/usr/lib/postgresql", "/usr/pgsql", "/opt/postgresql"}) {
        for (const auto& entry : fs::directory_iterator(root, failure))
            folders.push_back(entry.path() / "bin");
    }
    for (int major = 30; major >= 10; --major)
        folders.emplace_back("/usr/pgsql-" + std::to_string(major) + "/bin");
    folders.emplace_back("/usr/local/pgsql/bin");
    const QStringList path = qEnvironmentVariable("PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const QString& folder : path) {
        const fs::path there = utf8(folder);
        if (fs::exists(there / "pg_config", failure)) {
            const QString named = text(std::string_view(outputOf(there / "pg_config", "--bindir"))).trimmed();
            if (!named.isEmpty())
                folders.emplace_back(utf8(named));
        }
        folders.push_back(there);
    }
    return folders;
}

} // namespace

std::vector<Binaries> findBinaries(const char* program)
{
    std::vector<Binaries> found;
    for (const fs::path& folder : candidates()) {
        const fs::path there = folder / program;
        if (::access(there.c_str(), X_OK) != 0
            || std::ranges::any_of(found, [&](const Binaries& known) { return known.folder == folder; }))
            continue;
        // /usr/bin on Debian holds wrappers that pick a cluster by themselves; a version of 0 is none.
        if (const int major = majorOf(there); major > 0)
            found.push_back({.folder = folder, .major = major});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Binaries::major);
    return found;
}

Result<Binaries> serverBinaries()
{
    std::error_code failure;
    for (const Binaries& binaries : findBinaries("postgres")) {
        if (fs::exists(binaries.program("initdb"), failure))
            return binaries;
    }
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "server-missing",
        .message = Tr::tr("No PostgreSQL server is installed here: install the package “postgresql” (Debian, Ubuntu) "
                          "or your system's PostgreSQL server."),
        .hint = QStringLiteral("apt-get install postgresql")});
}

} // namespace lockkeeper::postgres
