#pragma once

#include "journal/journal_model.h"
#include "states/state_page.h"

#include <QtCore/QDateTime>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace lockkeeper::overview {

class SizeChart;

/// One answer at the top of the page; a click opens the page it comes from.
struct Tile {
    QString page; ///< the page's id: "migrations"
    QString title; ///< "Migrations"
    QString answer; ///< "4 pending"
    QString detail; ///< "1 destroys data · 12 applied"
    theme::Role ink = theme::Role::Text; ///< of the answer
};

/// How far the same project is on another profile.
struct Elsewhere {
    QString profile;
    environment::Environment environment = environment::Environment::Production;
    int applied = 0;
    int total = 0;
};

struct BackupSize {
    QDateTime taken;
    qint64 bytes = 0;
};

/// What the page shows besides the journal; what is not known is left out, not drawn empty.
struct Facts {
    std::vector<Tile> tiles;
    std::vector<BackupSize> sizes; ///< oldest first
    std::vector<Elsewhere> elsewhere;
};

/// A profile at a glance: the answers first, then what happened here, how large its backups are, and where the same
/// migrations stand elsewhere.
///
/// Ownership: `happened` is the caller's, holds this profile's lines and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` gather the facts on workers, then `show` (as often as more is known) and `showLoaded`.
class OverviewPage final : public states::StatePage {
    Q_OBJECT
public:
    explicit OverviewPage(journal::JournalModel& happened, QWidget* parent = nullptr);

    void show(const Facts& facts);

Q_SIGNALS:
    void pageRequested(const QString& page);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;

private:
    QWidget* makeHappened();
    QWidget* makeSide();

    journal::JournalModel& m_happened;
    QHBoxLayout* m_tiles;
    QTableView* m_table = nullptr;
    QLabel* m_nothing = nullptr;
    QWidget* m_side = nullptr;
    QLabel* m_sizesTitle = nullptr;
    SizeChart* m_sizes = nullptr;
    QLabel* m_elsewhereTitle = nullptr;
    QGridLayout* m_elsewhere = nullptr;
};

} // namespace lockkeeper::overview
