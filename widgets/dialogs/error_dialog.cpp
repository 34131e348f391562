#include "dialogs/error_dialog.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/parts.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace lockkeeper::dialogs {

QString copyable(const Error& error)
{
    QString whole = error.message;
    for (const QString& part : {error.detail, error.hint})
        if (!part.isEmpty())
            whole += QLatin1Char('\n') + part;
    return whole + QStringLiteral("\n[%1]").arg(text(error.code));
}

ErrorDialog::ErrorDialog(
    environment::Environment environment, const QString& title, const Error& error, QWidget* parent)
    : Sheet(environment, title, QString(), parent)
{
    setObjectName(QStringLiteral("errorDialog"));
    addSentence(error.message, QStringLiteral("message"));
    if (!error.hint.isEmpty())
        addSentence(error.hint, QStringLiteral("hint"));
    if (!error.detail.isEmpty()) {
        auto* detail = new QPlainTextEdit(error.detail, this);
        detail->setObjectName(QStringLiteral("detail"));
        detail->setAccessibleName(Tr::tr("What the server or tool said"));
        detail->setReadOnly(true);
        detail->setFont(theme::fixedFont());
        detail->setLayoutDirection(Qt::LeftToRight);
        detail->setTabChangesFocus(true);
        detail->setTabStopDistance(detail->fontMetrics().averageCharWidth() * 4);
        detail->setFixedHeight(detail->fontMetrics().lineSpacing() * 8);
        body().addWidget(detail, 1);
    }
    auto* copy = addButton(Tr::tr("Copy details"), QStringLiteral("copyDetails"));
    connect(copy, &QPushButton::clicked, this, [error] { QGuiApplication::clipboard()->setText(copyable(error)); });
    auto* close = addButton(Tr::tr("Close"), QStringLiteral("close"));
    theme::makePrimary(*close);
    close->setDefault(true);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace lockkeeper::dialogs
