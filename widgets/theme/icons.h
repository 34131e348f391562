#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPainter>

namespace lockkeeper::theme {

/// The single-colour drawing resources/icons/<name>.svg in the colour of the text it stands beside; it follows the
/// palette. A name that does not exist draws nothing, and a test of the registries refuses it.
[[nodiscard]] QIcon icon(const QString& name);
/// The same in one colour.
[[nodiscard]] QPixmap tinted(const QString& name, int size, qreal devicePixelRatio, const QColor& color);
void paintIcon(QPainter& painter, const QRect& where, const QString& name, const QColor& color);
[[nodiscard]] bool hasIcon(const QString& name);

} // namespace lockkeeper::theme
