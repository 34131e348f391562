#pragma once

#include "operations/live.h"
#include "sql/analyse.h"
#include "sql/rule.h"
#include "support/test_database.h"

#include <optional>
#include <string_view>

namespace lockkeeper::test {

/// A migration's findings after a real database was asked; its text is the caller's.
struct Looked {
    sql::Analysis analysis;
    operations::LiveReport report;

    [[nodiscard]] const sql::Finding& finding(std::string_view rule) const
    {
        for (const sql::Finding& one : analysis.findings)
            if (one.id() == rule)
                return one;
        qFatal("no %s", std::string(rule).c_str());
    }
    /// Ends the program where the database said nothing of it.
    [[nodiscard]] const sql::Live& live(std::string_view rule) const
    {
        const sql::Finding& one = finding(rule);
        if (!one.live)
            qFatal("nothing said of %s", std::string(rule).c_str());
        return *one.live;
    }
};

inline Looked looked(const profile::Target& target, std::string_view sql, const operations::LiveLimits& limits = {},
    const sql::TableSizes& sizes = {})
{
    Task task;
    Looked out{.analysis = sql::analyse(sql, sql::Context()), .report = {}};
    const operations::Migration migration{.text = sql, .findings = out.analysis.findings, .sizes = sizes};
    const auto asked = operations::askDatabase({&migration, 1}, {.target = target, .profile = {}}, task, limits);
    if (!asked)
        qFatal("%s %s", qPrintable(asked.error().message), qPrintable(asked.error().detail));
    out.report = *asked;
    return out;
}

} // namespace lockkeeper::test
