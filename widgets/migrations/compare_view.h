#pragma once

#include "migrations/comparison.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace lockkeeper::theme {
class EmptyState;
}
namespace lockkeeper::editor {
class DiffView;
}

namespace lockkeeper::migrations {

/// The migration as written and its safe rewrite, side by side, with what to do about it.
///
/// Ownership: values in. Threads: the UI's. F8 and the arrows walk the differences.
class CompareView final : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);

    /// A worker is at it.
    void showWorking();
    void show(const Comparison& comparison);
    void walk(int step);
    [[nodiscard]] bool isWorking() const { return m_working; }
    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }

Q_SIGNALS:
    void closeRequested();
    /// The steps should become new migrations.
    void writeRequested(const lockkeeper::migrations::Comparison& comparison);

private:
    [[nodiscard]] QWidget* makeContent();
    void showPlace();

    Comparison m_comparison;
    bool m_working = false;
    QStackedLayout* m_stack;
    theme::EmptyState* m_instead;
    QLabel* m_finding = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_place = nullptr;
    QPushButton* m_write = nullptr;
    editor::DiffView* m_diff = nullptr;
};

} // namespace lockkeeper::migrations
