#include "states/state_page.h"

#include "base/tr.h"
#include "theme/parts.h"

#include <QtWidgets/QStackedLayout>

namespace lockkeeper::states {

StatePage::StatePage(QWidget* parent)
    : Page(parent)
    , m_stack(new QStackedLayout(this))
    , m_instead(new theme::EmptyState(this))
{
    m_instead->setObjectName(QStringLiteral("state"));
    m_stack->addWidget(m_instead);
    connect(m_instead, &theme::EmptyState::clicked, this, [this] {
        if (m_shown == Shown::Failed)
            refresh();
        else
            Q_EMIT emptyActionRequested();
    });
}

void StatePage::setContent(QWidget* content) { m_stack->addWidget(content); }

void StatePage::say(const Words& words, const QString& detail)
{
    m_instead->set(words.icon, words.sentence, words.button, detail);
    m_instead->setAccessibleName(words.sentence);
    m_stack->setCurrentWidget(m_instead);
}

void StatePage::refresh()
{
    if (m_shown != Shown::Content) {
        m_shown = Shown::Loading;
        say(loadingWords());
    }
    setSettled(false);
    Q_EMIT loadRequested();
}

void StatePage::showLoaded()
{
    if (const std::optional<Words> nothing = emptyWords()) {
        m_shown = Shown::Empty;
        say(*nothing);
    } else {
        m_shown = Shown::Content;
        m_stack->setCurrentIndex(1);
        contentLoaded();
    }
    setSettled(true);
    if (m_shown == Shown::Content && !isContentReady())
        setSettled(false);
}

void StatePage::showFailed(const Error& error)
{
    m_shown = Shown::Failed;
    const QString detail = error.hint.isEmpty() ? error.detail : error.detail + QLatin1Char('\n') + error.hint;
    say({.icon = QStringLiteral("failed"), .sentence = error.message, .button = Tr::tr("Try again")}, detail.trimmed());
    setSettled(true);
}

void StatePage::forget()
{
    m_shown = Shown::Nothing;
    say(loadingWords());
}

} // namespace lockkeeper::states
