#include "guard/mark.h"

#include "base/text.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace lockkeeper::guard {
namespace {

constexpr std::string_view kPrefix = "lockkeeper:";

std::string member(const QJsonObject& object, const char* key)
{
    return utf8(object.value(QLatin1String(key)).toString());
}

void put(QJsonObject& object, const char* key, const std::string& value)
{
    if (!value.empty())
        object.insert(QLatin1String(key), text(value));
}

Mark unreadable() { return {.environment = environment::Environment::Production}; }

Mark parseMark(std::string_view json)
{
    QJsonParseError fault;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return unreadable();
    const QJsonObject object = document.object();
    Mark mark;
    if (const QJsonValue word = object.value(QLatin1String("environment")); !word.isUndefined()) {
        mark.environment = environment::parse(utf8(word.toString()));
        if (!mark.environment)
            return unreadable();
    }
    if (const QJsonValue value = object.value(QLatin1String("branch")); value.isObject()) {
        const QJsonObject branch = value.toObject();
        mark.branch = BranchMark{.source = member(branch, "source"),
            .sourceName = member(branch, "source_name"),
            .provider = member(branch, "provider"),
            .created = member(branch, "created"),
            .expires = member(branch, "expires"),
            .operation = member(branch, "operation")};
    }
    if (const QJsonValue value = object.value(QLatin1String("building")); value.isObject()) {
        const QJsonObject building = value.toObject();
        mark.building = BuildingMark{.operation = member(building, "operation"), .kind = member(building, "kind")};
    }
    return mark;
}

} // namespace

Comment parseComment(std::string_view comment)
{
    // On a line of its own: a person may write about lockkeeper: in the middle of theirs.
    std::size_t at = comment.starts_with(kPrefix) ? 0 : comment.rfind("\nlockkeeper:");
    if (at == std::string_view::npos)
        return {.words = std::string(comment)};
    const std::string_view words = comment.substr(0, at);
    at += comment[at] == '\n' ? 1 : 0;
    return {.words = std::string(words), .mark = parseMark(comment.substr(at + kPrefix.size()))};
}

std::string formatComment(const Comment& comment)
{
    if (comment.mark.empty())
        return comment.words;
    QJsonObject object;
    if (comment.mark.environment)
        put(object, "environment", std::string(environment::name(*comment.mark.environment)));
    if (const auto& branch = comment.mark.branch) {
        QJsonObject made;
        put(made, "source", branch->source);
        put(made, "source_name", branch->sourceName);
        put(made, "provider", branch->provider);
        put(made, "created", branch->created);
        put(made, "expires", branch->expires);
        put(made, "operation", branch->operation);
        object.insert(QLatin1String("branch"), made);
    }
    if (const auto& building = comment.mark.building) {
        QJsonObject made;
        put(made, "operation", building->operation);
        put(made, "kind", building->kind);
        object.insert(QLatin1String("building"), made);
    }
    const std::string json = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    return (comment.words.empty() ? std::string() : comment.words + '\n') + std::string(kPrefix) + json;
}

} // namespace lockkeeper::guard
