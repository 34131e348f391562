#include "migration/migration_filter.h"

#include <algorithm>

namespace lockkeeper::migration {

bool MigrationFilter::lets(const MigrationStatus& status, const Verdict& verdict) const
{
    if (!states.empty() && !states.contains(status.state))
        return false;
    if (hazards.empty() && severities.empty())
        return true;
    for (std::size_t i = 0; i < verdict.found.size(); ++i) {
        if (!hazards.empty() && !hazards.contains(static_cast<sql::Hazard>(i)))
            continue;
        const auto bits = verdict.found.at(i);
        if (severities.empty() ? bits != 0 : std::ranges::any_of(severities, [&](sql::Severity severity) {
                return (bits >> static_cast<unsigned>(severity) & 1U) != 0;
            }))
            return true;
    }
    return false;
}

FilteredMigrations::FilteredMigrations(MigrationModel& migrations, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_migrations(migrations)
{
    connect(&migrations, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { sourceInserted(first, last); });
    connect(&migrations, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex&, int first, int last) { sourceAboutToBeRemoved(first, last); });
    connect(&migrations, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex&, int first, int last) { sourceRemoved(first, last); });
    connect(&migrations, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&migrations, &QAbstractItemModel::modelReset, this, [this] {
        m_rows = wanted();
        endResetModel();
        Q_EMIT changed();
    });
    connect(&migrations, &QAbstractItemModel::dataChanged, this, &FilteredMigrations::sourceChanged);
    // After our own: Qt's handlers of the same signals let others look at rows that we have not mapped yet.
    setSourceModel(&migrations);
    m_rows = wanted();
}

void FilteredMigrations::setFilter(const MigrationFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refilter();
}

void FilteredMigrations::beginSearch() { m_begun = true; }

void FilteredMigrations::forgetLastHits()
{
    if (!m_begun)
        return;
    m_begun = false;
    m_hits.clear();
    m_searched = true;
}

void FilteredMigrations::addHits(const std::vector<Hits>& slice)
{
    forgetLastHits();
    for (const Hits& hits : slice)
        m_hits.insert_or_assign(hits.name.value(), hits);
    refilter();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {WhereRole});
}

void FilteredMigrations::endSearch()
{
    forgetLastHits();
    refilter();
}

void FilteredMigrations::clearSearch()
{
    m_begun = false;
    m_searched = false;
    m_hits.clear();
    refilter();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {WhereRole});
}

const Hits* FilteredMigrations::hitsOf(const MigrationName& name) const
{
    const auto found = m_hits.find(name.value());
    return found == m_hits.end() ? nullptr : &found->second;
}

int FilteredMigrations::hitCount() const
{
    int count = 0;
    for (const auto& [name, hits] : m_hits)
        count += hits.count();
    return count;
}

std::vector<int> FilteredMigrations::wanted() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_migrations.rowCount(); ++row) {
        const QModelIndex index = m_migrations.index(row);
        const MigrationStatus& status = *m_migrations.at(index);
        if ((!m_searched || m_hits.contains(status.name.value())) && m_filter.lets(status, m_migrations.verdict(index)))
            rows.push_back(row);
    }
    return rows;
}

void FilteredMigrations::refilter()
{
    std::vector<int> rows = wanted();
    if (rows != m_rows)
        replace(std::move(rows));
}

void FilteredMigrations::replace(std::vector<int> rows)
{
    const auto same = std::ranges::mismatch(m_rows, rows);
    const auto begin = same.in1 - m_rows.begin();
    const auto most = static_cast<std::ptrdiff_t>(std::min(m_rows.size(), rows.size())) - begin;
    std::ptrdiff_t kept = 0;
    while (kept < most && *(m_rows.end() - 1 - kept) == *(rows.end() - 1 - kept))
        ++kept;
    m_changing = true;
    if (const auto end = std::ssize(m_rows) - kept; end > begin) {
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + begin, m_rows.begin() + end);
        endRemoveRows();
    }
    if (const auto end = std::ssize(rows) - kept; end > begin) {
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + begin, rows.begin() + begin, rows.begin() + end);
        endInsertRows();
    }
    m_changing = false;
    Q_EMIT changed();
}

void FilteredMigrations::sourceInserted(int first, int last)
{
    for (int& row : m_rows)
        row = row >= first ? row + (last - first + 1) : row;
    refilter();
}

void FilteredMigrations::sourceAboutToBeRemoved(int first, int last)
{
    const auto begin = std::ranges::lower_bound(m_rows, first);
    const auto end = std::ranges::upper_bound(m_rows, last);
    if (begin == end)
        return;
    m_changing = true;
    beginRemoveRows({}, static_cast<int>(begin - m_rows.begin()), static_cast<int>(end - m_rows.begin()) - 1);
}

void FilteredMigrations::sourceRemoved(int first, int last)
{
    const auto begin = std::ranges::lower_bound(m_rows, first);
    const auto end = std::ranges::upper_bound(m_rows, last);
    const bool shown = begin != end;
    for (auto at = m_rows.erase(begin, end); at != m_rows.end(); ++at)
        *at -= last - first + 1;
    if (!shown)
        return;
    endRemoveRows();
    m_changing = false;
    Q_EMIT changed();
}

void FilteredMigrations::sourceChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    refilter();
    const auto begin = std::ranges::lower_bound(m_rows, first.row()) - m_rows.begin();
    const auto end = std::ranges::upper_bound(m_rows, last.row()) - m_rows.begin();
    if (begin < end)
        Q_EMIT dataChanged(index(static_cast<int>(begin), 0), index(static_cast<int>(end) - 1, 0), roles);
}

QModelIndex FilteredMigrations::mapToSource(const QModelIndex& index) const
{
    return index.isValid() ? m_migrations.index(m_rows[static_cast<std::size_t>(index.row())]) : QModelIndex();
}

QModelIndex FilteredMigrations::mapFromSource(const QModelIndex& index) const
{
    const auto found = std::ranges::lower_bound(m_rows, index.row());
    if (!index.isValid() || found == m_rows.end() || *found != index.row())
        return {};
    return createIndex(static_cast<int>(found - m_rows.begin()), 0);
}

QModelIndex FilteredMigrations::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilteredMigrations::parent(const QModelIndex&) const { return {}; }

int FilteredMigrations::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FilteredMigrations::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1; }

QVariant FilteredMigrations::data(const QModelIndex& index, int role) const
{
    if (role != WhereRole)
        return QAbstractProxyModel::data(index, role);
    const MigrationStatus* status = m_migrations.at(mapToSource(index));
    const Hits* hits = m_searched && status ? hitsOf(status->name) : nullptr;
    return hits ? hits->where() : QString();
}

} // namespace lockkeeper::migration
