#pragma once

#include <QtWidgets/QLabel>

namespace lockkeeper::words {

/// Puts a label's text where reading begins in the window's language. A QLabel goes by its own text instead, so that
/// a database's Latin name would stand at the far end of an Arabic line, away from its heading.
inline void alignToReading(QLabel& label)
{
    const bool mirrored = label.layoutDirection() == Qt::RightToLeft;
    label.setAlignment(
        (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | (label.alignment() & Qt::AlignVertical_Mask));
}

/// Gives a label one of the theme's colours. By a style sheet of its own: where the application has one, a label's
/// palette is reset whenever it is polished.
inline void ink(QLabel& label, const QColor& color)
{
    const QString sheet = QStringLiteral("color: %1;").arg(color.name());
    if (label.styleSheet() != sheet)
        label.setStyleSheet(sheet);
}

} // namespace lockkeeper::words
