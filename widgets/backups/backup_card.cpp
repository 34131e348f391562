#include "backups/backup_card.h"

#include "base/text.h"
#include "base/tr.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/pill.h"
#include "words/reading.h"
#include "words/when.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>

namespace lockkeeper::backups {
namespace metrics = theme::metrics;

namespace {

QDateTime dateTime(std::chrono::sys_seconds time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

} // namespace

QString meaning(backup::Level level)
{
    switch (level) {
    case backup::Level::Exists:
        return Tr::tr("The archive is there; nobody has looked inside.");
    case backup::Level::Hashed:
        return Tr::tr("Size and checksum hold: these are the bytes that were written.");
    case backup::Level::Decoded:
        return Tr::tr("Every part of the archive was read back; tables and row counts are those of the database.");
    case backup::Level::Restored:
        return Tr::tr("It was restored into a scratch database; catalogs and counts are equal.");
    case backup::Level::Rehearsed:
        return Tr::tr("It was restored, and the pending migrations were applied to it.");
    }
    return {};
}

BackupCard::BackupCard(QWidget* parent)
    : QWidget(parent)
    , m_title(theme::strongLabel({}, this))
    , m_level(new theme::Pill(this))
    , m_meaning(theme::mutedLabel({}, this))
    , m_facts(new QGridLayout)
    , m_problems(new QLabel(this))
    , m_actions(new QWidget(this))
    , m_restore(new QPushButton(Tr::tr("Restore into a new database…"), m_actions))
{
    setObjectName(QStringLiteral("backupCard"));
    m_title->setObjectName(QStringLiteral("backupTitle"));
    m_title->setWordWrap(true);
    words::alignToReading(*m_title);
    m_meaning->setWordWrap(true);
    words::alignToReading(*m_meaning);
    m_problems->setObjectName(QStringLiteral("backupProblems"));
    m_problems->setWordWrap(true);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);

    const auto button = [this](const QString& words, const char* object) {
        auto* made = new QPushButton(words, m_actions);
        made->setObjectName(QLatin1String(object));
        return made;
    };
    m_restore->setObjectName(QStringLiteral("restore"));
    auto* verify = button(Tr::tr("Verify"), "verify");
    verify->setToolTip(Tr::tr("Read the whole archive again and compare it with what was counted"));
    auto* reveal = button(Tr::tr("Show in folder"), "reveal");
    auto* copy = button(Tr::tr("Copy path"), "copyPath");
    connect(m_restore, &QPushButton::clicked, this, &BackupCard::restoreRequested);
    connect(verify, &QPushButton::clicked, this, &BackupCard::verifyRequested);
    connect(reveal, &QPushButton::clicked, this, &BackupCard::revealRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_path); });
    auto* actions = new QGridLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(metrics::kSpace);
    actions->addWidget(m_restore, 0, 0, 1, 3);
    actions->addWidget(verify, 1, 0);
    actions->addWidget(reveal, 1, 1);
    actions->addWidget(copy, 1, 2);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace);
    head->addWidget(m_title, 1);
    head->addWidget(m_level, 0, Qt::AlignTop);
    m_facts->setHorizontalSpacing(metrics::kWide);
    m_facts->setVerticalSpacing(metrics::kGap);
    m_facts->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kWide, metrics::kPad, metrics::kWide, metrics::kPad);
    column->setSpacing(metrics::kPad);
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addLayout(m_facts);
    column->addWidget(m_problems);
    column->addWidget(m_actions);
    column->addStretch();
    // Wide enough for its buttons from the start: they are hidden while nothing is chosen.
    setMinimumWidth(actions->minimumSize().width() + 2 * metrics::kWide);
    show(nullptr);
}

bool BackupCard::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    // A scroll area asks only for the smallest size, in which wrapped text loses its last lines.
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}

void BackupCard::addFact(const QString& name, const QString& value, const QString& tooltip)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    m_facts->addWidget(theme::mutedLabel(name, this), row, 0, Qt::AlignTop);
    auto* label = new QLabel(value, this);
    label->setObjectName(QStringLiteral("fact"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setToolTip(tooltip);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words::alignToReading(*label);
    m_facts->addWidget(label, row, 1);
}

void BackupCard::addProblems(const std::vector<QString>& problems)
{
    QStringList lines;
    for (const QString& problem : problems)
        lines.append(problem);
    words::ink(*m_problems, theme::color(theme::Role::Loss, palette()));
    m_problems->setText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
}

void BackupCard::show(const backup::Entry* entry)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_problems->hide();
    m_level->set({}, theme::Tone::Neutral);
    m_meaning->clear();
    m_actions->setVisible(entry != nullptr);
    if (!entry) {
        m_title->setText(Tr::tr("Choose a backup to see what is in it."));
        return;
    }
    m_path = text(entry->folder);
    m_restore->setEnabled(entry->manifest.has_value());
    if (!entry->manifest) {
        m_title->setText(text(entry->id.value()));
        m_level->set(Tr::tr("damaged"), theme::Tone::Loss);
        addProblems({entry->damage});
        return;
    }
    const backup::Manifest& manifest = *entry->manifest;
    const QDateTime taken = dateTime(manifest.created);
    m_title->setText(Tr::tr("%1, %2").arg(text(manifest.database), words::ago(taken)));
    m_title->setToolTip(words::exactly(taken));
    const bool good = manifest.problems.empty();
    m_level->set(good ? backup::title(manifest.level).toLower() : Tr::tr("damaged"),
        !good                                          ? theme::Tone::Loss
            : manifest.level >= backup::Level::Decoded ? theme::Tone::Good
                                                       : theme::Tone::MayFail);
    m_meaning->setText(good ? meaning(manifest.level) : QString());
    std::vector<QString> problems;
    for (const std::string& problem : manifest.problems)
        problems.push_back(text(problem));
    addProblems(problems);

    addFact(Tr::tr("Taken"), words::isolated(words::exactly(taken)));
    addFact(Tr::tr("From"),
        environment::title(manifest.environment)
            + (manifest.profile.empty() ? QString() : QStringLiteral(" · ") + text(manifest.profile)));
    addFact(Tr::tr("Contains"),
        Tr::tr("%1, %2").arg(Tr::tr("%n tables", nullptr, static_cast<int>(manifest.tables.size())),
            Tr::tr("%1 rows").arg(words::number(manifest.rows()))));
    addFact(Tr::tr("Size"), words::size(manifest.bytes), Tr::tr("%L1 bytes").arg(manifest.bytes));
    addFact(Tr::tr("Took"), words::lasting(manifest.duration));
    addFact(Tr::tr("Server"),
        Tr::tr("PostgreSQL %1, pg_dump %2").arg(text(manifest.serverVersion), text(manifest.dumpVersion)));
    addFact(Tr::tr("Label"), text(manifest.label));
    addFact(Tr::tr("SHA-256"), words::isolated(text(manifest.sha256).left(16)) + QStringLiteral("…"),
        text(manifest.sha256));
    if (!manifest.notContained.empty()) {
        QStringList left;
        for (const std::string& thing : manifest.notContained)
            left.append(text(thing));
        addFact(Tr::tr("Not in it"), left.join(Tr::tr(", ")));
    }
}

} // namespace lockkeeper::backups
