#pragma once

#include "backup/vault.h"
#include "guard/gate.h"
#include "journal/journal.h"
#include "operations/database.h"
#include "support/test_database.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <filesystem>
#include <string>

namespace lockkeeper::test {

/// A home of its own: vault and journal.
class Workshop {
public:
    Workshop()
        : m_journal(open(root() / "store.sqlite"))
    {
    }
    [[nodiscard]] std::filesystem::path root() const { return m_folder.path().toStdString(); }
    [[nodiscard]] backup::Vault vault() const { return backup::Vault(root() / "vault"); }
    [[nodiscard]] const journal::Journal& journal() const { return m_journal; }
    /// Files and folders in the vault, hidden ones too.
    [[nodiscard]] std::size_t inVault() const
    {
        std::error_code none;
        std::size_t count = 0;
        for (std::filesystem::directory_iterator it(vault().root(), none), end; !none && it != end; ++it)
            ++count;
        return count;
    }
    /// A gate that knows one profile, "test", which reaches that database.
    [[nodiscard]] guard::Gate gate(const TestDatabase& database,
        environment::Environment environment = environment::Environment::Development) const
    {
        const profile::Profile profile{.name = "test", .target = database.target(), .environment = environment};
        return guard::Gate({profile}, m_journal, [](const profile::Profile& own) { return own.target; });
    }
    [[nodiscard]] journal::Entry lastLine() const { return m_journal.list()->front(); }

private:
    static journal::Journal open(const std::filesystem::path& store)
    {
        auto journal = journal::Journal::open(store, "test");
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return *std::move(journal);
    }
    QTemporaryDir m_folder;
    journal::Journal m_journal;
};

/// Every database that carries our building mark or name.
[[nodiscard]] inline int unfinishedDatabases()
{
    return std::stoi(serverValue("SELECT count(*) FROM pg_database WHERE datname LIKE 'lk-building-%'"));
}

/// How many of our sessions are at that database now.
[[nodiscard]] inline int sessionsAt(const std::string& database)
{
    return std::stoi(serverValue(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'lockkeeper:%' AND application_name <> "
        "'lockkeeper:test' AND datname = '"
        + database + "'"));
}

[[nodiscard]] inline operations::Database development(const TestDatabase& database)
{
    return {.target = database.target(),
        .profile = "test",
        .environment = environment::Environment::Development,
        .pooled = false};
}

/// Ends the test with the error's words; the expression is evaluated once.
#define LK_GOOD(...)                                                                                                   \
    do {                                                                                                               \
        const auto& lkGood = (__VA_ARGS__);                                                                            \
        QVERIFY2(                                                                                                      \
            lkGood, lkGood ? "" : qPrintable(lkGood.error().message + QLatin1String(" | ") + lkGood.error().detail));  \
    } while (false)

} // namespace lockkeeper::test
