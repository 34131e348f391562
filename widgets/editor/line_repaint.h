#pragma once

#include "editor/scintilla.h"

namespace lockkeeper::editor {

/// While it lives, changes to lines are not painted; afterwards the changed lines are, and no other.
///
/// Scintilla asks for the whole view to be painted for each line of words that comes, goes or changes: that is most of
/// the time of an answer to a keystroke. Ownership: the view is the caller's and outlives it. Threads: the UI's.
class LineRepaint {
public:
    explicit LineRepaint(QsciScintilla& view);
    ~LineRepaint();
    LineRepaint(const LineRepaint&) = delete;
    LineRepaint& operator=(const LineRepaint&) = delete;

    /// This line looks another way now.
    void changed(int line);
    /// It is also higher or lower than before: so what is below it has moved.
    void grew(int line);

private:
    [[nodiscard]] int topOf(int line) const;

    QsciScintilla& m_view;
    QSize m_size;
    int m_top; ///< the first visible line
    bool m_suppressed; ///< by somebody else already
    std::vector<int> m_changed;
    int m_grown = -1; ///< the first line that did; -1: none
};

} // namespace lockkeeper::editor
