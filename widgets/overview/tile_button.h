#pragma once

#include "overview/overview_page.h"

#include <QtWidgets/QAbstractButton>

namespace lockkeeper::overview {

/// A tile: title, one large answer, a line of detail. Pressing it opens its page.
class TileButton final : public QAbstractButton {
    Q_OBJECT
public:
    TileButton(Tile tile, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int contentHeight() const;
    Tile m_tile;
};

} // namespace lockkeeper::overview
