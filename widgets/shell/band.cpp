#include "shell/band.h"

#include "base/tr.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

Band::Band(QWidget* parent)
    : QWidget(parent)
    , m_badge(new theme::EnvironmentBadge(this))
    , m_name(theme::strongLabel({}, this))
    , m_address(new theme::ElidedLabel({}, this))
    , m_warning(theme::strongLabel({}, this))
    , m_lock(new QLabel(this))
    , m_lockWord(theme::mutedLabel({}, this))
{
    setObjectName(QStringLiteral("band"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_badge->setObjectName(QStringLiteral("environmentBadge"));
    m_name->setObjectName(QStringLiteral("bandProfile"));
    m_address->setObjectName(QStringLiteral("bandAddress"));
    m_warning->setObjectName(QStringLiteral("bandWarning"));
    m_address->setRole(theme::Role::Muted);
    m_address->setTextFormat(Qt::PlainText);
    m_name->setTextFormat(Qt::PlainText);
    setFixedHeight(qMax(36, fontMetrics().height() + 18) + kEnvironmentLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPad + 2, kEnvironmentLine, kPad + 2, 1);
    row->setSpacing(kPad);
    row->addWidget(m_badge);
    row->addWidget(m_name);
    row->addWidget(m_address, 1);
    row->addWidget(m_warning);
    row->addStretch(1);
    row->addWidget(m_lockWord);
    row->addWidget(m_lock);
}

void Band::show(const Shown& shown)
{
    m_badge->setEnvironment(shown.environment);
    m_name->setText(shown.profile);
    m_address->setText(shown.address);
    m_warning->setText(shown.warning);
    m_warning->setVisible(!shown.warning.isEmpty());
    m_lockWord->setText(Tr::tr("Read-only"));
    m_lockWord->setVisible(shown.readOnly);
    m_lock->setVisible(shown.readOnly);
    const QString why = Tr::tr("Every page reads in a read-only transaction; a change goes through the guard first");
    m_lock->setToolTip(why);
    m_lockWord->setToolTip(why);
    m_lock->setAccessibleName(Tr::tr("Read-only"));
    setAccessibleName(Tr::tr("%1: %2").arg(environment::title(shown.environment), shown.profile));
    tint();
    update();
}

void Band::tint()
{
    m_lock->setPixmap(
        theme::tinted(QStringLiteral("padlock"), 14, devicePixelRatioF(), theme::color(theme::Role::Muted, palette())));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, theme::color(theme::Role::Loss, palette()));
    m_warning->setPalette(warning);
}

void Band::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void Band::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(
        QRect(0, 0, width(), kEnvironmentLine), theme::color(theme::role(m_badge->environment()), palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(theme::Role::Line, palette()));
}

} // namespace lockkeeper::shell
