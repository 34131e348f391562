#pragma once

#include "editor/mark.h"
#include "editor/scintilla.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace lockkeeper::editor {

/// Paints marks into a view: symbols, tints, underlines and the line of words below.
///
/// Only what differs from what is there is touched, so that an answer that says the same again costs next to nothing;
/// what is seen is painted first, the rest of a long text in slices of the event loop, none longer than a few
/// milliseconds. Ownership: both are the caller's and outlive it. Threads: the UI's.
class MarkPainter final : public QObject {
    Q_OBJECT
public:
    MarkPainter(QsciScintilla& view, const Marks& marks);

    /// The marks are others now.
    void paint();
    /// The width or the fonts changed: the lines of words are cut again.
    void fitAgain();
    /// The text was edited: lines have moved under what is being painted.
    void textMoved();
    [[nodiscard]] bool isDone() const { return !m_rest.isActive(); }

private:
    struct Look;
    void paintSlice();
    void paintLines(int first, int last);
    void paintUnderlines(theme::Tone tone, std::size_t begin, std::size_t end, std::vector<TextRange> wanted);
    void setLook(int line, const Look& look);
    [[nodiscard]] int lineOf(std::size_t offset) const;
    [[nodiscard]] std::size_t startOf(int line) const;
    [[nodiscard]] QString fitted(int line, const QString& words);

    QsciScintilla& m_view;
    const Marks& m_marks;
    QTimer m_rest; ///< what is still to be painted, from m_next on
    int m_next = 0;
    QHash<QString, QString> m_fitted; ///< what was measured already
};

} // namespace lockkeeper::editor
