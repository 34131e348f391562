#include "app/cli/invocation.h"

#include "base/tr.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <cstdio>

namespace lockkeeper::cli {
namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void writeJson(const QJsonObject& document) { write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented)); }

QString oneLine(QString text) { return text.replace(QLatin1Char('\n'), QLatin1String("; ")).trimmed(); }

} // namespace

int print(const Invocation& invocation, const Answer& answer)
{
    if (answer.written) {
        answer.written([](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
        std::fflush(stdout);
    } else if (!answer.raw.empty()) {
        write(stdout, QByteArray::fromStdString(answer.raw));
    } else if (invocation.format == Format::Json) {
        writeJson(answer.json);
    } else if (!answer.text.isEmpty()) {
        write(stdout, answer.text.toUtf8() + '\n');
    }
    return answer.exitStatus;
}

int print(const Invocation& invocation, const Error& error)
{
    if (invocation.format == Format::Json) {
        writeJson({{QStringLiteral("error"),
            QJsonObject{{QStringLiteral("code"), QString::fromStdString(error.code)},
                {QStringLiteral("message"), error.message}, {QStringLiteral("detail"), error.detail},
                {QStringLiteral("hint"), error.hint}}}});
    }
    QString line = QStringLiteral("lockkeeper-cli: ") + error.message;
    for (const QString& more : {error.detail, error.hint}) {
        if (!more.isEmpty())
            line += QLatin1Char(' ') + oneLine(more);
    }
    write(stderr, line.toUtf8() + '\n');
    return exitStatus(error.kind);
}

void say(const Invocation& invocation, const QString& line)
{
    if (!invocation.quiet)
        write(stderr, line.toUtf8() + '\n');
}

QString bytesForPeople(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString table(const std::vector<std::vector<QString>>& rows)
{
    std::vector<qsizetype> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    QStringList lines;
    for (const auto& row : rows) {
        QString line;
        for (std::size_t column = 0; column < row.size(); ++column)
            line += column + 1 == row.size() ? row[column] : row[column].leftJustified(widths[column] + 2);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace lockkeeper::cli
