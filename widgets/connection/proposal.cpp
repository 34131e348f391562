#include "connection/proposal.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QRegularExpression>

namespace lockkeeper::connection {
namespace {

using environment::Environment;

/// Whole words only: "devon" is no development database.
std::optional<Environment> meaning(const QString& word)
{
    if (const auto known = environment::parse(utf8(word)))
        return known;
    if (word == QStringLiteral("live") || word == QStringLiteral("main") || word == QStringLiteral("prd"))
        return Environment::Production;
    if (word == QStringLiteral("stg") || word == QStringLiteral("preview") || word == QStringLiteral("test")
        || word == QStringLiteral("qa") || word == QStringLiteral("uat"))
        return Environment::Staging;
    return std::nullopt;
}

bool isThisMachine(const QString& host)
{
    return host.isEmpty() || host == QStringLiteral("localhost") || host.startsWith(QStringLiteral("127."))
        || host == QStringLiteral("::1") || host.startsWith(QLatin1Char('/'));
}

} // namespace

Proposal propose(const profile::Target& target)
{
    static const QRegularExpression between(QStringLiteral("[^a-z]+"));
    const QString host = text(target.value("host")).toLower();
    std::optional<Environment> found;
    QString because;
    for (const QString& source : {host, text(target.database()).toLower()}) {
        for (const QString& word : source.split(between, Qt::SkipEmptyParts)) {
            const auto says = meaning(word);
            if (!says || (found && environment::stricter(*found, *says) == *found))
                continue;
            found = says;
            because = word;
        }
    }
    if (found)
        return {*found, Tr::tr("Proposed because its address says “%1”. Correct it if that is wrong.").arg(because)};
    if (isThisMachine(host))
        return {Environment::Development,
            Tr::tr("Proposed because it is on this machine. Choose production if a tunnel leads elsewhere.")};
    return {Environment::Production, Tr::tr("Its address does not say: production until you choose otherwise.")};
}

QString proposeName(const profile::Target& target)
{
    const QString database = text(target.database());
    return database.isEmpty() ? text(target.value("host")) : database;
}

} // namespace lockkeeper::connection
