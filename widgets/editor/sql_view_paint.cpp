#include "editor/sql_lexer.h"
#include "editor/sql_view.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

namespace lockkeeper::editor {
namespace {

constexpr std::array kTones{theme::Tone::Neutral, theme::Tone::Accent, theme::Tone::Loss, theme::Tone::MayFail,
    theme::Tone::Lock, theme::Tone::Good};

/// The outline that goes with a tone, so that colour is never the only sign.
environment::Environment outline(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Loss:
        return environment::Environment::Production;
    case theme::Tone::MayFail:
    case theme::Tone::Lock:
        return environment::Environment::Staging;
    case theme::Tone::Neutral:
    case theme::Tone::Accent:
    case theme::Tone::Good:
        return environment::Environment::Development;
    }
    return environment::Environment::Production;
}

QImage symbol(theme::Tone tone, const QPalette& palette)
{
    const int side = theme::metrics::kShape;
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintShape(painter, QRectF(0, 0, side, side), outline(tone), theme::color(theme::textRole(tone), palette));
    return image;
}

} // namespace

// Two markers a tone: the symbol in the margin, and the tint of the whole line, which stands in no margin's mask:
// Scintilla fills a line from edge to edge only for markers that no margin shows.
int SqlView::symbolMarker(theme::Tone tone) { return 2 * static_cast<int>(tone); }
int SqlView::tintMarker(theme::Tone tone) { return 2 * static_cast<int>(tone) + 1; }
// Above the lexer's styles and Scintilla's own, 32 to 39.
int SqlView::annotationStyle(theme::Tone tone) { return 64 + static_cast<int>(tone); }

int SqlView::symbolMask()
{
    int mask = 0;
    for (const theme::Tone tone : kTones)
        mask |= 1 << symbolMarker(tone);
    return mask;
}

void SqlView::paintAll()
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
    setMarginWidth(kSymbolMargin, theme::metrics::kShape + theme::metrics::kPad);
    setMarginWidth(kNumberMargin, QStringLiteral("0") + QString::number(std::max(lines(), 100)));

    const QFont words = theme::small(QApplication::font());
    for (const theme::Tone tone : kTones) {
        // QScintilla 2.13 draws a pixel of the image as one of ours, whatever scale it is told: so none of the
        // screen's.
        markerDefine(symbol(tone, now), symbolMarker(tone));
        markerDefine(Background, tintMarker(tone));
        setMarkerBackgroundColor(of(theme::tintRole(tone)), tintMarker(tone));
        QsciStyle style(annotationStyle(tone), QString(), of(theme::textRole(tone)), of(theme::Role::Surface), words);
        style.apply(this);
    }
    indicatorDefine(PlainIndicator, kCurrentIndicator);
    showMarks();
}

QString SqlView::fitted(int line, const QString& words) const
{
    const QFontMetricsF small(theme::small(QApplication::font()));
    // Under the text it speaks of, two columns further in: measured, for the words are not in the fixed font.
    const double column = QFontMetricsF(theme::fixedFont()).horizontalAdvance(QLatin1Char(' '));
    const double space = small.horizontalAdvance(QLatin1Char(' '));
    const QString indent(qRound((indentation(line) + 2) * column / std::max(space, 1.0)), QLatin1Char(' '));
    // One line, whatever it says: the whole sentence stands in the card beside it.
    const double margins = marginWidth(kSymbolMargin) + marginWidth(kNumberMargin) + theme::metrics::kApart;
    const double room = viewport()->width() - margins - small.horizontalAdvance(indent);
    const QString shown = isVisible() ? small.elidedText(words, Qt::ElideRight, std::max(room, 40 * space)) : words;
    // The line begins at the left with the SQL; an Arabic sentence in it still runs from the right (U+2067, U+2069).
    return indent + (shown.isRightToLeft() ? QChar(0x2067) + shown + QChar(0x2069) : shown);
}

} // namespace lockkeeper::editor
