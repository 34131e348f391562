#include "theme/wrapped_label.h"

#include <QtCore/QEvent>

namespace lockkeeper::theme {

int WrappedLabel::heightForWidth(int width) const
{
    if (!m_measured || m_measured->width != width || m_measured->text != text())
        m_measured = {.width = width, .height = QLabel::heightForWidth(width), .text = text()};
    return m_measured->height;
}

QSize WrappedLabel::minimumSizeHint() const
{
    constexpr int kLetters = 8;
    const QFontMetrics letters = fontMetrics();
    return {kLetters * letters.averageCharWidth(), letters.height()};
}

void WrappedLabel::enterEvent(QEnterEvent* event)
{
    if (m_selectable)
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::enterEvent(event);
}

void WrappedLabel::leaveEvent(QEvent* event)
{
    // What is selected stays so, for whoever is on the way to copy it.
    if (m_selectable && !hasSelectedText())
        setTextInteractionFlags(Qt::NoTextInteraction);
    QLabel::leaveEvent(event);
}

bool WrappedLabel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::Polish:
        m_measured.reset();
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

} // namespace lockkeeper::theme
