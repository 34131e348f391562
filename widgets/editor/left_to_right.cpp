#include "editor/left_to_right.h"

namespace lockkeeper::editor {

void LeftToRight::draw(QPainter* painter)
{
    const QRectF bounds = sourceBoundingRect();
    const qreal ratio = painter->device()->devicePixelRatio();
    QPixmap picture((bounds.size() * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter inner(&picture);
    inner.setLayoutDirection(Qt::LeftToRight);
    drawSource(&inner);
    inner.end();
    painter->drawPixmap(bounds.topLeft(), picture);
}

} // namespace lockkeeper::editor
