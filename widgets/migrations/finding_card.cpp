#include "migrations/finding_card.h"

#include "base/text.h"
#include "base/tr.h"
#include "migrations/card_table.h"
#include "migrations/rule_window.h"
#include "migrations/symbol.h"
#include "sql/facts.h"
#include "sql/rule.h"
#include "sql/statement_kind.h"
#include "sql/version_note.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/wrapped_label.h"
#include "words/reading.h"
#include "words/when.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

constexpr std::size_t kShownBytes = 400; // a DO block may be pages long
constexpr qsizetype kShownSafer = 1500; // of the safer SQL: all of it is copied, and compared

/// The range's own words on as few lines as it needs, cut where it is long.
QString excerpt(TextRange whole, const std::string& sql)
{
    if (whole.begin >= sql.size())
        return {};
    const TextRange range{whole.begin, std::min({whole.end, sql.size(), whole.begin + kShownBytes})};
    QString shown = text(range.of(sql)).simplified();
    if (range.end < std::min(whole.end, sql.size()))
        shown += QStringLiteral(" …");
    return shown;
}

QLabel* codeLabel(const char* object, QWidget* parent)
{
    auto* label = new theme::WrappedLabel(parent);
    label->setObjectName(QLatin1String(object));
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::fixedFont());
    label->setWordWrap(true);
    label->setLayoutDirection(Qt::LeftToRight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setSelectable();
    return label;
}

QPushButton* rowButton(const QString& words, const char* object, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setObjectName(QLatin1String(object));
    button->setProperty("row", true);
    return button;
}

/// The first lines of a long text.
QString beginning(const QString& sql)
{
    const qsizetype end = sql.size() > kShownSafer ? sql.lastIndexOf(QLatin1Char('\n'), kShownSafer) : -1;
    return end > 0 ? sql.left(end) + QStringLiteral("\n…") : sql;
}

/// While it lives nothing is laid out: each piece that comes or goes would lay out all of them anew.
class Filling {
public:
    explicit Filling(QWidget& card)
        : m_layout(*card.layout())
        , m_outermost(m_layout.isEnabled())
    {
        m_layout.setEnabled(false);
    }
    Filling(const Filling&) = delete;
    Filling& operator=(const Filling&) = delete;
    ~Filling()
    {
        if (!m_outermost)
            return;
        m_layout.setEnabled(true);
        m_layout.activate();
    }

private:
    QLayout& m_layout;
    bool m_outermost;
};

void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

FindingCard::FindingCard(QWidget* parent)
    : QWidget(parent)
    , m_symbol(new Symbol(metrics::kShape, this))
    , m_title(new theme::WrappedLabel(this))
    , m_source(codeLabel("findingSource", this))
    , m_facts(new QGridLayout)
    , m_details(new QVBoxLayout)
    , m_advice(new theme::WrappedLabel(this))
    , m_rule(rowButton({}, "explainRule", this))
    , m_safer(new theme::Card(this))
    , m_saferSql(codeLabel("saferSql", this))
{
    setObjectName(QStringLiteral("findingCard"));
    m_title->setObjectName(QStringLiteral("findingTitle"));
    m_title->setFont(theme::strong(m_title->font()));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    words::alignToReading(*m_title);
    m_title->setAlignment((m_title->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    m_source->setProperty("muted", true);
    m_advice->setObjectName(QStringLiteral("findingAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    words::alignToReading(*m_advice);

    connect(m_rule, &QPushButton::clicked, this, [this] { showExplanation(*m_explained, this); });
    auto* copy = rowButton(Tr::tr("Copy"), "copySafer", m_safer);
    copy->setAccessibleName(Tr::tr("Copy the safer SQL"));
    auto* compare = rowButton(Tr::tr("Compare"), "compareSafer", m_safer);
    compare->setToolTip(Tr::tr("The migration and its safe rewrite side by side (Ctrl+D)"));
    connect(compare, &QPushButton::clicked, this, &FindingCard::compareRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_saferWhole); });
    auto* saferHead = new QHBoxLayout;
    saferHead->addWidget(theme::strongLabel(Tr::tr("Safer"), m_safer));
    saferHead->addStretch();
    saferHead->addWidget(compare);
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
    m_details->setSpacing(metrics::kPad);
    column->addLayout(m_facts);
    column->addLayout(m_details);
    column->addWidget(m_advice);
    column->addWidget(m_safer);
    column->addWidget(m_rule, 0, Qt::AlignLeading);
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

FindingCard::Row FindingCard::newRow()
{
    const int row = static_cast<int>(m_rows.size());
    auto* name = theme::mutedLabel({}, this);
    auto* value = new theme::WrappedLabel(this);
    value->setObjectName(QStringLiteral("fact"));
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setSelectable();
    words::alignToReading(*value);
    m_facts->addWidget(name, row, 0, Qt::AlignTop);
    m_facts->addWidget(value, row, 1);
    return {.name = name, .value = value};
}

void FindingCard::addFact(const QString& name, const QString& value, bool isStrong)
{
    if (value.isEmpty())
        return;
    if (m_usedRows == m_rows.size())
        m_rows.push_back(newRow());
    Row& row = m_rows[m_usedRows++];
    row.name->setText(name);
    row.value->setText(value);
    // A font is inherited and polished anew even where it is the same.
    if (row.strong != isStrong)
        row.value->setFont(isStrong ? theme::strong(QFont()) : QFont());
    row.strong = isStrong;
    // Now, and not one by one in turns of their own.
    row.name->show();
    row.value->show();
}

void FindingCard::hideUnusedRows()
{
    for (std::size_t at = m_usedRows; at < m_rows.size(); ++at) {
        m_rows[at].name->hide();
        m_rows[at].value->hide();
        m_rows[at].value->clear();
    }
}

void FindingCard::begin(const QString& sentence)
{
    m_usedRows = 0;
    empty(*m_details);
    m_title->setText(sentence);
    m_explained = nullptr;
}

void FindingCard::clear(const QString& sentence)
{
    const Filling filling(*this);
    begin(sentence);
    hideUnusedRows();
    for (QWidget* unused : std::initializer_list<QWidget*>{m_symbol, m_source, m_advice, m_safer, m_rule})
        unused->hide();
}

void FindingCard::showStatement(const std::string& sql, TextRange statement)
{
    const TextRange whole{std::min(statement.begin, sql.size()), std::min(statement.end, sql.size())};
    const std::string kind = sql::statementKind(whole.of(sql));
    const Filling filling(*this);
    clear(kind.empty() ? Tr::tr("Nothing was found in this statement.")
                       : Tr::tr("%1: nothing was found in this statement.").arg(words::isolated(text(kind))));
    static_cast<Symbol*>(m_symbol)->setTone(theme::Tone::Good);
    m_symbol->setAccessibleName(Tr::tr("safe"));
    m_symbol->show();
    m_source->setText(excerpt(whole, sql));
    m_source->setVisible(!m_source->text().isEmpty());
}

void FindingCard::addFacts(const sql::Finding& finding, Stakes stakes)
{
    // While it is not known yet, or cannot be: the place where it would stand says so.
    if (!finding.stake)
        addFact(Tr::tr("At stake"), atStake(finding, stakes), true);
    for (const sql::Fact& fact : sql::facts(finding))
        addFact(fact.name, fact.value, fact.name == Tr::tr("At stake") || fact.name == Tr::tr("Meant as"));
    if (finding.lock.empty())
        addFact(Tr::tr("Lock"), Tr::tr("none"));
    if (finding.rewrites == "no")
        addFact(Tr::tr("Rewrites"), Tr::tr("no"));
    addFact(Tr::tr("Hazard"), Tr::tr("%1, %2").arg(sql::shortWord(finding.hazard), sql::shortWord(finding.severity)));
    if (finding.live && finding.live->ranked) {
        const sql::Fact before = sql::fact(*finding.live->ranked);
        addFact(before.name, before.value);
    }
    addFact(Tr::tr("Versions"), sql::versionNote(finding.id()));
}

void FindingCard::showSafer(const std::string& sql)
{
    const Filling filling(*this);
    m_saferWhole = text(sql);
    m_saferSql->setText(beginning(m_saferWhole));
    m_safer->setVisible(!sql.empty());
}

void FindingCard::show(const sql::Finding& finding, const std::string& sql, Stakes stakes)
{
    const Filling filling(*this);
    begin(finding.message());
    static_cast<Symbol*>(m_symbol)->setTone(toneOf(finding.hazard));
    m_symbol->setAccessibleName(sql::shortWord(finding.hazard));
    m_symbol->show();
    m_source->setText(excerpt(finding.range, sql));
    m_source->setVisible(!m_source->text().isEmpty());
    addFacts(finding, stakes);
    hideUnusedRows();
    if (finding.live)
        for (const Detail& detail : detailsOf(*finding.live)) {
            auto* table = new CardTable(detail, QStringLiteral("detail%1").arg(m_details->count()), this);
            m_details->addWidget(table);
            table->show();
        }

    m_advice->setText(finding.suggestion());
    m_advice->setVisible(!m_advice->text().isEmpty());
    showSafer(finding.rewrite);
    m_explained = finding.rule;
    m_rule->setText(Tr::tr("Rule %1…").arg(words::isolated(text(finding.id()))));
    m_rule->setToolTip(Tr::tr("Why this matters, with a bad and a good example"));
    m_rule->setVisible(finding.rule && finding.rule->explanation);
}

} // namespace lockkeeper::migrations
