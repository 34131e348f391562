#include "dialogs/refusal_dialog.h"

#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace lockkeeper::dialogs {
namespace metrics = theme::metrics;

namespace {

/// The safe ways as rows of one frame, a hairline between them.
QWidget* wayList(const std::vector<Refusal::Way>& ways, QWidget* parent, const std::function<void(int)>& choose)
{
    auto* frame = new theme::Card(parent);
    frame->body().setContentsMargins(0, 0, 0, 0);
    frame->body().setSpacing(0);
    for (std::size_t index = 0; index < ways.size(); ++index) {
        const Refusal::Way& way = ways[index];
        if (index > 0)
            frame->body().addWidget(theme::hairline(frame));
        auto* column = new QVBoxLayout;
        column->setSpacing(metrics::kGap / 2);
        auto* title = theme::strongLabel(way.title, frame);
        words::alignToReading(*title);
        column->addWidget(title);
        auto* detail = theme::mutedLabel(way.detail, frame);
        detail->setWordWrap(true);
        words::alignToReading(*detail);
        column->addWidget(detail);
        auto* button = new QPushButton(way.button, frame);
        button->setObjectName(QStringLiteral("way%1").arg(index));
        button->setAccessibleDescription(way.title);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, frame, [choose, index] { choose(static_cast<int>(index)); });
        auto* row = new QHBoxLayout;
        row->setContentsMargins(metrics::kPad, metrics::kPad, metrics::kPad, metrics::kPad);
        row->setSpacing(metrics::kWide);
        row->addLayout(column, 1);
        row->addWidget(button, 0, Qt::AlignVCenter);
        frame->body().addLayout(row);
    }
    return frame;
}

} // namespace

RefusalDialog::RefusalDialog(const Refusal& refusal, QWidget* parent)
    : Sheet(refusal.environment, refusal.title, refusal.where, parent)
{
    setObjectName(QStringLiteral("refusalDialog"));
    if (!refusal.command.isEmpty()) {
        auto* command = new QLabel(refusal.command, this);
        command->setObjectName(QStringLiteral("command"));
        command->setTextFormat(Qt::PlainText);
        command->setFont(theme::fixedFont());
        command->setWordWrap(true);
        // A command reads left to right in every language.
        command->setLayoutDirection(Qt::LeftToRight);
        command->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* chip = new theme::Card(this);
        chip->body().setContentsMargins(metrics::kSpace, metrics::kGap, metrics::kSpace, metrics::kGap);
        chip->body().addWidget(command);
        body().addWidget(chip);
    }
    addSentence(refusal.consequence, QStringLiteral("consequence"));
    if (!refusal.ways.empty()) {
        body().addWidget(theme::strongLabel(Tr::tr("What you may want instead"), this));
        body().addWidget(wayList(refusal.ways, this, [this](int index) {
            reject();
            Q_EMIT wayChosen(index);
        }));
    }
    setNote(Tr::tr("There is no override. Recorded in the journal."));
    auto* copy = addButton(Tr::tr("Copy details"), QStringLiteral("copyDetails"));
    connect(copy, &QPushButton::clicked, this, [refusal] {
        QGuiApplication::clipboard()->setText(
            QStringList{refusal.title, refusal.where, refusal.command, refusal.consequence, refusal.details}
                .filter(QRegularExpression(QStringLiteral(".")))
                .join(QLatin1Char('\n')));
    });
    auto* close = addButton(Tr::tr("Close"), QStringLiteral("close"));
    theme::makePrimary(*close);
    close->setDefault(true);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace lockkeeper::dialogs
