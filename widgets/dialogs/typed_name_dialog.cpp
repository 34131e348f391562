#include "dialogs/typed_name_dialog.h"

#include "base/tr.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace lockkeeper::dialogs {

TypedNameDialog::TypedNameDialog(const Question& question, const QString& name, QWidget* parent)
    : Sheet(question.environment, question.title, question.where, parent)
    , m_name(name)
    , m_field(new QLineEdit(this))
{
    setObjectName(QStringLiteral("typedNameDialog"));
    addSentence(question.consequence, QStringLiteral("consequence"));
    addFacts(question.facts);

    auto* label = addSentence(Tr::tr("Type %1 to go on:").arg(name), QStringLiteral("typeThis"));
    label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("typedName"));
    m_field->setAccessibleName(label->text());
    m_field->setPlaceholderText(name);
    body().addWidget(m_field);

    auto* run = addButton(question.button, QStringLiteral("confirm"));
    run->setEnabled(false);
    connect(run, &QPushButton::clicked, this, &QDialog::accept);
    auto* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancel"));
    cancel->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(
        m_field, &QLineEdit::textChanged, this, [this, run](const QString& text) { run->setEnabled(text == m_name); });
    m_field->setFocus();
}

QString TypedNameDialog::typed() const { return m_field->text(); }

void TypedNameDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_field->hasFocus()) {
        if (m_field->text() == m_name)
            accept();
        return;
    }
    Sheet::keyPressEvent(event);
}

} // namespace lockkeeper::dialogs
