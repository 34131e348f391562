#include "migration/migration_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <set>

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

void MigrationModel::show(const Status& status)
{
    merge({status.migrations.rbegin(), status.migrations.rend()});
    m_overall = status.overall;
    Q_EMIT statusChanged();
}

void MigrationModel::show(const std::vector<Migration>& migrations)
{
    std::vector<MigrationStatus> newestFirst;
    for (auto at = migrations.rbegin(); at != migrations.rend(); ++at)
        newestFirst.push_back({.name = at->name, .script = at->script});
    m_overall = newestFirst.empty() ? Overall::Empty : Overall::Pending;
    merge(std::move(newestFirst));
    Q_EMIT statusChanged();
}

void MigrationModel::clear()
{
    merge({});
    m_overall = Overall::Empty;
    Q_EMIT statusChanged();
}

void MigrationModel::merge(std::vector<MigrationStatus> newestFirst)
{
    if (!m_items.empty())
        dropOthersThan(newestFirst);
    insertAndUpdate(std::move(newestFirst));
}

void MigrationModel::dropOthersThan(const std::vector<MigrationStatus>& newestFirst)
{
    std::set<MigrationName> wanted;
    for (const MigrationStatus& status : newestFirst)
        wanted.insert(status.name);
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_items[static_cast<std::size_t>(row)].status.name))
            continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    // What stays has the same order in both lists unless names changed theirs: then starting over is right.
    std::vector<MigrationName> kept;
    std::set<MigrationName> here;
    for (const Item& item : m_items)
        here.insert(item.status.name);
    for (const MigrationStatus& status : newestFirst)
        if (here.contains(status.name))
            kept.push_back(status.name);
    if (!std::ranges::equal(m_items, kept, {}, [](const Item& item) { return item.status.name; })) {
        beginResetModel();
        m_items.clear();
        endResetModel();
    }
}

void MigrationModel::insertAndUpdate(std::vector<MigrationStatus> newestFirst)
{
    for (std::size_t row = 0; row < newestFirst.size(); ++row) {
        if (row < m_items.size() && m_items[row].status.name == newestFirst[row].name) {
            if (m_items[row].status == newestFirst[row])
                continue;
            m_items[row].status = std::move(newestFirst[row]);
            const QModelIndex changed = index(static_cast<int>(row));
            Q_EMIT dataChanged(changed, changed);
            continue;
        }
        // A run of new ones is inserted at once: 5,000 rows are one signal when the model was empty.
        std::size_t end = row;
        while (end < newestFirst.size() && (row >= m_items.size() || newestFirst[end].name != m_items[row].status.name))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        std::vector<Item> fresh;
        for (std::size_t at = row; at < end; ++at)
            fresh.push_back({.status = std::move(newestFirst[at]), .verdict = {}});
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(row), std::move_iterator(fresh.begin()),
            std::move_iterator(fresh.end()));
        endInsertRows();
        row = end - 1;
    }
}

void MigrationModel::setVerdict(const MigrationName& name, const Verdict& verdict)
{
    const QModelIndex found = indexOf(name);
    if (!found.isValid())
        return;
    m_items[static_cast<std::size_t>(found.row())].verdict = verdict;
    Q_EMIT dataChanged(found, found, kVerdictRoles);
}

void MigrationModel::setVerdicts(const std::map<MigrationName, Verdict>& verdicts)
{
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        Item& item = m_items[static_cast<std::size_t>(row)];
        const auto found = verdicts.find(item.status.name);
        if (found == verdicts.end() || found->second == item.verdict)
            continue;
        item.verdict = found->second;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last), kVerdictRoles);
}

QModelIndex MigrationModel::indexOf(const MigrationName& name) const
{
    const auto found = std::ranges::find(m_items, name, [](const Item& item) { return item.status.name; });
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
    return static_cast<int>(std::ranges::count(m_items, state, [](const Item& item) { return item.status.state; }));
}

} // namespace lockkeeper::migration
