#include "migrations/finding_card.h"

#include "base/text.h"
#include "base/tr.h"
#include "migrations/symbol.h"
#include "sql/rule.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

constexpr std::size_t kShownBytes = 400; // a DO block may be pages long

/// The range's own words on as few lines as it needs, cut where it is long.
QString excerpt(const sql::Finding& finding, const std::string& sql)
{
    if (finding.range.begin >= sql.size())
        return {};
    const TextRange range{
        finding.range.begin, std::min({finding.range.end, sql.size(), finding.range.begin + kShownBytes})};
    QString shown = text(range.of(sql)).simplified();
    if (range.end < std::min(finding.range.end, sql.size()))
        shown += QStringLiteral(" …");
    return shown;
}

QLabel* codeLabel(const char* object, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(object));
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::fixedFont());
    label->setWordWrap(true);
    label->setLayoutDirection(Qt::LeftToRight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString rewriteWords(std::string_view rewrites)
{
    if (rewrites == "no")
        return Tr::tr("no");
    if (rewrites == "yes")
        return Tr::tr("the whole table");
    constexpr std::string_view kDepends = "depends: ";
    return rewrites.starts_with(kDepends) ? Tr::tr("depends: %1").arg(text(rewrites.substr(kDepends.size())))
                                          : text(rewrites);
}

} // namespace

FindingCard::FindingCard(QWidget* parent)
    : QWidget(parent)
    , m_symbol(new Symbol(metrics::kShape, this))
    , m_title(theme::strongLabel({}, this))
    , m_source(codeLabel("findingSource", this))
    , m_facts(new QGridLayout)
    , m_advice(new QLabel(this))
    , m_safer(new theme::Card(this))
    , m_saferSql(codeLabel("saferSql", this))
{
    setObjectName(QStringLiteral("findingCard"));
    m_title->setObjectName(QStringLiteral("findingTitle"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    words::alignToReading(*m_title);
    m_title->setAlignment((m_title->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    m_source->setProperty("muted", true);
    m_advice->setObjectName(QStringLiteral("findingAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    words::alignToReading(*m_advice);

    auto* copy = new QPushButton(Tr::tr("Copy"), m_safer);
    copy->setObjectName(QStringLiteral("copySafer"));
    copy->setAccessibleName(Tr::tr("Copy the safer SQL"));
    copy->setProperty("row", true);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_saferSql->text()); });
    auto* saferHead = new QHBoxLayout;
    saferHead->addWidget(theme::strongLabel(Tr::tr("Safer"), m_safer));
    saferHead->addStretch();
    saferHead->addWidget(copy);
    auto& safer = static_cast<theme::Card*>(m_safer)->body();
    safer.setSpacing(metrics::kSpace);
    safer.addLayout(saferHead);
    safer.addWidget(m_saferSql);

    m_facts->setHorizontalSpacing(metrics::kWide);
    m_facts->setVerticalSpacing(metrics::kGap);
    m_facts->setColumnStretch(1, 1);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace);
    head->addWidget(m_symbol, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kWide, metrics::kPad, metrics::kWide, metrics::kPad);
    column->setSpacing(metrics::kPad);
    column->addLayout(head);
    column->addWidget(m_source);
    column->addLayout(m_facts);
    column->addWidget(m_advice);
    column->addWidget(m_safer);
    column->addStretch();
    clear({});
}

bool FindingCard::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    // A scroll area asks only for the smallest size, in which wrapped text loses its last lines.
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

void FindingCard::addFact(const QString& name, const QString& value, bool strong)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    m_facts->addWidget(theme::mutedLabel(name, this), row, 0, Qt::AlignTop);
    auto* label = strong ? theme::strongLabel(value, this) : new QLabel(value, this);
    label->setObjectName(QStringLiteral("fact"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words::alignToReading(*label);
    m_facts->addWidget(label, row, 1);
}

void FindingCard::clear(const QString& sentence)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_symbol->hide();
    m_title->setText(sentence);
    m_source->hide();
    m_advice->hide();
    m_safer->hide();
}

void FindingCard::show(const sql::Finding& finding, const std::string& sql, Stakes stakes)
{
    clear(finding.message());
    static_cast<Symbol*>(m_symbol)->setTone(toneOf(finding.hazard));
    m_symbol->setAccessibleName(sql::shortWord(finding.hazard));
    m_symbol->show();
    m_source->setText(excerpt(finding, sql));
    m_source->setVisible(!m_source->text().isEmpty());

    addFact(Tr::tr("At stake"), atStake(finding, stakes), true);
    if (!finding.candidates.empty()) {
        QStringList names;
        for (const std::string& candidate : finding.candidates)
            names.append(text(candidate));
        addFact(Tr::tr("Meant as"), names.join(Tr::tr(", or ")), true);
    }
    addFact(Tr::tr("Hazard"), Tr::tr("%1, %2").arg(sql::shortWord(finding.hazard), sql::shortWord(finding.severity)));
    addFact(Tr::tr("Lock"), finding.lock.empty() ? Tr::tr("none") : text(finding.lock));
    addFact(Tr::tr("Rewrites"), rewriteWords(finding.rewrites));
    addFact(Tr::tr("Rule"), text(finding.id()));
    if (finding.rule && finding.rule->explanation)
        setToolTip(Tr::tr(finding.rule->explanation));

    m_advice->setText(finding.suggestion());
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_saferSql->setText(text(finding.rewrite));
    m_safer->setVisible(!finding.rewrite.empty());
}

} // namespace lockkeeper::migrations
