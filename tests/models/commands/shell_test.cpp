#include "commands/shell.h"

#include "base/text.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::commands;

namespace {

/// Each command on a line, its words in brackets; > in front where it reads the one before.
QString drawn(const std::string& script)
{
    const Scene scene{.folder = "/", .variables = {{"A", {"one two"}}, {"B", {"b"}}}};
    QStringList lines;
    for (const ShellCommand& command : parseShell(script)) {
        QString line = command.reads ? QStringLiteral(">") : QString();
        for (const Word& word : command.words) {
            for (const std::string& expanded : expand(word, scene))
                line += QLatin1Char('[') + text(expanded) + QLatin1Char(']');
        }
        for (const std::string& nested : command.nested)
            line += QLatin1Char('{') + text(nested) + QLatin1Char('}');
        for (const std::string& input : command.inputTexts)
            line += QLatin1Char('<') + text(input).trimmed() + QLatin1Char('>');
        lines << line;
    }
    return lines.join(QLatin1Char(' '));
}

} // namespace

class ShellTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesAScriptApart_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("commands");
        const auto row = [](const char* script, const char* commands) {
            QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(commands);
        };
        row("a b  c", "[a][b][c]");
        row("a && b || c; d & e\nf", "[a] [b] [c] [d] [e] [f]");
        row("a | b |& c", "[a] >[b] >[c]");
        row("a 'b c' \"d e\" f\\ g", "[a][b c][d e][f g]");
        row("pri\"sm\"a 're'set", "[prisma][reset]");
        row("a # b\nc", "[a] [c]");
        row("a b#c", "[a][b#c]");
        row("a \\\n b", "[a][b]");
        row("a \\\r\n b", "[a][b]");
        row("a `\n b", "[a][b]");
        row("a $B \"$A\" $A ${B} $C ${C:-d}", "[a][b][one two][one][two][b][$C][d]");
        row("a $(b c) `d`", "[a][$()][$()]{b c}{d}");
        row("a > f 2>&1 >> g &> h b", "[a][b]");
        row("a < f b", "[a][b]");
        row("a <<< 'b c'", "[a]<b c>");
        row("a <<EOF\nb c\nEOF\nd", "[a]<b c> [d]");
        row("(a; b) && { c; }", "[a] [b] [{][c] [}]");
        row("a \"b $(c \"d\") e\"", "[a][b $() e]{c \"d\"}");
        row("a 'open", "[a][open]");
        row("a \"open", "[a][open]");
        row("a $(open", "[a][$()]{open}");
        row("", "");
        row(";;; && |", "");
    }
    void takesAScriptApart()
    {
        QFETCH(QString, script);
        QFETCH(QString, commands);
        QCOMPARE(drawn(utf8(script)), commands);
    }
};

QTEST_APPLESS_MAIN(ShellTest)
#include "shell_test.moc"
