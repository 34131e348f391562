#include "migrations/verdict_bar.h"

#include "base/tr.h"
#include "migrations/hazard_pill.h"
#include "migrations/symbol.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

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
    , m_announcement(new theme::ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("verdictBar"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_rest->setObjectName(QStringLiteral("verdictRest"));
    m_place->setObjectName(QStringLiteral("findingPlace"));
    m_announcement->setObjectName(QStringLiteral("announcement"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::kWide, metrics::kGap, metrics::kPad, metrics::kGap);
    rows->setSpacing(metrics::kGap / 2);
    rows->addLayout(makeVerdict());
    rows->addLayout(makeHazards());
    connect(m_previous, &QPushButton::clicked, this, &VerdictBar::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &VerdictBar::nextRequested);
    show(Summary{});
}

QLayout* VerdictBar::makeVerdict()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace);
    row->addWidget(m_symbol);
    row->addWidget(m_verdict);
    row->addWidget(m_rest, 1);
    row->addStretch();
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    for (QPushButton* button : {m_previous, m_next}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // a clean migration's bar is as high as the others'
        button->setSizePolicy(policy);
    }
    return row;
}

QLayout* VerdictBar::makeHazards()
{
    using sql::Hazard;
    const auto pill = [this](const QString& word, std::vector<Hazard> hazards) {
        auto* made = new HazardPill(word, std::move(hazards), this);
        connect(made, &HazardPill::clicked, this, [this, made] { Q_EMIT hazardsRequested(made->hazards()); });
        m_pills.push_back(made);
    };
    pill(sql::shortWord(Hazard::DataLoss), {Hazard::DataLoss});
    pill(sql::shortWord(Hazard::MayFail), {Hazard::MayFail, Hazard::Transaction});
    pill(sql::shortWord(Hazard::Rewrite), {Hazard::Rewrite});
    pill(sql::shortWord(Hazard::Lock), {Hazard::Lock});
    pill(sql::shortWord(Hazard::BreaksClients), {Hazard::BreaksClients});
    pill(Tr::tr("other"), {Hazard::Irreversible, Hazard::Opaque, Hazard::Security, Hazard::Style});
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    for (HazardPill* made : m_pills)
        row->addWidget(made);
    row->addSpacing(metrics::kSpace);
    row->addWidget(m_announcement, 1);
    row->addStretch();
    return row;
}

void VerdictBar::show(const Summary& summary)
{
    m_tone = summary.tone;
    static_cast<Symbol*>(m_symbol)->setTone(m_tone);
    m_verdict->setText(summary.verdict);
    m_rest->setText(summary.rest);
    for (HazardPill* pill : m_pills)
        pill->show(summary.tallies);
    m_announcement->setText(summary.announcement);
    QStringList said{summary.verdict, summary.rest, summary.announcement};
    said.removeAll(QString());
    setAccessibleName(said.join(QLatin1Char(' ')));
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
