#include "judged_on_a_server.h"

#include <algorithm>
#include <array>
#include <set>

namespace lockkeeper::test {
namespace {

using Relations = std::map<std::uint32_t, Observed::Relation>;

/// Rules that say by themselves that the server refuses the statement, and how.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> refusing{{{"cannot-run-in-transaction", "25001"},
    {"enum-value-used-in-same-transaction", "55P04"}, {"unparsed-statement", "42601"}}};

/// What is not read at 16 and later may be newer than our grammar: then nobody says that the server refuses it.
std::string_view foretold(const std::vector<const sql::Finding*>& findings, int pgVersion)
{
    constexpr int grammar = 15;
    for (const auto& [rule, state] : refusing)
        for (const sql::Finding* finding : findings)
            if (finding->id() == rule && (rule != "unparsed-statement" || pgVersion <= grammar))
                return state;
    return {};
}

std::string firstWord(std::string_view statement)
{
    std::string word;
    for (const char c : statement.substr(0, 12)) {
        if (!std::isalpha(static_cast<unsigned char>(c)))
            break;
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return word;
}

bool isTransactionControl(std::string_view statement)
{
    static constexpr std::array<std::string_view, 8> words{
        "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE"};
    return std::ranges::find(words, firstWord(statement)) != words.end();
}

/// The relations a finding speaks of; of an index its table.
std::set<std::uint32_t> relationsOf(const sql::Object& object, const Observed& before)
{
    const bool ofTable = !object.table.empty();
    const std::string& name = ofTable ? object.table : object.name;
    std::set<std::uint32_t> found;
    for (const auto& [id, relation] : before.relations) {
        if (relation.name != name || (!object.schema.empty() && relation.schema != object.schema))
            continue;
        const bool index = relation.kind == 'i' || relation.kind == 'I';
        if (index != (object.kind == "index" && !ofTable))
            continue;
        found.insert(index ? relation.owner : id);
    }
    return found;
}

bool takesOthersAlong(const sql::Finding& finding)
{
    static constexpr std::array<std::string_view, 8> kinds{
        "schema", "type", "domain", "extension", "role", "attribute", "function", "view"};
    return finding.id() == "drop-cascade" || finding.id() == "truncate-cascade"
        || std::ranges::find(kinds, finding.object.kind) != kinds.end();
}

bool explains(const sql::Finding& finding, const Loss& loss, const Observed& before)
{
    if (takesOthersAlong(finding) || finding.hazard == sql::Hazard::Opaque)
        return true;
    const auto lost = before.relations.find(loss.relation);
    if (lost == before.relations.end())
        return false;
    if (finding.object.kind == "column" && (loss.kind == Loss::Kind::ColumnGone || loss.kind == Loss::Kind::Changed)) {
        const auto column = lost->second.columns.find(loss.column);
        if (column != lost->second.columns.end() && column->second.name != finding.object.name)
            return false;
    }
    // Through a view the rows of any table may go.
    return std::ranges::any_of(relationsOf(finding.object, before),
        [&](std::uint32_t id) { return before.relations.at(id).kind == 'v' || sameFamily(before, id, loss.relation); });
}

bool isMeant(const LabelledCase& one, const Loss& loss, const Observed& before)
{
    const auto relation = before.relations.find(loss.relation);
    if (relation == before.relations.end())
        return false;
    const auto column = relation->second.columns.find(loss.column);
    const std::string name
        = relation->second.name + (column == relation->second.columns.end() ? "" : "." + column->second.name);
    return std::ranges::find(one.changes, name) != one.changes.end();
}

struct Moment {
    Observed seen;
    std::map<std::uint32_t, int> locks;
    bool inTransaction = false;
};

class Judge {
public:
    Judge(const LabelledCase& labelled, const sql::State& before, const RawSession& server)
        : one(labelled)
        , session(server)
    {
        sql::State state = before;
        analysis = sql::analyse(one.sql, state, {.pgVersion = one.pgVersion});
    }

    Judgement run(Run which)
    {
        const bool onlyRefused = !one.refuses.empty() && one.given.empty() && !one.refusesGiven && one.then.empty();
        if (which == Run::Done && !onlyRefused)
            passes();
        if (which == Run::Refused && !one.refuses.empty())
            isRefused();
        return std::move(judgement);
    }

private:
    [[nodiscard]] std::vector<const sql::Finding*> findingsOf(std::uint32_t statement) const
    {
        std::vector<const sql::Finding*> found;
        for (const sql::Finding& finding : analysis.findings)
            if (finding.statement == statement)
                found.push_back(&finding);
        return found;
    }

    [[nodiscard]] std::string textOf(const sql::StatementRange& statement) const
    {
        return std::string(statement.range.of(one.sql));
    }

    [[nodiscard]] bool hasTransactionControl() const
    {
        return std::ranges::any_of(analysis.statements,
            [&](const sql::StatementRange& statement) { return isTransactionControl(textOf(statement)); });
    }

    void disagree(std::uint32_t statement, const std::string& words)
    {
        judgement.disagreements.push_back(one.id + " statement " + std::to_string(statement) + ": " + words);
    }

    void passes()
    {
        if (!hasTransactionControl()) {
            session.must("BEGIN");
            const bool ran = statements(true);
            session.must("ROLLBACK");
            if (ran)
                return;
        }
        judgement = {};
        judgement.spoiled = true;
        (void)statements(false);
        if (session.inTransaction())
            session.must("ROLLBACK");
    }

    [[nodiscard]] Moment moment() const
    {
        return {.seen = observe(session, first ? &*first : nullptr),
            .locks = locksHeld(session),
            .inTransaction = session.inTransaction()};
    }

    /// False where a statement cannot run in our transaction, and alone could.
    bool statements(bool wrapped)
    {
        first.reset();
        if (!one.given.empty())
            session.must(one.given);
        Moment before = moment();
        first = before.seen;
        for (const sql::StatementRange& statement : analysis.statements) {
            std::vector<const sql::Finding*> findings = findingsOf(statement.number);
            // What EXECUTE does was said where it was prepared.
            if (firstWord(textOf(statement)) == "EXECUTE")
                std::ranges::copy(prepared, std::back_inserter(findings));
            else if (firstWord(textOf(statement)) == "PREPARE")
                prepared = findings;
            const std::string_view expected = foretold(findings, one.pgVersion);
            // Only where it is needed: a new enum value is another thing inside a subtransaction.
            const bool saved = wrapped && !expected.empty();
            if (saved)
                session.must("SAVEPOINT before_it");
            const Answer answer = session.run(textOf(statement));
            const bool needsNone = answer.sqlState == "25001" || answer.sqlState == "2D000";
            if (wrapped && needsNone && expected.empty())
                return false;
            if (answer.sqlState != expected)
                disagree(statement.number,
                    answer.done() ? "is accepted, and was said to be refused"
                                  : "is refused: " + answer.sqlState + " " + answer.message);
            if (!answer.done()) {
                judgement.refusals += answer.sqlState == expected ? 1 : 0;
                if (wrapped && !saved)
                    return true; // the transaction is over, and the case with it
                if (saved)
                    session.must("ROLLBACK TO before_it");
                else if (session.inTransaction())
                    session.must("ROLLBACK");
                continue;
            }
            Moment after = moment();
            compareLosses(statement.number, findings, before, after);
            compareRewrites(statement.number, findings, before, after);
            if (before.inTransaction && after.inTransaction)
                compareLocks(statement.number, findings, before, after);
            before = std::move(after);
        }
        if (!one.then.empty())
            refusal(session.run(one.then), "what comes then");
        return true;
    }

    void compareLosses(std::uint32_t statement, const std::vector<const sql::Finding*>& findings, const Moment& before,
        const Moment& after)
    {
        const std::vector<Loss> lost = losses(*first, before.seen, after.seen);
        const bool prepares = firstWord(textOf(analysis.statements.at(statement - 1))) == "PREPARE";
        for (const sql::Finding* finding : findings) {
            // What is only prepared is lost when it is executed.
            if (finding->hazard != sql::Hazard::DataLoss || prepares)
                continue;
            const bool gone
                = std::ranges::any_of(lost, [&](const Loss& loss) { return explains(*finding, loss, before.seen); });
            judgement.losses += gone ? 1 : 0;
            if (!gone)
                disagree(statement,
                    std::string(finding->id()) + " of " + finding->objectName() + ", and nothing of it was lost");
        }
        // What nobody can read may lose anything; that is what its finding says.
        const auto covered = [&](const Loss& loss) {
            return isMeant(one, loss, before.seen) || std::ranges::any_of(findings, [&](const sql::Finding* finding) {
                return (finding->hazard == sql::Hazard::DataLoss || finding->hazard == sql::Hazard::Opaque)
                    && explains(*finding, loss, before.seen);
            });
        };
        for (const Loss& loss : lost)
            if (!covered(loss))
                disagree(statement, loss.words + ", and nothing says so");
        judgement.kept += lost.empty() ? 1 : 0;
    }

    void compareRewrites(std::uint32_t statement, const std::vector<const sql::Finding*>& findings,
        const Moment& before, const Moment& after)
    {
        for (const auto& [id, relation] : before.seen.relations) {
            const auto now = after.seen.relations.find(id);
            const bool stored = relation.kind == 'r' || relation.kind == 'm';
            // Emptied is not written anew, though TRUNCATE begins a new file.
            if (!stored || !first->relations.contains(id) || now == after.seen.relations.end()
                || now->second.rows < relation.rows)
                continue;
            const bool written = now->second.file != relation.file;
            bool named = false;
            bool said = false;
            bool open = false;
            for (const sql::Finding* finding : findings) {
                const std::set<std::uint32_t> tables = relationsOf(finding->object, before.seen);
                const bool about = std::ranges::any_of(
                    tables, [&](std::uint32_t table) { return sameFamily(before.seen, id, table); });
                named = named || about;
                said = said || (about && finding->rewrites == "yes");
                open = open || (about && finding->rewrites.starts_with("depends"));
            }
            const std::string name = relation.schema + "." + relation.name;
            if (written && !said && !open)
                disagree(statement, name + " is written anew, and nothing says so");
            else if (said && !written)
                disagree(statement, name + " is said to be written anew, and is not");
            else if (named && !open)
                ++judgement.rewrites;
        }
    }

    void compareLocks(std::uint32_t statement, const std::vector<const sql::Finding*>& findings, const Moment& before,
        const Moment& after)
    {
        std::map<std::uint32_t, int> claimed;
        for (const sql::Finding* finding : findings)
            for (const std::uint32_t table : relationsOf(finding->object, before.seen)) {
                int& level = claimed[table];
                level = std::max(level, lockLevel(finding->lock));
            }
        const auto levelOf = [](const std::map<std::uint32_t, int>& locks, std::uint32_t id) {
            const auto found = locks.find(id);
            return found == locks.end() ? 0 : found->second;
        };
        for (const auto& [id, level] : claimed) {
            if (level == 0)
                continue;
            const int expected = std::max(level, levelOf(before.locks, id));
            const int held = levelOf(after.locks, id);
            if (held == expected)
                ++judgement.locks;
            else
                disagree(statement,
                    before.seen.relations.at(id).name + " is said to be locked " + lockName(expected)
                        + ", and is locked " + lockName(held));
        }
    }

    void refusal(const Answer& answer, const std::string& what)
    {
        if (answer.sqlState == one.refuses)
            ++judgement.refusals;
        else
            disagree(0,
                what + " ends with " + (answer.done() ? "success" : answer.sqlState + " " + answer.message)
                    + ", not with " + one.refuses);
    }

    void isRefused()
    {
        if (!one.then.empty())
            return; // seen at the end of the other run
        const std::string companion = one.refusesGiven.value_or(std::string()) + ";";
        session.must("BEGIN");
        session.must(companion);
        Answer answer = session.run(one.sql);
        session.run("ROLLBACK");
        judgement.spoiled = judgement.spoiled || hasTransactionControl();
        if (answer.sqlState == "25001" && one.refuses != answer.sqlState) {
            session.must(companion);
            answer = session.run(one.sql);
            judgement.spoiled = true;
        }
        refusal(answer, "the case");
    }

    const LabelledCase& one;
    const RawSession& session;
    sql::Analysis analysis;
    std::optional<Observed> first;
    std::vector<const sql::Finding*> prepared;
    Judgement judgement;
};

} // namespace

void Judgement::add(const Judgement& other)
{
    disagreements.insert(disagreements.end(), other.disagreements.begin(), other.disagreements.end());
    losses += other.losses;
    kept += other.kept;
    rewrites += other.rewrites;
    locks += other.locks;
    refusals += other.refusals;
}

Judgement judged(const LabelledCase& one, Run which, const sql::State& before, const RawSession& session)
{
    return Judge(one, before, session).run(which);
}

} // namespace lockkeeper::test
