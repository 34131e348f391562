#pragma once

#include "base/error.h"
#include "profile/profile.h"

#include <QtCore/QAbstractItemModel>

#include <array>
#include <map>
#include <vector>

namespace lockkeeper::profile {

/// What is known of a profile's database from here.
enum class Reachability { Unknown, Asking, Reached, Failed };

/// The sidebar: production, staging, development as headed groups, the profiles below in their file's order.
///
/// All three groups are always there; one without profiles has no children. Threads: the one it lives in.
class ProfileModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString; the environment's title for a group
        PlaceRole, ///< "db1.example:5432/shop"
        EnvironmentRole, ///< int of environment::Environment
        ReachabilityRole, ///< int of Reachability
        ProblemRole, ///< the last connection error's sentence, else empty
        GroupRole, ///< the person's own group
        NotesRole,
        ProjectRole, ///< the project's folder
        PooledRole, ///< bool
        IsGroupRole, ///< bool: a heading, not a profile
        CountRole, ///< int: profiles below a heading
    };

    explicit ProfileModel(QObject* parent = nullptr);

    void setProfiles(std::vector<Profile> profiles);
    [[nodiscard]] const std::vector<Profile>& profiles() const { return m_profiles; }
    /// The profile at a row, or null for a heading. Valid until the next setProfiles.
    [[nodiscard]] const Profile* profile(const QModelIndex& index) const;
    /// The row of a profile; invalid where there is none of that name.
    [[nodiscard]] QModelIndex indexOf(const std::string& name) const;
    /// `problem` is shown where it failed. Forgotten when the profile's target changes.
    void setReachability(const std::string& name, Reachability reachability, const QString& problem = {});

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct State {
        Reachability reachability = Reachability::Unknown;
        QString problem;
    };
    [[nodiscard]] QVariant groupData(int group, int role) const;
    [[nodiscard]] QVariant profileData(const Profile& profile, int role) const;

    std::vector<Profile> m_profiles;
    std::array<std::vector<std::size_t>, 3> m_groups; ///< positions in m_profiles, by row of the group
    std::map<std::string, State> m_states;
};

} // namespace lockkeeper::profile
