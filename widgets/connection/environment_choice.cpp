#include "connection/environment_choice.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/colors.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace lockkeeper::connection {
namespace metrics = theme::metrics;

EnvironmentChoice::EnvironmentChoice(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("environmentChoice"));
    setAccessibleName(Tr::tr("Environment"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace);
    for (const environment::Environment each : environment::kEnvironments) {
        auto* button = new QPushButton(environment::title(each), this);
        button->setObjectName(text(environment::name(each)));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setIconSize(QSize(metrics::kShape + metrics::kSpace, metrics::kShape));
        m_group->addButton(button, static_cast<int>(each));
        row->addWidget(button);
    }
    row->addStretch();
    choose(environment::Environment::Production);
    tint();
    connect(m_group, &QButtonGroup::idClicked, this, &EnvironmentChoice::chosenByReader);
}

void EnvironmentChoice::choose(environment::Environment environment)
{
    m_group->button(static_cast<int>(environment))->setChecked(true);
}

environment::Environment EnvironmentChoice::chosen() const
{
    return static_cast<environment::Environment>(m_group->checkedId());
}

void EnvironmentChoice::tint()
{
    const qreal ratio = devicePixelRatioF();
    for (const environment::Environment each : environment::kEnvironments) {
        // Wider than the shape: a style sheet's button leaves no room between icon and word.
        QPixmap drawn(QSize(metrics::kShape + metrics::kSpace, metrics::kShape) * ratio);
        drawn.setDevicePixelRatio(ratio);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        theme::paintShape(painter, QRectF(metrics::kGap, 0, metrics::kShape, metrics::kShape), each,
            theme::color(theme::role(each), palette()));
        painter.end();
        m_group->button(static_cast<int>(each))->setIcon(QIcon(drawn));
    }
}

void EnvironmentChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace lockkeeper::connection
