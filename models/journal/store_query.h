#pragma once

#include "base/result.h"
#include "journal/entry.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lockkeeper::journal {

/// What SQLite said, as one of the journal's errors.
[[nodiscard]] Error storeError(const QSqlError& fault, const std::filesystem::path& store);

/// A query that knows the store it fails on. Private to this floor. Threads: the connection's.
class Query {
public:
    Query(QSqlDatabase& database, const std::filesystem::path& store);
    [[nodiscard]] Result<> run(const QString& sql, const QVariantList& values = {});
    bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] std::string string(int column) const;
    [[nodiscard]] int changed() const { return m_query.numRowsAffected(); }
    [[nodiscard]] qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }

private:
    QSqlQuery m_query;
    const std::filesystem::path& m_store;
};

/// A value for a NOT NULL column: the driver writes NULL for a null QString.
[[nodiscard]] QVariant bound(std::string_view value);
[[nodiscard]] QVariant bound(const QString& value);
[[nodiscard]] Time now();
[[nodiscard]] inline qint64 stored(Time time) { return time.time_since_epoch().count(); }

/// All or nothing; takes the write lock at once, so that two processes wait for each other instead of failing.
[[nodiscard]] Result<> together(
    QSqlDatabase& database, const std::filesystem::path& store, const std::function<Result<>(Query&)>& work);

} // namespace lockkeeper::journal
