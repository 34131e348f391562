#include "editor/mark_look.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

namespace lockkeeper::editor {
namespace {

constexpr int kFirstIndicator = 8; // 0 to 7 are the lexer's

QImage symbol(theme::Tone tone, const QPalette& palette)
{
    const int side = theme::metrics::kShape;
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintShape(
        painter, QRectF(0, 0, side, side), theme::shapeOf(tone), theme::color(theme::textRole(tone), palette));
    return image;
}

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

} // namespace

int symbolMarker(theme::Tone tone) { return 2 * static_cast<int>(tone); }
int tintMarker(theme::Tone tone) { return 2 * static_cast<int>(tone) + 1; }
int currentUnderline(theme::Tone tone) { return kFirstIndicator + static_cast<int>(tone); }
int underline(theme::Tone tone) { return currentUnderline(kTones.back()) + 1 + static_cast<int>(tone); }
// Above the lexer's styles and Scintilla's own, 32 to 39.
int annotationStyle(theme::Tone tone) { return 64 + static_cast<int>(tone); }

int symbolMask()
{
    int mask = 0;
    for (const theme::Tone tone : kTones)
        mask |= 1 << symbolMarker(tone);
    return mask;
}

theme::Tone graver(theme::Tone a, theme::Tone b) { return rank(a) >= rank(b) ? a : b; }

void defineLooks(QsciScintilla& view)
{
    const QPalette now = view.palette();
    const auto of = [&now](theme::Role role) { return theme::color(role, now); };
    const QFont words = theme::small(QApplication::font());
    for (const theme::Tone tone : kTones) {
        // QScintilla 2.13 draws a pixel of the image as one of ours, whatever scale it is told: so none of the
        // screen's.
        view.markerDefine(symbol(tone, now), symbolMarker(tone));
        view.markerDefine(QsciScintilla::Background, tintMarker(tone));
        view.setMarkerBackgroundColor(of(theme::tintRole(tone)), tintMarker(tone));
        view.indicatorDefine(QsciScintilla::SquiggleLowIndicator, underline(tone));
        view.setIndicatorForegroundColor(of(theme::textRole(tone)), underline(tone));
        // One of each tone: to give an indicator another colour measures and paints everything that is seen again.
        view.indicatorDefine(QsciScintilla::PlainIndicator, currentUnderline(tone));
        view.setIndicatorForegroundColor(of(theme::textRole(tone)), currentUnderline(tone));
        QsciStyle style(annotationStyle(tone), QString(), of(theme::textRole(tone)), of(theme::Role::Surface), words);
        style.apply(&view);
    }
}

} // namespace lockkeeper::editor
