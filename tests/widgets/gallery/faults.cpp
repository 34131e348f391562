#include "widgets/gallery/gallery.h"

#include "theme/colors.h"
#include "theme/parts.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace lockkeeper::test {
namespace {

QString called(const QWidget& widget)
{
    QString words = widget.objectName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        words += QStringLiteral(" “%1”").arg(label->text().left(40));
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        words += QStringLiteral(" “%1”").arg(button->text());
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(widget.metaObject()->className()), words);
}

bool isCut(const QWidget& widget)
{
    if (qobject_cast<const theme::ElidedLabel*>(&widget))
        return false; // gives up its end on purpose; the tooltip has it whole
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap()) {
            const int needed = label->heightForWidth(label->width());
            return needed > label->height() + 1;
        }
        return label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + 1;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        if (button->text().isEmpty())
            return false;
        return button->fontMetrics().horizontalAdvance(QString(button->text()).remove(QLatin1Char('&')))
            > button->width();
    }
    return false;
}

/// The ratio between the commonest colour of a rectangle and the one that stands out most.
double contrastIn(const QImage& picture, const QRect& where)
{
    const QRect inside = where.intersected(picture.rect());
    std::map<QRgb, int> counts;
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[picture.pixel(x, y) | 0xff000000];
    if (counts.empty())
        return 21;
    const QRgb ground = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
    double best = 1;
    for (const auto& [color, count] : counts)
        best = std::max(best, theme::contrast(QColor(ground), QColor(color)));
    return best;
}

QRect within(const QWidget& widget, const QWidget& top)
{
    const QRect visible = widget.visibleRegion().boundingRect();
    return visible.translated(widget.mapTo(&top, QPoint()));
}

bool takesFocus(const QWidget& widget)
{
    return widget.focusPolicy() != Qt::NoFocus && widget.isEnabled() && !qobject_cast<const QScrollBar*>(&widget)
        && !qobject_cast<const QHeaderView*>(&widget);
}

} // namespace

QStringList faults(QWidget& shown)
{
    QStringList found;
    const QImage picture = shown.grab().toImage();
    for (const QWidget* widget : shown.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (isCut(*widget))
            found.append(QStringLiteral("cut: ") + called(*widget));
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool words = (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
        if (words && widget->isEnabled()) {
            const double ratio = contrastIn(picture, within(*widget, shown));
            // Thin strokes are blended with their ground: the full colour is rarely reached, so 4.5 is asked of the
            // colours themselves (theme tests) and a little less of the pixels.
            if (ratio < 4.0)
                found.append(QStringLiteral("contrast %1: ").arg(ratio, 0, 'f', 1) + called(*widget));
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
                const QRect cell = view->visualRect(view->model()->index(row, 0, view->rootIndex()));
                const QRect seen = cell.intersected(view->viewport()->rect());
                if (seen.height() < cell.height() || seen.isEmpty())
                    continue;
                const double ratio = contrastIn(picture, seen.translated(view->viewport()->mapTo(&shown, QPoint())));
                if (ratio < 4.0)
                    found.append(
                        QStringLiteral("contrast %1 in row %2: ").arg(ratio, 0, 'f', 1).arg(row) + called(*widget));
            }
        }
        if (takesFocus(*widget)) {
            if (widget->objectName().isEmpty())
                found.append(QStringLiteral("no object name: ") + called(*widget));
            QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (reader && reader->text(QAccessible::Name).isEmpty()
                && !qobject_cast<const QAbstractScrollArea*>(widget))
                found.append(QStringLiteral("no accessible name: ") + called(*widget));
            if (qobject_cast<const QAbstractItemView*>(widget) && widget->accessibleName().isEmpty())
                found.append(QStringLiteral("no accessible name: ") + called(*widget));
        }
    }
    return found;
}

} // namespace lockkeeper::test
