#include "commands/command.h"

#include "base/file.h"
#include "base/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::commands;

namespace {

std::vector<std::string> wordsOf(const QString& line)
{
    std::vector<std::string> words;
    if (line.startsWith(QLatin1Char('['))) {
        for (const QJsonValue& word : QJsonDocument::fromJson(line.toUtf8()).array())
            words.push_back(utf8(word.toString()));
    } else {
        for (const QString& word : line.split(QLatin1Char(' ')))
            words.push_back(utf8(word));
    }
    return words;
}

} // namespace

class RecogniseTest final : public QObject {
    Q_OBJECT
    QTemporaryDir m_empty;

private Q_SLOTS:
    void tellsWhatACommandDoes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("command");
        // Every line of every file of spellings/ is a row.
        for (const auto& file : std::filesystem::directory_iterator(LK_TEST_DIR "/spellings")) {
            for (const QString& line : text(*readFile(file.path())).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                if (!line.startsWith(QLatin1Char('#')))
                    QTest::newRow(qPrintable(line))
                        << line.section(QLatin1Char('\t'), 0, 0) << line.section(QLatin1Char('\t'), 1);
            }
        }
    }
    void tellsWhatACommandDoes()
    {
        QFETCH(QString, kind);
        QFETCH(QString, command);
        const Recognised found = recognise(wordsOf(command), m_empty.path().toStdString(), {{"PATH", "/usr/bin"}});
        QCOMPARE(text(name(found.kind())), kind);
    }

    void endsWhereScriptsTurnInACircle()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeFile(path / "package.json", R"({"scripts": {"a": "npm run b", "b": "npm run a && npm run b"}})"));
        QCOMPARE(recognise({"npm", "run", "a"}, path, {}).kind(), Class::Execute);
        QVERIFY(writeFile(path / "Makefile", "a: b\n\tmake a\nb: a\n\tmake b\n"));
        QCOMPARE(recognise({"make", "a"}, path, {}).kind(), Class::Execute);
    }

    void staysWholeOnAnyWords()
    {
        // No input may crash it or make it hang; what it answers is not looked at.
        const std::vector<std::string> pieces{"npx", "prisma", "sh", "-c", "--", "-", "'", "\"", "$(", "`", "${", "<<",
            "<(", "|", "&&", "\\", "env", "=", "A=", "docker", "exec", "npm", "run", "", "\n", "#", "@", "/"};
        std::uint32_t seed = 1;
        const auto pick = [&] {
            seed = seed * 1664525U + 1013904223U;
            return pieces[(seed >> 8U) % pieces.size()];
        };
        for (int round = 0; round < 5000; ++round) {
            std::vector<std::string> words;
            std::string line;
            for (int i = 0; i < 8; ++i) {
                words.push_back(pick());
                line += words.back() + (round % 2 ? " " : "");
            }
            QVERIFY(recognise(words, m_empty.path().toStdString(), {}).steps.size() < 1000);
            QVERIFY(recognise({"sh", "-c", line}, m_empty.path().toStdString(), {}).steps.size() < 1000);
        }
    }
};

QTEST_APPLESS_MAIN(RecogniseTest)
#include "recognise_test.moc"
