#include "profile/profile_model.h"

#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"

namespace lockkeeper::profile {
namespace {

using environment::Environment;

constexpr std::array kOrder{Environment::Production, Environment::Staging, Environment::Development};

// A heading's index carries 0, a profile's the row of its heading plus one.
constexpr quintptr kHeading = 0;

} // namespace

ProfileModel::ProfileModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void ProfileModel::setProfiles(std::vector<Profile> profiles)
{
    beginResetModel();
    std::map<std::string, State> kept;
    for (const Profile& profile : profiles) {
        const auto same = std::ranges::find_if(m_profiles, [&](const Profile& old) {
            return old.name == profile.name && shownUrl(old.target) == shownUrl(profile.target);
        });
        if (const auto state = m_states.find(profile.name); same != m_profiles.end() && state != m_states.end())
            kept.insert(*state);
    }
    m_states = std::move(kept);
    m_profiles = std::move(profiles);
    for (std::size_t group = 0; group < kOrder.size(); ++group) {
        m_groups[group].clear();
        for (std::size_t i = 0; i < m_profiles.size(); ++i) {
            if (m_profiles[i].environment == kOrder[group])
                m_groups[group].push_back(i);
        }
    }
    endResetModel();
}

const Profile* ProfileModel::profile(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kHeading)
        return nullptr;
    return &m_profiles[m_groups[index.internalId() - 1][static_cast<std::size_t>(index.row())]];
}

QModelIndex ProfileModel::indexOf(const std::string& name) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (std::size_t row = 0; row < m_groups[group].size(); ++row) {
            if (m_profiles[m_groups[group][row]].name == name)
                return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(group + 1));
        }
    }
    return {};
}

void ProfileModel::setReachability(const std::string& name, Reachability reachability, const QString& problem)
{
    const QModelIndex row = indexOf(name);
    if (!row.isValid())
        return;
    m_states[name] = {.reachability = reachability, .problem = problem};
    Q_EMIT dataChanged(row, row, {ReachabilityRole, ProblemRole, Qt::ToolTipRole});
}

QModelIndex ProfileModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : kHeading);
}

QModelIndex ProfileModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kHeading)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kHeading);
}

int ProfileModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(kOrder.size());
    if (parent.internalId() != kHeading || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].size());
}

int ProfileModel::columnCount(const QModelIndex& /*parent*/) const { return 1; }

QVariant ProfileModel::groupData(int group, int role) const
{
    const Environment environment = kOrder[static_cast<std::size_t>(group)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case NameRole:
        return environment::title(environment);
    case EnvironmentRole:
        return static_cast<int>(environment);
    case IsGroupRole:
        return true;
    case CountRole:
        return static_cast<int>(m_groups[static_cast<std::size_t>(group)].size());
    default:
        return {};
    }
}

QVariant ProfileModel::profileData(const Profile& profile, int role) const
{
    const auto found = m_states.find(profile.name);
    const State state = found == m_states.end() ? State{} : found->second;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return text(profile.name);
    case PlaceRole:
        return text(shownPlace(profile.target));
    case Qt::ToolTipRole:
        return state.problem.isEmpty() ? text(shownUrl(profile.target)) : state.problem;
    case Qt::AccessibleTextRole:
        return Tr::tr("%1, %2, %3")
            .arg(environment::title(profile.environment), text(profile.name), text(shownPlace(profile.target)));
    case EnvironmentRole:
        return static_cast<int>(profile.environment);
    case ReachabilityRole:
        return static_cast<int>(state.reachability);
    case ProblemRole:
        return state.problem;
    case GroupRole:
        return text(profile.group);
    case NotesRole:
        return text(profile.notes);
    case ProjectRole:
        return text(profile.project);
    case PooledRole:
        return profile.pooled;
    case IsGroupRole:
        return false;
    default:
        return {};
    }
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const Profile* found = profile(index))
        return profileData(*found, role);
    return groupData(index.row(), role);
}

Qt::ItemFlags ProfileModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return profile(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

QHash<int, QByteArray> ProfileModel::roleNames() const
{
    return {{NameRole, "name"}, {PlaceRole, "place"}, {EnvironmentRole, "environment"},
        {ReachabilityRole, "reachability"}, {ProblemRole, "problem"}, {GroupRole, "group"}, {NotesRole, "notes"},
        {ProjectRole, "project"}, {PooledRole, "pooled"}, {IsGroupRole, "isGroup"}, {CountRole, "count"}};
}

} // namespace lockkeeper::profile
