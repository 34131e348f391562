#include "migration_corpus.h"

#include <array>
#include <fstream>
#include <initializer_list>
#include <string_view>

namespace lockkeeper::benchmarks {
namespace {

struct ColumnText {
    std::string_view name;
    std::string_view definition;
};

constexpr std::array<std::string_view, 8> kModels{
    "Account", "Invoice", "Profile", "Session", "Webhook", "Document", "Workspace", "Subscription"};

constexpr std::array<ColumnText, 16> kColumns{{
    {"organizationId", "TEXT NOT NULL"},
    {"displayName", "TEXT NOT NULL"},
    {"description", "TEXT"},
    {"emailVerifiedAt", "TIMESTAMP(3)"},
    {"position", "INTEGER NOT NULL DEFAULT 0"},
    {"isArchived", "BOOLEAN NOT NULL DEFAULT false"},
    {"metadata", "JSONB"},
    {"amount", "DECIMAL(65,30) NOT NULL"},
    {"externalReference", "TEXT"},
    {"retryCount", "INTEGER NOT NULL DEFAULT 3"},
    {"tags", "TEXT[]"},
    {"locale", "VARCHAR(12) NOT NULL DEFAULT 'en'"},
    {"lastSeenAt", "TIMESTAMP(3)"},
    {"balance", "DOUBLE PRECISION"},
    {"sizeInBytes", "BIGINT NOT NULL DEFAULT 0"},
    {"secretHash", "TEXT NOT NULL DEFAULT ''"},
}};

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

const ColumnText& columnOf(unsigned number) { return kColumns[number % kColumns.size()]; }

std::string tableName(unsigned migration, unsigned table)
{
    return joined({kModels[(migration + table * 3) % kModels.size()], std::to_string(migration),
        table == 0 ? "" : "Item", table == 2 ? "Log" : ""});
}

std::string newTable(unsigned number, unsigned table)
{
    const std::string name = tableName(number, table);
    std::string sql = joined({"-- CreateTable\nCREATE TABLE \"", name, "\" (\n    \"id\" TEXT NOT NULL,\n"});
    for (unsigned i = 0; i < 10; ++i) {
        const ColumnText& column = columnOf(number + table * 5 + i);
        sql += joined({"    \"", column.name, "\" ", column.definition, ",\n"});
    }
    sql += joined({"    \"parentId\" TEXT NOT NULL,\n",
        "    \"createdAt\" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,\n    \"updatedAt\" TIMESTAMP(3) NOT "
        "NULL,\n\n",
        "    CONSTRAINT \"", name, "_pkey\" PRIMARY KEY (\"id\")\n);\n\n"});
    for (unsigned i = 0; i < 3; ++i) {
        const std::string_view column = columnOf(number + table * 5 + i * 3).name;
        sql += joined({"-- CreateIndex\nCREATE ", i == 0 ? "UNIQUE " : "", "INDEX \"", name, "_", column, "_",
            i == 0 ? "key" : "idx", "\" ON \"", name, "\"(\"", column, "\");\n\n"});
    }
    return sql;
}

std::string foreignKey(unsigned number, unsigned table)
{
    const std::string name = tableName(number, table);
    return joined({"-- AddForeignKey\nALTER TABLE \"", name, "\" ADD CONSTRAINT \"", name,
        "_parentId_fkey\" FOREIGN KEY (\"parentId\") REFERENCES \"", tableName(number, 0),
        "\"(\"id\") ON DELETE RESTRICT ON UPDATE CASCADE;\n\n"});
}

bool losesColumn(unsigned number) { return number > 0 && number % 4 == 0; }

/// What a migration does to a table of the one before it.
std::string changes(unsigned number)
{
    const std::string old = tableName(number - 1, 1);
    const std::string own = std::to_string(number);
    std::string sql = joined({"-- AlterTable\nALTER TABLE \"", old, "\" ADD COLUMN     \"archivedById\" TEXT,\n",
        "ADD COLUMN     \"revision\" INTEGER NOT NULL DEFAULT 0;\n\n-- AlterTable\nALTER TABLE \"", old, "\" "});
    if (losesColumn(number))
        sql += joined({"DROP COLUMN \"", columnOf(number + 4).name, "\";\n\n"});
    else
        sql += "ALTER COLUMN \"parentId\" DROP NOT NULL;\n\n";
    sql += joined(
        {"UPDATE \"", old, "\" SET \"archivedById\" = 'it''s' WHERE \"archivedById\" IS NULL;\n\nINSERT INTO \"", old,
            "\" (\"id\", \"parentId\") VALUES ('a", own, "', 'b'), ('c", own, "', 'd');\n\n"});
    sql += joined(
        {"-- CreateIndex\nCREATE INDEX \"", old, "_archivedById_idx\" ON \"", old, "\"(\"archivedById\");\n\n"});
    if (number % 10 == 0)
        sql += joined({"-- CreateEnum\nCREATE TYPE \"Status", own, "\" AS ENUM ('ACTIVE', 'PAUSED', 'CLOSED');\n\n"});
    return sql;
}

/// The block that Prisma puts before what loses data.
std::string warning(unsigned number)
{
    return joined({"/*\n  Warnings:\n\n  - You are about to drop the column `", columnOf(number + 4).name, "` on the `",
        tableName(number - 1, 1), "` table. All the data in the column will be lost.\n\n*/\n"});
}

std::string migration(unsigned number)
{
    std::string sql = losesColumn(number) ? warning(number) : std::string();
    for (unsigned table = 0; table < 3; ++table)
        sql += newTable(number, table);
    if (number > 0)
        sql += changes(number);
    for (unsigned table = 0; table < 3; ++table)
        sql += foreignKey(number, table);
    return sql;
}

} // namespace

std::vector<std::string> migrationCorpus(unsigned count)
{
    std::vector<std::string> migrations;
    for (unsigned number = 0; number < count; ++number)
        migrations.push_back(migration(number));
    return migrations;
}

std::string largeFile(std::size_t bytes)
{
    std::string text;
    for (unsigned number = 0; text.size() < bytes; ++number)
        text += migration(number);
    return text;
}

std::string largeInsert(std::size_t bytes)
{
    std::string text = "INSERT INTO country (id, code, name) VALUES";
    for (unsigned row = 0; text.size() < bytes; ++row)
        text += joined(
            {row == 0 ? "" : ",", "\n(", std::to_string(row), ", 'c", std::to_string(row % 300), "', 'Name')"});
    return text + ";\n";
}

std::vector<std::filesystem::path> writeProject(
    const std::filesystem::path& folder, const std::vector<std::string>& migrations)
{
    std::vector<std::filesystem::path> scripts;
    std::error_code failure;
    std::filesystem::create_directories(folder / "prisma", failure);
    std::ofstream(folder / "prisma" / "schema.prisma") << "datasource db {\n  provider = \"postgresql\"\n}\n";
    for (std::size_t number = 0; number < migrations.size(); ++number) {
        const auto step = folder / "prisma" / "migrations" / (std::to_string(20240101000000 + number) + "_step");
        std::filesystem::create_directories(step, failure);
        std::ofstream file(step / "migration.sql", std::ios::binary);
        if (!(file << migrations[number]))
            return {};
        scripts.push_back(step / "migration.sql");
    }
    return scripts;
}

} // namespace lockkeeper::benchmarks
