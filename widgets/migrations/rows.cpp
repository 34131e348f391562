#include "migrations/rows.h"

#include "base/tr.h"
#include "migration/migration_filter.h"
#include "migrations/review.h"
#include "migrations/symbol.h"
#include "sql/finding_model.h"
#include "theme/shapes.h"
#include "words/when.h"

namespace lockkeeper::migrations {
namespace {

using migration::MigrationModel;
using migration::State;
using sql::FindingModel;
using theme::Role;
using theme::Tone;

/// The day in the name: "20261118".
QString dayOf(const QModelIndex& index)
{
    constexpr qsizetype kDayDigits = 8;
    const QString name = index.data(MigrationModel::NameRole).toString();
    qsizetype digits = 0;
    while (digits < name.size() && digits < kDayDigits && name[digits].isDigit())
        ++digits;
    return name.left(digits);
}

QString stateWords(const QModelIndex& index)
{
    const auto state = static_cast<State>(index.data(MigrationModel::StateRole).toInt());
    switch (state) {
    case State::Applied: {
        const QDateTime at = index.data(MigrationModel::AppliedRole).toDateTime();
        return at.isValid() ? Tr::tr("applied %1").arg(words::ago(at)) : Tr::tr("applied");
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

/// A state's drawing; and whether what the migration does is still to come.
struct StateLook {
    QString icon;
    Role role = Role::Muted;
    bool pending = false;
};

StateLook lookOf(State state)
{
    switch (state) {
    case State::Applied:
        return {.icon = QStringLiteral("check"), .role = Role::Good};
    case State::Pending:
        return {.icon = QStringLiteral("pending"), .role = Role::Accent, .pending = true};
    case State::Edited:
        return {.icon = QStringLiteral("edited"), .role = Role::MayFail};
    case State::Missing:
        return {.icon = QStringLiteral("missing"), .role = Role::MayFail};
    case State::Failed:
        return {.icon = QStringLiteral("failed"), .role = Role::Loss, .pending = true};
    case State::RolledBack:
        return {.icon = QStringLiteral("rolled-back"), .role = Role::Muted};
    case State::Unreadable:
        return {.icon = QStringLiteral("warning"), .role = Role::MayFail};
    }
    return {};
}

} // namespace

theme::RowLook migrationRow(const QModelIndex& index)
{
    const auto state = static_cast<State>(index.data(MigrationModel::StateRole).toInt());
    const StateLook stated = lookOf(state);
    theme::RowLook look{.title = index.data(MigrationModel::TitleRole).toString(),
        .icon = stated.icon,
        .iconRole = stated.role,
        .strong = stated.pending};
    // The state first: what follows may be cut.
    const QString day = dayOf(index);
    QStringList parts{stateWords(index)};
    if (!day.isEmpty())
        parts << day;
    if (const qint64 took = index.data(MigrationModel::DurationRole).toLongLong(); took >= 100)
        parts << words::lasting(std::chrono::milliseconds(took));
    look.subtitle = parts.join(QStringLiteral(" · "));
    if (const QString where = index.data(migration::FilteredMigrations::WhereRole).toString(); !where.isEmpty())
        look.subtitle = where;
    look.badge = index.data(MigrationModel::BadgeRole).toString();
    if (look.badge.isEmpty())
        return look;
    const QVariant hazard = index.data(MigrationModel::HazardRole);
    const Tone tone = hazard.isValid() ? toneOf(static_cast<sql::Hazard>(hazard.toInt())) : Tone::Good;
    look.badgeShape = theme::shapeOf(tone);
    // What an applied migration could do, it has done: said, but without the colour that calls for a look.
    look.badgeTone = stated.pending ? tone : Tone::Neutral;
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
