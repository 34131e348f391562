#pragma once

#include "migration/migration_filter.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QTimer;
class QToolButton;

namespace lockkeeper::theme {
class ElidedLabel;
class EmptyState;
} // namespace lockkeeper::theme

namespace lockkeeper::migrations {

class FilterMenu;

/// Every migration of the project, newest first, with a search over their names, SQL and findings, and a filter.
///
/// Ownership: the model is the caller's and outlives it. Joining: on `searchRequested` look through the project on a
/// worker and give what is found to `addHits`, the newest migrations first; `endSearch` when all were looked at. What
/// belongs to a search that was asked for before the last `searchRequested` must not be given any more.
class Timeline final : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(migration::MigrationModel& migrations, QWidget* parent = nullptr);

    /// Chooses a migration, and lets go of a filter or search that hides it; false: it is not in the project.
    bool choose(const migration::MigrationName& name);
    /// The first of those shown, where there is one.
    void chooseFirst();
    void focusSearch();

    void addHits(const std::vector<migration::Hits>& slice);
    void endSearch();
    /// Null: there is no search, or it found nothing there.
    [[nodiscard]] const migration::Hits* hitsOf(const migration::MigrationName& name) const;
    [[nodiscard]] QString searched() const;

    /// Those that filter and search let through, newest first.
    [[nodiscard]] std::vector<migration::MigrationName> shown() const;
    [[nodiscard]] bool isNarrowed() const;

Q_SIGNALS:
    /// A person went to a migration, or asked again for the one that is chosen.
    void chosen(const lockkeeper::migration::MigrationName& name);
    void searchRequested(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSearch();
    void makeList();
    void search();
    void showAll();
    void goTo(const QModelIndex& index);
    void keepChoice();
    void keepScroll();
    void showSum();
    void showNothing();

    migration::MigrationModel& m_migrations;
    migration::FilteredMigrations* m_filtered;
    migration::MigrationName m_chosen;
    QPersistentModelIndex m_top; ///< the row at the top of the view before rows above it came or went
    bool m_searching = false;

    QLineEdit* m_search;
    QTimer* m_typed; ///< a search begins when typing pauses
    QToolButton* m_filterButton;
    FilterMenu* m_menu;
    theme::ElidedLabel* m_sum;
    QListView* m_list;
    theme::EmptyState* m_nothing;
};

} // namespace lockkeeper::migrations
