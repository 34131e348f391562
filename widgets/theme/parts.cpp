#include "theme/parts.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QtCore/QEvent>

namespace lockkeeper::theme {

using namespace metrics;

namespace {
constexpr int kWords = 560; // a line of the sentence at most
}

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
    }
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setTextFormat(Qt::PlainText);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    makePrimary(*m_button);
    // In a box of their own: a wrapped label that is aligned by its layout gets a line's height, not its text's.
    auto* words = new QWidget(this);
    words->setMaximumWidth(kWords);
    words->setMinimumWidth(kWords / 2);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPad);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(words, 100);
    across->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addLayout(across);
    whole->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    for (QWidget* unused : std::initializer_list<QWidget*>{m_drawing, m_detail, m_button})
        unused->hide();
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
