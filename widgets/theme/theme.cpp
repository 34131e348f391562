#include "theme/theme.h"

#include "theme/style_sheet.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

namespace lockkeeper::theme {
namespace {

const QString kBus = QStringLiteral("lockkeeper-theme");
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");

/// Black on white or white on black, which no ordinary theme is: windows are grey in those.
bool isHighContrast(const QPalette& palette)
{
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20
        && palette.color(QPalette::Window) == palette.color(QPalette::Base)
        && palette.color(QPalette::Button) == palette.color(QPalette::Window);
}

} // namespace

QString name(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        return QStringLiteral("system");
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

Scheme parseScheme(const QString& word)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        if (word == name(scheme))
            return scheme;
    }
    return Scheme::System;
}

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_system(QApplication::palette())
    , m_highContrast(isHighContrast(m_system))
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

Shade Theme::shade() const
{
    switch (m_scheme) {
    case Scheme::Light:
        return Shade::Light;
    case Scheme::Dark:
        return Shade::Dark;
    case Scheme::System:
        break;
    }
    return m_portal.value_or(shadeOf(m_system));
}

void Theme::apply()
{
    // A choice made here wins over the desktop's; only "System" steps back for high contrast.
    const QPalette palette = m_highContrast && m_scheme == Scheme::System ? m_system : paletteFor(shade());
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette));
    Q_EMIT changed();
}

void Theme::followDesktop()
{
    // Without an address libdbus would start a bus of its own, which is not a desktop's.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    (void)QtConcurrent::run([self = QPointer<Theme>(this)] {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, kBus);
        if (!bus.isConnected())
            return;
        QMetaObject::invokeMethod(qApp, [self] {
            if (!self)
                return;
            QDBusConnection(kBus).connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), self,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
            self->ask(QStringLiteral("color-scheme"));
            self->ask(QStringLiteral("contrast"));
        });
    });
}

void Theme::ask(const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call.setArguments({kSpace, key});
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection(kBus).asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(key, reply.value().variant());
    });
}

void Theme::portalChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == kSpace)
        take(key, value.variant());
}

void Theme::take(const QString& key, const QVariant& value)
{
    // Read() wraps its answer in one variant more than the signal does.
    const QVariant plain = value.canConvert<QDBusVariant>() ? qvariant_cast<QDBusVariant>(value).variant() : value;
    const uint number = plain.toUInt();
    const auto before = std::pair(m_portal, m_highContrast);
    if (key == QLatin1String("color-scheme"))
        m_portal = number == 1 ? std::optional(Shade::Dark) : number == 2 ? std::optional(Shade::Light) : std::nullopt;
    else if (key == QLatin1String("contrast"))
        m_highContrast = number == 1 || isHighContrast(m_system);
    if (before != std::pair(m_portal, m_highContrast))
        apply();
}

} // namespace lockkeeper::theme
