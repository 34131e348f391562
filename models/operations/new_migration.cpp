#include "operations/new_migration.h"

#include "base/text.h"
#include "base/tr.h"
#include "migration/script.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace lockkeeper::operations {
namespace {

Result<> checkText(const migration::NewMigration& step)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(step.sql.data(), static_cast<qsizetype>(step.sql.size())));
    if (decoder.hasError())
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "script-not-utf8",
            .message = Tr::tr("The SQL of \"%1\" is not UTF-8.").arg(text(step.name))});
    return migration::checkRunnable(step.name, step.sql);
}

} // namespace

Result<std::vector<migration::Migration>> newMigration(
    const std::filesystem::path& project, std::vector<migration::NewMigration> steps)
{
    LK_LET(const migration::Project found, migration::open(project));
    for (migration::NewMigration& step : steps) {
        if (step.sql.empty())
            step.sql = "-- This is an empty migration.";
        LK_TRY(checkText(step));
    }
    return migration::writeNew(
        found, steps, std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

} // namespace lockkeeper::operations
