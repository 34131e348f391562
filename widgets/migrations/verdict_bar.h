#pragma once

#include "migrations/review.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace lockkeeper::migrations {

class HazardPill;

/// The migration's verdict in words, on its tint; each hazard in figures; what Prisma's own warning says; which finding
/// the reader is at, and the way to the others.
class VerdictBar final : public QFrame {
    Q_OBJECT
public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void show(const Summary& summary);
    /// `current` from 0, -1 before the first.
    void showPlace(int current, int count);

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    /// The next finding of one of these hazards.
    void hazardsRequested(const std::vector<lockkeeper::sql::Hazard>& hazards);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeVerdict();
    QLayout* makeHazards();
    void tint();

    theme::Tone m_tone = theme::Tone::Good;
    QWidget* m_symbol;
    QLabel* m_verdict;
    QLabel* m_rest;
    QLabel* m_place;
    QPushButton* m_previous;
    QPushButton* m_next;
    std::vector<HazardPill*> m_pills;
    QLabel* m_announcement;
};

} // namespace lockkeeper::migrations
