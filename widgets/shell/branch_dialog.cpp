#include "shell/branch_dialog.h"

#include "base/tr.h"
#include "theme/parts.h"

#include <QtWidgets/QLineEdit>

namespace lockkeeper::shell {
namespace {

QString title(const QString& provider)
{
    if (provider == QLatin1String("template"))
        return Tr::tr("A copy of the files by the server (template)");
    if (provider == QLatin1String("copy"))
        return Tr::tr("A dump and a restore of one moment (copy)");
    return provider;
}

} // namespace

BranchDialog::BranchDialog(const Request& request, QWidget* parent)
    : Sheet(request.environment, Tr::tr("Branch %1").arg(request.source), request.where, parent)
    , m_field(new QLineEdit(request.proposal, this))
    , m_problem(request.problem)
{
    setObjectName(QStringLiteral("branchDialog"));
    addSentence(
        Tr::tr("A copy of the whole database beside it, on the same server. Try anything there; %1 is only read.")
            .arg(request.source),
        QStringLiteral("branchSentence"));
    auto* label = theme::strongLabel(Tr::tr("Name of the &branch"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("branchName"));
    m_field->setAccessibleName(Tr::tr("Name of the branch"));
    m_field->setLayoutDirection(Qt::LeftToRight);
    body().addWidget(label);
    body().addWidget(m_field);
    m_wrong = addSentence({}, QStringLiteral("branchProblem"));
    m_how = addSentence(Tr::tr("Looking how it can be made…"), QStringLiteral("branchWays"));
    m_how->setProperty("muted", true);

    QPushButton* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancelBranch"));
    m_create = addButton(Tr::tr("Create branch"), QStringLiteral("createBranch"));
    theme::makePrimary(*m_create);
    m_create->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_field, &QLineEdit::textChanged, this, &BranchDialog::judge);
    m_field->setFocus();
    m_field->selectAll();
    judge();
}

void BranchDialog::judge()
{
    const QString wrong = m_problem ? m_problem(m_field->text()) : QString();
    m_wrong->setText(wrong);
    m_create->setEnabled(wrong.isEmpty() && !m_impossible);
}

void BranchDialog::showWays(const std::vector<Way>& ways)
{
    QStringList lines;
    bool chosen = false;
    for (const Way& way : ways) {
        if (way.possible && !chosen) {
            lines << Tr::tr("How: %1.").arg(title(way.name));
            chosen = true;
        } else if (!way.possible && !way.whyNot.isEmpty()) {
            lines << Tr::tr("Not %1: %2").arg(way.name, way.whyNot.join(QLatin1Char(' ')));
        }
    }
    m_impossible = !chosen;
    m_how->setText(lines.join(QLatin1Char('\n')));
    judge();
}

void BranchDialog::showProblem(const QString& problem) { m_how->setText(problem); }

QString BranchDialog::name() const { return m_field->text(); }

} // namespace lockkeeper::shell
