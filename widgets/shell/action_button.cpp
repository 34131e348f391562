#include "shell/action_button.h"

#include "theme/colors.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace lockkeeper::shell {

using namespace theme::metrics;

ActionButton::ActionButton(QAction& action, Look look, QWidget* parent)
    : QPushButton(parent)
    , m_action(&action)
    , m_look(look)
{
    setObjectName(action.objectName() + QStringLiteral("Button"));
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setToolTip(m_action->toolTip());
    setAccessibleName(m_action->text().remove(QLatin1Char('&')));
    setAccessibleDescription(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    updateGeometry();
    update();
}

QString ActionButton::keys() const
{
    return m_look == Look::Centred ? QString() : m_action->shortcut().toString(QKeySequence::NativeText);
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics words(font());
    const QFontMetrics caps(theme::small(font()));
    int width = words.horizontalAdvance(text()) + 2 * kPad + 2;
    if (!keys().isEmpty())
        width += caps.horizontalAdvance(keys()) + kPad + kSpace;
    if (m_look == Look::Field)
        width = qMax(width, 330);
    return {width, qMax(kButton, words.height() + 2 * kGap)};
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const bool quiet = m_look == Look::Field || !isEnabled();
    const QColor ink = theme::color(quiet ? theme::Role::Muted : theme::Role::Text, palette());
    const QRect inside = rect().adjusted(kPad, 0, -kPad, 0);
    const auto mirrored = [this](const QRect& where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    const auto leading
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
    QRect words = inside;
    if (const QString caps = keys(); !caps.isEmpty()) {
        const QFont font = theme::small(this->font());
        const QFontMetrics metrics(font);
        const int width = metrics.horizontalAdvance(caps) + kPad;
        const int height = metrics.height() + 2;
        const QRect cap = mirrored({inside.right() - width + kGap, (rect().height() - height) / 2, width, height});
        theme::paintBox(painter, cap, {}, theme::color(theme::Role::Line, palette()), 3);
        painter.setFont(font);
        painter.setPen(theme::color(theme::Role::Muted, palette()));
        painter.drawText(cap, Qt::AlignCenter, caps);
        words.setRight(inside.right() - width);
    }
    painter.setFont(font());
    painter.setPen(ink);
    const int where = m_look == Look::Centred ? static_cast<int>(Qt::AlignCenter) : leading;
    painter.drawText(mirrored(words), where | Qt::TextShowMnemonic, text());
}

} // namespace lockkeeper::shell
