#pragma once

#include "profile/profile_model.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// The profiles by environment, production first; typing above filters them.
class Sidebar final : public QWidget {
    Q_OBJECT
public:
    /// `profiles` is the caller's and outlives it; `add` is the button below, `rowActions` a row's context menu.
    Sidebar(
        profile::ProfileModel& profiles, QAction& add, const QList<QAction*>& rowActions, QWidget* parent = nullptr);

    /// Marks a profile without announcing it.
    void setCurrent(const std::string& name);
    void focusFilter();
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& name);

private:
    void settle();
    QSortFilterProxyModel* m_shown;
    profile::ProfileModel* m_profiles;
    QLineEdit* m_filter;
    QTreeView* m_view;
    std::string m_current;
};

} // namespace lockkeeper::shell
