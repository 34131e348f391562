#pragma once

#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

#include <functional>
#include <map>
#include <vector>

namespace lockkeeper::app {

enum class Menu { Connection, Database, View, Operations, Help };

/// "Database": the menu's title.
[[nodiscard]] QString title(Menu menu);

/// Something a person can do. Menus, bar, palette, shortcuts and their list are drawn from the one list of these.
struct ActionEntry {
    QString id; ///< kebab-case, stable
    QString text; ///< a verb with its object; "…" where it asks something first
    QString tooltip; ///< one sentence
    QString icon;
    QList<QKeySequence> keys{}; ///< the first one is shown
    Menu menu = Menu::Database;
    std::function<void()> run;
    std::function<bool()> enabled{}; ///< none: always
    std::function<bool()> checked{}; ///< none: cannot be ticked
    bool separated = false; ///< a line above it in the menu
};

/// The entries as QActions of one window.
class Actions final : public QObject {
    Q_OBJECT
public:
    /// `window` gets the shortcuts. Ownership: the QActions are this object's.
    Actions(std::vector<ActionEntry> entries, QWidget& window);

    [[nodiscard]] const std::vector<ActionEntry>& entries() const { return m_entries; }
    /// The action of an id; asking for one that is not in the list is a programming error.
    [[nodiscard]] QAction& action(const QString& id) const;
    /// Asks each entry again whether it may run and whether it is ticked.
    void refresh();
    void fill(QMenu& menu);

private:
    std::vector<ActionEntry> m_entries;
    std::map<QString, QAction*> m_actions;
};

} // namespace lockkeeper::app
