#include "editor/diff_pane.h"

#include "editor/left_to_right.h"
#include "editor/sql_lexer.h"
#include "theme/fonts.h"

namespace lockkeeper::editor {
namespace {

constexpr int kMargin = 0;
constexpr int kAbove = 3; // lines before what is walked to
constexpr int kSurelySeen = 10; // lines even in a small window
// No margin shows these two, so they tint the whole line.
constexpr int kChangedMarker = 1;
constexpr int kFillerMarker = 2;
// Above the lexer's styles and Scintilla's own, 32 to 39.
constexpr int kNumberStyle = 64;
constexpr int kSignStyle = 65;

} // namespace

DiffPane::DiffPane(Side side, QWidget* parent)
    : QsciScintilla(parent)
    , m_side(side)
    , m_lexer(new SqlLexer(this))
{
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setReadOnly(true);
    setLexer(m_lexer);
    setFolding(NoFoldStyle);
    setTabWidth(4);
    setMarginType(kMargin, TextMarginRightJustified);
    setMarginMarkerMask(kMargin, 0);
    for (int other = 1; other < 5; ++other)
        setMarginWidth(other, 0);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 8L);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    // See SqlView: the effect's painter is to be the one that writes.
    SendScintilla(SCI_SETBUFFEREDDRAW, 0UL);
    if (QGuiApplication::layoutDirection() == Qt::RightToLeft)
        viewport()->setGraphicsEffect(new LeftToRight(viewport()));
    setExtraAscent(2);
    setExtraDescent(2);
    setCaretWidth(2);
    paintAll();
}

theme::Tone DiffPane::tone() const { return m_side == Side::Removed ? theme::Tone::Loss : theme::Tone::Good; }

QChar DiffPane::sign() const { return m_side == Side::Removed ? QChar(0x2212) : QChar(u'+'); }

void DiffPane::show(const DiffSide& side)
{
    using Kind = DiffLine::Kind;
    setReadOnly(false);
    markerDeleteAll();
    clearMarginText();
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(side.text.size()), side.text.data());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setReadOnly(true);
    m_last = 1;
    for (std::size_t row = 0; row < side.lines.size(); ++row) {
        const DiffLine& line = side.lines[row];
        const bool changed = line.kind == Kind::Changed;
        if (changed || line.kind == Kind::Filler)
            markerAdd(static_cast<int>(row), changed ? kChangedMarker : kFillerMarker);
        if (line.number == 0)
            continue;
        m_last = std::max(m_last, line.number);
        const QByteArray margin = (QString::number(line.number) + u' ' + (changed ? sign() : QChar(u' '))).toUtf8();
        SendScintilla(SCI_MARGINSETTEXT, static_cast<unsigned long>(row), margin.constData());
        SendScintilla(SCI_MARGINSETSTYLE, static_cast<unsigned long>(row),
            static_cast<long>(changed ? kSignStyle : kNumberStyle));
    }
    setCursorPosition(0, 0);
    setFirstVisibleLine(0);
    paintAll();
}

void DiffPane::goTo(int row, int rows)
{
    setCursorPosition(row, 0);
    // Before the first paint the number of lines on the screen is a guess.
    const int visible = std::min(kSurelySeen, static_cast<int>(SendScintilla(SCI_LINESONSCREEN)));
    if (row < firstVisibleLine() || row + std::min(rows, visible) > firstVisibleLine() + visible)
        setFirstVisibleLine(std::max(0, row - kAbove));
}

std::vector<int> DiffPane::tintedRows() const
{
    std::vector<int> found;
    for (int row = 0; row < lines(); ++row)
        if (markersAtLine(row) & (1U << kChangedMarker))
            found.push_back(row);
    return found;
}

QString DiffPane::marginOf(int row) const
{
    const auto line = static_cast<unsigned long>(row);
    QByteArray bytes(static_cast<qsizetype>(SendScintilla(SCI_MARGINGETTEXT, line)), '\0');
    SendScintilla(SCI_MARGINGETTEXT, line, static_cast<void*>(bytes.data()));
    return QString::fromUtf8(bytes);
}

void DiffPane::paintAll()
{
    const QPalette now = palette();
    const auto of = [&now](theme::Role role) { return theme::color(role, now); };
    const QFont fixed = theme::fixedFont();
    m_lexer->paint(now, fixed);
    setPaper(of(theme::Role::Surface));
    setColor(of(theme::Role::Text));
    setMarginsFont(fixed);
    setMarginsBackgroundColor(of(theme::Role::Gutter));
    setMarginsForegroundColor(of(theme::Role::Muted));
    setCaretForegroundColor(of(theme::Role::Text));
    setSelectionBackgroundColor(of(theme::Role::Selection));
    resetSelectionForegroundColor();
    setMarginWidth(kMargin, QStringLiteral("0") + QString::number(std::max(m_last, 10)) + QStringLiteral(" + "));
    markerDefine(Background, kChangedMarker);
    setMarkerBackgroundColor(of(theme::tintRole(tone())), kChangedMarker);
    markerDefine(Background, kFillerMarker);
    setMarkerBackgroundColor(of(theme::Role::Window), kFillerMarker);
    QsciStyle(kNumberStyle, QString(), of(theme::Role::Muted), of(theme::Role::Gutter), fixed).apply(this);
    QsciStyle(kSignStyle, QString(), of(theme::textRole(tone())), of(theme::tintRole(tone())), fixed).apply(this);
}

bool DiffPane::focusNextPrevChild(bool next) { return QAbstractScrollArea::focusNextPrevChild(next); }

void DiffPane::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintAll();
}

} // namespace lockkeeper::editor
