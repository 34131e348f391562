#include "backup/manifest.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <array>
#include <cctype>

namespace lockkeeper::backup {
namespace {

constexpr int kFormat = 1;
constexpr std::array kLevels{std::pair{Level::Exists, std::string_view("exists")},
    std::pair{Level::Hashed, std::string_view("hashed")}, std::pair{Level::Decoded, std::string_view("decoded")},
    std::pair{Level::Restored, std::string_view("restored")},
    std::pair{Level::Rehearsed, std::string_view("rehearsed")}};

QDateTime utc(std::chrono::sys_seconds time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

QString s(std::string_view value) { return text(value); }

QJsonArray list(const std::vector<std::string>& values)
{
    QJsonArray array;
    for (const std::string& value : values)
        array.append(s(value));
    return array;
}

QJsonValue nameJson(const postgres::TableName& name) { return QJsonArray{s(name.schema), s(name.name)}; }

QJsonObject tableJson(const postgres::TableCount& table)
{
    QJsonObject object{{QStringLiteral("schema"), s(table.table.schema)}, {QStringLiteral("name"), s(table.table.name)},
        {QStringLiteral("rows"), qint64(table.rows)}, {QStringLiteral("bytes"), qint64(table.bytes)}};
    if (table.root)
        object.insert(QStringLiteral("root"), nameJson(*table.root));
    const auto hex
        = [](const std::string& bytes) { return QString::fromLatin1(QByteArray::fromStdString(bytes).toHex()); };
    // Hex: these bytes are not UTF-8.
    if (table.archived)
        object.insert(QStringLiteral("archived"), QJsonArray{hex(table.archived->schema), hex(table.archived->name)});
    return object;
}

QString hashOf(QJsonObject manifest)
{
    manifest.remove(QStringLiteral("manifest_sha256"));
    const QByteArray bytes = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

std::unexpected<Error> unreadable(const QString& why)
{
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "manifest-unreadable",
        .message = Tr::tr("The backup's manifest cannot be trusted: %1.").arg(why)});
}

/// Reads members and remembers the first that is not as it should be.
class Members {
public:
    explicit Members(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    std::string string(const char* key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        check(value.isString(), key);
        return utf8(value.toString());
    }
    std::int64_t integer(const char* key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        check(value.isDouble() && value.toInteger(-1) >= 0, key);
        return value.toInteger();
    }
    std::chrono::sys_seconds time(const char* key)
    {
        const QDateTime when = QDateTime::fromString(s(string(key)), Qt::ISODate);
        check(when.isValid(), key);
        return std::chrono::sys_seconds(std::chrono::seconds(when.isValid() ? when.toSecsSinceEpoch() : 0));
    }
    std::vector<std::string> strings(const char* key)
    {
        std::vector<std::string> values;
        for (const QJsonValue& value : array(key))
            values.push_back(utf8(value.toString()));
        return values;
    }
    QJsonArray array(const char* key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        check(value.isArray(), key);
        return value.toArray();
    }
    Members object(const char* key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        check(value.isObject(), key);
        return Members(value.toObject());
    }
    std::optional<postgres::TableName> pair(const char* key, bool hex)
    {
        const QJsonArray parts = m_object.value(QLatin1String(key)).toArray();
        if (parts.size() != 2)
            return std::nullopt;
        const auto part = [&](int i) {
            const QByteArray bytes = parts.at(i).toString().toUtf8();
            return (hex ? QByteArray::fromHex(bytes) : bytes).toStdString();
        };
        return postgres::TableName{part(0), part(1)};
    }
    void check(bool good, const char* key)
    {
        if (!good && m_wrong.empty())
            m_wrong = key;
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    std::string m_wrong;
};

} // namespace

std::string_view name(Level level)
{
    return std::ranges::find(kLevels, level, &std::pair<Level, std::string_view>::first)->second;
}

std::optional<Level> parseLevel(std::string_view word)
{
    const auto found = std::ranges::find(kLevels, word, &std::pair<Level, std::string_view>::second);
    return found == kLevels.end() ? std::nullopt : std::optional(found->first);
}

QString title(Level level)
{
    switch (level) {
    case Level::Exists:
        return Tr::tr("Exists");
    case Level::Hashed:
        return Tr::tr("Hash holds");
    case Level::Decoded:
        return Tr::tr("Decoded");
    case Level::Restored:
        return Tr::tr("Restored");
    case Level::Rehearsed:
        return Tr::tr("Rehearsed");
    }
    return {};
}

std::int64_t Manifest::rows() const
{
    std::int64_t sum = 0;
    for (const postgres::TableCount& table : tables)
        sum += std::max<std::int64_t>(table.rows, 0);
    return sum;
}

BackupId makeId(std::string_view database, std::chrono::sys_seconds now)
{
    constexpr std::size_t kNamePart = 40;
    constexpr std::string_view kAlphabet = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, none that look alike
    std::string plain;
    for (const char c : database.substr(0, kNamePart)) {
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        plain += safe ? c : '_';
    }
    std::string random;
    for (int i = 0; i < 6; ++i)
        random += kAlphabet[QRandomGenerator::system()->bounded(static_cast<quint32>(kAlphabet.size()))];
    return BackupId(timeStamp(now) + '-' + plain + '-' + random);
}

bool wellFormed(const BackupId& id)
{
    const std::string& value = id.value();
    return !value.empty() && value.size() < 128 && value.front() != '.'
        && std::ranges::all_of(
            value, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; });
}

std::string isoTime(std::chrono::sys_seconds time) { return utf8(utc(time).toString(Qt::ISODate)); }

std::string timeStamp(std::chrono::sys_seconds time)
{
    return utf8(utc(time).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
}

std::string serialise(const Manifest& m)
{
    QJsonArray tables;
    for (const postgres::TableCount& table : m.tables)
        tables.append(tableJson(table));
    QJsonObject object{{QStringLiteral("lockkeeper_backup"), kFormat}, {QStringLiteral("id"), s(m.id.value())},
        {QStringLiteral("database"), s(m.database)},
        {QStringLiteral("identity"),
            QJsonObject{{QStringLiteral("system"), QString::number(m.identity.system)},
                {QStringLiteral("database"), qint64(m.identity.database)}}},
        {QStringLiteral("environment"), s(environment::name(m.environment))}, {QStringLiteral("profile"), s(m.profile)},
        {QStringLiteral("label"), s(m.label)}, {QStringLiteral("server_version"), s(m.serverVersion)},
        {QStringLiteral("pg_dump_version"), s(m.dumpVersion)}, {QStringLiteral("created"), s(isoTime(m.created))},
        {QStringLiteral("duration_ms"), qint64(m.duration.count())}, {QStringLiteral("archive"), s(m.archive)},
        {QStringLiteral("bytes"), qint64(m.bytes)}, {QStringLiteral("sha256"), s(m.sha256)},
        {QStringLiteral("shape"),
            QJsonObject{{QStringLiteral("encoding"), s(m.shape.encoding)},
                {QStringLiteral("collate"), s(m.shape.collate)}, {QStringLiteral("ctype"), s(m.shape.ctype)},
                {QStringLiteral("provider"), s(m.shape.provider)}, {QStringLiteral("locale"), s(m.shape.locale)}}},
        {QStringLiteral("tables"), tables}, {QStringLiteral("large_objects"), qint64(m.largeObjects)},
        {QStringLiteral("roles"), list(m.roles)}, {QStringLiteral("not_contained"), list(m.notContained)},
        {QStringLiteral("level"), s(name(m.level))}, {QStringLiteral("verified"), s(isoTime(m.verified))},
        {QStringLiteral("problems"), list(m.problems)}};
    object.insert(QStringLiteral("manifest_sha256"), hashOf(object));
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Result<Manifest> parseManifest(std::string_view json)
{
    QJsonParseError fault;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &fault);
    if (!document.isObject())
        return unreadable(Tr::tr("it is no JSON object (%1)").arg(fault.errorString()));
    const QJsonObject root = document.object();
    const qint64 format = root.value(QStringLiteral("lockkeeper_backup")).toInteger(-1);
    if (format != kFormat)
        return unreadable(Tr::tr("its format %1 is not the one this version reads").arg(format));
    if (root.value(QStringLiteral("manifest_sha256")).toString() != hashOf(root))
        return unreadable(Tr::tr("its own SHA-256 does not hold, so it was changed"));

    Members in(root);
    Manifest m;
    m.id = BackupId(in.string("id"));
    m.database = in.string("database");
    Members identity = in.object("identity");
    m.identity = {.system = s(identity.string("system")).toULongLong(),
        .database = static_cast<std::uint32_t>(identity.integer("database"))};
    const auto environment = environment::parse(in.string("environment"));
    in.check(environment.has_value(), "environment");
    m.environment = environment.value_or(environment::Environment::Production);
    m.profile = in.string("profile");
    m.label = in.string("label");
    m.serverVersion = in.string("server_version");
    m.dumpVersion = in.string("pg_dump_version");
    m.created = in.time("created");
    m.duration = std::chrono::milliseconds(in.integer("duration_ms"));
    m.archive = in.string("archive");
    in.check(!m.archive.empty() && m.archive.find('/') == std::string::npos, "archive");
    m.bytes = in.integer("bytes");
    m.sha256 = in.string("sha256");
    Members shape = in.object("shape");
    m.shape = {.encoding = shape.string("encoding"),
        .collate = shape.string("collate"),
        .ctype = shape.string("ctype"),
        .provider = shape.string("provider"),
        .locale = shape.string("locale")};
    for (const QJsonValue& value : in.array("tables")) {
        Members row(value.toObject());
        m.tables.push_back({.table = {row.string("schema"), row.string("name")},
            .rows = row.integer("rows"),
            .bytes = row.integer("bytes"),
            .root = row.pair("root", false),
            .archived = row.pair("archived", true)});
        in.check(row.wrong().empty(), "tables");
    }
    m.largeObjects = in.integer("large_objects");
    m.roles = in.strings("roles");
    m.notContained = in.strings("not_contained");
    const auto level = parseLevel(in.string("level"));
    in.check(level.has_value(), "level");
    m.level = level.value_or(Level::Exists);
    m.verified = in.time("verified");
    m.problems = in.strings("problems");
    for (const std::string& wrong : {in.wrong(), identity.wrong(), shape.wrong()})
        if (!wrong.empty())
            return unreadable(Tr::tr("its member %1 is missing or wrong").arg(text(wrong)));
    return m;
}

} // namespace lockkeeper::backup
