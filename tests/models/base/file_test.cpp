#include "base/file.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace lockkeeper;

class FileTest final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    fs::path in(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

private Q_SLOTS:
    void writesWhatItReads()
    {
        const std::string bytes("a\0b\r\n\xff", 6);
        QVERIFY(writeFile(in("f"), bytes));
        QCOMPARE(*readFile(in("f")), bytes);
        struct stat info{};
        QCOMPARE(::stat(in("f").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
    }
    void leavesNoTemporaryBehind()
    {
        QVERIFY(!writeFile(in("missing") / "f", "x"));
        QVERIFY(fs::create_directory(in("taken")));
        QVERIFY(!writeFile(in("taken"), "x"));
        for (const auto& entry : fs::directory_iterator(in(".")))
            QVERIFY2(entry.path().filename().string().find("taken.") == std::string::npos, entry.path().c_str());
    }
    void publishesOnlyOntoNothing()
    {
        QVERIFY(writeFile(in("new"), "new"));
        QVERIFY(writeFile(in("old"), "old"));
        const auto refused = publish(in("new"), in("old"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("file-exists"));
        QCOMPARE(*readFile(in("old")), std::string("old"));
    }
    void saysWhichFileIsMissing()
    {
        const auto missing = readFile(in("nothing"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("file-missing"));
        QVERIFY(missing.error().message.contains(QStringLiteral("nothing")));
    }
};

QTEST_APPLESS_MAIN(FileTest)
#include "file_test.moc"
