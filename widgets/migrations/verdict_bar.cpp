#include "migrations/verdict_bar.h"

#include "base/tr.h"
#include "migrations/symbol.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

QPushButton* arrow(const QString& sign, const QString& name, const char* object, QWidget* parent)
{
    auto* button = new QPushButton(sign, parent);
    button->setObjectName(QLatin1String(object));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("row", true);
    return button;
}

} // namespace

VerdictBar::VerdictBar(QWidget* parent)
    : QFrame(parent)
    , m_symbol(new Symbol(metrics::kWide, this))
    , m_verdict(theme::strongLabel({}, this))
    , m_rest(new theme::ElidedLabel({}, this))
    , m_place(theme::mutedLabel({}, this))
    , m_previous(arrow(QStringLiteral("‹"), Tr::tr("Previous finding (Shift+F8)"), "previousFinding", this))
    , m_next(arrow(QStringLiteral("›"), Tr::tr("Next finding (F8)"), "nextFinding", this))
{
    setObjectName(QStringLiteral("verdictBar"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_rest->setObjectName(QStringLiteral("verdictRest"));
    m_place->setObjectName(QStringLiteral("findingPlace"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kWide, metrics::kSpace, metrics::kPad, metrics::kSpace);
    row->setSpacing(metrics::kSpace);
    row->addWidget(m_symbol);
    row->addWidget(m_verdict);
    row->addWidget(m_rest, 1);
    row->addStretch();
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    setMinimumHeight(metrics::kBar);
    connect(m_previous, &QPushButton::clicked, this, &VerdictBar::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &VerdictBar::nextRequested);
    show(Summary{});
}

void VerdictBar::show(const Summary& summary)
{
    m_tone = summary.tone;
    static_cast<Symbol*>(m_symbol)->setTone(m_tone);
    m_verdict->setText(summary.verdict);
    m_rest->setText(summary.rest);
    setAccessibleName(summary.verdict + QLatin1Char(' ') + summary.rest);
    tint();
}

void VerdictBar::showPlace(int current, int count)
{
    m_place->setText(count == 0 ? QString()
            : current < 0       ? Tr::tr("%n findings", nullptr, count)
                                : Tr::tr("finding %1 of %2").arg(current + 1).arg(count));
    for (QPushButton* button : {m_previous, m_next})
        button->setVisible(count > 0);
}

void VerdictBar::tint()
{
    words::ink(*m_verdict, theme::color(theme::textRole(m_tone), palette()));
    words::ink(*m_place, theme::color(theme::Role::Text, palette()));
    update();
}

void VerdictBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_verdict)
        tint();
}

void VerdictBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::tintRole(m_tone), palette()));
    painter.fillRect(0, height() - 1, width(), 1, theme::color(theme::Role::Line, palette()));
}

} // namespace lockkeeper::migrations
