#pragma once

#include "journal/entry.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace lockkeeper::journal {

/// The journal as a table, newest first. It reads nothing itself: a worker lists the entries and hands them in.
/// Threads: the one it lives in.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        WhoColumn,
        OperationColumn,
        ProfileColumn,
        DatabaseColumn,
        ResultColumn,
        DurationColumn,
        OutcomeColumn,
        ColumnCount
    };
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QDateTime, UTC; also the time column's sort key
        WhoRole, ///< "anna@desk"
        ProgramRole, ///< "window", "cli"
        OperationRole, ///< "backup": the stable word
        ProfileRole,
        EnvironmentRole, ///< int of environment::Environment, -1 where none was known
        DatabaseRole,
        IdentityRole,
        WhatRole,
        ResultRole, ///< int of Ending
        OutcomeRole,
        DurationRole, ///< milliseconds, -1 while it runs
        IdRole, ///< qint64
    };

    explicit JournalModel(QObject* parent = nullptr);

    /// Newest first, as Journal::list returns them. What is shown already stays (and stays selected); only what is new
    /// is put in above it and what changed is repainted.
    void setEntries(std::vector<Entry> entries);
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Entry> m_entries;
};

/// "Backup": an operation's stable word for people; the word itself where it is unknown.
[[nodiscard]] QString operationTitle(std::string_view operation);

} // namespace lockkeeper::journal
