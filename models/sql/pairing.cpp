#include "sql/pairing.h"

#include "sql/copies.h"
#include "sql/fit.h"
#include "sql/similar.h"

#include <array>
#include <unordered_map>

namespace lockkeeper::sql {
namespace {

constexpr double alike = 0.5; ///< names that share half of their words
constexpr double nearlySame = 0.75; ///< alike enough for a rename that changes the type as well
constexpr double clearlyMore = 0.2; ///< so much more alike, and it is the other one's new name
constexpr std::size_t tooMany = 3; ///< names that share nothing: nobody can tell so many from one another

struct Candidate {
    std::size_t added = 0; ///< index
    double score = 0;
};

/// What one table lost and gained.
class TableChange {
public:
    TableChange(const State& state, const Here& here)
        : m_state(state)
        , m_here(here)
    {
    }

    void lost(const ColumnEvent& event) { m_gone.push_back({.event = &event}); }
    void gained(const ColumnEvent& event) { m_come.push_back({.event = &event}); }

    void pair(std::vector<Pairing>& out)
    {
        if (m_come.empty())
            return;
        choose();
        pairAlike();
        pairWithin(Scope::Statement);
        pairWithin(Scope::Migration);
        for (Gone& gone : m_gone)
            if (!gone.candidates.empty())
                out.push_back(finished(gone));
    }

private:
    enum class Scope { Statement, Migration };
    struct Gone {
        const ColumnEvent* event = nullptr;
        bool asked = false;
        std::vector<Candidate> candidates;
    };
    struct Come {
        const ColumnEvent* event = nullptr;
        bool asked = false;
        bool taken = false;
    };
    /// Columns to pair whose names tell nothing, and how well each fits each.
    struct Field {
        std::vector<Gone*> gone;
        std::vector<std::size_t> come;
        std::vector<std::vector<Fit>> fits; ///< [gone][come]
    };

    [[nodiscard]] bool isThere(std::string_view column, const ColumnEvent& added) const
    {
        const schema::Relation* relation = m_state.relation(added.tableSchema, added.tableName);
        return !relation || !relation->columnsKnown || relation->column(column);
    }

    static bool comesBack(const ColumnEvent& dropped, const ColumnEvent& added)
    {
        if (added.renamed == dropped.column.name)
            return true;
        return added.column.name == dropped.column.name
            && (added.order > dropped.order || added.statement == dropped.statement);
    }

    /// Takes out who needs no partner.
    void choose()
    {
        for (Come& come : m_come)
            come.asked = !wasDerived(m_here, *come.event)
                && isThere(come.event->renamed.empty() ? come.event->column.name : come.event->renamed, *come.event);
        for (Gone& gone : m_gone) {
            gone.asked = !gone.event->column.generated && !wasCarried(m_here, *gone.event);
            for (Come& come : m_come)
                if (comesBack(*gone.event, *come.event))
                    gone.asked = come.asked = false;
        }
    }

    [[nodiscard]] bool mayBe(const Gone& gone, const Come& come) const
    {
        // Filled and then put in the old one's place by name: it is no rename that somebody forgot.
        const bool replaces = come.event->renamed == gone.event->column.name && wasWritten(m_here, *come.event);
        return gone.asked && come.asked && !replaces && come.event->column.name != gone.event->column.name;
    }

    /// The foreign key that stands on this column alone at the end, or null.
    [[nodiscard]] const schema::Constraint* keyOf(const ColumnEvent& added) const
    {
        const schema::Relation* relation = m_state.relation(added.tableSchema, added.tableName);
        if (!relation)
            return nullptr;
        const auto key = std::ranges::find_if(relation->constraints, [&](const schema::Constraint& constraint) {
            return constraint.kind == schema::Constraint::Kind::ForeignKey && constraint.columns.size() == 1
                && constraint.columns.front() == added.column.name;
        });
        return key == relation->constraints.end() ? nullptr : &*key;
    }

    /// Whether no old value could be in the table that the new column refers to.
    [[nodiscard]] bool refersElsewhere(const ColumnEvent& added, Fit fit) const
    {
        const schema::Constraint* key = keyOf(added);
        if (!key)
            return false;
        const schema::Relation* target = m_state.relation(key->references.schema, key->references.name);
        // A new table is empty; where one went as well it may be that one's new name.
        const bool isNew = target && target->born == m_state.epoch && m_here.droppedTables.empty();
        return isNew || fit < Fit::Kin;
    }

    [[nodiscard]] Fit fit(const Gone& gone, const Come& come) const
    {
        return mayBe(gone, come) ? fitOf(m_state, *gone.event, come.event->column) : Fit::No;
    }

    /// Between candidates whose names tell no more.
    [[nodiscard]] static double details(const Gone& gone, const Come& come, Fit fit)
    {
        static constexpr std::array<double, 6> ofFit{0, 0.02, 0.05, 0.1, 0.12, 0.22};
        double score = ofFit.at(static_cast<std::size_t>(fit));
        if (areOpposed(gone.event->column.name, come.event->column.name))
            score -= 0.1;
        if (gone.event->statement == come.event->statement)
            score += 0.04;
        if (gone.event->typeKnown && gone.event->column.required == come.event->column.required)
            score += 0.02;
        // Of translations that fit equally the English one first: a name that said no language most often meant it.
        const std::vector<std::string> words = wordsOf(come.event->column.name);
        return !words.empty() && words.back() == "en" ? score + 0.01 : score;
    }

    /// By names that have something in common, wherever in the migration.
    void pairAlike()
    {
        struct Alike {
            std::size_t added = 0;
            double names = 0;
            double score = 0;
        };
        std::vector<std::vector<Alike>> all(m_gone.size());
        std::vector<double> most(m_come.size());
        for (std::size_t g = 0; g < m_gone.size(); ++g)
            for (std::size_t c = 0; c < m_come.size(); ++c) {
                if (!mayBe(m_gone[g], m_come[c]))
                    continue;
                const std::string_view from = m_gone[g].event->column.name;
                const std::string_view to = m_come[c].event->column.name;
                const Fit fits = fit(m_gone[g], m_come[c]);
                if (refersElsewhere(*m_come[c].event, fits))
                    continue;
                const double names = likeness(from, to);
                if (fits != Fit::No ? names < alike : similarity(from, to) < nearlySame)
                    continue;
                all[g].push_back({c, names, names + details(m_gone[g], m_come[c], fits)});
                most[c] = std::max(most[c], names);
            }
        for (std::size_t g = 0; g < m_gone.size(); ++g)
            for (const Alike& one : all[g])
                if (one.names + clearlyMore > most[one.added]) {
                    m_gone[g].candidates.push_back({one.added, one.score});
                    m_come[one.added].taken = true;
                }
    }

    /// By types and nullability, for those whose names say nothing.
    void pairWithin(Scope scope)
    {
        for (std::size_t first = 0; first < m_gone.size(); ++first) {
            const std::uint32_t statement = m_gone[first].event->statement;
            const bool isFirst
                = std::ranges::none_of(m_gone.begin(), m_gone.begin() + static_cast<std::ptrdiff_t>(first),
                    [&](const Gone& gone) { return scope == Scope::Migration || gone.event->statement == statement; });
            if (!isFirst)
                continue;
            const auto within
                = [&](const ColumnEvent& event) { return scope == Scope::Migration || event.statement == statement; };
            Field field;
            for (Gone& gone : m_gone)
                if (gone.asked && gone.candidates.empty() && within(*gone.event))
                    field.gone.push_back(&gone);
            for (std::size_t c = 0; c < m_come.size(); ++c)
                if (m_come[c].asked && !m_come[c].taken && within(*m_come[c].event))
                    field.come.push_back(c);
            if (field.gone.empty() || field.come.empty())
                continue;
            const auto went = std::ranges::count_if(m_gone, [&](const Gone& gone) { return within(*gone.event); });
            const auto came = std::ranges::count_if(m_come, [&](const Come& come) { return within(*come.event); });
            // Where some have names alike the author renames by words: the rest is only what is left over, unless for
            // each that went one came.
            const bool byWords = std::ranges::any_of(
                m_gone, [&](const Gone& gone) { return within(*gone.event) && !gone.candidates.empty(); });
            if (byWords && went != came)
                continue;
            const bool onlyPair = went == 1 && came == 1;
            pairBlindly(field, !onlyPair ? Fit::Kin : scope == Scope::Statement ? Fit::Convertible : Fit::AsText);
        }
    }

    void pairBlindly(Field& field, Fit least)
    {
        for (const Gone* gone : field.gone) {
            std::vector<Fit>& row = field.fits.emplace_back();
            for (const std::size_t c : field.come) {
                const Fit fits = fit(*gone, m_come[c]);
                row.push_back(fits >= least && !refersElsewhere(*m_come[c].event, fits) ? fits : Fit::No);
            }
        }
        keepBest(field);
        for (std::size_t g = 0; g < field.gone.size(); ++g) {
            Gone& gone = *field.gone[g];
            std::vector<std::size_t> fitting = placesOf(field.fits[g]);
            if (!narrow(gone, field, fitting))
                continue;
            for (std::size_t place = 0; place < fitting.size(); ++place) {
                const std::size_t c = field.come[fitting[place]];
                double score = details(gone, m_come[c], field.fits[g][fitting[place]])
                    + likeness(gone.event->column.name, m_come[c].event->column.name) / 10;
                // Where as many came as went they most often stand in the same order.
                if (place == rankOf(field, g, fitting[place]))
                    score += 0.05;
                gone.candidates.push_back({c, score});
            }
        }
        for (const Gone* gone : field.gone)
            for (const Candidate& candidate : gone->candidates)
                m_come[candidate.added].taken = true;
    }

    static std::vector<std::size_t> placesOf(const std::vector<Fit>& row)
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] != Fit::No)
                places.push_back(i);
        return places;
    }

    /// How many of those that went before `gone` want the same column.
    static std::size_t rankOf(const Field& field, std::size_t gone, std::size_t come)
    {
        std::size_t rank = 0;
        for (std::size_t g = 0; g < gone; ++g)
            rank += field.fits[g][come] != Fit::No ? 1U : 0U;
        return rank;
    }

    /// Each takes only those that fit best, and a column that came goes to whom it fits best: by type, then as
    /// required or optional as it was.
    static void keepBest(Field& field)
    {
        for (std::size_t c = 0; c < field.come.size(); ++c) {
            Fit best = Fit::No;
            for (const std::vector<Fit>& row : field.fits)
                best = std::max(best, row[c]);
            for (std::vector<Fit>& row : field.fits)
                row[c] = row[c] == best ? best : Fit::No;
        }
        for (std::vector<Fit>& row : field.fits) {
            const Fit best = std::ranges::max(row);
            std::ranges::replace_if(row, [best](Fit fits) { return fits != best; }, Fit::No);
        }
    }

    [[nodiscard]] bool sameNeed(const Gone& gone, std::size_t come) const
    {
        return !gone.event->typeKnown || gone.event->column.required == m_come[come].event->column.required;
    }

    /// Takes out of `fitting` what nullability speaks against; false where nobody could say.
    [[nodiscard]] bool narrow(const Gone& gone, const Field& field, std::vector<std::size_t>& fitting) const
    {
        const auto wanting = [&](std::size_t place, bool inNeed) {
            std::size_t count = 0;
            for (std::size_t g = 0; g < field.gone.size(); ++g)
                count += field.fits[g][place] != Fit::No && (!inNeed || sameNeed(*field.gone[g], field.come[place]))
                    ? 1U
                    : 0U;
            return count;
        };
        const std::size_t rivals = fitting.empty() ? 0 : wanting(fitting.front(), false);
        std::erase_if(
            fitting, [&](std::size_t place) { return !sameNeed(gone, field.come[place]) && wanting(place, true) > 0; });
        if (gone.event->typeKnown && gone.event->column.required && fitting.size() > 1)
            std::erase_if(fitting, [&](std::size_t place) { return !sameNeed(gone, field.come[place]); });
        // Nobody could tell so many from one another.
        const bool unclear = rivals > 1 && rivals != fitting.size() && std::max(rivals, fitting.size()) > tooMany;
        // Among several, one that got a constant was added for that.
        if (m_gone.size() > 1 || m_come.size() > 1)
            std::erase_if(
                fitting, [&](std::size_t place) { return wasWritten(m_here, *m_come[field.come[place]].event); });
        return !fitting.empty() && !unclear;
    }

    Pairing finished(Gone& gone)
    {
        std::ranges::stable_sort(gone.candidates, std::ranges::greater{}, &Candidate::score);
        Pairing pairing{.dropped = gone.event, .candidates = {}};
        for (const Candidate& candidate : gone.candidates)
            pairing.candidates.push_back(m_come[candidate.added].event);
        return pairing;
    }

    const State& m_state;
    const Here& m_here;
    std::vector<Gone> m_gone;
    std::vector<Come> m_come;
};

} // namespace

std::vector<Pairing> suspectedRenames(const State& state, const Here& here)
{
    std::vector<Pairing> pairings;
    if (here.droppedColumns.empty() || here.addedColumns.empty())
        return pairings;
    std::vector<TableChange> changes;
    std::unordered_map<std::string, std::size_t> places;
    const auto pathOfTable = [](const ColumnEvent& event) { return pathOf({event.tableSchema, event.tableName}); };
    for (const ColumnEvent& dropped : here.droppedColumns) {
        const auto [found, isNew] = places.emplace(pathOfTable(dropped), changes.size());
        if (isNew)
            changes.emplace_back(state, here);
        changes[found->second].lost(dropped);
    }
    for (const ColumnEvent& added : here.addedColumns)
        if (const auto found = places.find(pathOfTable(added)); found != places.end())
            changes[found->second].gained(added);
    for (TableChange& change : changes)
        change.pair(pairings);
    return pairings;
}

} // namespace lockkeeper::sql
