#pragma once

#include <QtWidgets/QGraphicsEffect>

namespace lockkeeper::editor {

/// Paints a widget's text from left to right in a right-to-left application.
///
/// QPainter takes the text direction from the application, whatever the widget's, and Scintilla makes its painters
/// itself: "-- AlterTable" would read "AlterTable --" and ");" would become ";(". A painter that is shared hands its
/// own direction on, so the widget is painted once into a picture by one that goes from left to right. Installed only
/// where it is needed; it costs a copy of the widget's pixels a repaint.
class LeftToRight final : public QGraphicsEffect {
    Q_OBJECT
public:
    using QGraphicsEffect::QGraphicsEffect;

protected:
    void draw(QPainter* painter) override;
};

} // namespace lockkeeper::editor
