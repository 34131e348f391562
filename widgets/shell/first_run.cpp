#include "shell/first_run.h"

#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/parts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::shell {
namespace {

using namespace theme::metrics;

/// A drawing that follows the theme.
class Drawing final : public QWidget {
public:
    Drawing(QString name, QWidget* parent)
        : QWidget(parent)
        , m_name(std::move(name))
    {
        setFixedSize(32, 32);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        theme::paintIcon(painter, rect(), m_name, theme::color(theme::Role::Accent, palette()));
    }

private:
    QString m_name;
};

theme::Card* card(const QString& icon, const QString& title, const QString& words, QAction& action,
    const QString& button, bool primary, QWidget* parent)
{
    auto* made = new theme::Card(parent);
    made->setMinimumWidth(220);
    made->setMaximumWidth(320);
    made->setMinimumHeight(220);
    QVBoxLayout& body = made->body();
    body.setContentsMargins(kApart - 4, kApart - 4, kApart - 4, kApart - 4);
    body.setSpacing(kSpace);
    body.addWidget(new Drawing(icon, made));
    body.addSpacing(kGap);
    auto* heading = theme::strongLabel(title, made);
    body.addWidget(heading);
    auto* text = theme::mutedLabel(words, made);
    text->setWordWrap(true);
    body.addWidget(text);
    body.addStretch(1);
    auto* go = new QPushButton(button, made);
    go->setObjectName(action.objectName() + QStringLiteral("Card"));
    go->setAccessibleName(title);
    go->setAccessibleDescription(words);
    go->setToolTip(action.toolTip());
    if (primary)
        theme::makePrimary(*go);
    QObject::connect(go, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, go, [go, &action] { go->setEnabled(action.isEnabled()); });
    go->setEnabled(action.isEnabled());
    body.addWidget(go);
    return made;
}

} // namespace

FirstRun::FirstRun(QAction& tryIt, QAction& addConnection, QAction& openProject, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("firstRun"));
    setAccessibleName(Tr::tr("First steps"));
    auto* welcome = new QLabel(Tr::tr("Where do you want to start?"), this);
    welcome->setFont(theme::large(welcome->font()));
    auto* under = theme::mutedLabel(
        Tr::tr("Lockkeeper shows what a migration destroys before it runs, and keeps a way back."), this);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(kWide);
    cards->addStretch(1);
    cards->addWidget(card(QStringLiteral("sandbox"), Tr::tr("Try it safely"),
        Tr::tr("A private PostgreSQL with three demo databases starts on this computer. A migration that loses data "
               "waits in them. Nothing of yours is touched."),
        tryIt, Tr::tr("Start the sandbox"), true, this));
    cards->addWidget(card(QStringLiteral("plug"), Tr::tr("Add a connection"),
        Tr::tr("Paste a URL or a line of .env. You say whether it is development, staging or production; the password "
               "goes to the system's keyring."),
        addConnection, Tr::tr("Add connection…"), false, this));
    cards->addWidget(card(QStringLiteral("folder"), Tr::tr("Open a Prisma project"),
        Tr::tr("Its schema, its migrations and the database its .env names become a profile."), openProject,
        Tr::tr("Open project…"), false, this));
    cards->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kApart, kApart, kApart, kApart);
    column->setSpacing(kSpace);
    column->addStretch(2);
    column->addWidget(welcome, 0, Qt::AlignHCenter);
    column->addWidget(under, 0, Qt::AlignHCenter);
    column->addSpacing(kApart);
    column->addLayout(cards);
    column->addStretch(3);
}

} // namespace lockkeeper::shell
