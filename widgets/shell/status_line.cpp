#include "shell/status_line.h"

#include "base/tr.h"
#include "theme/colors.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/shapes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_shape(new QLabel(this))
    , m_name(theme::strongLabel({}, this))
    , m_facts(theme::mutedLabel({}, this))
    , m_position(theme::mutedLabel({}, this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_name->setObjectName(QStringLiteral("statusProfile"));
    m_facts->setObjectName(QStringLiteral("statusFacts"));
    m_position->setObjectName(QStringLiteral("statusPosition"));
    for (QLabel* label : {m_name, m_facts, m_position}) {
        label->setFont(theme::small(label->font()));
        label->setTextFormat(Qt::PlainText);
    }
    setFixedHeight(qMax(kRow - 2, m_facts->fontMetrics().height() + kPad));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPad, 1, kPad, 0);
    row->setSpacing(kGap + 2);
    row->addWidget(m_shape);
    row->addWidget(m_name);
    row->addSpacing(kSpace);
    row->addWidget(m_facts);
    row->addStretch(1);
    row->addWidget(m_position);
}

void StatusLine::setProfile(std::optional<environment::Environment> environment, const QString& name)
{
    m_environment = environment;
    m_name->setText(name);
    m_shape->setAccessibleName(environment ? environment::title(*environment) : QString());
    tint();
}

void StatusLine::setFacts(const QStringList& facts)
{
    m_list = facts;
    // Each between isolates: in a right-to-left line neighbours of another script would change places.
    QStringList parts;
    for (const QString& fact : facts)
        parts << QChar(0x2068) + fact + QChar(0x2069);
    m_facts->setText(parts.join(QStringLiteral("     ")));
}

void StatusLine::setPosition(const QString& text) { m_position->setText(text); }

QStringList StatusLine::facts() const { return m_list; }

void StatusLine::tint()
{
    m_shape->setVisible(m_environment.has_value());
    if (!m_environment)
        return;
    const QColor ink = theme::color(theme::role(*m_environment), palette());
    const qreal scale = devicePixelRatioF();
    QPixmap pixmap(QSize(10, 10) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    theme::paintShape(painter, QRectF(0, 0, 10, 10), *m_environment, ink);
    painter.end();
    m_shape->setPixmap(pixmap);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, ink);
    m_name->setPalette(palette);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Role::Line, palette()));
}

} // namespace lockkeeper::shell
