#pragma once

#include "branch/branch_model.h"
#include "states/state_page.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace lockkeeper::branches {

/// The branches of the profile's server: copies of a database to try things on.
///
/// Ownership: the model is the caller's and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` list them on a worker, `BranchModel::show`, then `showLoaded`. `createRequested` opens a
/// CreateBranchDialog; `deleteRequested` asks first, whatever the gate says.
class BranchesPage final : public states::StatePage {
    Q_OBJECT
public:
    explicit BranchesPage(branch::BranchModel& branches, QWidget* parent = nullptr);

    /// The profile a new branch is made of; `database` is its name, for the words.
    void setSource(const QString& profile, const QString& database);
    /// Chooses a branch by its name.
    bool select(const QString& name) override;
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void createRequested();
    void openRequested(const QString& name);
    void deleteRequested(const QString& name);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;

private:
    void showChosen();

    branch::BranchModel& m_branches;
    QSortFilterProxyModel* m_sorted;
    QString m_wanted;
    QString m_database;
    QLabel* m_sum;
    QTableView* m_table;
    QPushButton* m_create;
    QPushButton* m_open;
    QPushButton* m_delete;
};

} // namespace lockkeeper::branches
