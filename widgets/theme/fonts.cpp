#include "theme/fonts.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>

namespace lockkeeper::theme {
namespace {

QFont scaled(QFont font, double factor)
{
    // A font has its size in points or in pixels, whichever it was made with.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont small(QFont font) { return scaled(std::move(font), 0.88); }

QFont large(QFont font) { return strong(scaled(std::move(font), 1.6)); }

QFont heading(QFont font)
{
    QFont made = strong(scaled(std::move(font), 0.82));
    made.setCapitalization(QFont::AllUppercase);
    made.setLetterSpacing(QFont::PercentageSpacing, 104);
    return made;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont ui = QApplication::font();
    if (ui.pointSizeF() > 0)
        font.setPointSizeF(ui.pointSizeF() * 0.95);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace lockkeeper::theme
