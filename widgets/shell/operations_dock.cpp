#include "shell/operations_dock.h"

#include "base/tr.h"
#include "shell/log_window.h"
#include "shell/task_row.h"
#include "theme/colors.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/parts.h"

#include <QtWidgets/QHBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

OperationsDock::OperationsDock(TaskModel& tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(&tasks)
    , m_summary(theme::mutedLabel({}, this))
    , m_clear(new QToolButton(this))
    , m_fold(new QToolButton(this))
    , m_heading(new QWidget(this))
    , m_list(new QScrollArea(this))
    , m_nothing(theme::mutedLabel(Tr::tr("Backups, branches and restores run here; the window stays free."), this))
{
    setObjectName(QStringLiteral("operations"));
    setAccessibleName(Tr::tr("Operations"));
    m_summary->setObjectName(QStringLiteral("operationsSummary"));
    m_clear->setObjectName(QStringLiteral("clearOperations"));
    m_clear->setText(Tr::tr("Clear"));
    m_clear->setToolTip(Tr::tr("Removes what is finished from this list; the journal keeps it"));
    m_clear->setAccessibleName(Tr::tr("Clear finished operations"));
    m_fold->setObjectName(QStringLiteral("foldOperations"));
    m_fold->setIcon(theme::icon(QStringLiteral("expand")));
    m_fold->setToolTip(Tr::tr("Shows or hides the list of operations"));
    m_fold->setAccessibleName(Tr::tr("Show or hide operations"));

    auto* top = new QHBoxLayout(m_heading);
    top->setContentsMargins(kPad, 0, kPad, 0);
    top->setSpacing(kPad);
    top->addWidget(theme::strongLabel(Tr::tr("Operations"), m_heading));
    top->addWidget(m_summary);
    top->addStretch(1);
    top->addWidget(m_clear);
    top->addWidget(m_fold);
    m_heading->setFixedHeight(qMax(kRow, fontMetrics().height() + kPad));

    auto* rows = new QWidget(m_list);
    rows->setAutoFillBackground(true);
    rows->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_nothing->setContentsMargins(kPad, kPad, kPad, kPad);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    m_list->setObjectName(QStringLiteral("operationsList"));
    m_list->setAccessibleName(Tr::tr("List of operations"));
    m_list->setWidget(rows);
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(theme::hairline(this));
    column->addWidget(m_list, 1);

    connect(m_clear, &QToolButton::clicked, m_tasks, &TaskModel::clearFinished);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
    connect(m_tasks, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { insert(first, last); });
    connect(m_tasks, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        for (int row = last; row >= first; --row) {
            m_rows[static_cast<std::size_t>(row)]->deleteLater();
            m_rows.erase(m_rows.begin() + row);
        }
    });
    connect(m_tasks, &QAbstractItemModel::rowsRemoved, this, &OperationsDock::summarise);
    connect(m_tasks, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row)
            m_rows[static_cast<std::size_t>(row)]->follow();
    });
    connect(m_tasks, &TaskModel::runningChanged, this, &OperationsDock::summarise);
    if (m_tasks->rowCount() > 0)
        insert(0, m_tasks->rowCount() - 1);
    summarise();
}

void OperationsDock::insert(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto* made = new TaskRow(*m_tasks, m_tasks->index(row), m_list->widget());
        connect(made, &TaskRow::logRequested, this, &OperationsDock::openLog);
        m_rows.insert(m_rows.begin() + row, made);
        m_column->insertWidget(row, made);
    }
    summarise();
}

void OperationsDock::summarise()
{
    const int running = m_tasks->running();
    const int done = m_tasks->rowCount() - running;
    m_nothing->setVisible(m_tasks->rowCount() == 0);
    m_clear->setVisible(done > 0);
    QStringList parts;
    if (running > 0)
        parts << Tr::tr("%n running", nullptr, running);
    if (done > 0)
        parts << Tr::tr("%n finished", nullptr, done);
    m_summary->setText(parts.isEmpty() ? Tr::tr("Nothing runs") : parts.join(QStringLiteral(" · ")));
}

void OperationsDock::setFolded(bool folded)
{
    if (folded == isFolded())
        return;
    m_list->setVisible(!folded);
    m_fold->setIcon(theme::icon(folded ? QStringLiteral("previous") : QStringLiteral("expand")));
    setMaximumHeight(folded ? m_heading->height() + 2 : QWIDGETSIZE_MAX);
    updateGeometry();
    Q_EMIT foldedChanged(folded);
}

void OperationsDock::openLog(int id)
{
    const QString name = QStringLiteral("log%1").arg(id);
    auto* log = window()->findChild<LogWindow*>(name);
    if (!log) {
        log = new LogWindow(*m_tasks, id, window());
        log->setObjectName(name);
        log->setAttribute(Qt::WA_DeleteOnClose);
    }
    log->show();
    log->raise();
    log->activateWindow();
}

QSize OperationsDock::sizeHint() const
{
    return {600, m_heading->height() + (isFolded() ? 2 : 2 + 2 * qMax(36, fontMetrics().height() + 20))};
}

QSize OperationsDock::minimumSizeHint() const { return {300, m_heading->height() + 2}; }

} // namespace lockkeeper::shell
