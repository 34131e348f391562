#include "widgets/gallery/gallery.h"

#include "theme/metrics.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace lockkeeper::test {

QString View::name() const
{
    return QStringLiteral("%1-%2-%3")
        .arg(theme::name(scheme), direction == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"))
        .arg(percent);
}

const std::vector<View>& views()
{
    static const std::vector<View> all = [] {
        std::vector<View> made;
        for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark})
            for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
                for (const int percent : {100, 150})
                    made.push_back({scheme, direction, percent});
        return made;
    }();
    return all;
}

Gallery::Gallery()
    : m_font(QApplication::font())
{
    QDir().mkpath(QStringLiteral(LK_PICTURES));
}

QStringList Gallery::walk(const QString& name, const QSize& size, const Make& make)
{
    QStringList found;
    for (const View& view : views()) {
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * view.percent / 100.0);
        QApplication::setFont(font);
        QApplication::setLayoutDirection(view.direction);
        m_theme.setScheme(view.scheme);
        {
            const std::unique_ptr<QWidget> widget = make();
            // Larger text needs a larger window: what is judged is the layout, not the screen.
            widget->resize(size.isValid() ? size * view.percent / 100 : widget->sizeHint());
            widget->show();
            // A layout may ask for another one: wrapped text in a scroll area does.
            for (int round = 0; round < 3; ++round) {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
            }
            const QString label = name + QLatin1Char('-') + view.name();
            widget->grab().save(QStringLiteral(LK_PICTURES "/%1.png").arg(label));
            for (const QString& fault : faults(*widget))
                found.append(label + QStringLiteral(": ") + fault);
        }
    }
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    return found;
}

} // namespace lockkeeper::test
