#include "theme/shapes.h"

#include <QtGui/QPainterPath>
#include <QtGui/QPolygonF>

namespace lockkeeper::theme {

environment::Environment shapeOf(Tone tone)
{
    switch (tone) {
    case Tone::Loss:
        return environment::Environment::Production;
    case Tone::MayFail:
    case Tone::Lock:
        return environment::Environment::Staging;
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Good:
        return environment::Environment::Development;
    }
    return environment::Environment::Production;
}

QPainterPath shape(environment::Environment environment, const QRectF& where)
{
    const qreal side = qMin(where.width(), where.height());
    const QRectF box(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
    QPainterPath path;
    switch (environment) {
    case environment::Environment::Development:
        // A circle looks larger than an octagon of the same width.
        path.addEllipse(box.adjusted(side * 0.03, side * 0.03, -side * 0.03, -side * 0.03));
        return path;
    case environment::Environment::Staging:
        path.addPolygon(QPolygonF({QPointF(box.center().x(), box.top() + side * 0.04),
            QPointF(box.right(), box.bottom() - side * 0.04), QPointF(box.left(), box.bottom() - side * 0.04)}));
        path.closeSubpath();
        return path;
    case environment::Environment::Production:
        break;
    }
    const qreal cut = side * 0.2929; // (1 - 1/√2): equal sides
    path.addPolygon(QPolygonF({QPointF(box.left() + cut, box.top()), QPointF(box.right() - cut, box.top()),
        QPointF(box.right(), box.top() + cut), QPointF(box.right(), box.bottom() - cut),
        QPointF(box.right() - cut, box.bottom()), QPointF(box.left() + cut, box.bottom()),
        QPointF(box.left(), box.bottom() - cut), QPointF(box.left(), box.top() + cut)}));
    path.closeSubpath();
    return path;
}

void paintShape(QPainter& painter, const QRectF& where, environment::Environment environment, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape(environment, where), color);
    painter.restore();
}

void paintBox(QPainter& painter, const QRect& where, const QColor& fill, const QColor& line, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(where).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace lockkeeper::theme
