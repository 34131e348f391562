#include "shell/sidebar.h"

#include "base/text.h"
#include "base/tr.h"
#include "shell/action_button.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/two_line_delegate.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::shell {
namespace {

using namespace theme::metrics;
using profile::ProfileModel;

/// Headings without a profile below them are not shown; a profile is found by name, place, group and notes.
class Shown final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (index.data(ProfileModel::IsGroupRole).toBool()) {
            for (int child = 0; child < sourceModel()->rowCount(index); ++child) {
                if (filterAcceptsRow(child, index))
                    return true;
            }
            return false;
        }
        const QString wanted = filterRegularExpression().pattern();
        for (const int role : {static_cast<int>(ProfileModel::NameRole), static_cast<int>(ProfileModel::PlaceRole),
                 static_cast<int>(ProfileModel::GroupRole), static_cast<int>(ProfileModel::NotesRole)}) {
            if (filterRegularExpression().match(index.data(role).toString()).hasMatch())
                return true;
        }
        return wanted.isEmpty();
    }
};

theme::RowLook look(const QModelIndex& index)
{
    const QString name = index.data(ProfileModel::NameRole).toString();
    if (index.data(ProfileModel::IsGroupRole).toBool())
        return {.title = name, .heading = true};
    const auto environment = static_cast<environment::Environment>(index.data(ProfileModel::EnvironmentRole).toInt());
    const auto reach = static_cast<profile::Reachability>(index.data(ProfileModel::ReachabilityRole).toInt());
    const QString group = index.data(ProfileModel::GroupRole).toString();
    QString place = index.data(ProfileModel::PlaceRole).toString();
    if (place.endsWith(QLatin1Char('/') + name)) // the row says it already
        place.chop(name.size() + 1);
    theme::RowLook row{.title = name,
        .subtitle = group.isEmpty() ? place : Tr::tr("%1 · %2").arg(group, place),
        .shape = environment,
        .edge = true};
    if (reach == profile::Reachability::Failed)
        row.trailingIcon = QStringLiteral("warning");
    else if (environment == environment::Environment::Production)
        row.trailingIcon = QStringLiteral("padlock");
    return row;
}

} // namespace

Sidebar::Sidebar(ProfileModel& profiles, QAction& add, const QList<QAction*>& rowActions, QWidget* parent)
    : QWidget(parent)
    , m_shown(new Shown(this))
    , m_profiles(&profiles)
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("sidebar"));
    m_filter->setObjectName(QStringLiteral("profileFilter"));
    m_filter->setPlaceholderText(Tr::tr("Filter profiles"));
    m_filter->setAccessibleName(Tr::tr("Filter profiles"));
    m_filter->setClearButtonEnabled(true);

    m_shown->setSourceModel(&profiles);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(QStringLiteral("profiles"));
    m_view->setAccessibleName(Tr::tr("Profiles by environment"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new theme::TwoLineDelegate(look, m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setItemsExpandable(false);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setStyleSheet(QStringLiteral("QTreeView { background: palette(window); }"));
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(rowActions);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(kPad, kSpace + 1, kPad, kSpace - 1);
    top->addWidget(m_filter);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(kPad, kSpace + 2, kPad, kSpace + 2);
    bottom->addWidget(new ActionButton(add, ActionButton::Look::Centred, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(theme::hairline(this));
    column->addLayout(bottom);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_shown->setFilterFixedString(typed);
        settle();
    });
    connect(m_shown, &QAbstractItemModel::modelReset, this, &Sidebar::settle);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const QString name = now.data(ProfileModel::NameRole).toString();
        if (!now.isValid() || now.data(ProfileModel::IsGroupRole).toBool() || utf8(name) == m_current)
            return;
        m_current = utf8(name);
        Q_EMIT chosen(name);
    });
    setFocusProxy(m_view);
    settle();
}

void Sidebar::setCurrent(const std::string& name)
{
    m_current = name;
    settle();
}

void Sidebar::settle()
{
    m_view->expandAll();
    const QModelIndex row = m_shown->mapFromSource(m_profiles->indexOf(m_current));
    if (row.isValid())
        m_view->setCurrentIndex(row);
}

void Sidebar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QSize Sidebar::sizeHint() const { return {kSidebar, 400}; }

} // namespace lockkeeper::shell
