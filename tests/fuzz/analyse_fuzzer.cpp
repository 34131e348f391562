// The analyser on any bytes: it must not crash or hang, and no position may point outside of the text.
#include "sql/analyse.h"
#include "sql/report.h"
#include "sql/rewrite.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace lockkeeper;
    const std::string text(reinterpret_cast<const char*>(data), size);
    sql::State state;
    const sql::Context context;
    // Twice: the second time everything has a history.
    for (int round = 0; round < 2; ++round) {
        sql::Analysis analysis = sql::analyse(text, state, {.pgVersion = round == 0 ? 15 : 18});
        std::size_t last = 0;
        for (const sql::StatementRange& statement : analysis.statements) {
            if (statement.range.begin > statement.range.end || statement.range.end > text.size()
                || statement.range.begin < last)
                std::abort();
            last = statement.range.end;
        }
        for (const sql::Finding& finding : analysis.findings)
            if (finding.range.begin > finding.range.end || finding.range.end > text.size()
                || finding.message().isEmpty())
                std::abort();
        const std::vector<sql::ReportedFile> files{{.path = "f", .text = text, .analysis = std::move(analysis)}};
        for (const auto report : {sql::textReport, sql::jsonReport})
            (void)sql::written(report, files);
        std::size_t asked = 0;
        for (const sql::Finding& finding : files.front().analysis.findings)
            if (++asked < 8)
                (void)sql::rewriteOf(text, finding, context);
    }
    return 0;
}
