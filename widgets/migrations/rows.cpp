#include "migrations/rows.h"

#include "base/tr.h"
#include "migration/migration_model.h"
#include "migrations/review.h"
#include "sql/finding_model.h"
#include "words/when.h"

namespace lockkeeper::migrations {
namespace {

using migration::MigrationModel;
using migration::State;
using sql::FindingModel;
using theme::Role;
using theme::Tone;

QString stamp(const QModelIndex& index)
{
    const QString name = index.data(MigrationModel::NameRole).toString();
    qsizetype digits = 0;
    while (digits < name.size() && name[digits].isDigit())
        ++digits;
    return name.left(digits);
}

QString stateWords(const QModelIndex& index)
{
    const auto state = static_cast<State>(index.data(MigrationModel::StateRole).toInt());
    switch (state) {
    case State::Applied: {
        const QDateTime at = index.data(MigrationModel::AppliedRole).toDateTime();
        const qint64 took = index.data(MigrationModel::DurationRole).toLongLong();
        if (!at.isValid())
            return Tr::tr("applied");
        const QString when = words::ago(at);
        // Milliseconds would push the date out of the row.
        return took < 100 ? Tr::tr("applied %1").arg(when)
                          : Tr::tr("applied %1, %2").arg(when, words::lasting(std::chrono::milliseconds(took)));
    }
    case State::Pending:
        return Tr::tr("not applied");
    case State::Edited:
        return Tr::tr("file changed");
    case State::Missing:
        return Tr::tr("applied, no file here");
    case State::Failed:
    case State::RolledBack:
    case State::Unreadable:
        return index.data(MigrationModel::StateTextRole).toString();
    }
    return {};
}

} // namespace

theme::RowLook migrationRow(const QModelIndex& index)
{
    const auto state = static_cast<State>(index.data(MigrationModel::StateRole).toInt());
    theme::RowLook look{.title = index.data(MigrationModel::TitleRole).toString()};
    const QString date = stamp(index);
    look.subtitle = date.isEmpty() ? stateWords(index) : date + QStringLiteral(" · ") + stateWords(index);
    switch (state) {
    case State::Applied:
        look.icon = QStringLiteral("check");
        look.iconRole = Role::Good;
        break;
    case State::Pending:
        look.icon = QStringLiteral("pending");
        look.iconRole = Role::Accent;
        look.badge = index.data(MigrationModel::BadgeRole).toString();
        look.badgeTone = toneOfSeverity(index.data(MigrationModel::SeverityRole).toString());
        break;
    case State::Edited:
        look.icon = QStringLiteral("edited");
        look.iconRole = Role::MayFail;
        look.badge = Tr::tr("edited");
        look.badgeTone = Tone::MayFail;
        break;
    case State::Missing:
        look.icon = QStringLiteral("missing");
        look.iconRole = Role::MayFail;
        look.badge = Tr::tr("no file");
        look.badgeTone = Tone::MayFail;
        break;
    case State::Failed:
        look.icon = QStringLiteral("failed");
        look.iconRole = Role::Loss;
        look.badge = Tr::tr("failed");
        look.badgeTone = Tone::Loss;
        break;
    case State::RolledBack:
        look.icon = QStringLiteral("rolled-back");
        look.iconRole = Role::Muted;
        break;
    case State::Unreadable:
        look.icon = QStringLiteral("warning");
        look.iconRole = Role::MayFail;
        look.badge = Tr::tr("unreadable");
        look.badgeTone = Tone::MayFail;
        break;
    }
    return look;
}

theme::RowLook findingRow(const QModelIndex& index)
{
    const auto hazard = static_cast<sql::Hazard>(index.data(FindingModel::HazardRole).toInt());
    const Tone tone = toneOf(hazard);
    return {.title = index.data(FindingModel::MessageRole).toString(),
        .subtitle = Tr::tr("line %1 · %2")
            .arg(index.data(FindingModel::LineRole).toString(), index.data(FindingModel::RuleRole).toString()),
        .icon = tone == Tone::Loss                        ? QStringLiteral("octagon")
            : tone == Tone::MayFail || tone == Tone::Lock ? QStringLiteral("warning")
                                                          : QStringLiteral("info"),
        .iconRole = theme::textRole(tone)};
}

} // namespace lockkeeper::migrations
