#pragma once

#include "environment/environment.h"
#include "theme/colors.h"

#include <QtGui/QColor>
#include <QtGui/QPainter>

namespace lockkeeper::theme {

/// The environment's outline inside `where`: octagon, triangle or circle, so that colour is never the only sign.
[[nodiscard]] QPainterPath shape(environment::Environment environment, const QRectF& where);
void paintShape(QPainter& painter, const QRectF& where, environment::Environment environment, const QColor& color);

/// The outline that goes with a tone: octagon for loss, triangle for what may fail or blocks, circle for good. They are
/// those of the environments.
[[nodiscard]] environment::Environment shapeOf(Tone tone);

/// Rounded box with the house's radius, one hairline wide, drawn between the pixels so that it stays crisp.
void paintBox(QPainter& painter, const QRect& where, const QColor& fill, const QColor& line, int radius);

} // namespace lockkeeper::theme
