#pragma once

#include "branch/branches.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace lockkeeper::branch {

/// The branches of one server, for a view. Ownership: holds values; `show` replaces them. Threads: the UI's.
class BranchModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, SourceColumn, ProviderColumn, CreatedColumn, SizeColumn, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole + 1,
        SourceRole, ///< the source database's name
        ProviderRole, ///< "template", "copy"
        CreatedRole, ///< QDateTime, UTC
        BytesRole, ///< -1 where unknown
        IdentityRole, ///< "SYSTEM-IDENTIFIER/OID"
        SortRole, ///< the column's raw value
    };

    explicit BranchModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(std::vector<Branch> branches);
    [[nodiscard]] const Branch* branch(const QModelIndex& index) const;

private:
    std::vector<Branch> m_branches;
};

} // namespace lockkeeper::branch
