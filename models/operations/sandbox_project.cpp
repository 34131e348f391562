#include "operations/sandbox_project.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <algorithm>

namespace lockkeeper::operations {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOurs = "# Written by Lockkeeper; it stays yours once you change this line.\n";

QString resource(std::string_view name) { return QStringLiteral(":/sandbox/") + text(name); }

bool belongsToProject(const std::string& name) { return name != "seed.sql" && name != "dev.sql"; }

Result<> unpack(const fs::path& folder)
{
    const QString root = resource({});
    for (QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const std::string name = utf8(files.next().mid(root.size()));
        if (!belongsToProject(name))
            continue;
        LK_LET(const std::string content, sandboxFile(name));
        const fs::path file = folder / (name == "gitignore" ? std::string(".gitignore") : name);
        LK_TRY(makeFolder(file.parent_path()));
        LK_TRY(writeFile(file, content, Access::Everyone));
    }
    return {};
}

} // namespace

Result<std::string> sandboxFile(std::string_view name)
{
    QFile file(resource(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "file-missing",
            .message = Tr::tr("This program was built without the sandbox's file %1.").arg(text(name))});
    }
    return file.readAll().toStdString();
}

Result<std::vector<SandboxMigration>> sandboxMigrations()
{
    std::vector<SandboxMigration> migrations;
    const QDir folder(resource("prisma/migrations"));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : names) {
        LK_LET(std::string sql, sandboxFile("prisma/migrations/" + utf8(name) + "/migration.sql"));
        migrations.push_back({.name = utf8(name), .sql = std::move(sql)});
    }
    std::ranges::sort(migrations, {}, &SandboxMigration::name);
    return migrations;
}

Result<> unpackSandboxProject(const fs::path& folder, const Secret& url)
{
    std::error_code failure;
    if (!fs::exists(folder, failure)) {
        // Under another name first: a half-written project would pass for somebody's work.
        fs::path partial = folder;
        partial += ".partial";
        fs::remove_all(partial, failure);
        LK_TRY(makeFolder(partial));
        LK_TRY(unpack(partial));
        LK_TRY(publish(partial, folder));
    }
    const fs::path file = folder / ".env";
    const std::string wanted = std::string(kOurs) + "DATABASE_URL=\"" + url.reveal() + "\"\n";
    const Result<std::string> there = readFile(file);
    if (there ? there->starts_with(kOurs) && *there != wanted : there.error().code == "file-missing")
        LK_TRY(writeFile(file, wanted));
    return {};
}

} // namespace lockkeeper::operations
