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
    void addFact(const QString& name, const QString& value, bool strong = false);

    QWidget* m_symbol;
    QLabel* m_title;
    QLabel* m_source;
    QGridLayout* m_facts;
    QVBoxLayout* m_details;
    QLabel* m_advice;
    QPushButton* m_rule;
    QWidget* m_safer;
    QLabel* m_saferSql; ///< the beginning of a long one
    QString m_saferWhole;
    const sql::Rule* m_explained = nullptr;
};

} // namespace lockkeeper::migrations
