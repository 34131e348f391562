#pragma once

#include "editor/mark.h"
#include "editor/scintilla.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace lockkeeper::editor {

class LineRepaint;

/// Paints marks into a view: symbols, tints, underlines and the line of words below.
///
/// Only lines that may look another way are looked at, and of those only what differs from what is there is touched, so
/// that an answer that says the same again costs next to nothing; what is seen is painted first, the rest of a long
/// text in slices of the event loop, none longer than a few milliseconds.
/// Units: bytes. Ownership: both are the caller's and outlive it. Threads: the UI's.
class MarkPainter final : public QObject {
    Q_OBJECT
public:
    MarkPainter(QsciScintilla& view, const Marks& marks);

    /// The text and its marks are others now.
    void paintAll();
    /// The marks are others in these places, which come by where they begin.
    void paint(const std::vector<TextRange>& places);
    /// The width or the fonts changed: the lines of words are cut again.
    void fitAgain();
    /// The text was edited, and its marks moved along: what lines are there now shows when the next marks are painted.
    void inserted(std::size_t at, std::size_t count);
    void removed(std::size_t at, std::size_t count);
    [[nodiscard]] bool isDone() const { return !m_rest.isActive(); }

private:
    struct Look;
    void add(TextRange place);
    void paintSeen();
    void paintSlice();
    void paintLines(int first, int last);
    void setLook(int line, const Look& look, LineRepaint& repaint);
    [[nodiscard]] int lineOf(std::size_t offset) const;
    [[nodiscard]] std::size_t startOf(int line) const;
    [[nodiscard]] QString fitted(int line, const QString& words);

    QsciScintilla& m_view;
    const Marks& m_marks;
    QTimer m_rest; ///< runs while there is more to paint than a slice
    std::vector<TextRange> m_places; ///< still to be painted: by where they begin, apart from each other
    QHash<QString, QString> m_fitted; ///< what was measured already
};

} // namespace lockkeeper::editor
