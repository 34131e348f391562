#pragma once

#include "backup/backup_model.h"
#include "states/state_page.h"

class QLabel;
class QPushButton;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace lockkeeper::backups {

class BackupCard;

/// The backups of the vault: a table, and what is known of the chosen one with what can be done with it.
///
/// Ownership: the model is the caller's and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` list the vault on a worker, `BackupModel::show`, then `showLoaded`.
class BackupsPage final : public states::StatePage {
    Q_OBJECT
public:
    explicit BackupsPage(backup::BackupModel& backups, QWidget* parent = nullptr);

    /// The profile a new backup is made of, for the words of its button and the empty page.
    void setProfile(const QString& name);
    /// Chooses a backup by its id.
    bool select(const QString& id) override;
    [[nodiscard]] backup::BackupId chosen() const;

Q_SIGNALS:
    void backUpRequested();
    void verifyRequested(const lockkeeper::backup::BackupId& id);
    /// Into a new database: the receiver asks for its name.
    void restoreRequested(const lockkeeper::backup::BackupId& id);
    /// Show the folder in the desktop's file manager.
    void revealRequested(const lockkeeper::backup::BackupId& id);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTable();
    void fitColumns();
    void showChosen();
    void showSum();

    backup::BackupModel& m_backups;
    QSortFilterProxyModel* m_sorted;
    backup::BackupId m_wanted;
    QString m_profile;
    QPushButton* m_backUp = nullptr;
    QLineEdit* m_filter = nullptr;
    QLabel* m_sum = nullptr;
    QTableView* m_table = nullptr;
    BackupCard* m_card = nullptr;
};

} // namespace lockkeeper::backups
