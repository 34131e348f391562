#include "journal/journal_page.h"

#include "base/tr.h"
#include "journal/journal_cells.h"
#include "journal/journal_filter.h"
#include "theme/metrics.h"
#include "theme/parts.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

namespace lockkeeper::journal_page {
namespace metrics = theme::metrics;
using journal::JournalModel;

JournalPage::JournalPage(JournalModel& entries, QWidget* parent)
    : StatePage(parent)
    , m_entries(entries)
    , m_filtered(new JournalFilter(this))
    , m_filter(new QLineEdit(this))
    , m_onlyThis(new QCheckBox(this))
    , m_count(theme::mutedLabel({}, this))
    , m_table(new QTableView(this))
    , m_what(new QLabel(this))
{
    setObjectName(QStringLiteral("journalPage"));
    m_filtered->setSourceModel(&m_entries);
    m_filter->setObjectName(QStringLiteral("journalFilter"));
    m_filter->setAccessibleName(Tr::tr("Filter the journal"));
    m_filter->setPlaceholderText(Tr::tr("Filter the journal"));
    m_filter->setClearButtonEnabled(true);
    m_onlyThis->setObjectName(QStringLiteral("onlyThisProfile"));
    m_onlyThis->hide();
    m_count->setObjectName(QStringLiteral("journalCount"));

    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->setAccessibleName(Tr::tr("What was done, newest first"));
    m_table->setModel(m_filtered);
    cells::dress(*m_table, journalCell, JournalModel::OutcomeColumn);

    m_what->setObjectName(QStringLiteral("journalWhat"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_what->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kPad, metrics::kSpace);
    m_what->setMinimumHeight(m_what->fontMetrics().lineSpacing() * 2 + 2 * metrics::kSpace);

    auto* content = new QWidget(this);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* above = new QHBoxLayout;
    above->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kPad, metrics::kSpace);
    above->setSpacing(metrics::kPad);
    above->addWidget(m_filter, 1);
    above->addWidget(m_onlyThis);
    above->addStretch(1);
    above->addWidget(m_count);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(theme::hairline(content));
    column->addWidget(m_table, 1);
    column->addWidget(theme::hairline(content));
    column->addWidget(m_what);
    setContent(content);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filtered->setWords(words);
        showCount();
    });
    connect(m_onlyThis, &QCheckBox::toggled, this, [this](bool only) {
        m_filtered->setProfile(only ? m_onlyThis->property("profile").toString() : QString());
        showCount();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalPage::showChosen);
}

void JournalPage::setProfile(const QString& name)
{
    m_onlyThis->setVisible(!name.isEmpty());
    m_onlyThis->setProperty("profile", name);
    m_onlyThis->setText(Tr::tr("Only %1").arg(name));
    m_filtered->setProfile(m_onlyThis->isChecked() ? name : QString());
    showCount();
}

states::StatePage::Words JournalPage::loadingWords() const
{
    return {.icon = QStringLiteral("journal"), .sentence = Tr::tr("Reading the journal…")};
}

std::optional<states::StatePage::Words> JournalPage::emptyWords() const
{
    if (m_entries.rowCount() > 0)
        return std::nullopt;
    return Words{.icon = QStringLiteral("journal"),
        .sentence = Tr::tr("Nothing was done yet. Every backup, branch, restore, reset and refusal will stand here.")};
}

void JournalPage::contentLoaded()
{
    showCount();
    showChosen();
}

void JournalPage::showCount()
{
    const int shown = m_filtered->rowCount();
    const int all = m_entries.rowCount();
    m_count->setText(shown == all
            ? Tr::tr("%n entries", nullptr, all)
            : Tr::tr("%1 of %2").arg(QLocale().toString(shown), Tr::tr("%n entries", nullptr, all)));
}

void JournalPage::showChosen()
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid()) {
        m_what->setText(Tr::tr("Choose a line to read it whole."));
        return;
    }
    QStringList parts;
    for (const int role : {JournalModel::WhatRole, JournalModel::OutcomeRole})
        if (const QString part = at.data(role).toString(); !part.isEmpty())
            parts.append(part);
    m_what->setText(parts.join(QLatin1Char('\n')));
}

} // namespace lockkeeper::journal_page
