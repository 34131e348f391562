#include "branches/create_branch_dialog.h"

#include "base/tr.h"
#include "theme/colors.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace lockkeeper::branches {
namespace metrics = theme::metrics;

CreateBranchDialog::CreateBranchDialog(const Request& request, QWidget* parent)
    : Sheet(request.environment, Tr::tr("Create a branch of %1").arg(request.source), request.where, parent)
    , m_check(request.problem)
    , m_field(new QLineEdit(request.proposal, this))
    , m_list(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("createBranchDialog"));
    addSentence(Tr::tr("A branch is a copy on the same server, a development database of its own. %1 is only read.")
                    .arg(request.source),
        QStringLiteral("consequence"));
    auto* label = theme::strongLabel(Tr::tr("&Name of the branch"), this);
    label->setBuddy(m_field);
    body().addWidget(label);
    m_field->setObjectName(QStringLiteral("branchName"));
    m_field->setAccessibleName(Tr::tr("Name of the branch"));
    m_field->setLayoutDirection(Qt::LeftToRight);
    body().addWidget(m_field);
    m_problem = addSentence(QString(), QStringLiteral("problem"));

    body().addWidget(theme::strongLabel(Tr::tr("How"), this));
    m_list->setSpacing(metrics::kSpace);
    body().addLayout(m_list);
    auto* waiting = theme::mutedLabel(Tr::tr("Looking which ways are possible here…"), this);
    waiting->setObjectName(QStringLiteral("waiting"));
    m_list->addWidget(waiting);

    auto* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_create = addButton(Tr::tr("Create branch"), QStringLiteral("create"));
    theme::makePrimary(*m_create);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_field, &QLineEdit::textChanged, this, &CreateBranchDialog::judge);
    judge();
    m_field->setFocus();
}

void CreateBranchDialog::showChoices(const std::vector<Choice>& choices)
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_choices = choices;
    bool chosen = false;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const Choice& choice = choices[index];
        const bool possible = choice.whyNot.empty();
        auto* box = new theme::Card(this);
        auto* radio
            = new QRadioButton(possible && !chosen ? Tr::tr("%1 (recommended)").arg(choice.title) : choice.title, box);
        radio->setObjectName(QStringLiteral("provider%1").arg(index));
        radio->setEnabled(possible);
        radio->setChecked(possible && !chosen);
        chosen |= possible;
        m_group->addButton(radio, static_cast<int>(index));
        box->body().addWidget(radio);
        QStringList lines;
        if (possible)
            lines.append(choice.description);
        for (const QString& reason : choice.whyNot)
            lines.append(reason);
        auto* words = theme::mutedLabel(lines.join(QLatin1Char('\n')), box);
        words->setObjectName(QStringLiteral("reason%1").arg(index));
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        words::alignToReading(*words);
        box->body().addWidget(words);
        radio->setAccessibleDescription(words->text());
        m_list->addWidget(box);
    }
    judge();
    adjustSize();
}

void CreateBranchDialog::showFailed(const QString& sentence)
{
    if (auto* waiting = findChild<QLabel*>(QStringLiteral("waiting"))) {
        waiting->setWordWrap(true);
        waiting->setText(sentence);
    }
}

QString CreateBranchDialog::name() const { return m_field->text(); }

std::string CreateBranchDialog::provider() const
{
    const int chosen = m_group->checkedId();
    return chosen < 0 ? std::string() : m_choices[static_cast<std::size_t>(chosen)].provider;
}

void CreateBranchDialog::judge()
{
    const QString wrong = m_check ? m_check(m_field->text()) : QString();
    words::ink(*m_problem, theme::color(theme::Role::Loss, palette()));
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_create->setEnabled(wrong.isEmpty() && !provider().empty());
}

} // namespace lockkeeper::branches
