#include "migrations/filter_menu.h"

#include "base/tr.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>

namespace lockkeeper::migrations {
namespace {

using migration::State;
using sql::Hazard;
using sql::Severity;

constexpr std::array kHazards{Hazard::DataLoss, Hazard::MayFail, Hazard::Rewrite, Hazard::Lock, Hazard::BreaksClients,
    Hazard::Irreversible, Hazard::Transaction, Hazard::Opaque, Hazard::Security, Hazard::Style};
constexpr std::array kSeverities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Style};

/// How many migrations have each.
struct Counts {
    std::map<State, int> states;
    std::map<Hazard, int> hazards;
    std::map<Severity, int> severities;
};

Counts count(const migration::MigrationModel& migrations)
{
    Counts counts;
    for (int row = 0; row < migrations.rowCount(); ++row) {
        const QModelIndex index = migrations.index(row);
        ++counts.states[migrations.at(index)->state];
        unsigned severities = 0;
        for (const Hazard hazard : kHazards) {
            const unsigned found = migrations.verdict(index).found.at(static_cast<std::size_t>(hazard));
            counts.hazards[hazard] += found != 0 ? 1 : 0;
            severities |= found;
        }
        for (const Severity severity : kSeverities)
            counts.severities[severity] += (severities >> static_cast<unsigned>(severity) & 1U) != 0 ? 1 : 0;
    }
    return counts;
}

} // namespace

FilterMenu::FilterMenu(const migration::MigrationModel& migrations, QWidget* parent)
    : QMenu(parent)
    , m_migrations(migrations)
{
    setObjectName(QStringLiteral("filterMenu"));
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::fill()
{
    clear();
    const Counts counts = count(m_migrations);
    const auto heading = [this](const QString& words) {
        QAction* action = addAction(words);
        action->setEnabled(false);
    };
    const auto of = [](const auto& counted, auto value) {
        const auto found = counted.find(value);
        return found == counted.end() ? 0 : found->second;
    };
    heading(Tr::tr("State"));
    for (const State state : migration::kStates)
        addChoice(m_filter.states, state, migration::title(state), of(counts.states, state));
    addSeparator();
    heading(Tr::tr("What it does"));
    for (const Hazard hazard : kHazards)
        addChoice(m_filter.hazards, hazard, sql::shortWord(hazard), of(counts.hazards, hazard));
    addSeparator();
    heading(Tr::tr("Severity"));
    for (const Severity severity : kSeverities)
        addChoice(m_filter.severities, severity, sql::shortWord(severity), of(counts.severities, severity));
    addSeparator();
    QAction* all = addAction(Tr::tr("Show all migrations"), this, &FilterMenu::clearFilter);
    all->setEnabled(!m_filter.empty());
}

template <typename Value>
void FilterMenu::addChoice(std::set<Value>& chosen, Value value, const QString& name, int count)
{
    if (count == 0 && !chosen.contains(value))
        return;
    // What follows a tab stands at the far edge, where other menus have keys.
    QAction* action = addAction(name + QLatin1Char('\t') + QLocale().toString(count));
    action->setCheckable(true);
    action->setChecked(chosen.contains(value));
    connect(action, &QAction::toggled, this, [this, &chosen, value](bool on) {
        if (on)
            chosen.insert(value);
        else
            chosen.erase(value);
        Q_EMIT filterChanged(m_filter);
    });
}

QString FilterMenu::words() const
{
    QStringList parts;
    for (const State state : m_filter.states)
        parts << migration::title(state);
    for (const Hazard hazard : m_filter.hazards)
        parts << sql::shortWord(hazard);
    for (const Severity severity : m_filter.severities)
        parts << sql::shortWord(severity);
    return parts.join(Tr::tr(", "));
}

void FilterMenu::clearFilter()
{
    if (m_filter.empty())
        return;
    m_filter = {};
    Q_EMIT filterChanged(m_filter);
}

bool FilterMenu::tick(QAction* action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->toggle();
    return true;
}

void FilterMenu::mouseReleaseEvent(QMouseEvent* event)
{
    if (!tick(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void FilterMenu::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace lockkeeper::migrations
