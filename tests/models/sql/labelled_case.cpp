#include "labelled_case.h"

#include "base/file.h"
#include "base/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sstream>

namespace lockkeeper::test {
namespace {

std::string word(const QJsonObject& object, const char* key) { return utf8(object[QLatin1String(key)].toString()); }

LabelledCase caseFrom(const QJsonObject& line)
{
    LabelledCase one{
        .id = word(line, "id"), .sql = word(line, "sql"), .pgVersion = line[QStringLiteral("pg_version")].toInt(15)};
    for (const auto& value : line[QStringLiteral("expect")].toArray()) {
        const QJsonObject expected = value.toObject();
        one.expected.push_back({.rule = word(expected, "rule"),
            .hazard = word(expected, "hazard"),
            .statement = static_cast<std::uint32_t>(expected[QStringLiteral("statement")].toInt(0))});
    }
    const QJsonObject server = line[QStringLiteral("server")].toObject();
    one.cannot = word(server, "cannot");
    one.atLeast = server[QStringLiteral("at_least")].toInt(0);
    one.given = word(server, "given");
    one.refuses = word(server, "refuses");
    if (server.contains(QStringLiteral("refuses_given")))
        one.refusesGiven = word(server, "refuses_given");
    one.then = word(server, "then");
    for (const auto& value : server[QStringLiteral("changes")].toArray())
        one.changes.push_back(utf8(value.toString()));
    return one;
}

} // namespace

std::vector<LabelledCase> readCases(const std::filesystem::path& file)
{
    std::vector<LabelledCase> cases;
    std::istringstream lines(readFile(file).value_or(std::string()));
    for (std::string line; std::getline(lines, line);)
        if (const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
            !object.isEmpty())
            cases.push_back(caseFrom(object));
    return cases;
}

} // namespace lockkeeper::test
