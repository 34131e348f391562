#include "prisma/location.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace lockkeeper::prisma {
namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

fs::path beside(const fs::path& schema)
{
    std::error_code ignored;
    return (fs::is_directory(schema, ignored) ? schema : schema.parent_path()) / "migrations";
}

std::unexpected<Error> missing(const fs::path& schema, const fs::path& saidBy)
{
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "prisma-schema-missing",
        .message = Tr::tr("%1 names the schema %2, which is not there.").arg(text(saidBy), text(schema))});
}

Result<std::optional<Location>> configured(const fs::path& folder)
{
    LK_LET(const std::optional<Config> config, findConfig(folder));
    if (!config)
        return std::nullopt;
    for (const char* key : {"schema", "migrations.path"}) {
        if (std::ranges::find(config->computed, key) != config->computed.end())
            return std::unexpected(Error{.kind = Error::Kind::Usage,
                .code = "prisma-config-computed",
                .message = Tr::tr("%1 computes \"%2\", and running it is not safe: name the migrations folder itself.")
                    .arg(text(config->file), QString::fromLatin1(key))});
    }
    const fs::path base = config->file.parent_path();
    Location found{.root = folder, .schema = {}, .migrations = {}, .config = config};
    if (config->schema) {
        found.schema = (base / config->schema->value).lexically_normal();
        if (!isThere(found.schema))
            return missing(found.schema, config->file);
    } else {
        // A config without a schema leaves the usual places.
        for (const fs::path& usual : {folder / "schema.prisma", folder / "prisma" / "schema.prisma"})
            if (found.schema.empty() && isThere(usual))
                found.schema = usual;
    }
    if (config->migrations)
        found.migrations = (base / config->migrations->value).lexically_normal();
    else if (!found.schema.empty())
        found.migrations = beside(found.schema);
    if (found.migrations.empty())
        return std::nullopt;
    return found;
}

Result<std::optional<Location>> packaged(const fs::path& folder)
{
    for (fs::path at = folder;; at = at.parent_path()) {
        const fs::path file = at / "package.json";
        if (isThere(file)) {
            LK_LET(const std::string content, readFile(file));
            const QJsonValue schema = QJsonDocument::fromJson(QByteArray::fromStdString(content))
                                          .object()[QStringLiteral("prisma")]
                                          .toObject()[QStringLiteral("schema")];
            // Only the nearest package.json counts, whether it speaks of Prisma or not.
            if (!schema.isString())
                return std::nullopt;
            const fs::path path = (at / utf8(schema.toString())).lexically_normal();
            if (!isThere(path))
                return missing(path, file);
            return Location{.root = folder, .schema = path, .migrations = beside(path), .config = {}};
        }
        if (!at.has_relative_path())
            return std::nullopt;
    }
}

} // namespace

Result<std::optional<Location>> locate(const fs::path& given)
{
    std::error_code failed;
    const fs::path absolute = fs::absolute(given, failed).lexically_normal();
    const fs::path folder = absolute.has_filename() ? absolute : absolute.parent_path();
    LK_LET(std::optional<Location> found, configured(folder));
    if (!found) {
        LK_LET(found, packaged(folder));
    }
    for (const fs::path& usual : {folder / "schema.prisma", folder / "prisma" / "schema.prisma"})
        if (!found && isThere(usual))
            found = Location{.root = folder, .schema = usual, .migrations = beside(usual), .config = {}};
    return found;
}

} // namespace lockkeeper::prisma
