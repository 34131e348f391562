#include "sql/rule.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/rule_list.h"

namespace lockkeeper::sql {

std::span<const Rule* const> rules()
{
    static const std::vector<const Rule*> all = [] {
        std::vector<const Rule*> list(std::begin(ruleList), std::end(ruleList));
        std::ranges::sort(list, {}, &Rule::id);
        return list;
    }();
    return all;
}

const Rule* ruleNamed(std::string_view id)
{
    const auto all = rules();
    const auto found = std::ranges::lower_bound(all, id, {}, &Rule::id);
    return found != all.end() && (*found)->id == id ? *found : nullptr;
}

QString explain(const Rule& rule)
{
    QString out = text(rule.id) + QStringLiteral("  (") + shortWord(rule.severity) + QStringLiteral(", ")
        + shortWord(rule.hazard) + QStringLiteral(")\n\n") + Tr::tr(rule.explanation) + QStringLiteral("\n\n");
    const auto example = [&](const QString& title, std::string_view sql) {
        out += title + QLatin1Char('\n');
        for (const QString& line : text(sql).split(QLatin1Char('\n')))
            out += QStringLiteral("    ") + line + QLatin1Char('\n');
    };
    example(Tr::tr("Reported:"), rule.bad);
    out += QLatin1Char('\n');
    example(Tr::tr("Better:"), rule.good);
    return out;
}

} // namespace lockkeeper::sql
