#pragma once

#include "migration/status.h"
#include "sql/finding.h"

#include <QtCore/QAbstractListModel>

#include <array>
#include <map>
#include <vector>

namespace lockkeeper::migration {

/// What reading a migration's SQL found, in few words; given to the model once the analysis is done.
struct Verdict {
    QString text; ///< "2 lost", "may fail", "safe"; empty: nothing to show
    std::string severity{}; ///< "critical", "high", "medium", "low", "style"; empty: clean
    std::optional<sql::Hazard> hazard{}; ///< the gravest; none: clean
    /// Which findings there are: for each hazard a bit for each severity it was found with.
    std::array<std::uint8_t, static_cast<std::size_t>(sql::Hazard::Style) + 1> found{};

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// A project's migrations and their state on one database, newest first.
///
/// Threads: the one it lives in. A new status of the same project changes, inserts and removes rows in place, so that
/// selection and scroll position survive a refresh.
class MigrationModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< the whole name, as Prisma has it
        TitleRole, ///< "Add company name" of 20250101120000_add_company_name
        TimestampRole, ///< QDateTime (UTC) in the name; invalid where there is none
        StateRole, ///< int of State
        StateTextRole, ///< "Pending", "Still running?"
        AppliedRole, ///< QDateTime (UTC), invalid where it was not applied
        DurationRole, ///< milliseconds it took, or -1
        PathRole, ///< the script's file; empty where there is none
        LogRole, ///< why it failed
        StatusRole, ///< the StateRole's word for scripts: "rolled-back"
        BadgeRole, ///< what the analysis says, short
        SeverityRole, ///< its severity: "critical" … or empty
        HazardRole, ///< int of its gravest sql::Hazard; invalid: nothing found
    };

    explicit MigrationModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    struct Row {
        MigrationStatus status;
        Verdict verdict;
    };

    /// Shows what a worker made ready: thousands of rows are taken over, not copied.
    void show(std::vector<Row> newestFirst, Overall overall);
    /// Shows a status; verdicts of migrations that stay are kept.
    void show(const Status& status);
    /// Shows a project alone, before or without a database: every migration pending.
    void show(const std::vector<Migration>& migrations);
    void clear();

    void setVerdict(const MigrationName& name, const Verdict& verdict);
    [[nodiscard]] QModelIndex indexOf(const MigrationName& name) const;
    [[nodiscard]] const MigrationStatus* at(const QModelIndex& index) const;
    /// Of a valid index; empty where the analysis is not done.
    [[nodiscard]] const Verdict& verdict(const QModelIndex& index) const;
    [[nodiscard]] int count(State state) const;
    [[nodiscard]] Overall overall() const { return m_overall; }

Q_SIGNALS:
    /// The state of the whole is another, or the numbers behind it are.
    void statusChanged();

private:
    enum class Verdicts { Kept, Given };
    void merge(std::vector<Row> newestFirst, Verdicts verdicts);
    void dropOthersThan(const std::vector<Row>& newestFirst);
    void insertAndUpdate(std::vector<Row> newestFirst, Verdicts verdicts);

    std::vector<Row> m_items;
    Overall m_overall = Overall::Empty;
};

/// "Add company name" of "20250101120000_add_company_name": the words of a name; the name itself where it has none.
[[nodiscard]] QString readableTitle(const MigrationName& name);

} // namespace lockkeeper::migration
