#include "app/actions.h"

#include "base/tr.h"
#include "theme/icons.h"

namespace lockkeeper::app {

QString title(Menu menu)
{
    switch (menu) {
    case Menu::Connection:
        return Tr::tr("Connection");
    case Menu::Database:
        return Tr::tr("Database");
    case Menu::View:
        return Tr::tr("View");
    case Menu::Operations:
        return Tr::tr("Operations");
    case Menu::Help:
        return Tr::tr("Help");
    }
    return {};
}

Actions::Actions(std::vector<ActionEntry> entries, QWidget& window)
    : QObject(&window)
    , m_entries(std::move(entries))
{
    for (const ActionEntry& entry : m_entries) {
        auto* action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.id);
        action->setShortcuts(entry.keys);
        action->setShortcutContext(Qt::WindowShortcut);
        const QString keys = entry.keys.isEmpty() ? QString() : entry.keys.first().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? entry.tooltip : Tr::tr("%1 (%2)").arg(entry.tooltip, keys));
        action->setCheckable(entry.checked != nullptr);
        // A click on a ticked entry must not change the tick by itself: the entry's answer counts.
        connect(action, &QAction::triggered, this, [this, run = entry.run] {
            run();
            refresh();
        });
        window.addAction(action);
        m_actions.emplace(entry.id, action);
    }
    refresh();
}

QAction& Actions::action(const QString& id) const
{
    const auto found = m_actions.find(id);
    Q_ASSERT_X(found != m_actions.end(), "Actions", qPrintable(id));
    return *found->second;
}

void Actions::refresh()
{
    for (const ActionEntry& entry : m_entries) {
        QAction& action = *m_actions.at(entry.id);
        action.setEnabled(!entry.enabled || entry.enabled());
        if (entry.checked)
            action.setChecked(entry.checked());
    }
}

void Actions::fill(QMenu& menu)
{
    for (const Menu part : {Menu::Connection, Menu::Database, Menu::View, Menu::Operations, Menu::Help}) {
        QMenu* below = menu.addMenu(title(part));
        below->setToolTipsVisible(true);
        for (const ActionEntry& entry : m_entries) {
            if (entry.menu != part)
                continue;
            if (entry.separated)
                below->addSeparator();
            below->addAction(m_actions.at(entry.id));
        }
    }
}

} // namespace lockkeeper::app
