#pragma once

#include "migration/migration_model.h"
#include "migrations/review.h"
#include "sql/finding_model.h"
#include "states/state_page.h"

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace lockkeeper::theme {
class EmptyState;
}
namespace lockkeeper::editor {
class FindBar;
class SqlView;
} // namespace lockkeeper::editor

namespace lockkeeper::migrations {

class FindingCard;
class VerdictBar;

/// The review of a project's migrations on one database: the verdict above; the migrations, the chosen one's SQL with
/// its findings, and what is known of the current finding, side by side.
///
/// Ownership: the model is the caller's and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` fill the model and call `showLoaded` (or `showFailed`); on `migrationChosen` make a
/// Review on a worker and call `show`; when its stakes are counted, call `show` again with the same name: text, caret
/// and scroll position stay. A review of a migration that is no longer chosen is ignored.
class MigrationsPage final : public states::StatePage {
    Q_OBJECT
public:
    explicit MigrationsPage(migration::MigrationModel& migrations, QWidget* parent = nullptr);
    ~MigrationsPage() override;

    /// `folder` is shown above the SQL: "prisma/migrations". No project: the page says so and offers to choose one.
    void setProject(const QString& folder, bool present);
    void show(const Review& review);

    [[nodiscard]] const migration::MigrationName& chosen() const { return m_chosen; }

    bool select(const QString& migration) override;
    void walkFindings(int step) override;

public Q_SLOTS:
    void find();
    void zoom(int steps);

Q_SIGNALS:
    void migrationChosen(const lockkeeper::migration::MigrationName& name);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;

private:
    QWidget* makeList();
    QWidget* makeText();
    QWidget* makeSide();
    void choose(const QModelIndex& index);
    void showFinding(int index);
    void showSubject();
    void announcePending();

    migration::MigrationModel& m_migrations;
    QSortFilterProxyModel* m_filtered;
    sql::FindingModel* m_findings;
    migration::MigrationName m_chosen;
    migration::MigrationName m_wanted; ///< asked for before the list was there
    Review m_review;
    bool m_hasProject = true;
    QString m_folder;

    VerdictBar* m_bar;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_subject = nullptr;
    QLabel* m_note = nullptr;
    editor::SqlView* m_view = nullptr;
    editor::FindBar* m_findBar = nullptr;
    theme::EmptyState* m_noText = nullptr;
    FindingCard* m_card = nullptr;
    QListView* m_findingList = nullptr;
    QLabel* m_findingTitle = nullptr;
};

} // namespace lockkeeper::migrations
