// What the analysis of a history costs beside the bare parse of the same text: `lint_benchmark [MIGRATIONS]`.
// Prints ratios against the parser in the same run; seconds alone say nothing about another machine.
#include "sql/analyse.h"
#include "sql/parser.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace lockkeeper;

namespace {

/// A migration as Prisma writes them: mostly new tables with keys and indexes, some changes, few losses.
std::string migration(unsigned number)
{
    const std::string n = std::to_string(number);
    std::string sql;
    for (unsigned table = 0; table < 3; ++table) {
        const std::string name = "Model" + n + "x" + std::to_string(table);
        sql += "-- CreateTable\nCREATE TABLE \"" + name + "\" (\n    \"id\" TEXT NOT NULL,\n";
        for (unsigned column = 0; column < 9; ++column)
            sql += "    \"field" + std::to_string(column) + "\" "
                + (column % 3 == 0        ? "TEXT NOT NULL"
                        : column % 3 == 1 ? "INTEGER"
                                          : "TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP")
                + ",\n";
        sql += "\n    CONSTRAINT \"" + name + "_pkey\" PRIMARY KEY (\"id\")\n);\n\n";
        for (unsigned index = 0; index < 3; ++index)
            sql += "-- CreateIndex\nCREATE INDEX \"" + name + "_field" + std::to_string(index) + "_idx\" ON \"" + name
                + "\"(\"field" + std::to_string(index) + "\");\n\n";
        sql += "-- AddForeignKey\nALTER TABLE \"" + name + "\" ADD CONSTRAINT \"" + name
            + "_field0_fkey\" FOREIGN KEY (\"field0\") REFERENCES \"Model" + n
            + "x0\"(\"id\") ON DELETE RESTRICT ON UPDATE CASCADE;\n\n";
    }
    if (number > 0) {
        const std::string old = "Model" + std::to_string(number - 1) + "x1";
        sql += "-- AlterTable\nALTER TABLE \"" + old
            + "\" ADD COLUMN     \"extra\" TEXT,\nADD COLUMN     \"more\" INTEGER NOT NULL DEFAULT 0;\n\n";
        sql += "ALTER TABLE \"" + old + "\" DROP COLUMN \"field1\",\nADD COLUMN     \"fieldOne\" INTEGER;\n\n";
        sql += "UPDATE \"" + old + "\" SET \"extra\" = 'it''s' WHERE \"extra\" IS NULL;\n";
        sql += "INSERT INTO \"" + old + "\" (\"id\", \"field0\") VALUES ('a', 'b'), ('c', 'd');\n";
    }
    return sql;
}

double seconds(auto&& work)
{
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

} // namespace

int main(int argc, char** argv)
{
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 5000;
    std::vector<std::string> files;
    std::size_t bytes = 0;
    for (unsigned i = 0; i < count; ++i) {
        files.push_back(migration(i));
        bytes += files.back().size();
    }
    std::size_t statements = 0;
    std::size_t findings = 0;
    const double parse = seconds([&] {
        for (const std::string& file : files)
            if (sql::Parse(file).error())
                std::abort();
    });
    const double fold = seconds([&] {
        sql::State state;
        for (const std::string& file : files)
            sql::fold(state, file);
    });
    const double whole = seconds([&] {
        sql::State state;
        statements = findings = 0;
        for (const std::string& file : files) {
            const sql::Analysis analysis = sql::analyse(file, state);
            statements += analysis.statements.size();
            findings += analysis.findings.size();
        }
    });
    const double apart = seconds([&] {
        std::vector<std::jthread> workers;
        const std::size_t half = files.size() / 2;
        for (const std::size_t begin : {std::size_t(0), half})
            workers.emplace_back([&, begin] {
                sql::State state;
                for (std::size_t i = begin; i < begin + half; ++i)
                    (void)sql::analyse(files[i], state);
            });
    });
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%u migrations, %.1f MB, %zu statements, %zu findings\n", count, megabytes, statements, findings);
    std::printf("bare parse              %6.3f s  %6.1f MB/s  1.00\n", parse, megabytes / parse);
    std::printf("parse and fold          %6.3f s  %6.1f MB/s  %.2f\n", fold, megabytes / fold, fold / parse);
    std::printf("whole analysis          %6.3f s  %6.1f MB/s  %.2f\n", whole, megabytes / whole, whole / parse);
    std::printf("the same on two threads %6.3f s  %6.1f MB/s  %.2f\n", apart, megabytes / apart, apart / parse);
    return 0;
}
