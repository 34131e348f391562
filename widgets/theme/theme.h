#pragma once

#include "theme/colors.h"

#include <QtCore/QObject>

#include <optional>

class QDBusVariant;

namespace lockkeeper::theme {

enum class Scheme { System, Light, Dark };

/// "system", "light", "dark": as settings and the command line spell it.
[[nodiscard]] QString name(Scheme scheme);
[[nodiscard]] Scheme parseScheme(const QString& word);

/// Dresses the application: Fusion, the palette, one small style sheet; and follows the system while asked to.
///
/// Ownership: one, made by `main` and alive as long as the application. Threads: the UI's; the desktop portal is asked
/// from a worker and answers by signal, so a slow bus delays nothing.
/// Source: org.freedesktop.appearance color-scheme (0 none, 1 dark, 2 light) and contrast of the settings portal;
/// without a portal, the lightness of the palette the platform gave us.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] Shade shade() const;
    /// Starts listening to the desktop; called after the first paint.
    void followDesktop();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void apply();
    void take(const QString& key, const QVariant& value);
    void ask(const QString& key);

    Scheme m_scheme = Scheme::System;
    QPalette m_system; ///< what the platform gave us at the start
    std::optional<Shade> m_portal;
    bool m_highContrast = false;
};

} // namespace lockkeeper::theme
