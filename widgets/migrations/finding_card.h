#pragma once

#include "migrations/review.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace lockkeeper::migrations {

/// Everything known of one finding: what happens, what is at stake, the lock, and what to do instead.
class FindingCard final : public QWidget {
    Q_OBJECT
public:
    explicit FindingCard(QWidget* parent = nullptr);

    /// `sql` is the whole text, for the words of the finding's range.
    void show(const sql::Finding& finding, const std::string& sql, Stakes stakes);
    /// No finding: the sentence instead.
    void clear(const QString& sentence);

protected:
    bool event(QEvent* event) override;

private:
    void addFact(const QString& name, const QString& value, bool strong = false);

    QWidget* m_symbol;
    QLabel* m_title;
    QLabel* m_source;
    QGridLayout* m_facts;
    QLabel* m_advice;
    QWidget* m_safer;
    QLabel* m_saferSql;
};

} // namespace lockkeeper::migrations
