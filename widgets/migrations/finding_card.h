#pragma once

#include "migrations/review.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockkeeper::migrations {

/// Everything known of the statement under the cursor: what happens, what is at stake, the lock and what it blocks,
/// what a live database says, and what to do instead; or, calmly, that nothing was found in it.
class FindingCard final : public QWidget {
    Q_OBJECT
public:
    explicit FindingCard(QWidget* parent = nullptr);

    /// `sql` is the whole text, for the words of the finding's range.
    void show(const sql::Finding& finding, const std::string& sql, Stakes stakes);
    /// The safer SQL of the finding shown, made meanwhile; empty: there is none.
    void showSafer(const std::string& sql);
    /// A statement of `sql` in which nothing was found.
    void showStatement(const std::string& sql, TextRange statement);
    /// No finding: the sentence instead.
    void clear(const QString& sentence);

Q_SIGNALS:
    void compareRequested();

protected:
    bool event(QEvent* event) override;

private:
    void addFacts(const sql::Finding& finding, Stakes stakes);
    void addFact(const QString& name, const QString& value, bool isStrong = false);
    /// Lets go of what was shown, but of its pieces: a piece that goes and comes again costs more than one that stays.
    void begin(const QString& sentence);
    void hideUnusedRows();

    struct Row {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        bool strong = false;
    };
    [[nodiscard]] Row newRow();

    QWidget* m_symbol;
    QLabel* m_title;
    QLabel* m_source;
    QGridLayout* m_facts;
    std::vector<Row> m_rows; ///< of the facts: made once, for a label costs more than its words
    std::size_t m_usedRows = 0;
    QVBoxLayout* m_details;
    QLabel* m_advice;
    QPushButton* m_rule;
    QWidget* m_safer;
    QLabel* m_saferSql; ///< the beginning of a long one
    QString m_saferWhole;
    const sql::Rule* m_explained = nullptr;
};

} // namespace lockkeeper::migrations
