#pragma once

#include "migrations/review.h"

#include <QtWidgets/QAbstractButton>

namespace lockkeeper::migrations {

/// One hazard of a migration in figures, beside its shape and word: "destroys data: 2 · 2,391 values". A click walks to
/// its findings; without any it is quiet and cannot be clicked, but keeps its place.
class HazardPill final : public QAbstractButton {
    Q_OBJECT
public:
    /// `hazards`: those it stands for, the one that gives it its shape first.
    HazardPill(QString word, std::vector<sql::Hazard> hazards, QWidget* parent = nullptr);

    void show(const std::vector<sql::Tally>& tallies);
    [[nodiscard]] const std::vector<sql::Hazard>& hazards() const { return m_hazards; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_word;
    std::vector<sql::Hazard> m_hazards;
};

} // namespace lockkeeper::migrations
