#include "sql/walk.h"

#include <algorithm>

// What ROLLBACK takes back, for Walk.

namespace lockkeeper::sql {
namespace {

/// Savepoints that are kept at a time: each holds a state. Of one that is not kept, nothing is taken back.
constexpr std::size_t mostSavepoints = 64;

/// Whether a rollback takes back what the finding speaks of. That it ran, locked and may have failed stays true, and so
/// does what a function or another program did outside of the transaction.
bool isUndone(const Finding& finding)
{
    if (finding.hazard == Hazard::BreaksClients)
        return finding.id() != "dangerous-function";
    if (finding.hazard == Hazard::Security)
        return finding.id() != "copy-program";
    return finding.hazard == Hazard::DataLoss || finding.hazard == Hazard::Irreversible;
}

} // namespace

std::size_t Walk::WordAhead::from(std::string_view text, std::size_t begin)
{
    const auto same = [](char left, char right) { return (left | ' ') == right; };
    if (!m_at || *m_at < begin) {
        const auto rest = text.substr(std::min(begin, text.size()));
        m_at = static_cast<std::size_t>(std::ranges::search(rest, m_word, same).begin() - text.begin());
    }
    return *m_at;
}

/// What ROLLBACK goes back to is kept only where one comes before the next COMMIT.
void Walk::savepoint(std::string_view name, TextRange range)
{
    const std::size_t back = std::min(m_rollback.from(m_text, range.end), m_abort.from(m_text, range.end));
    if (back < m_text.size() && back < m_commit.from(m_text, range.end) && m_savepoints.size() < mostSavepoints)
        m_savepoints.push_back({std::string(name), state, here});
}

void Walk::release(std::string_view name)
{
    const auto found = std::ranges::find(m_savepoints.rbegin(), m_savepoints.rend(), name, &Savepoint::name);
    if (found != m_savepoints.rend())
        m_savepoints.erase(std::prev(found.base()), m_savepoints.end());
}

void Walk::rollBack(std::string_view name)
{
    const auto found = std::ranges::find(m_savepoints.rbegin(), m_savepoints.rend(), name, &Savepoint::name);
    if (found == m_savepoints.rend())
        return;
    m_savepoints.erase(found.base(), m_savepoints.end());
    const Savepoint& saved = m_savepoints.back();
    Here undone = std::move(here);
    here = saved.here;
    // What is said of a file counts on.
    here.statements = undone.statements;
    here.current = undone.current;
    here.order = undone.order;
    here.wasInBlock = undone.wasInBlock;
    here.transaction = undone.transaction;
    here.longLockSaid = undone.longLockSaid;
    here.missingLockTimeoutSaid = undone.missingLockTimeoutSaid;
    here.missingStatementTimeoutSaid = undone.missingStatementTimeoutSaid;
    state = saved.state;
    std::erase_if(findings, [&](const Finding& finding) {
        return finding.statement > saved.here.current && finding.rule && isUndone(finding);
    });
}

} // namespace lockkeeper::sql
