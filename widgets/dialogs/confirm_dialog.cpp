#include "dialogs/confirm_dialog.h"

#include "base/tr.h"

#include <QtWidgets/QPushButton>

namespace lockkeeper::dialogs {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : Sheet(question.environment, question.title, question.where, parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    addSentence(question.consequence, QStringLiteral("consequence"));
    addFacts(question.facts);
    auto* run = addButton(question.button, QStringLiteral("confirm"));
    connect(run, &QPushButton::clicked, this, &QDialog::accept);
    auto* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancel"));
    cancel->setDefault(true);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace lockkeeper::dialogs
