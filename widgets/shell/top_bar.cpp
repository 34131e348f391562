#include "shell/top_bar.h"

#include "base/tr.h"
#include "shell/action_button.h"
#include "theme/colors.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QtWidgets/QLabel>

namespace lockkeeper::shell {

using namespace theme::metrics;

TopBar::TopBar(QAction& search, QAction& project, const QList<QAction*>& buttons, QMenu& menu, QWidget* parent)
    : QWidget(parent)
    , m_project(new QPushButton(this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(qMax(kBar, fontMetrics().height() + 22));
    auto* name = new QLabel(QStringLiteral("Lockkeeper"), this);
    name->setObjectName(QStringLiteral("programName"));
    name->setFont(theme::strong(name->font()));

    m_project->setObjectName(QStringLiteral("project"));
    m_project->setMinimumWidth(180);
    connect(m_project, &QPushButton::clicked, &project, &QAction::trigger);

    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("menuButton"));
    more->setIcon(theme::icon(QStringLiteral("menu")));
    more->setIconSize({kIcon, kIcon});
    more->setMenu(&menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(Tr::tr("Menu"));
    more->setToolTip(Tr::tr("All actions (F10)"));
    more->setShortcut(QKeySequence(Qt::Key_F10));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPad, 0, kPad, 1);
    row->setSpacing(kSpace);
    row->addWidget(name);
    row->addSpacing(kPad);
    row->addWidget(m_project);
    row->addStretch(1);
    row->addWidget(new ActionButton(search, ActionButton::Look::Field, this));
    row->addStretch(1);
    // The first shows its keys; all of them would crowd the bar, and the menu has them.
    for (QAction* action : buttons)
        row->addWidget(new ActionButton(
            *action, action == buttons.first() ? ActionButton::Look::Button : ActionButton::Look::Centred, this));
    row->addWidget(more);
    setProject({}, {});
}

void TopBar::setProject(const QString& text, const QString& tooltip)
{
    m_project->setText(text.isEmpty() ? Tr::tr("No project") : text);
    m_project->setToolTip(tooltip.isEmpty() ? Tr::tr("Choose the folder of the project's migrations") : tooltip);
    m_project->setAccessibleName(Tr::tr("Project: %1").arg(m_project->text()));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(theme::Role::Line, palette()));
}

} // namespace lockkeeper::shell
