#pragma once

#include "migration/migration_model.h"
#include "migration/search.h"

#include <QtCore/QAbstractProxyModel>

#include <set>
#include <unordered_map>

namespace lockkeeper::migration {

/// Which migrations are shown; an empty set lets everything through. Of hazards and severities one finding must have
/// both.
struct MigrationFilter {
    std::set<State> states{};
    std::set<sql::Hazard> hazards{};
    std::set<sql::Severity> severities{};

    [[nodiscard]] bool empty() const { return states.empty() && hazards.empty() && severities.empty(); }
    [[nodiscard]] bool lets(const MigrationStatus& status, const Verdict& verdict) const;
    friend bool operator==(const MigrationFilter&, const MigrationFilter&) = default;
};

/// The migrations a filter and a search let through, in the model's order.
///
/// Threads: the one it lives in. What stays at the beginning and at the end of the list keeps its rows, so that
/// selection and scroll position survive; between them rows are removed and inserted at once, never one by one: 5,000
/// migrations are filtered within a frame.
class FilteredMigrations final : public QAbstractProxyModel {
    Q_OBJECT
public:
    enum Role { WhereRole = Qt::UserRole + 100 }; ///< "3 hits: name, line 4"; empty without a search

    explicit FilteredMigrations(MigrationModel& migrations, QObject* parent = nullptr);

    [[nodiscard]] const MigrationFilter& filter() const { return m_filter; }
    void setFilter(const MigrationFilter& filter);
    /// A search begins: its hits come in slices, the first of which replaces what an earlier one found.
    void beginSearch();
    void addHits(const std::vector<Hits>& slice);
    void endSearch();
    /// No search: everything the filter lets through.
    void clearSearch();
    [[nodiscard]] bool isSearched() const { return m_searched; }
    /// Null: no search, or nothing found in it.
    [[nodiscard]] const Hits* hitsOf(const MigrationName& name) const;
    [[nodiscard]] int hitCount() const;
    /// Rows come and go because of filter or search, not because a person went elsewhere.
    [[nodiscard]] bool isChanging() const { return m_changing; }

    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed(); ///< rows came or went

private:
    void forgetLastHits();
    [[nodiscard]] std::vector<int> wanted() const;
    void refilter();
    void replace(std::vector<int> rows);
    void sourceInserted(int first, int last);
    void sourceAboutToBeRemoved(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    MigrationModel& m_migrations;
    MigrationFilter m_filter;
    std::unordered_map<std::string, Hits> m_hits; ///< by migration
    bool m_searched = false; ///< only what is in m_hits is shown
    bool m_begun = false; ///< a search that found nothing yet: what is shown is still the last one's
    bool m_changing = false;
    std::vector<int> m_rows; ///< source rows shown, ascending
};

} // namespace lockkeeper::migration
