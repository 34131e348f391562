#include "theme/wrapped_label.h"

#include <QtCore/QEvent>

namespace lockkeeper::theme {

int WrappedLabel::heightForWidth(int width) const
{
    if (!m_measured || m_measured->width != width || m_measured->text != text())
        m_measured = {.width = width, .height = QLabel::heightForWidth(width), .text = text()};
    return m_measured->height;
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
