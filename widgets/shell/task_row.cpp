#include "shell/task_row.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/colors.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/shapes.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

QString duration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 10'000)
        return Tr::tr("%1 s").arg(locale.toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Tr::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return Tr::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return Tr::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds % 3600 / 60));
}

TaskRow::TaskRow(TaskModel& tasks, const QModelIndex& index, QWidget* parent)
    : QWidget(parent)
    , m_tasks(&tasks)
    , m_index(index)
    , m_id(index.data(TaskModel::IdRole).toInt())
    , m_environment(environment::parse(utf8(index.data(TaskModel::EnvironmentRole).toString())))
    , m_title(new theme::ElidedLabel({}, this))
    , m_stage(new theme::ElidedLabel({}, this))
    , m_middle(new QWidget(this))
    , m_either(new QStackedLayout(m_middle))
    , m_bar(new QProgressBar(this))
    , m_outcome(new theme::ElidedLabel({}, this))
    , m_outcomeIcon(new QLabel(this))
    , m_numbers(new theme::ElidedLabel({}, this))
    , m_log(new QPushButton(Tr::tr("Log"), this))
    , m_cancel(new QPushButton(Tr::tr("Cancel"), this))
{
    const QString title = index.data(TaskModel::TitleRole).toString();
    setObjectName(QStringLiteral("task%1").arg(m_id));
    setFixedHeight(qMax(36, fontMetrics().height() + 20));
    m_title->setText(title);
    m_stage->setRole(theme::Role::Muted);
    m_numbers->setRole(theme::Role::Muted);
    m_title->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    m_stage->setFixedWidth(fontMetrics().averageCharWidth() * 26);
    m_numbers->setFixedWidth(fontMetrics().averageCharWidth() * 42);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(Tr::tr("Progress of: %1").arg(title));
    m_log->setObjectName(QStringLiteral("log"));
    m_log->setAccessibleName(Tr::tr("Log of: %1").arg(title));
    m_log->setToolTip(Tr::tr("Everything this operation said, with times"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAccessibleName(Tr::tr("Cancel: %1").arg(title));
    m_cancel->setToolTip(Tr::tr("Stops it and leaves nothing half-done"));
    for (QPushButton* button : {m_log, m_cancel})
        button->setProperty("row", true);
    QSizePolicy keepsPlace = m_cancel->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(keepsPlace);

    auto* barPage = new QWidget(m_middle);
    auto* barRow = new QHBoxLayout(barPage);
    barRow->setContentsMargins(0, 0, 0, 0);
    barRow->addWidget(m_bar);
    auto* endPage = new QWidget(m_middle);
    auto* endRow = new QHBoxLayout(endPage);
    endRow->setContentsMargins(0, 0, 0, 0);
    endRow->setSpacing(kGap + 2);
    m_outcome->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    endRow->addWidget(m_outcomeIcon);
    endRow->addWidget(m_outcome, 1);
    m_either->addWidget(barPage);
    m_either->addWidget(endPage);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPad + kShape + kPad, 0, kPad, 1);
    row->setSpacing(kPad);
    row->addWidget(m_title);
    row->addWidget(m_stage);
    row->addWidget(m_middle, 1);
    row->addWidget(m_numbers);
    row->addWidget(m_log);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_tasks->cancel(m_id); });
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT logRequested(m_id); });
    follow();
}

void TaskRow::follow()
{
    const auto state = static_cast<TaskState>(m_index.data(TaskModel::StateRole).toInt());
    const double fraction = m_index.data(TaskModel::FractionRole).toDouble();
    const qint64 took = m_index.data(TaskModel::DurationRole).toLongLong();
    const QLocale locale;
    const bool runs = state == TaskState::Running || state == TaskState::Cancelling;
    m_stage->setText(
        state == TaskState::Cancelling ? Tr::tr("Cancelling…") : m_index.data(TaskModel::StageRole).toString());
    m_cancel->setVisible(runs);
    m_cancel->setEnabled(state == TaskState::Running);
    m_either->setCurrentIndex(runs ? 0 : 1);
    // What is over needs its sentence more than its numbers; the columns before and behind stay where they are.
    m_numbers->setVisible(runs);
    if (!runs) {
        m_stage->setText(Tr::tr("took %1").arg(duration(took)));
        return showOutcome(state);
    }
    // An unknown fraction is an empty bar and the time it has taken: a bar that swings says nothing.
    const int percent = fraction < 0 ? 0 : static_cast<int>(fraction * 100);
    m_bar->setValue(percent);
    QStringList numbers;
    if (fraction >= 0)
        numbers << Tr::tr("%1 %").arg(locale.toString(percent));
    if (const QString rate = m_index.data(TaskModel::RateRole).toString(); !rate.isEmpty())
        numbers << rate;
    if (const qint64 left = m_index.data(TaskModel::LeftRole).toLongLong(); left >= 0)
        numbers << Tr::tr("%1 left").arg(duration(qMax<qint64>(left, 1000)));
    else
        numbers << duration(took);
    m_numbers->setText(numbers.join(QStringLiteral(" · ")));
    if (percent != m_percent) {
        m_percent = percent;
        QAccessibleValueChangeEvent event(m_bar, percent);
        QAccessible::updateAccessibility(&event);
    }
}

void TaskRow::showOutcome(TaskState state)
{
    const bool done = state == TaskState::Done;
    const theme::Role role = done    ? theme::Role::Good
        : state == TaskState::Failed ? theme::Role::Loss
                                     : theme::Role::Muted;
    const QString icon = done        ? QStringLiteral("check")
        : state == TaskState::Failed ? QStringLiteral("failed")
                                     : QStringLiteral("cross");
    const QColor ink = theme::color(role, palette());
    m_outcomeIcon->setPixmap(theme::tinted(icon, 14, devicePixelRatioF(), ink));
    m_outcome->setText(m_index.data(TaskModel::OutcomeRole).toString());
    const QString detail = m_index.data(TaskModel::ErrorRole).toString();
    m_outcome->setToolTip(detail.isEmpty() ? m_outcome->text() : m_outcome->text() + QLatin1Char('\n') + detail);
    m_outcome->setRole(role);
}

void TaskRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_index.isValid())
        follow();
}

void TaskRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_environment) {
        const QRect logical(kPad, (height() - kShape) / 2, kShape, kShape);
        theme::paintShape(painter, QStyle::visualRect(layoutDirection(), rect(), logical), *m_environment,
            theme::color(theme::role(*m_environment), palette()));
    }
}

} // namespace lockkeeper::shell
