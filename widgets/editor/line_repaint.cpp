#include "editor/line_repaint.h"

#include <algorithm>

namespace lockkeeper::editor {

LineRepaint::LineRepaint(QsciScintilla& view)
    : m_view(view)
    , m_size(view.viewport()->size())
    , m_top(view.firstVisibleLine())
    , m_suppressed(!view.viewport()->updatesEnabled())
{
    // Not setUpdatesEnabled(): enabling them again paints everything.
    m_view.viewport()->setAttribute(Qt::WA_UpdatesDisabled);
}

LineRepaint::~LineRepaint()
{
    if (m_suppressed)
        return;
    QWidget& seen = *m_view.viewport();
    seen.setAttribute(Qt::WA_UpdatesDisabled, false);
    if (seen.size() != m_size || m_view.firstVisibleLine() != m_top) {
        seen.update();
        return;
    }
    for (const int line : m_changed) {
        const int top = topOf(line);
        seen.update(0, top, seen.width(), topOf(line + 1) - top);
    }
    if (m_grown >= 0) {
        const int top = std::max(0, topOf(m_grown));
        seen.update(0, top, seen.width(), seen.height() - top);
    }
}

void LineRepaint::changed(int line) { m_changed.push_back(line); }

void LineRepaint::grew(int line) { m_grown = m_grown < 0 ? line : std::min(m_grown, line); }

int LineRepaint::topOf(int line) const
{
    const long shown
        = m_view.SendScintilla(QsciScintilla::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line)) - m_top;
    return static_cast<int>(shown * m_view.SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
}

} // namespace lockkeeper::editor
