#include "base/process.h"

#include <QtTest/QTest>

#include <thread>

using namespace lockkeeper;

class ProcessTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void feedsAndReads()
    {
        Task task;
        std::string output;
        int pieces = 3;
        const auto end = run({.program = "/bin/cat",
                                 .arguments = {},
                                 .input = [&]() -> Result<std::string_view> {
                                     return pieces-- > 0 ? std::string_view("abc\n") : std::string_view();
                                 },
                                 .output = [&](std::string_view bytes) -> Result<> {
                                     output += bytes;
                                     return {};
                                 }},
            task);
        QVERIFY(end);
        QCOMPARE(end->exitCode, 0);
        QCOMPARE(output, std::string("abc\nabc\nabc\n"));
    }
    void handsTheSecretOverWithoutAName()
    {
        Task task;
        std::string output;
        const auto end
            = run({.program = "/bin/sh",
                      .arguments
                      = {"-c", "cat \"$PGPASSFILE\"; stat -L -c %a \"$PGPASSFILE\"; tr '\\0' ' ' </proc/$$/cmdline"},
                      .passwordFile = Secret("*:*:*:*:s3cret"),
                      .output = [&](std::string_view bytes) -> Result<> {
                          output += bytes;
                          return {};
                      }},
                task);
        QVERIFY(end);
        QVERIFY(output.starts_with("*:*:*:*:s3cret600\n"));
        QCOMPARE(output.find("s3cret", 20), std::string::npos);
    }
    void reportsErrorLinesAndExitCode()
    {
        Task task;
        std::vector<std::string> lines;
        const auto end = run({.program = "/bin/sh",
                                 .arguments = {"-c", "echo one >&2; printf two >&2; exit 7"},
                                 .errorLine = [&](std::string_view line) { lines.emplace_back(line); }},
            task);
        QVERIFY(end);
        QCOMPARE(end->exitCode, 7);
        QCOMPARE(lines, (std::vector<std::string>{"one", "two"}));
        QCOMPARE(end->errorTail, std::string("one\ntwo"));
    }
    void endsTheChildWhenCancelled()
    {
        Task task;
        std::jthread later([&] { task.cancel(); });
        const auto end = run({.program = "/bin/sh", .arguments = {"-c", "trap '' INT; exec tail -f /dev/null"}}, task);
        QVERIFY(!end);
        QCOMPARE(end.error().kind, Error::Kind::Cancelled);
    }
    void saysWhatCouldNotBeStarted()
    {
        Task task;
        const auto end = run({.program = "/no/such/program", .arguments = {}}, task);
        QVERIFY(!end);
        QCOMPARE(end.error().code, std::string("program-not-started"));
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
