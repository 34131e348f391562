#pragma once

#include "migration/migration_model.h"
#include "migrations/comparison.h"
#include "migrations/review.h"
#include "sql/finding_model.h"
#include "states/state_page.h"

class QLabel;
class QListView;
class QTimer;

namespace lockkeeper::theme {
class EmptyState;
}
namespace lockkeeper::editor {
class FindBar;
class SqlView;
} // namespace lockkeeper::editor

namespace lockkeeper::migrations {

class CompareView;
class FindingCard;
class Timeline;
class VerdictBar;

struct LiveReview;

/// Whether the migration shown may be typed in.
struct Editing {
    bool editable = false;
    QString why{}; ///< one short line beside its name: why it is read-only, or what is not known
};

/// The review of a project's migrations on one database: the verdict above; the migrations, the chosen one's SQL with
/// its findings, and what is known of the current finding, side by side.
///
/// Ownership: the model is the caller's and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` fill the model and call `showLoaded` (or `showFailed`); on `migrationChosen` make a
/// Review on a worker and call `show`; when its stakes are counted, call `show` again with the same name: text, caret
/// and scroll position stay. A review of a migration that is no longer chosen is ignored. On `compareRequested` make a
/// Comparison on a worker and call `showComparison`.
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
    void searchAll() override;
    void exportDocument() override { Q_EMIT exportRequested(); }
    void printDocument() override { Q_EMIT printRequested(); }

    /// The migrations on the left: its `searchRequested` is answered by `addHits` and `endSearch`.
    [[nodiscard]] Timeline& timeline() { return *m_timeline; }
    void zoom(int steps) override;
    void save() override;
    [[nodiscard]] QString unsaved() const override;
    /// The text is what its file held again.
    void discard() override;

    void setEditing(const Editing& editing);
    /// The text as it is typed now.
    [[nodiscard]] std::string sql() const;
    [[nodiscard]] std::size_t sqlSize() const; ///< bytes of it
    /// What is found in that text: list, card and verdict follow once the typing pauses.
    void showLive(const std::shared_ptr<const LiveReview>& review);
    /// `sql` is in the file now; it stays unsaved where more was typed meanwhile.
    void showSaved(const std::string& sql);

    /// The safe rewrite beside the migration instead of its findings.
    void toggleCompare() override;
    [[nodiscard]] bool isComparing() const;
    /// Whether the database in view knows the migration, in whatever state.
    [[nodiscard]] bool isApplied(const migration::MigrationName& name) const;
    /// What the card shows as the safer SQL of a finding; ignored where the card shows another by now.
    void showSafer(const SharedText& text, const sql::Finding& finding, std::string sql);
    /// An answer for a migration that is no longer compared is ignored.
    void showComparison(const Comparison& comparison);

public Q_SLOTS:
    void find();

Q_SIGNALS:
    void migrationChosen(const lockkeeper::migration::MigrationName& name);
    /// A document of the review is wanted: of what the list is narrowed to, else of what is not applied.
    void exportRequested();
    void printRequested();
    void compareRequested(const lockkeeper::migrations::Review& review, const lockkeeper::sql::Finding& finding);
    /// The card shows a finding whose safer SQL takes too long to wait for: make it and call `showSafer`.
    void saferRequested(const lockkeeper::migrations::Review& review, const lockkeeper::sql::Finding& finding);
    /// The rewrite's steps should become new migrations.
    void writeRequested(const lockkeeper::migrations::Comparison& comparison);
    void edited();
    void saveRequested();
    /// Another migration was chosen while this one has unsaved text: whoever asks the person discards it and selects
    /// the other.
    void leaveRequested(const QString& migration);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;
    [[nodiscard]] bool isContentReady() const override { return !m_awaited; }

private:
    QWidget* makeText();
    QWidget* makeSide();
    QWidget* makeCompare();
    void leaveCompare();
    void settle();
    void choose(const migration::MigrationName& name);
    void walkHazards(const std::vector<sql::Hazard>& hazards);
    void goToHit();
    [[nodiscard]] const std::vector<sql::Finding>& findings() const;
    void showRows();
    void showFinding(int index);
    void showCard(int index);
    void askForSafer();
    void followCaret();
    void showSubject();
    void announcePending();
    void joinEditing();
    void showFindings();
    void showEditing();
    [[nodiscard]] bool keepsEdits(const migration::MigrationName& wanted);

    migration::MigrationModel& m_migrations;
    sql::FindingModel* m_findings;
    migration::MigrationName m_chosen;
    migration::MigrationName m_wanted; ///< asked for before the list was there
    bool m_awaited = false; ///< the chosen one's review was asked for and is not there yet
    bool m_hitWanted = false; ///< the chosen one's first hit is gone to when its text is there
    Review m_review; ///< without its findings; its `sql` is what the file holds
    std::shared_ptr<const LiveReview> m_found; ///< what was found in the text, or in what was typed
    std::shared_ptr<const LiveReview> m_listed; ///< the same a pause later: what list and card show
    Editing m_editing;
    bool m_filling = false; ///< another review is being shown
    QTimer* m_followUp;
    QTimer* m_saferPause; ///< a person walks faster than rewrites are made
    bool m_hasProject = true;
    QString m_folder;

    VerdictBar* m_bar;
    Timeline* m_timeline;
    QLabel* m_subject = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_unsaved = nullptr;
    QLabel* m_readOnly = nullptr;
    editor::SqlView* m_view = nullptr;
    editor::FindBar* m_findBar = nullptr;
    theme::EmptyState* m_noText = nullptr;
    QWidget* m_textColumn = nullptr;
    QWidget* m_sideColumn = nullptr;
    CompareView* m_compare = nullptr;
    FindingCard* m_card = nullptr;
    int m_shownFinding = -1; ///< in the card; -1: none
    QListView* m_findingList = nullptr;
    QLabel* m_findingTitle = nullptr;
};

} // namespace lockkeeper::migrations
