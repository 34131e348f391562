#pragma once

#include "base/text_range.h"
#include "editor/scintilla.h"
#include "theme/colors.h"

#include <string_view>
#include <vector>

namespace lockkeeper::editor {

class SqlLexer;

/// Where a search goes: the next match, the one before, or the one the caret stands at, while a word is being typed.
enum class Search { Next, Previous, Here };

/// Something to see in the text: what a finding says, without the editor knowing findings.
struct Mark {
    TextRange range; ///< bytes of the text shown; cut to it
    theme::Tone tone = theme::Tone::Neutral;
    QString annotation; ///< one line under the range; marks that end on the same line share it
    bool quiet = false; ///< only a symbol in the margin: what concerns a whole statement would drown what matters in it
};

/// SQL to read: highlighted, numbered, with tinted lines, a symbol in the margin and one line of words under each mark.
///
/// Units: marks are bytes of the UTF-8 text, as the parser counts. Ownership: values in. Threads: the UI's.
/// SQL runs left to right in every language. The view never changes its text: it is read-only, and Tab leaves it.
class SqlView final : public QsciScintilla {
    Q_OBJECT
public:
    explicit SqlView(QWidget* parent = nullptr);

    /// Shows a text, without marks and from its first line; any bytes, NUL included.
    void setSql(std::string_view utf8);
    /// Replaces the marks; the walk begins before the first. Keeps scroll position and caret.
    void setMarks(std::vector<Mark> marks);

    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    /// The mark last walked to or clicked; -1: none.
    [[nodiscard]] int currentMark() const { return m_current; }
    /// Lines (from 1) that are tinted in this tone.
    [[nodiscard]] std::vector<int> tintedLines(theme::Tone tone) const;

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
    /// The reader went to another mark: by key, or by a click on its lines or symbol.
    void currentMarkChanged(int index);
    /// Both count from 1, columns in characters.
    void caretMoved(int line, int column);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static constexpr int kSymbolMargin = 0;
    static constexpr int kNumberMargin = 1;
    static constexpr int kSpaceMargin = 2;
    static constexpr int kCurrentIndicator = 10; ///< 0 to 7 are the lexer's
    [[nodiscard]] static int symbolMarker(theme::Tone tone);
    [[nodiscard]] static int tintMarker(theme::Tone tone);
    [[nodiscard]] static int annotationStyle(theme::Tone tone);
    [[nodiscard]] static int symbolMask();

    void paintAll();
    void showMarks();
    void underlineCurrent();
    void select(int index);
    [[nodiscard]] int lineOf(std::size_t offset) const;
    [[nodiscard]] QString fitted(int line, const QString& words) const;
    [[nodiscard]] int markOnLine(int line) const;

    SqlLexer* m_lexer;
    std::vector<Mark> m_marks;
    int m_current = -1;
    bool m_moving = false; ///< the caret is moved by us, not by the reader
};

} // namespace lockkeeper::editor
