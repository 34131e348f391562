#include "sql/prisma_warning.h"

#include "sql/rule.h"

#include <set>

namespace lockkeeper::sql {
namespace {

/// The names in backquotes of one line, in order; people who edit a block write double quotes.
std::vector<std::string> quotedNames(std::string_view line)
{
    constexpr std::string_view quotes = "`\"";
    std::vector<std::string> names;
    for (std::size_t open = line.find_first_of(quotes); open != std::string_view::npos;
        open = line.find_first_of(quotes, open + 1)) {
        const std::size_t close = line.find(line[open], open + 1);
        if (close == std::string_view::npos)
            break;
        names.emplace_back(line.substr(open + 1, close - open - 1));
        open = close;
    }
    return names;
}

/// What the block's lines announce as lost: "table" or "table.column".
std::set<std::string> announcedLosses(std::string_view block)
{
    std::set<std::string> losses;
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t end = std::min(block.find('\n', at), block.size());
        const std::string_view line = block.substr(at, end - at);
        at = end + 1;
        const std::vector<std::string> names = quotedNames(line);
        if (line.find("You are about to drop the column") != std::string_view::npos && names.size() >= 2)
            losses.insert(names[1] + "." + names[0]);
        else if (line.find("would be dropped and recreated") != std::string_view::npos && names.size() >= 2)
            losses.insert(names[1] + "." + names[0]);
        else if ((line.find("You are about to drop the `") != std::string_view::npos
                     || line.find("You are about to drop the \"") != std::string_view::npos)
            && !names.empty())
            losses.insert(names[0]);
    }
    return losses;
}

/// What a dropped table or column was called, its name of then last: the block may speak of it before a RENAME.
std::vector<std::string> namesBefore(const Finding& drop, const std::vector<Finding>& findings)
{
    std::string table = drop.object.table;
    std::string column = drop.id() == "drop-column" ? drop.object.name : std::string();
    const auto name = [&] { return column.empty() ? table : table + "." + column; };
    std::vector<std::string> names{name()};
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding) {
        if (finding->range.begin >= drop.range.begin)
            continue;
        if (finding->id() == "rename-table" && finding->words.size() > 1 && finding->words[1] == table)
            table = finding->object.name;
        else if (finding->id() == "rename-column" && finding->words.size() > 2 && finding->object.table == table
            && finding->words[2] == column)
            column = finding->object.name;
        else
            continue;
        names.push_back(name());
    }
    return names;
}

} // namespace

Announcement compareWithWarning(std::string_view text, const std::vector<Finding>& findings)
{
    // Migrations that were joined by hand have several blocks, and people write comments above them.
    std::set<std::string> announced;
    for (std::size_t open = text.find("/*"); open != std::string_view::npos;) {
        const std::size_t close = std::min(text.find("*/", open + 2), text.size());
        const std::string_view block = text.substr(open, close - open);
        if (block.find("Warnings:") != std::string_view::npos)
            announced.merge(announcedLosses(block));
        open = text.find("/*", close);
    }
    std::set<std::string> done;
    std::set<std::string> lost; ///< of these, what held values: a thing that nobody made is gone in silence
    for (const Finding& finding : findings) {
        if (finding.id() != "drop-column" && finding.id() != "drop-table")
            continue;
        const std::vector<std::string> names = namesBefore(finding, findings);
        const auto said
            = std::ranges::find_if(names, [&](const std::string& each) { return announced.contains(each); });
        const std::string& name = said == names.end() ? names.front() : *said;
        done.insert(name);
        if (finding.hazard == Hazard::DataLoss)
            lost.insert(name);
    }
    Announcement result;
    std::ranges::set_difference(announced, done, std::back_inserter(result.stale));
    std::ranges::set_difference(lost, announced, std::back_inserter(result.silent));
    if (!result.silent.empty())
        result.verdict = Announcement::Verdict::Silent;
    else if (!result.stale.empty())
        result.verdict = Announcement::Verdict::Stale;
    else if (!announced.empty())
        result.verdict = Announcement::Verdict::Agrees;
    return result;
}

} // namespace lockkeeper::sql
