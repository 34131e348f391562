#include "dialogs/shape_mark.h"

#include "theme/colors.h"
#include "theme/shapes.h"

namespace lockkeeper::dialogs {

ShapeMark::ShapeMark(environment::Environment environment, int side, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
{
    setObjectName(QStringLiteral("shapeMark"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(environment);
}

void ShapeMark::setEnvironment(environment::Environment environment)
{
    m_environment = environment;
    setAccessibleName(environment::title(environment));
    setToolTip(environment::title(environment));
    update();
}

void ShapeMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    theme::paintShape(
        painter, QRectF(0, 0, m_side, m_side), m_environment, theme::color(theme::role(m_environment), palette()));
}

} // namespace lockkeeper::dialogs
