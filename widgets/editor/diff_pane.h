#pragma once

#include "editor/diff.h"
#include "editor/scintilla.h"
#include "theme/colors.h"

namespace lockkeeper::editor {

class SqlLexer;

/// One side of two texts laid side by side: SQL with its own line numbers and, beside each changed line, its sign.
///
/// Threads: the UI's. SQL runs left to right in every language; the text cannot be changed, and Tab leaves it.
class DiffPane final : public QsciScintilla {
    Q_OBJECT
public:
    /// What a changed line is on this side.
    enum class Side { Removed, Added };
    DiffPane(Side side, QWidget* parent);

    void show(const DiffSide& side);
    /// Brings rows into view, the first at the caret.
    void goTo(int row, int rows);
    /// Rows (from 0) that are tinted as changed.
    [[nodiscard]] std::vector<int> tintedRows() const;
    /// What stands in the margin of a row: "12 +".
    [[nodiscard]] QString marginOf(int row) const;

protected:
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void paintAll();
    [[nodiscard]] theme::Tone tone() const;
    [[nodiscard]] QChar sign() const;

    Side m_side;
    SqlLexer* m_lexer;
    int m_last = 1; ///< the highest line number
};

} // namespace lockkeeper::editor
