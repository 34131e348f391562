#include "dialogs/restore_dialog.h"

#include "base/tr.h"
#include "theme/colors.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace lockkeeper::dialogs {

QString databaseNameProblem(const QString& name, const QStringList& taken)
{
    if (name.trimmed().isEmpty())
        return Tr::tr("Give the new database a name.");
    if (name.toUtf8().size() > 63)
        return Tr::tr("A name has at most 63 bytes; this one has %n.", nullptr, static_cast<int>(name.toUtf8().size()));
    if (name != name.trimmed())
        return Tr::tr("The name begins or ends with a space.");
    if (taken.contains(name))
        return Tr::tr("A database named %1 exists on this server: nothing is ever restored over one.").arg(name);
    return {};
}

RestoreDialog::RestoreDialog(const Request& request, QWidget* parent)
    : Sheet(request.environment, Tr::tr("Restore into a new database"), request.where, parent)
    , m_field(new QLineEdit(request.proposal, this))
{
    setObjectName(QStringLiteral("restoreDialog"));
    addSentence(Tr::tr("The backup is restored beside the live database; nothing live is touched."),
        QStringLiteral("consequence"));
    addFacts(request.facts);

    auto* label = theme::strongLabel(Tr::tr("Name of the &new database"), this);
    label->setBuddy(m_field);
    body().addWidget(label);
    m_field->setObjectName(QStringLiteral("databaseName"));
    m_field->setAccessibleName(Tr::tr("Name of the new database"));
    m_field->setLayoutDirection(Qt::LeftToRight);
    m_field->selectAll();
    body().addWidget(m_field);
    auto* problem = addSentence(QString(), QStringLiteral("problem"));
    // The line keeps its height, so nothing jumps while typing.
    problem->setMinimumHeight(problem->fontMetrics().lineSpacing() * 2);
    problem->setAlignment((problem->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);

    auto* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* run = addButton(QString(), QStringLiteral("restore"));
    theme::makePrimary(*run);
    run->setDefault(true);
    connect(run, &QPushButton::clicked, this, &QDialog::accept);

    const auto judge = [this, run, problem, check = request.problem] {
        const QString wrong = check ? check(m_field->text()) : QString();
        words::ink(*problem, theme::color(theme::Role::Loss, palette()));
        problem->setText(wrong);
        m_field->setAccessibleDescription(wrong);
        run->setEnabled(wrong.isEmpty());
        // A long name would push the button off the dialog.
        const QString shown = fontMetrics().elidedText(m_field->text(), Qt::ElideMiddle, 240);
        run->setText(wrong.isEmpty() ? Tr::tr("Restore into %1").arg(shown) : Tr::tr("Restore"));
    };
    connect(m_field, &QLineEdit::textChanged, this, judge);
    judge();
    m_field->setFocus();
}

QString RestoreDialog::name() const { return m_field->text(); }

} // namespace lockkeeper::dialogs
