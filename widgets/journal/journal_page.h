#pragma once

#include "journal/journal_model.h"
#include "states/state_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace lockkeeper::journal_page {

class JournalFilter;

/// Everything that was done, by whom, to what, with which result; nothing here can be changed.
///
/// Ownership: the model is the caller's and outlives the page. Threads: the UI's.
/// Joining: on `loadRequested` list the journal on a worker, `JournalModel::setEntries`, then `showLoaded`.
class JournalPage final : public states::StatePage {
    Q_OBJECT
public:
    explicit JournalPage(journal::JournalModel& entries, QWidget* parent = nullptr);

    /// The profile the window shows: "Only this profile" then hides the others. Empty: there is no such box.
    void setProfile(const QString& name);

protected:
    [[nodiscard]] Words loadingWords() const override;
    [[nodiscard]] std::optional<Words> emptyWords() const override;
    void contentLoaded() override;

private:
    void showCount();
    void showChosen();

    journal::JournalModel& m_entries;
    JournalFilter* m_filtered;
    QLineEdit* m_filter;
    QCheckBox* m_onlyThis;
    QLabel* m_count;
    QTableView* m_table;
    QLabel* m_what;
};

} // namespace lockkeeper::journal_page
