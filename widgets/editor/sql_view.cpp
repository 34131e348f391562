#include "editor/sql_view.h"

#include "base/tr.h"
#include "editor/left_to_right.h"
#include "editor/mark_look.h"
#include "editor/sql_lexer.h"
#include "editor/underlines.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>

namespace lockkeeper::editor {
namespace {

/// Of a long text this much is shown at once, and this much comes with each turn of the event loop after.
constexpr std::size_t kPart = 512 * 1024;
/// To compare more of them takes longer than a turn may: every line is looked at then, in slices.
constexpr std::size_t kManyMarks = 20'000;

/// The same line ends as the text has.
QsciScintilla::EolMode lineEnd(std::string_view text)
{
    const std::size_t first = text.find('\n');
    return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? QsciScintilla::EolWindows
                                                                                   : QsciScintilla::EolUnix;
}

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
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    // A long text is coloured as far as it is seen, and a repaint does not measure again what is on the screen.
    SendScintilla(SCI_SETIDLESTYLING, static_cast<unsigned long>(SC_IDLESTYLING_TOVISIBLE));
    SendScintilla(SCI_SETLAYOUTCACHE, static_cast<unsigned long>(SC_CACHE_PAGE));
    SendScintilla(SCI_SETPOSITIONCACHE, 8192UL);
    reportEdits(true);

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

    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
        [this](int at, int kind, const char*, int count, int, int, int, int, int, int) {
            takeEdit(static_cast<std::size_t>(at), kind, static_cast<std::size_t>(count));
        });
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

void SqlView::setSharedSql(std::shared_ptr<const std::string> utf8)
{
    m_marks = {};
    m_edits.clear();
    m_untold = false;
    m_current = -1;
    m_moving = true;
    m_arrived = 0;
    m_arriving = std::move(utf8);
    setReadOnly(false);
    reportEdits(false);
    // What is loaded cannot be undone.
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_SETSAVEPOINT);
    if (m_arriving->size() > kPart)
        expectTallLines();
    setEolMode(lineEnd(std::string_view(*m_arriving).substr(0, kPart)));
    setCursorPosition(0, 0);
    arrive();
    setFirstVisibleLine(0);
}

/// With the first line of words Scintilla makes a place for the height of every line: for two million of them that
/// takes a second, unless it is done while there are none, so that each part of the text brings its own.
void SqlView::expectTallLines()
{
    annotate(0, QStringLiteral(" "), 0);
    clearAnnotations(0);
}

/// For each edit it reports, QScintilla counts the characters before it, for screen readers: at the end of 50 MB that
/// takes half a second. So where nobody listens, edits are asked for before they are made, which it does not count.
void SqlView::reportEdits(bool report)
{
    constexpr auto kMade = static_cast<unsigned long>(SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT);
    constexpr auto kToBeMade = static_cast<unsigned long>(SC_MOD_BEFOREINSERT | SC_MOD_BEFOREDELETE);
    SendScintilla(SCI_SETMODEVENTMASK, !report ? 0UL : QAccessible::isActive() ? kMade : kToBeMade);
}

/// The same count is made with each move of the caret once QScintilla was asked what a screen reader would read, which
/// Qt does when a widget is named, shown or focused, whether there is a reader or not.
void SqlView::forgetReader()
{
    if (QAccessible::isActive())
        return;
    if (QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(this))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(reader));
}

void SqlView::arrive()
{
    if (!m_arriving)
        return;
    setReadOnly(false);
    // Room for all of it once, and not a larger copy of it every few parts.
    if (m_arrived > 0 && m_arrived <= kPart)
        SendScintilla(SCI_ALLOCATE, static_cast<unsigned long>(m_arriving->size() + 1));
    const std::string_view part = std::string_view(*m_arriving).substr(m_arrived, kPart);
    SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(part.size()), part.data());
    m_arrived += part.size();
    setReadOnly(true);
    setMarginWidth(kNumberMargin, QStringLiteral("0") + QString::number(std::max(lines(), 100)));
    if (m_arrived < m_arriving->size()) {
        QTimer::singleShot(0, this, [this, text = m_arriving] {
            if (text == m_arriving)
                arrive();
        });
        return;
    }
    m_arriving.reset();
    reportEdits(true);
    SendScintilla(SCI_SETUNDOCOLLECTION, 1UL);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETSAVEPOINT);
    setReadOnly(!m_editable);
    m_moving = false;
    m_painter.paintAll();
}

std::string SqlView::sql() const
{
    if (m_arriving)
        return *m_arriving;
    // Copied in one piece and not letter by letter, as SCI_GETTEXT does: that takes a tenth of a second for 50 MB. It
    // writes a NUL behind the text, where a string has one anyway.
    const std::size_t size = sqlSize();
    std::string text;
    // Not the length it is called with: libstdc++ 12 gives the capacity there.
    text.resize_and_overwrite(size, [this, size](char* to, std::size_t) {
        SendScintilla(SCI_GETTEXTRANGE, 0L, static_cast<long>(size), to);
        return size;
    });
    return text;
}

std::size_t SqlView::sqlSize() const
{
    return m_arriving ? m_arriving->size() : static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
}

void SqlView::setEditable(bool editable)
{
    m_editable = editable;
    setReadOnly(!editable || m_arriving);
}

void SqlView::takeEdit(std::size_t at, int kind, std::size_t count)
{
    if (m_arriving)
        return;
    if (kind & (SC_MOD_INSERTTEXT | SC_MOD_BEFOREINSERT)) {
        m_marks.insert(at, count);
        m_edits.push_back({.at = at, .inserted = count});
    } else if (kind & (SC_MOD_DELETETEXT | SC_MOD_BEFOREDELETE)) {
        m_marks.remove(at, count);
        m_edits.push_back({.at = at, .removed = count});
    } else {
        return;
    }
    const bool queued = std::exchange(m_untold, true);
    if (kind & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT))
        settleEdits();
    else if (!queued)
        QMetaObject::invokeMethod(this, &SqlView::settleEdits, Qt::QueuedConnection);
}

/// The edits were made: the lines they touched are to be looked at.
void SqlView::followEdits()
{
    for (const Edit& edit : std::exchange(m_edits, {})) {
        if (edit.removed > 0)
            m_painter.removed(edit.at, edit.removed);
        else
            m_painter.inserted(edit.at, edit.inserted);
    }
}

void SqlView::settleEdits()
{
    followEdits();
    if (std::exchange(m_untold, false))
        Q_EMIT edited();
}

void SqlView::keyPressEvent(QKeyEvent* event)
{
    forgetReader();
    QsciScintilla::keyPressEvent(event);
    settleEdits();
}

void SqlView::paintEvent(QPaintEvent* event)
{
    forgetReader();
    QsciScintilla::paintEvent(event);
}

void SqlView::setSharedMarks(Marks marks, int current)
{
    followEdits();
    marks.cutTo(m_arriving ? m_arriving->size() : static_cast<std::size_t>(length()));
    const Marks before = std::exchange(m_marks, std::move(marks));
    m_current = current < static_cast<int>(m_marks.size()) ? std::max(current, -1) : -1;
    if (!m_arriving && std::max(before.size(), m_marks.size()) > kManyMarks)
        m_painter.paintAll();
    else if (!m_arriving)
        m_painter.paint(before.differences(m_marks));
    underlineCurrent();
}

int SqlView::lineOf(std::size_t offset) const
{
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset)));
}

int SqlView::markOnLine(int line) const
{
    const auto start = static_cast<std::size_t>(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)));
    const auto end
        = static_cast<std::size_t>(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line))) + 1;
    std::vector<std::size_t> found = m_marks.touching(start, end);
    // The reader may stand on a line with several: the one walked to stays, else the first as they were given.
    if (m_current >= 0 && std::ranges::find(found, static_cast<std::size_t>(m_current)) != found.end())
        return m_current;
    const auto first = std::ranges::min_element(found);
    return first == found.end() ? -1 : static_cast<int>(*first);
}

std::vector<int> SqlView::tintedLines(theme::Tone tone) const
{
    std::vector<int> found;
    for (int line = 0; line < lines(); ++line)
        if (markersAtLine(line) & (1U << tintMarker(tone)))
            found.push_back(line + 1);
    return found;
}

QStringList SqlView::underlined(theme::Tone tone) const
{
    const auto indicator = static_cast<unsigned long>(underline(tone));
    QStringList found;
    for (long at = 0; at < length();) {
        const long end = SendScintilla(SCI_INDICATOREND, indicator, at);
        if (end <= at)
            break;
        if (SendScintilla(SCI_INDICATORVALUEAT, indicator, at))
            found << text(static_cast<int>(at), static_cast<int>(end));
        at = end;
    }
    return found;
}

void SqlView::underlineCurrent()
{
    const auto end = static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
    const Mark mark = m_current < 0 ? Mark{} : m_marks.at(static_cast<std::size_t>(m_current));
    for (const theme::Tone tone : kTones)
        setUnderlines(*this, currentUnderline(tone), {0, end},
            tone == mark.tone ? std::vector{mark.range} : std::vector<TextRange>());
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
        const Mark mark = m_marks.at(static_cast<std::size_t>(index));
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
    // Where nothing can be typed Tab belongs to the page.
    if (!isReadOnly())
        return QsciScintilla::focusNextPrevChild(next);
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void SqlView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setLayoutDirection(QGuiApplication::layoutDirection());
    if (m_editable) {
        menu.addAction(Tr::tr("Undo"), this, &QsciScintilla::undo)->setEnabled(isUndoAvailable());
        menu.addAction(Tr::tr("Redo"), this, &QsciScintilla::redo)->setEnabled(isRedoAvailable());
        menu.addSeparator();
        menu.addAction(Tr::tr("Cut"), this, &QsciScintilla::cut)->setEnabled(hasSelectedText());
    }
    menu.addAction(Tr::tr("Copy"), this, &QsciScintilla::copy)->setEnabled(hasSelectedText());
    if (m_editable)
        menu.addAction(Tr::tr("Paste"), this, &QsciScintilla::paste)->setEnabled(SendScintilla(SCI_CANPASTE) != 0);
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
        m_painter.fitAgain();
}

void SqlView::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintAll();
}

} // namespace lockkeeper::editor
