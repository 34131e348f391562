#include "editor/find_bar.h"

#include "base/tr.h"
#include "editor/sql_view.h"
#include "theme/metrics.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QToolButton>

namespace lockkeeper::editor {

FindBar::FindBar(SqlView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setAccessibleName(Tr::tr("Find in the SQL"));
    m_text->setPlaceholderText(Tr::tr("Find in the SQL"));
    m_text->setClearButtonEnabled(true);
    m_result->setObjectName(QStringLiteral("findResult"));

    const auto button = [this](const QString& sign, const QString& name, const char* object, auto run) {
        auto* made = new QToolButton(this);
        made->setText(sign);
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setObjectName(QLatin1String(object));
        connect(made, &QToolButton::clicked, this, run);
        return made;
    };
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::metrics::kPad, theme::metrics::kGap, theme::metrics::kPad, theme::metrics::kGap);
    row->setSpacing(theme::metrics::kSpace);
    row->addWidget(m_text, 1);
    row->addWidget(m_result);
    row->addWidget(button(QStringLiteral("↑"), Tr::tr("Previous match"), "findPrevious", &FindBar::findPrevious));
    row->addWidget(button(QStringLiteral("↓"), Tr::tr("Next match"), "findNext", &FindBar::findNext));
    row->addWidget(button(QStringLiteral("×"), Tr::tr("Close the search"), "findClose", [this] {
        hide();
        m_view.setFocus();
    }));
    connect(m_text, &QLineEdit::textChanged, this, [this] { find(Search::Here); });
    hide();
}

void FindBar::open()
{
    if (m_view.hasSelectedText() && !m_view.selectedText().contains(QLatin1Char('\n')))
        m_text->setText(m_view.selectedText());
    show();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::find(Search search)
{
    const bool found = m_view.findText(m_text->text(), search);
    m_result->setText(found || m_text->text().isEmpty() ? QString() : Tr::tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_view.setFocus();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        find(event->modifiers().testFlag(Qt::ShiftModifier) ? Search::Previous : Search::Next);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lockkeeper::editor
