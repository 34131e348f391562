#include "editor/mark_painter.h"

#include "editor/line_repaint.h"
#include "editor/mark_look.h"
#include "editor/underlines.h"
#include "theme/fonts.h"
#include "theme/metrics.h"

#include <QtCore/QElapsedTimer>

namespace lockkeeper::editor {
namespace {

constexpr int kLines = 200; ///< painted between two looks at the clock
constexpr qint64 kTurnNs = 3'000'000;
constexpr std::size_t kClose = 1024;
constexpr std::size_t kEnd = std::numeric_limits<std::size_t>::max() / 2; ///< behind it: the end, wherever it is

template <typename... Arguments>
long send(const QsciScintilla& view, unsigned message, Arguments... arguments)
{
    return view.SendScintilla(message, arguments...);
}

} // namespace

/// What a line is to look like.
struct MarkPainter::Look {
    int markers = 0;
    theme::Tone tone = theme::Tone::Neutral; ///< of the words
    QStringList words;
    bool tinted = false;
    bool begun = false;
    theme::Tone tint = theme::Tone::Neutral;
    theme::Tone symbol = theme::Tone::Neutral;
};

MarkPainter::MarkPainter(QsciScintilla& view, const Marks& marks)
    : m_view(view)
    , m_marks(marks)
{
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &MarkPainter::paintSlice);
}

int MarkPainter::lineOf(std::size_t offset) const
{
    const auto length = static_cast<std::size_t>(send(m_view, QsciScintilla::SCI_GETLENGTH));
    return static_cast<int>(
        send(m_view, QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(std::min(offset, length))));
}

std::size_t MarkPainter::startOf(int line) const
{
    if (line >= m_view.lines())
        return static_cast<std::size_t>(send(m_view, QsciScintilla::SCI_GETLENGTH));
    return static_cast<std::size_t>(
        send(m_view, QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)));
}

void MarkPainter::paintAll()
{
    m_places = {{0, std::numeric_limits<std::size_t>::max()}};
    paintSeen();
    paintSlice();
}

void MarkPainter::paint(const std::vector<TextRange>& places)
{
    std::vector<TextRange> before = std::exchange(m_places, {});
    std::vector<TextRange> all;
    all.reserve(before.size() + places.size());
    std::ranges::merge(before, places, std::back_inserter(all), {}, &TextRange::begin, &TextRange::begin);
    for (const TextRange& place : all)
        add(place);
    paintSeen();
    paintSlice();
}

/// Places that stand close together are one: it costs less to look at a few lines between than at each alone.
void MarkPainter::add(TextRange place)
{
    if (!m_places.empty() && place.begin <= m_places.back().end + kClose)
        m_places.back().end = std::max(m_places.back().end, place.end);
    else
        m_places.push_back(place);
}

void MarkPainter::fitAgain()
{
    m_fitted.clear();
    paintAll();
}

void MarkPainter::inserted(std::size_t at, std::size_t count)
{
    std::vector<TextRange> moved;
    for (const TextRange& place : std::exchange(m_places, {}))
        moved.push_back({place.begin > at ? place.begin + count : place.begin,
            place.end >= at && place.end <= kEnd ? place.end + count : place.end});
    // The lines before and behind too: a line end that came or went lets what they carry slip by one.
    const int first = std::max(0, lineOf(at) - 1);
    const TextRange here{startOf(first), startOf(lineOf(at + count) + 2)};
    moved.insert(std::ranges::upper_bound(moved, here.begin, {}, &TextRange::begin), here);
    for (const TextRange& place : moved)
        add(place);
}

void MarkPainter::removed(std::size_t at, std::size_t count)
{
    const auto back = [=](std::size_t place) {
        return place <= at || place > kEnd ? place : std::max(at, place - std::min(place, count));
    };
    for (TextRange& place : m_places)
        place = {back(place.begin), back(place.end)};
    inserted(at, 0);
}

void MarkPainter::paintSeen()
{
    const auto top = static_cast<int>(
        send(m_view, QsciScintilla::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(m_view.firstVisibleLine())));
    const auto shown = static_cast<int>(send(m_view, QsciScintilla::SCI_LINESONSCREEN));
    const int bottom = std::min(m_view.lines(), top + shown + 1);
    const std::size_t end = startOf(bottom);
    for (auto place = std::ranges::lower_bound(m_places, startOf(top), {}, &TextRange::end);
        place != m_places.end() && place->begin <= end; ++place)
        paintLines(std::max(top, lineOf(place->begin)), std::min(bottom, lineOf(place->end) + 1));
}

void MarkPainter::paintSlice()
{
    QElapsedTimer clock;
    clock.start();
    std::size_t done = 0;
    while (done < m_places.size() && clock.nsecsElapsed() < kTurnNs) {
        TextRange& place = m_places[done];
        const int first = lineOf(place.begin);
        const int end = lineOf(place.end) + 1;
        const int last = std::min(end, first + kLines);
        paintLines(first, last);
        if (last < end)
            place.begin = startOf(last);
        else
            ++done;
    }
    m_places.erase(m_places.begin(), m_places.begin() + static_cast<std::ptrdiff_t>(done));
    if (m_places.empty())
        m_rest.stop();
    else
        m_rest.start();
}

void MarkPainter::paintLines(int first, int last)
{
    const std::size_t begin = startOf(first);
    const std::size_t end = last >= m_view.lines() ? startOf(last) + 1 : startOf(last);
    std::vector<Look> looks(static_cast<std::size_t>(std::max(0, last - first)));
    std::map<theme::Tone, std::vector<TextRange>> underlined;
    for (const std::size_t index : m_marks.touching(begin, end)) {
        const Mark mark = m_marks.at(index);
        const int from = lineOf(mark.range.begin);
        const int to = lineOf(lastByte(mark.range));
        const auto look = [&](int line) { return &looks[static_cast<std::size_t>(line - first)]; };
        if (from >= first && from < last) {
            Look& at = *look(from);
            at.symbol = at.begun ? graver(at.symbol, mark.tone) : mark.tone;
            at.begun = true;
        }
        if (mark.quiet)
            continue;
        underlined[mark.tone].push_back({std::max(begin, mark.range.begin), std::min(end, mark.range.end)});
        for (int line = std::max(from, first); line <= std::min(to, last - 1); ++line) {
            Look& at = *look(line);
            at.tint = at.tinted ? graver(at.tint, mark.tone) : mark.tone;
            at.tinted = true;
        }
        if (mark.annotation.isEmpty() || to < first || to >= last)
            continue;
        Look& at = *look(to);
        at.tone = at.words.isEmpty() ? mark.tone : graver(at.tone, mark.tone);
        if (!at.words.contains(mark.annotation))
            at.words.append(mark.annotation);
    }
    // Words that come and go above what is seen must not move it.
    const auto top = static_cast<unsigned long>(m_view.firstVisibleLine());
    const long topLine = send(m_view, QsciScintilla::SCI_DOCLINEFROMVISIBLE, top);
    const auto shownAt
        = [&] { return send(m_view, QsciScintilla::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(topLine)); };
    const long inside = static_cast<long>(top) - shownAt();
    {
        LineRepaint repaint(m_view);
        for (int line = first; line < last; ++line)
            setLook(line, looks[static_cast<std::size_t>(line - first)], repaint);
    }
    for (const theme::Tone tone : kTones)
        setUnderlines(m_view, underline(tone), {begin, end}, underlined[tone]);
    if (const long now = shownAt() + inside; now != m_view.firstVisibleLine())
        m_view.setFirstVisibleLine(static_cast<int>(now));
}

void MarkPainter::setLook(int line, const Look& look, LineRepaint& repaint)
{
    int wanted = look.begun ? 1 << symbolMarker(look.symbol) : 0;
    wanted |= look.tinted ? 1 << tintMarker(look.tint) : 0;
    const auto at = static_cast<unsigned long>(line);
    if (const auto there = static_cast<int>(send(m_view, QsciScintilla::SCI_MARKERGET, at)); there != wanted) {
        if (there)
            send(m_view, QsciScintilla::SCI_MARKERDELETE, at, -1L);
        if (wanted)
            send(m_view, QsciScintilla::SCI_MARKERADDSET, at, static_cast<long>(wanted));
        repaint.changed(line);
    }
    const QString said = look.words.isEmpty() ? QString() : fitted(line, look.words.join(QStringLiteral(" · ")));
    if (said != m_view.annotation(line)) {
        const long height = send(m_view, QsciScintilla::SCI_ANNOTATIONGETLINES, at);
        if (said.isEmpty())
            m_view.clearAnnotations(line);
        else
            m_view.annotate(line, said, annotationStyle(look.tone));
        if (send(m_view, QsciScintilla::SCI_ANNOTATIONGETLINES, at) == height)
            repaint.changed(line);
        else
            repaint.grew(line);
    } else if (!said.isEmpty()
        && send(m_view, QsciScintilla::SCI_ANNOTATIONGETSTYLE, at) != annotationStyle(look.tone)) {
        send(m_view, QsciScintilla::SCI_ANNOTATIONSETSTYLE, at, static_cast<long>(annotationStyle(look.tone)));
        repaint.changed(line);
    }
}

QString MarkPainter::fitted(int line, const QString& words)
{
    const int indentation = m_view.indentation(line);
    QString& fitted = m_fitted[QString::number(indentation) + QLatin1Char(' ') + words];
    if (!fitted.isEmpty())
        return fitted;
    const QFontMetricsF small(theme::small(QApplication::font()));
    // Under the text it speaks of, two columns further in: measured, for the words are not in the fixed font.
    const double column = QFontMetricsF(theme::fixedFont()).horizontalAdvance(QLatin1Char(' '));
    const double space = small.horizontalAdvance(QLatin1Char(' '));
    const QString indent(qRound((indentation + 2) * column / std::max(space, 1.0)), QLatin1Char(' '));
    // One line, whatever it says: the whole sentence stands in the card beside it.
    double margins = theme::metrics::kApart;
    for (int margin = 0; margin < m_view.margins(); ++margin)
        margins += m_view.marginWidth(margin);
    const double room = m_view.viewport()->width() - margins - small.horizontalAdvance(indent);
    const QString shown
        = m_view.isVisible() ? small.elidedText(words, Qt::ElideRight, std::max(room, 40 * space)) : words;
    // The line begins at the left with the SQL; an Arabic sentence in it still runs from the right (U+2067, U+2069).
    fitted = indent + (shown.isRightToLeft() ? QChar(0x2067) + shown + QChar(0x2069) : shown);
    return fitted;
}

} // namespace lockkeeper::editor
