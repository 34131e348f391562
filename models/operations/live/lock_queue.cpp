#include "operations/live/lock_queue.h"

#include "queries.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace lockkeeper::operations::live {
namespace {

/// From weakest to strongest, and for each the weakest it excludes; SHARE alone does not exclude itself.
constexpr std::array<std::string_view, 8> modes{"ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE",
    "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"};
constexpr std::array<std::size_t, 8> excludesFrom{7, 6, 4, 3, 2, 2, 1, 0};

/// "AccessShareLock" -> "ACCESS SHARE".
std::string wordsOf(std::string_view mode)
{
    if (mode.ends_with("Lock"))
        mode.remove_suffix(4);
    std::string words;
    for (const char c : mode) {
        if (c >= 'A' && c <= 'Z' && !words.empty())
            words += ' ';
        words += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return words;
}

std::string stateOf(const postgres::Rows& rows, int i)
{
    if (rows.text(i, 10) != "autovacuum worker")
        return rows.string(i, 4);
    // Any other autovacuum gives way to a statement that waits for it.
    return rows.text(i, 5).find("to prevent wraparound") != std::string_view::npos ? "autovacuum to prevent wraparound"
                                                                                   : "autovacuum";
}

struct Held {
    std::string oid;
    sql::LockingSession session;
};

Result<std::vector<Held>> locksOn(const std::vector<std::string>& oids, const Tables& tables, postgres::ReadSession& in)
{
    std::string list;
    for (const std::string& oid : oids)
        list += (list.empty() ? "{" : ",") + oid;
    LK_LET(const postgres::Rows rows, in.query(queries::live_lock_queue, {list + "}"}));
    std::vector<Held> held;
    for (int i = 0; i < rows.count(); ++i) {
        const auto table = std::ranges::find(tables.all(), rows.text(i, 0), &Table::oid);
        Held one{.oid = rows.string(i, 0),
            .session = {.pid = static_cast<int>(rows.integer(i, 1)),
                .user = rows.string(i, 2),
                .application = rows.string(i, 3),
                .state = stateOf(rows, i),
                .query = rows.boolean(i, 6) ? std::string() : rows.string(i, 5),
                .hidden = rows.boolean(i, 6),
                .table = table == tables.all().end() ? std::string() : table->name,
                .mode = wordsOf(rows.text(i, 7)),
                .granted = rows.boolean(i, 8),
                .transaction = std::chrono::seconds(rows.integer(i, 9))}};
        const std::string_view waitsFor = rows.text(i, 11);
        for (const QJsonValue& pid :
            QJsonDocument::fromJson(QByteArray(waitsFor.data(), static_cast<qsizetype>(waitsFor.size()))).array())
            one.session.waitsFor.push_back(pid.toInt());
        held.push_back(std::move(one));
    }
    return held;
}

/// What a statement of a client would take, by its first word.
std::string_view lockOf(std::string_view lowerCase)
{
    for (const std::string_view writes : {"insert", "update", "delete", "merge", "copy"})
        if (lowerCase.starts_with(writes))
            return "ROW EXCLUSIVE";
    return "ACCESS SHARE";
}

bool mentions(std::string_view lowerCase, std::string_view name)
{
    std::string wanted(name);
    std::ranges::transform(
        wanted, wanted.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto isPart = [](char c) { return c == '_' || c == '$' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = lowerCase.find(wanted); at != std::string_view::npos; at = lowerCase.find(wanted, at + 1))
        if ((at == 0 || !isPart(lowerCase[at - 1]))
            && (at + wanted.size() >= lowerCase.size() || !isPart(lowerCase[at + wanted.size()])))
            return true;
    return false;
}

} // namespace

bool conflict(std::string_view left, std::string_view right)
{
    const auto a = static_cast<std::size_t>(std::ranges::find(modes, left) - modes.begin());
    const auto b = static_cast<std::size_t>(std::ranges::find(modes, right) - modes.begin());
    if (a >= modes.size() || b >= modes.size() || (a == 4 && b == 4))
        return false;
    return b >= excludesFrom.at(a);
}

Result<> findQueues(std::span<Look> looks, const Tables& tables, postgres::ReadSession& session)
{
    std::vector<std::string> oids;
    for (const Look& look : looks)
        for (const std::size_t number : look.locks)
            oids.push_back(tables.all()[number].oid);
    if (oids.empty())
        return {};
    LK_LET(const std::vector<Held> held, locksOn(oids, tables, session));
    LK_LET(const postgres::Rows clients, session.query(queries::live_clients));
    for (Look& look : looks) {
        const std::string_view wanted = look.finding->lock;
        for (const std::size_t number : look.locks) {
            const Table& table = tables.all()[number];
            for (const Held& one : held)
                if (one.oid == table.oid && conflict(wanted, one.session.mode))
                    look.live.ahead.push_back(one.session);
            for (int i = 0; i < clients.count(); ++i) {
                const auto pid = static_cast<int>(clients.integer(i, 0));
                const std::string_view mode = lockOf(clients.text(i, 6));
                if (std::ranges::find(look.live.ahead, pid, &sql::LockingSession::pid) == look.live.ahead.end()
                    && std::ranges::find(look.live.behind, pid, &sql::LockingSession::pid) == look.live.behind.end()
                    && conflict(wanted, mode) && mentions(clients.text(i, 6), table.name))
                    look.live.behind.push_back({.pid = pid,
                        .user = clients.string(i, 1),
                        .application = clients.string(i, 2),
                        .state = clients.string(i, 3),
                        .query = clients.string(i, 4),
                        .table = table.name,
                        .mode = std::string(mode),
                        .granted = false,
                        .transaction = std::chrono::seconds(clients.integer(i, 5))});
            }
        }
    }
    return {};
}

} // namespace lockkeeper::operations::live
