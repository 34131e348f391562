#include "migrations/compare_view.h"

#include "base/text.h"
#include "base/tr.h"
#include "editor/diff_view.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"
#include "words/when.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedLayout>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

QPushButton* button(const QString& words, const char* object, QWidget* parent)
{
    auto* made = new QPushButton(words, parent);
    made->setObjectName(QLatin1String(object));
    return made;
}

QPushButton* arrow(const QString& sign, const QString& name, const char* object, QWidget* parent)
{
    auto* made = button(sign, object, parent);
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setProperty("row", true);
    return made;
}

QHBoxLayout* bar()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kPad, metrics::kSpace);
    row->setSpacing(metrics::kSpace);
    return row;
}

QLabel* sentence(const char* object, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(object));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    words::alignToReading(*label);
    return label;
}

QString allSteps(const std::vector<Step>& steps)
{
    std::string all;
    for (const Step& step : steps)
        all += step.sql;
    return text(all);
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_instead(new theme::EmptyState(this))
{
    setObjectName(QStringLiteral("compareView"));
    m_stack->addWidget(m_instead);
    m_stack->addWidget(makeContent());
    connect(m_instead, &theme::EmptyState::clicked, this, &CompareView::closeRequested);
}

QWidget* CompareView::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_finding = theme::strongLabel({}, content);
    m_finding->setObjectName(QStringLiteral("comparedFinding"));
    m_finding->setWordWrap(true);
    m_finding->setTextFormat(Qt::PlainText);
    words::alignToReading(*m_finding);
    m_words = sentence("rewriteWords", content);
    m_place = theme::mutedLabel({}, content);
    m_place->setObjectName(QStringLiteral("differencePlace"));
    auto* previous
        = arrow(QStringLiteral("‹"), Tr::tr("Previous difference (Shift+F8)"), "previousDifference", content);
    auto* next = arrow(QStringLiteral("›"), Tr::tr("Next difference (F8)"), "nextDifference", content);
    connect(previous, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(next, &QPushButton::clicked, this, [this] { walk(1); });
    auto* said = new QVBoxLayout;
    said->setSpacing(metrics::kGap);
    said->addWidget(m_finding);
    said->addWidget(m_words);
    auto* above = bar();
    above->addLayout(said, 1);
    above->addWidget(m_place, 0, Qt::AlignTop);
    above->addWidget(previous, 0, Qt::AlignTop);
    above->addWidget(next, 0, Qt::AlignTop);

    m_diff = new editor::DiffView(content);
    connect(m_diff, &editor::DiffView::currentChanged, this, &CompareView::showPlace);

    m_write = button(Tr::tr("Write as new migration…"), "writeMigrations", content);
    theme::makePrimary(*m_write);
    auto* copy = button(Tr::tr("Copy the safer SQL"), "copyRewrite", content);
    auto* close = button(Tr::tr("Back to the findings"), "closeCompare", content);
    close->setToolTip(Tr::tr("Back to the migration and its findings (Ctrl+D)"));
    connect(m_write, &QPushButton::clicked, this, [this] { Q_EMIT writeRequested(m_comparison); });
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(allSteps(m_comparison.steps)); });
    connect(close, &QPushButton::clicked, this, &CompareView::closeRequested);
    auto* below = bar();
    below->addWidget(m_write);
    below->addWidget(copy);
    below->addStretch();
    below->addWidget(close);

    column->addLayout(above);
    column->addWidget(theme::hairline(content));
    column->addWidget(m_diff, 1);
    column->addWidget(theme::hairline(content));
    column->addLayout(below);
    return content;
}

void CompareView::showWorking()
{
    m_comparison = {};
    m_working = true;
    m_instead->set({}, Tr::tr("Looking for a safe way round…"));
    m_stack->setCurrentWidget(m_instead);
}

void CompareView::show(const Comparison& comparison)
{
    m_comparison = comparison;
    m_working = false;
    if (!comparison.problem.isEmpty()) {
        m_instead->set(QStringLiteral("info"), comparison.problem, Tr::tr("Back to the findings"));
        m_stack->setCurrentWidget(m_instead);
        return;
    }
    m_finding->setText(comparison.finding);
    m_words->setText(comparison.words);
    m_words->setVisible(!comparison.words.isEmpty());
    m_diff->show(comparison.diff, Tr::tr("As written: %1").arg(words::isolated(text(comparison.name.value()))),
        saferTitle(comparison));
    m_stack->setCurrentIndex(1);
}

void CompareView::walk(int step) { m_diff->walk(step); }

void CompareView::showPlace()
{
    const int count = m_diff->differences();
    m_place->setText(
        count == 0 ? Tr::tr("no difference") : Tr::tr("difference %1 of %2").arg(m_diff->current() + 1).arg(count));
    m_place->setToolTip(m_diff->sentence());
    m_place->setAccessibleDescription(m_diff->sentence());
}

} // namespace lockkeeper::migrations
