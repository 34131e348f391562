#pragma once

#include "backup/vault.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace lockkeeper::backup {

/// The vault's backups, newest first, for a view.
///
/// Ownership: holds values; `show` replaces them. Threads: the UI's. A damaged backup is a row like any other.
class BackupModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        CreatedColumn,
        DatabaseColumn,
        EnvironmentColumn,
        SizeColumn,
        TablesColumn,
        RowsColumn,
        LevelColumn,
        LabelColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        DatabaseRole,
        ProfileRole,
        EnvironmentRole, ///< "production", "staging", "development"; empty where damaged
        CreatedRole, ///< QDateTime, UTC
        BytesRole,
        TablesRole,
        RowsRole,
        LevelRole, ///< "decoded"
        LabelRole,
        DamagedRole, ///< why, for people; empty where all is well
        SortRole, ///< the column's raw value
    };

    explicit BackupModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(std::vector<Entry> entries);
    [[nodiscard]] const Entry* entry(const QModelIndex& index) const;

private:
    std::vector<Entry> m_entries;
};

} // namespace lockkeeper::backup
