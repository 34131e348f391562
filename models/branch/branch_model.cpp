#include "branch/branch_model.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QLocale>

namespace lockkeeper::branch {
namespace {

QVariant raw(const Branch& branch, int role)
{
    switch (role) {
    case BranchModel::NameRole:
        return text(branch.name);
    case BranchModel::SourceRole:
        return text(branch.mark.sourceName);
    case BranchModel::ProviderRole:
        return text(branch.mark.provider);
    case BranchModel::CreatedRole:
        return QDateTime::fromString(text(branch.mark.created), Qt::ISODate);
    case BranchModel::BytesRole:
        return qint64(branch.bytes);
    case BranchModel::IdentityRole:
        return text(branch.identity.text());
    default:
        return {};
    }
}

int columnRole(int column)
{
    constexpr std::array roles{BranchModel::NameRole, BranchModel::SourceRole, BranchModel::ProviderRole,
        BranchModel::CreatedRole, BranchModel::BytesRole};
    return roles.at(static_cast<std::size_t>(column));
}

QString shown(const Branch& branch, int column)
{
    const QLocale locale;
    const QVariant value = raw(branch, columnRole(column));
    if (column == BranchModel::CreatedColumn)
        return locale.toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat);
    if (column == BranchModel::SizeColumn)
        return branch.bytes < 0 ? QString() : locale.formattedDataSize(branch.bytes);
    return value.toString();
}

} // namespace

BranchModel::BranchModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

int BranchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_branches.size());
}

int BranchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BranchModel::data(const QModelIndex& index, int role) const
{
    const Branch* found = branch(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*found, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return raw(*found, columnRole(index.column()));
    default:
        return raw(*found, role);
    }
}

QVariant BranchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return Tr::tr("Branch");
    case SourceColumn:
        return Tr::tr("Made from");
    case ProviderColumn:
        return Tr::tr("Provider");
    case CreatedColumn:
        return Tr::tr("Created");
    case SizeColumn:
        return Tr::tr("Size");
    default:
        return {};
    }
}

QHash<int, QByteArray> BranchModel::roleNames() const
{
    return {{NameRole, "name"}, {SourceRole, "source"}, {ProviderRole, "provider"}, {CreatedRole, "created"},
        {BytesRole, "bytes"}, {IdentityRole, "identity"}};
}

void BranchModel::show(std::vector<Branch> branches)
{
    beginResetModel();
    m_branches = std::move(branches);
    endResetModel();
}

const Branch* BranchModel::branch(const QModelIndex& index) const
{
    const bool there = index.isValid() && index.row() < rowCount();
    return there ? &m_branches[static_cast<std::size_t>(index.row())] : nullptr;
}

} // namespace lockkeeper::branch
