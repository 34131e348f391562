#include "editor/diff_view.h"

#include "base/tr.h"
#include "editor/diff_pane.h"
#include "theme/metrics.h"
#include "theme/parts.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollBar>

namespace lockkeeper::editor {
namespace metrics = theme::metrics;

DiffView::DiffView(QWidget* parent)
    : QWidget(parent)
    , m_before(new DiffPane(DiffPane::Side::Removed, this))
    , m_after(new DiffPane(DiffPane::Side::Added, this))
    , m_beforeTitle(new theme::ElidedLabel({}, this))
    , m_afterTitle(new theme::ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("diffView"));
    setLayoutDirection(Qt::LeftToRight);
    m_before->setObjectName(QStringLiteral("diffBefore"));
    m_before->setAccessibleName(Tr::tr("SQL as written"));
    m_after->setObjectName(QStringLiteral("diffAfter"));
    m_after->setAccessibleName(Tr::tr("Safer SQL"));
    m_beforeTitle->setObjectName(QStringLiteral("diffBeforeTitle"));
    m_afterTitle->setObjectName(QStringLiteral("diffAfterTitle"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    for (QLabel* title : {m_beforeTitle, m_afterTitle})
        title->setContentsMargins(metrics::kPad, metrics::kGap, metrics::kPad, metrics::kGap);
    auto* between = new QFrame(this);
    between->setFrameShape(QFrame::VLine);
    between->setFrameShadow(QFrame::Plain);
    between->setFixedWidth(metrics::kHairline);
    between->setForegroundRole(QPalette::Mid);
    grid->addWidget(m_beforeTitle, 0, 0);
    grid->addWidget(m_afterTitle, 0, 2);
    grid->addWidget(theme::hairline(this), 1, 0, 1, 3);
    grid->addWidget(m_before, 2, 0);
    grid->addWidget(m_after, 2, 2);
    grid->addWidget(between, 0, 1, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(2, 1);

    // One way at a time: a side with shorter lines would else hold the other back.
    const auto follow = [this](QScrollBar* leader, QScrollBar* other) {
        connect(leader, &QScrollBar::valueChanged, this, [this, other](int value) {
            if (std::exchange(m_following, true))
                return;
            other->setValue(value);
            m_following = false;
        });
    };
    const auto together = [&](QScrollBar* one, QScrollBar* other) {
        follow(one, other);
        follow(other, one);
    };
    together(m_before->verticalScrollBar(), m_after->verticalScrollBar());
    together(m_before->horizontalScrollBar(), m_after->horizontalScrollBar());
}

void DiffView::show(Diff diff, const QString& before, const QString& after)
{
    m_beforeTitle->setText(before);
    m_afterTitle->setText(after);
    m_before->show(diff.before);
    m_after->show(diff.after);
    m_differences = std::move(diff.differences);
    m_current = -1;
    goTo(m_differences.empty() ? -1 : 0);
}

void DiffView::walk(int step)
{
    const int count = differences();
    if (count > 0)
        goTo((m_current + step + count) % count);
}

void DiffView::goTo(int difference)
{
    m_current = difference;
    if (difference >= 0) {
        const Difference& to = m_differences[static_cast<std::size_t>(difference)];
        m_before->goTo(to.row, to.rows);
        m_after->goTo(to.row, to.rows);
    }
    Q_EMIT currentChanged(difference);
}

QString DiffView::sentence() const
{
    if (m_current < 0)
        return {};
    const Difference& at = m_differences[static_cast<std::size_t>(m_current)];
    return Tr::tr("lines removed: %1, lines added: %2").arg(at.removed).arg(at.added);
}

} // namespace lockkeeper::editor
