#include "theme/parts.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QtCore/QEvent>

namespace lockkeeper::theme {

using namespace metrics;

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_body->setContentsMargins(kWide, kPad, kWide, kPad);
    m_body->setSpacing(kGap);
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_drawing(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_detail(mutedLabel({}, this))
    , m_button(new QPushButton(this))
{
    for (QLabel* label : {m_sentence, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(520);
        label->setMinimumWidth(240);
    }
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setTextFormat(Qt::PlainText);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    makePrimary(*m_button);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kPad);
    column->addStretch(2);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
}

void EmptyState::set(const QString& icon, const QString& sentence, const QString& button, const QString& detail)
{
    m_icon = icon;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_drawing->setVisible(!icon.isEmpty());
    tint();
}

void EmptyState::tint()
{
    if (!m_icon.isEmpty())
        m_drawing->setPixmap(tinted(m_icon, 40, devicePixelRatioF(), color(Role::Muted, palette())));
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("muted", true);
    return label;
}

QLabel* strongLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(strong(label->font()));
    return label;
}

void makePrimary(QPushButton& button) { button.setProperty("primary", true); }

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    line->setFixedHeight(kHairline);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void ElidedLabel::setRole(Role role)
{
    m_role = role;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(QLabel::minimumSizeHint().width(), fontMetrics().averageCharWidth() * 6),
        QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ensurePolished();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (toolTip() != text() && shown != text())
        setToolTip(text());
    painter.setPen(color(isEnabled() ? m_role : Role::Muted, palette()));
    painter.drawText(contentsRect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        shown);
}

} // namespace lockkeeper::theme
