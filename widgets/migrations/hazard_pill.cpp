#include "migrations/hazard_pill.h"

#include "base/tr.h"
#include "migrations/symbol.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"
#include "words/when.h"

#include <QtWidgets/QStyle>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

constexpr int kShape = 9;

QFont fontOf(const QWidget& widget) { return theme::small(widget.font()); }

} // namespace

HazardPill::HazardPill(QString word, std::vector<sql::Hazard> hazards, QWidget* parent)
    : QAbstractButton(parent)
    , m_word(std::move(word))
    , m_hazards(std::move(hazards))
{
    setObjectName(QStringLiteral("hazard-%1").arg(QLatin1String(sql::word(m_hazards.front()))));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    show({});
}

void HazardPill::show(const std::vector<sql::Tally>& tallies)
{
    int count = 0;
    QStringList amounts;
    for (const sql::Tally& tally : tallies) {
        if (std::ranges::find(m_hazards, tally.hazard) == m_hazards.end())
            continue;
        count += tally.count;
        if (!tally.amount.isEmpty())
            amounts << tally.amount;
    }
    const QString figure = words::number(count);
    setText(amounts.isEmpty() ? Tr::tr("%1: %2").arg(m_word, figure)
                              : Tr::tr("%1: %2 · %3").arg(m_word, figure, amounts.join(Tr::tr(", "))));
    setAccessibleName(text());
    setToolTip(count > 0 ? Tr::tr("Go to the next one") : QString());
    setEnabled(count > 0);
    updateGeometry();
    update();
}

QSize HazardPill::sizeHint() const
{
    const QFontMetrics font(fontOf(*this));
    return {font.horizontalAdvance(text()) + kShape + metrics::kGap + 2 * metrics::kSpace,
        qMax(metrics::kRowButton, font.height() + metrics::kGap)};
}

void HazardPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(0, 1, 0, -1);
    const bool there = isEnabled();
    const theme::Tone tone = toneOf(m_hazards.front());
    const QColor ink = theme::color(there ? theme::textRole(tone) : theme::Role::Muted, palette());
    if (there) {
        const bool raised = underMouse() || hasFocus();
        theme::paintBox(painter, box, theme::color(theme::Role::Surface, palette()),
            theme::color(raised ? theme::Role::Accent : theme::Role::Line, palette()), box.height() / 2);
    }
    const QRect shape(metrics::kSpace, (height() - kShape) / 2, kShape, kShape);
    paintSymbol(
        painter, QStyle::visualRect(layoutDirection(), rect(), shape), there ? tone : theme::Tone::Neutral, ink);
    const QRect words = rect().adjusted(metrics::kSpace + kShape + metrics::kGap, 0, -metrics::kSpace, 0);
    painter.setFont(fontOf(*this));
    painter.setPen(ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, text());
}

void HazardPill::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void HazardPill::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lockkeeper::migrations
