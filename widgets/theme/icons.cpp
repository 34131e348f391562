#include "theme/icons.h"

#include "theme/colors.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

// A static library's resources are not found by themselves.
static void loadIcons() { Q_INIT_RESOURCE(icons); }

namespace lockkeeper::theme {
namespace {

QString path(const QString& name)
{
    loadIcons();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

class TintedEngine final : public QIconEngine {
public:
    explicit TintedEngine(QString name)
        : m_name(std::move(name))
    {
    }
    QIconEngine* clone() const override { return new TintedEngine(m_name); }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, qMin(size.width(), size.height()), 1, colorFor(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        return tinted(m_name, qRound(qMin(size.width(), size.height()) / scale), scale, colorFor(mode));
    }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        return color(mode == QIcon::Disabled ? Role::Muted : Role::Text, palette);
    }
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new TintedEngine(name)); }

QPixmap tinted(const QString& name, int size, qreal devicePixelRatio, const QColor& color)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("lk/%1/%2/%3").arg(name).arg(pixels).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        if (hasIcon(name)) {
            QPainter painter(&pixmap);
            QSvgRenderer renderer(path(name));
            renderer.render(&painter, QRectF(0, 0, pixels, pixels));
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), color);
        }
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& where, const QString& name, const QColor& color)
{
    const int size = qMin(where.width(), where.height());
    const QPixmap pixmap = tinted(name, size, painter.device()->devicePixelRatioF(), color);
    painter.drawPixmap(where.x() + (where.width() - size) / 2, where.y() + (where.height() - size) / 2, pixmap);
}

bool hasIcon(const QString& name) { return QFile::exists(path(name)); }

} // namespace lockkeeper::theme
