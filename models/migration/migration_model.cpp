#include "migration/migration_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace lockkeeper::migration {
namespace {

constexpr qsizetype kStampDigits = 14; // 20250101120000
const QList<int> kVerdictRoles{MigrationModel::BadgeRole, MigrationModel::SeverityRole, MigrationModel::HazardRole};

qsizetype digits(const QString& name)
{
    qsizetype count = 0;
    while (count < name.size() && name[count] >= u'0' && name[count] <= u'9')
        ++count;
    return count;
}

QDateTime stampOf(const QString& name)
{
    if (digits(name) != kStampDigits)
        return {};
    QDateTime stamp = QDateTime::fromString(name.left(kStampDigits), QStringLiteral("yyyyMMddHHmmss"));
    stamp.setTimeSpec(Qt::UTC);
    return stamp;
}

std::string_view nameOf(const MigrationModel::Row& row) { return row.status.name.value(); }

using Names = std::unordered_set<std::string_view>;

Names namesOf(const std::vector<MigrationModel::Row>& rows)
{
    Names names;
    names.reserve(rows.size());
    for (const MigrationModel::Row& row : rows)
        names.insert(nameOf(row));
    return names;
}

qint64 duration(const MigrationStatus& status)
{
    if (!status.started || !status.finished || status.steps == 0)
        return -1;
    return std::chrono::duration_cast<std::chrono::milliseconds>(*status.finished - *status.started).count();
}

} // namespace

QString readableTitle(const MigrationName& name)
{
    const QString whole = text(name.value());
    qsizetype begin = digits(whole);
    while (begin < whole.size() && (whole[begin] == u'_' || whole[begin] == u'-'))
        ++begin;
    QString words = whole.mid(begin);
    if (words.isEmpty())
        return whole;
    words.replace(u'_', u' ').replace(u'-', u' ');
    words[0] = words[0].toUpper();
    return words;
}

MigrationModel::MigrationModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int MigrationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant MigrationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& [status, verdict] = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return readableTitle(status.name);
    case Qt::ToolTipRole:
    case NameRole:
        return text(status.name.value());
    case Qt::AccessibleTextRole:
        return verdict.text.isEmpty()
            ? Tr::tr("%1, %2").arg(readableTitle(status.name), title(status.state))
            : Tr::tr("%1, %2, %3").arg(readableTitle(status.name), title(status.state), verdict.text);
    case TimestampRole:
        return stampOf(text(status.name.value()));
    case StateRole:
        return static_cast<int>(status.state);
    case StateTextRole:
        return status.running ? Tr::tr("Still running?") : title(status.state);
    case AppliedRole:
        return status.finished ? dateTime(*status.finished) : QDateTime();
    case DurationRole:
        return duration(status);
    case PathRole:
        return text(status.script);
    case LogRole:
        return text(status.log);
    case StatusRole:
        return text(name(status.state));
    case BadgeRole:
        return verdict.text;
    case SeverityRole:
        return text(verdict.severity);
    case HazardRole:
        return verdict.hazard ? QVariant(static_cast<int>(*verdict.hazard)) : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> MigrationModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{NameRole, "name"}, {TitleRole, "title"}, {TimestampRole, "timestamp"}, {StateRole, "state"},
        {StateTextRole, "stateText"}, {AppliedRole, "applied"}, {DurationRole, "duration"}, {PathRole, "path"},
        {LogRole, "log"}, {StatusRole, "status"}, {BadgeRole, "badge"}, {SeverityRole, "severity"},
        {HazardRole, "hazard"}});
    return names;
}

void MigrationModel::show(std::vector<Row> newestFirst, Overall overall)
{
    merge(std::move(newestFirst), Verdicts::Given);
    m_overall = overall;
    Q_EMIT statusChanged();
}

void MigrationModel::show(const Status& status)
{
    std::vector<Row> newestFirst;
    for (auto at = status.migrations.rbegin(); at != status.migrations.rend(); ++at)
        newestFirst.push_back({.status = *at, .verdict = {}});
    merge(std::move(newestFirst), Verdicts::Kept);
    m_overall = status.overall;
    Q_EMIT statusChanged();
}

void MigrationModel::show(const std::vector<Migration>& migrations)
{
    std::vector<Row> newestFirst;
    for (auto at = migrations.rbegin(); at != migrations.rend(); ++at)
        newestFirst.push_back({.status = {.name = at->name, .script = at->script}, .verdict = {}});
    m_overall = newestFirst.empty() ? Overall::Empty : Overall::Pending;
    merge(std::move(newestFirst), Verdicts::Kept);
    Q_EMIT statusChanged();
}

void MigrationModel::clear()
{
    merge({}, Verdicts::Kept);
    m_overall = Overall::Empty;
    Q_EMIT statusChanged();
}

void MigrationModel::merge(std::vector<Row> newestFirst, Verdicts verdicts)
{
    if (!m_items.empty() && !std::ranges::equal(m_items, newestFirst, {}, nameOf, nameOf))
        dropOthersThan(newestFirst);
    insertAndUpdate(std::move(newestFirst), verdicts);
}

void MigrationModel::dropOthersThan(const std::vector<Row>& newestFirst)
{
    const Names wanted = namesOf(newestFirst);
    const auto isWanted = [&](const Row& row) { return wanted.contains(nameOf(row)); };
    for (auto end = m_items.size(); end > 0;) {
        if (isWanted(m_items[end - 1])) {
            --end;
            continue;
        }
        // A run at once, as where rows come.
        std::size_t first = end - 1;
        while (first > 0 && !isWanted(m_items[first - 1]))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_items.erase(
            m_items.begin() + static_cast<std::ptrdiff_t>(first), m_items.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = first;
    }
    // What stays has the same order in both lists unless names changed theirs: then starting over is right.
    const Names here = namesOf(m_items);
    std::vector<std::string_view> kept;
    for (const Row& row : newestFirst)
        if (here.contains(nameOf(row)))
            kept.push_back(nameOf(row));
    if (!std::ranges::equal(m_items, kept, {}, nameOf)) {
        beginResetModel();
        m_items.clear();
        endResetModel();
    }
}

void MigrationModel::insertAndUpdate(std::vector<Row> newestFirst, Verdicts verdicts)
{
    std::optional<std::pair<int, int>> changed;
    for (std::size_t row = 0; row < newestFirst.size(); ++row) {
        Row& wanted = newestFirst[row];
        if (row < m_items.size() && nameOf(m_items[row]) == nameOf(wanted)) {
            Row& there = m_items[row];
            if (verdicts == Verdicts::Kept)
                wanted.verdict = there.verdict;
            if (there.status == wanted.status && there.verdict == wanted.verdict)
                continue;
            there = std::move(wanted);
            changed = {changed ? changed->first : static_cast<int>(row), static_cast<int>(row)};
            continue;
        }
        // A run of new ones is inserted at once: 5,000 rows are one signal when the model was empty.
        std::size_t end = row;
        while (end < newestFirst.size() && (row >= m_items.size() || nameOf(newestFirst[end]) != nameOf(m_items[row])))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        const auto from = newestFirst.begin();
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(row),
            std::move_iterator(from + static_cast<std::ptrdiff_t>(row)),
            std::move_iterator(from + static_cast<std::ptrdiff_t>(end)));
        endInsertRows();
        row = end - 1;
    }
    if (changed)
        Q_EMIT dataChanged(index(changed->first), index(changed->second));
}

void MigrationModel::setVerdict(const MigrationName& name, const Verdict& verdict)
{
    const QModelIndex found = indexOf(name);
    if (!found.isValid())
        return;
    m_items[static_cast<std::size_t>(found.row())].verdict = verdict;
    Q_EMIT dataChanged(found, found, kVerdictRoles);
}

QModelIndex MigrationModel::indexOf(const MigrationName& name) const
{
    const auto found = std::ranges::find(m_items, name, [](const Row& item) { return item.status.name; });
    return found == m_items.end() ? QModelIndex() : index(static_cast<int>(found - m_items.begin()));
}

const MigrationStatus* MigrationModel::at(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return &m_items[static_cast<std::size_t>(index.row())].status;
}

const Verdict& MigrationModel::verdict(const QModelIndex& index) const
{
    return m_items[static_cast<std::size_t>(index.row())].verdict;
}

int MigrationModel::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_items, state, [](const Row& item) { return item.status.state; }));
}

} // namespace lockkeeper::migration
