#include "migrations/rule_window.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/metrics.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

void showExplanation(const sql::Rule& rule, QWidget* parent)
{
    auto* window = new QDialog(parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setObjectName(QStringLiteral("ruleWindow"));
    window->setWindowTitle(Tr::tr("Rule %1").arg(text(rule.id)));
    auto* words = new QPlainTextEdit(sql::explain(rule), window);
    words->setObjectName(QStringLiteral("ruleExplanation"));
    words->setAccessibleName(window->windowTitle());
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setFont(theme::fixedFont());
    words->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, window);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("close"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, window, &QDialog::reject);
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(metrics::kPad, metrics::kPad, metrics::kPad, metrics::kPad);
    column->setSpacing(metrics::kPad);
    column->addWidget(words);
    column->addWidget(buttons);
    const int letter = words->fontMetrics().averageCharWidth();
    window->resize(letter * 78, letter * 52);
    window->show();
}

} // namespace lockkeeper::migrations
