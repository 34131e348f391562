#pragma once

#include "editor/diff.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace lockkeeper::editor {

class DiffPane;

/// Two texts side by side that scroll as one. Changed lines are tinted and signed.
///
/// Ownership: values in. Threads: the UI's. The old text is on the left in every language, as SQL runs.
class DiffView final : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);

    /// Shows them from the first difference on. The titles stand above the sides.
    void show(Diff diff, const QString& before, const QString& after);
    /// By so many differences; goes round at the ends.
    void walk(int step);

    [[nodiscard]] int differences() const { return static_cast<int>(m_differences.size()); }
    /// From 0; -1: there is none.
    [[nodiscard]] int current() const { return m_current; }
    /// "lines removed: 2, lines added: 1": what the current one is, for those who do not see it.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void currentChanged(int difference);

private:
    void goTo(int difference);

    DiffPane* m_before;
    DiffPane* m_after;
    QLabel* m_beforeTitle;
    QLabel* m_afterTitle;
    std::vector<Difference> m_differences;
    int m_current = -1;
    bool m_following = false; ///< a side is moved by the other
};

} // namespace lockkeeper::editor
