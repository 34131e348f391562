#include "theme/environment_badge.h"

#include "base/tr.h"
#include "theme/colors.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

#include <QtCore/QEvent>

namespace lockkeeper::theme {

EnvironmentBadge::EnvironmentBadge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(m_environment);
}

void EnvironmentBadge::setEnvironment(environment::Environment environment)
{
    m_environment = environment;
    setAccessibleName(Tr::tr("Environment: %1").arg(environment::title(environment)));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QString EnvironmentBadge::word() const { return environment::title(m_environment); }

QSize EnvironmentBadge::sizeHint() const
{
    const QFontMetrics metrics(heading(font()));
    return {metrics.horizontalAdvance(word().toUpper()) + metrics::kShape + 3 * metrics::kSpace + 2,
        qMax(20, metrics.height() + 6)};
}

void EnvironmentBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor ink = color(role(m_environment), palette());
    paintBox(painter, rect(), color(Role::Surface, palette()), ink, 3);
    const int y = (height() - metrics::kShape) / 2;
    const QRect mark(metrics::kSpace, y, metrics::kShape, metrics::kShape);
    const QRect words(metrics::kSpace * 2 + metrics::kShape - 2, 0, width(), height());
    const auto mirrored = [this](const QRect& where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    paintShape(painter, mirrored(mark), m_environment, ink);
    painter.setFont(heading(font()));
    painter.setPen(ink);
    painter.drawText(mirrored(words.adjusted(0, 0, -words.x(), 0)),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter), word());
}

void EnvironmentBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        setEnvironment(m_environment);
    QWidget::changeEvent(event);
}

} // namespace lockkeeper::theme
