#include "migrations/write_dialog.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/parts.h"
#include "words/when.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace lockkeeper::migrations {
namespace {

QString aboutOriginal(const WriteDialog::Request& request)
{
    const QString name = words::isolated(request.original);
    switch (request.state) {
    case WriteDialog::Original::Pending:
        return Tr::tr("%1 is not applied here, but perhaps elsewhere: it stays as it is. Where it is applied nowhere, "
                      "delete its folder before you deploy, or it runs before these.")
            .arg(name);
    case WriteDialog::Original::Nowhere:
        return Tr::tr("%1 is applied to no database of this project. While it is there, it runs before these.")
            .arg(name);
    case WriteDialog::Original::Applied:
        return Tr::tr("%1 is applied and is never changed. These run after it: what it destroyed is gone already.")
            .arg(name);
    }
    return {};
}

} // namespace

WriteDialog::WriteDialog(const Request& request, QWidget* parent)
    : Sheet(request.environment, Tr::tr("Write the safe rewrite"), words::isolated(request.folder), parent)
{
    setObjectName(QStringLiteral("writeDialog"));
    addSentence(Tr::tr("%n new migrations are written behind those that are there. No file is changed.", nullptr,
                    static_cast<int>(request.steps.size())),
        QStringLiteral("consequence"));
    addNames(request.steps);
    addSentence(aboutOriginal(request), QStringLiteral("original"));
    if (request.state == Original::Nowhere) {
        m_aside = new QCheckBox(Tr::tr("&Move it aside, out of the migrations' folder; nothing of it is lost"), this);
        m_aside->setObjectName(QStringLiteral("moveAside"));
        m_aside->setChecked(true);
        body().addWidget(m_aside);
    }

    auto* cancel = addButton(Tr::tr("Cancel"), QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_write
        = addButton(Tr::tr("Write %n migrations", nullptr, static_cast<int>(m_names.size())), QStringLiteral("write"));
    theme::makePrimary(*m_write);
    m_write->setDefault(true);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    judge();
    if (!m_names.empty())
        m_names.front()->setFocus();
}

void WriteDialog::addNames(const std::vector<Step>& steps)
{
    for (std::size_t step = 0; step < steps.size(); ++step) {
        auto* label
            = theme::strongLabel(steps.size() == 1 ? Tr::tr("&Name") : Tr::tr("Name of step &%1").arg(step + 1), this);
        auto* field = new QLineEdit(text(steps[step].slug), this);
        field->setObjectName(QStringLiteral("stepName%1").arg(step));
        field->setAccessibleName(Tr::tr("Name of step %1").arg(step + 1));
        field->setLayoutDirection(Qt::LeftToRight);
        label->setBuddy(field);
        body().addWidget(label);
        body().addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &WriteDialog::judge);
        m_names.push_back(field);
    }
}

std::vector<std::string> WriteDialog::names() const
{
    std::vector<std::string> all;
    for (const QLineEdit* name : m_names)
        all.push_back(utf8(name->text().trimmed()));
    return all;
}

bool WriteDialog::movesAside() const { return m_aside && m_aside->isChecked(); }

void WriteDialog::judge()
{
    if (m_write)
        m_write->setEnabled(std::ranges::none_of(names(), &std::string::empty));
}

} // namespace lockkeeper::migrations
