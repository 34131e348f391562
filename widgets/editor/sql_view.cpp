#include "editor/sql_view.h"

#include "base/tr.h"
#include "editor/left_to_right.h"
#include "editor/sql_lexer.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>

#include <map>

namespace lockkeeper::editor {
namespace {

/// The last byte of a mark: an empty one stands on the line it begins on.
std::size_t lastByte(const TextRange& range) { return range.empty() ? range.begin : range.end - 1; }

int rank(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Neutral:
        return 0;
    case theme::Tone::Accent:
        return 1;
    case theme::Tone::Good:
        return 2;
    case theme::Tone::Lock:
        return 3;
    case theme::Tone::MayFail:
        return 4;
    case theme::Tone::Loss:
        return 5;
    }
    return 0;
}

theme::Tone graver(theme::Tone a, theme::Tone b) { return rank(a) >= rank(b) ? a : b; }

} // namespace

SqlView::SqlView(QWidget* parent)
    : QsciScintilla(parent)
    , m_lexer(new SqlLexer(this))
{
    setObjectName(QStringLiteral("sqlView"));
    setAccessibleName(Tr::tr("SQL of the migration"));
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setReadOnly(true);
    setLexer(m_lexer);
    setFolding(NoFoldStyle);
    setTabWidth(4);

    setMarginType(kSymbolMargin, SymbolMargin);
    setMarginMarkerMask(kSymbolMargin, symbolMask());
    setMarginSensitivity(kSymbolMargin, true);
    setMarginType(kNumberMargin, NumberMargin);
    setMarginMarkerMask(kNumberMargin, 0);
    setMarginSensitivity(kNumberMargin, true);
    setMarginWidth(kSpaceMargin, 0);
    setMarginMarkerMask(kSpaceMargin, 0);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 10L);
    setAnnotationDisplay(AnnotationStandard);
    // The bar follows the widest line drawn so far instead of a fixed 2,000 pixels.
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    // Drawn straight into the widget, so that the effect's painter is the one that writes.
    SendScintilla(SCI_SETBUFFEREDDRAW, 0UL);
    if (QGuiApplication::layoutDirection() == Qt::RightToLeft)
        viewport()->setGraphicsEffect(new LeftToRight(viewport()));
    setExtraAscent(2);
    setExtraDescent(2);
    setCaretWidth(2);
    paintAll();

    connect(this, &QsciScintilla::marginClicked, this, [this](int, int line, Qt::KeyboardModifiers) {
        if (const int mark = markOnLine(line); mark >= 0)
            goToMark(mark);
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line, int column) {
        Q_EMIT caretMoved(line + 1, column + 1);
        if (m_moving)
            return;
        if (const int mark = markOnLine(line); mark >= 0)
            select(mark);
    });
}

void SqlView::setSql(std::string_view utf8)
{
    m_marks.clear();
    m_current = -1;
    m_moving = true;
    setReadOnly(false);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(utf8.size()), utf8.data());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setReadOnly(true);
    setCursorPosition(0, 0);
    setFirstVisibleLine(0);
    m_moving = false;
    setMarginWidth(kNumberMargin, QStringLiteral("0") + QString::number(std::max(lines(), 100)));
    showMarks();
}

void SqlView::setMarks(std::vector<Mark> marks)
{
    const auto length = static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
    for (Mark& mark : marks) {
        mark.range.end = std::min(mark.range.end, length);
        mark.range.begin = std::min(mark.range.begin, mark.range.end);
    }
    m_marks = std::move(marks);
    m_current = -1;
    showMarks();
}

int SqlView::lineOf(std::size_t offset) const
{
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset)));
}

int SqlView::markOnLine(int line) const
{
    // The reader may stand on a line with several: the one walked to stays.
    const auto covers
        = [&](const Mark& mark) { return lineOf(mark.range.begin) <= line && line <= lineOf(lastByte(mark.range)); };
    if (m_current >= 0 && covers(m_marks[static_cast<std::size_t>(m_current)]))
        return m_current;
    const auto found = std::ranges::find_if(m_marks, covers);
    return found == m_marks.end() ? -1 : static_cast<int>(found - m_marks.begin());
}

std::vector<int> SqlView::tintedLines(theme::Tone tone) const
{
    std::vector<int> found;
    for (int line = 0; line < lines(); ++line)
        if (markersAtLine(line) & (1U << tintMarker(tone)))
            found.push_back(line + 1);
    return found;
}

void SqlView::showMarks()
{
    markerDeleteAll();
    clearAnnotations();

    struct Line {
        theme::Tone tone = theme::Tone::Neutral;
        QStringList words;
    };
    std::map<int, Line> annotated;
    std::map<int, theme::Tone> tinted;
    std::map<int, theme::Tone> begun;
    const auto gravest = [](std::map<int, theme::Tone>& of, int line, theme::Tone tone) {
        const auto [at, fresh] = of.try_emplace(line, tone);
        if (!fresh)
            at->second = graver(at->second, tone);
    };
    for (const Mark& mark : m_marks) {
        const int first = lineOf(mark.range.begin);
        const int last = lineOf(lastByte(mark.range));
        gravest(begun, first, mark.tone);
        if (mark.quiet)
            continue;
        for (int line = first; line <= last; ++line)
            gravest(tinted, line, mark.tone);
        if (mark.annotation.isEmpty())
            continue;
        Line& line = annotated[last];
        line.tone = graver(line.tone, mark.tone);
        if (!line.words.contains(mark.annotation))
            line.words.append(mark.annotation);
    }
    for (const auto& [line, tone] : begun)
        markerAdd(line, symbolMarker(tone));
    for (const auto& [line, tone] : tinted)
        markerAdd(line, tintMarker(tone));
    for (const auto& [line, said] : annotated)
        annotate(line, fitted(line, said.words.join(QStringLiteral(" · "))), annotationStyle(said.tone));
    underlineCurrent();
}

void SqlView::underlineCurrent()
{
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(kCurrentIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    if (m_current < 0)
        return;
    const Mark& mark = m_marks[static_cast<std::size_t>(m_current)];
    setIndicatorForegroundColor(theme::color(theme::textRole(mark.tone), palette()), kCurrentIndicator);
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(mark.range.begin),
        static_cast<long>(mark.range.end - mark.range.begin));
}

void SqlView::select(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    underlineCurrent();
    Q_EMIT currentMarkChanged(index);
}

void SqlView::goToMark(int index)
{
    if (index >= static_cast<int>(m_marks.size()))
        return;
    if (index >= 0) {
        const Mark& mark = m_marks[static_cast<std::size_t>(index)];
        m_moving = true;
        SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(mark.range.begin));
        // A little text above it, so that the table's name is seen too.
        const int line = lineOf(mark.range.begin);
        const auto visible = static_cast<int>(SendScintilla(SCI_LINESONSCREEN));
        if (line < firstVisibleLine() || line + 3 > firstVisibleLine() + visible)
            setFirstVisibleLine(std::max(0, line - visible / 3));
        m_moving = false;
    }
    select(index);
}

void SqlView::nextFinding()
{
    if (!m_marks.empty())
        goToMark((m_current + 1) % static_cast<int>(m_marks.size()));
}

void SqlView::previousFinding()
{
    const int count = static_cast<int>(m_marks.size());
    if (count > 0)
        goToMark(m_current <= 0 ? count - 1 : m_current - 1);
}

void SqlView::goToLine(int line)
{
    setCursorPosition(std::clamp(line - 1, 0, std::max(0, lines() - 1)), 0);
    ensureCursorVisible();
}

bool SqlView::findText(const QString& text, Search search)
{
    if (text.isEmpty())
        return false;
    int line = -1;
    int column = -1;
    // From the selection's beginning: backwards it would be found again, and while a word is typed it is to stay.
    if (search != Search::Next && hasSelectedText()) {
        int lastLine = 0;
        int lastColumn = 0;
        getSelection(&line, &column, &lastLine, &lastColumn);
    }
    return findFirst(text, false, false, false, true, search != Search::Previous, line, column);
}

bool SqlView::focusNextPrevChild(bool next)
{
    // Nothing can be typed here, so Tab belongs to the page.
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void SqlView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setLayoutDirection(QGuiApplication::layoutDirection());
    menu.addAction(Tr::tr("Copy"), this, &QsciScintilla::copy)->setEnabled(hasSelectedText());
    menu.addAction(Tr::tr("Select all"), this, [this] { selectAll(); });
    menu.addSeparator();
    menu.addAction(Tr::tr("Next finding"), this, &SqlView::nextFinding)->setEnabled(!m_marks.empty());
    menu.addAction(Tr::tr("Previous finding"), this, &SqlView::previousFinding)->setEnabled(!m_marks.empty());
    menu.exec(event->globalPos());
}

void SqlView::resizeEvent(QResizeEvent* event)
{
    QsciScintilla::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        showMarks();
}

void SqlView::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintAll();
}

} // namespace lockkeeper::editor
