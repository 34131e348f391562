#include "shell/page_tabs.h"

#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/pill.h"

#include <QtGui/QPainterPath>

namespace lockkeeper::shell {

using namespace theme::metrics;

PageTabs::PageTabs(QWidget* parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("pageTabs"));
    setAccessibleName(Tr::tr("Pages"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setMouseTracking(true);
}

void PageTabs::setEnvironment(environment::Environment environment)
{
    m_environment = environment;
    update();
}

void PageTabs::tabInserted(int index) { m_badges.insert(m_badges.begin() + index, Badge{}); }

void PageTabs::setBadge(int tab, const QString& text, theme::Tone tone)
{
    Badge& badge = m_badges[static_cast<std::size_t>(tab)];
    const bool width = badge.text.size() != text.size();
    badge = {.text = text, .tone = tone};
    setAccessibleTabName(tab, text.isEmpty() ? tabText(tab) : Tr::tr("%1, %2").arg(tabText(tab), text));
    if (width)
        setTabText(tab, tabText(tab)); // lays the tabs out again
    update();
}

QString PageTabs::badge(int tab) const
{
    // QTabBar asks for sizes before tabInserted.
    const auto at = static_cast<std::size_t>(tab);
    return at < m_badges.size() ? m_badges[at].text : QString();
}

QSize PageTabs::tabSizeHint(int index) const
{
    // Always as wide as its words in weight 600, so that choosing a tab moves none.
    const QFontMetrics metrics(theme::strong(font()));
    int width = metrics.horizontalAdvance(tabText(index)) + 2 * (kPad + 2);
    if (const QString text = badge(index); !text.isEmpty())
        width += theme::pillSize({.text = text}, font()).width() + kSpace;
    return {width, qMax(32, metrics.height() + 14)};
}

void PageTabs::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto of = [this](theme::Role role) { return theme::color(role, palette()); };
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool open = i == currentIndex();
        if (open) {
            QPainterPath outline;
            const QRectF box = QRectF(tab).adjusted(0.5, 0.5, -0.5, 4);
            outline.addRoundedRect(box, kRadius, kRadius);
            painter.setPen(QPen(of(theme::Role::Line), 1));
            painter.setBrush(of(theme::Role::Surface));
            painter.drawPath(outline);
            painter.save();
            painter.setClipRect(QRect(tab.x(), tab.y(), tab.width(), kEnvironmentLine));
            painter.fillPath(outline, of(theme::role(m_environment)));
            painter.restore();
        }
        QRect inside = tab.adjusted(kPad + 2, 2, -kPad - 2, 0);
        const Badge& badge = m_badges[static_cast<std::size_t>(i)];
        if (!badge.text.isEmpty()) {
            const QSize size = theme::pillSize({.text = badge.text}, font());
            const QRect logical(inside.right() + 1 - size.width(), inside.y(), size.width(), inside.height());
            theme::paintPill(painter, QStyle::visualRect(layoutDirection(), inside, logical),
                {.text = badge.text, .tone = badge.tone}, font(), palette());
            inside = QStyle::visualRect(layoutDirection(), inside, inside.adjusted(0, 0, -size.width() - kSpace, 0));
        }
        painter.setFont(open ? theme::strong(font()) : font());
        const bool hover = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setPen(of(open || hover ? theme::Role::Text : theme::Role::Muted));
        painter.drawText(inside,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter),
            tabText(i));
        if (open && hasFocus()) {
            painter.setPen(of(theme::Role::Accent));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(tab).adjusted(3.5, 5.5, -3.5, -3.5), 3, 3);
        }
    }
}

} // namespace lockkeeper::shell
