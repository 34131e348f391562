#pragma once

#include "editor/mark.h"
#include "editor/mark_painter.h"
#include "editor/scintilla.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::editor {

class SqlLexer;

/// Where a search goes: the next match, the one before, or the one the caret stands at, while a word is being typed.
enum class Search { Next, Previous, Here };

/// SQL to read and to edit: highlighted, numbered, with tinted lines, underlined ranges, a symbol in the margin and one
/// line of words under each mark.
///
/// Units: marks are bytes of the UTF-8 text, as the parser counts. Ownership: values in. Threads: the UI's.
/// SQL runs left to right in every language. A view is read-only until it is told otherwise; then Tab leaves it.
/// No call takes longer than a few milliseconds: a long text and its marks arrive in slices of the event loop, what is
/// seen first. Until the whole text is there nothing can be edited.
class SqlView final : public QsciScintilla {
    Q_OBJECT
public:
    explicit SqlView(QWidget* parent = nullptr);

    /// Shows a text, without marks and from its first line; any bytes, NUL included.
    void setSql(std::string_view utf8) { setSharedSql(std::make_shared<const std::string>(utf8)); }
    /// The same without a copy.
    void setSharedSql(std::shared_ptr<const std::string> utf8);
    /// The text as it is now.
    [[nodiscard]] std::string sql() const;
    [[nodiscard]] std::size_t sqlSize() const; ///< bytes of it
    /// Whether the whole of a long text has come and every mark is painted.
    [[nodiscard]] bool isComplete() const { return !m_arriving && m_painter.isDone(); }
    /// Whether the reader may type. The text, its marks and what can be undone stay.
    void setEditable(bool editable);
    /// Replaces the marks; the walk begins before the first. Keeps scroll position and caret. Marks move along with
    /// the text as it is edited, until the next ones come.
    void setMarks(std::vector<Mark> marks) { setSharedMarks(Marks(std::move(marks))); }
    /// The same without a copy. `current` is taken for the current mark without going to it: it is the same one as
    /// before, in newer marks.
    void setSharedMarks(Marks marks, int current = -1);

    /// Where they are now.
    [[nodiscard]] std::vector<Mark> marks() const { return m_marks.all(); }
    /// The mark last walked to or clicked; -1: none.
    [[nodiscard]] int currentMark() const { return m_current; }
    /// Lines (from 1) that are tinted in this tone.
    [[nodiscard]] std::vector<int> tintedLines(theme::Tone tone) const;
    /// The text of the ranges that are underlined in this tone.
    [[nodiscard]] QStringList underlined(theme::Tone tone) const;

public Q_SLOTS:
    /// F8 and Shift+F8; both go round at the ends.
    void nextFinding();
    void previousFinding();
    /// Brings a mark into view and puts the caret at its beginning; -1 lets go of it.
    void goToMark(int index);
    void goToLine(int line);
    /// Finds a text, going round at the ends and leaving the case aside; an empty text finds nothing.
    bool findText(const QString& text, lockkeeper::editor::Search search);

Q_SIGNALS:
    /// The person changed the text, by key, paste, undo or redo.
    void edited();
    /// The reader went to another mark: by key, or by a click on its lines or symbol.
    void currentMarkChanged(int index);
    /// Both count from 1, columns in characters.
    void caretMoved(int line, int column);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static constexpr int kSymbolMargin = 0;
    static constexpr int kNumberMargin = 1;
    static constexpr int kSpaceMargin = 2;
    void paintAll();
    void arrive();
    void expectTallLines();
    void reportEdits(bool report);
    void takeEdit(std::size_t at, int kind, std::size_t count);
    void forgetReader();
    void followEdits();
    void settleEdits();
    void underlineCurrent();
    void select(int index);
    [[nodiscard]] int lineOf(std::size_t offset) const;
    [[nodiscard]] int markOnLine(int line) const;

    SqlLexer* m_lexer;
    Marks m_marks;
    MarkPainter m_painter{*this, m_marks};
    std::shared_ptr<const std::string> m_arriving; ///< what is still to come of a long text, from m_arrived on
    std::size_t m_arrived = 0;
    struct Edit {
        std::size_t at = 0;
        std::size_t inserted = 0;
        std::size_t removed = 0;
    };
    std::vector<Edit> m_edits; ///< about to be made, or made and not followed yet
    bool m_untold = false; ///< nobody was told of the last ones
    int m_current = -1;
    bool m_editable = false;
    bool m_moving = false; ///< the caret is moved by us, not by the reader
};

} // namespace lockkeeper::editor
