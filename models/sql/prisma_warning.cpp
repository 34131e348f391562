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
        const bool isColumn = finding.id() == "drop-column";
        if (!isColumn && finding.id() != "drop-table")
            continue;
        const std::string name = isColumn ? finding.object.table + "." + finding.object.name : finding.object.name;
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
