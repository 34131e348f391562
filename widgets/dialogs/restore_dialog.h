#pragma once

#include "dialogs/sheet.h"

#include <functional>

class QLineEdit;

namespace lockkeeper::dialogs {

/// Asks for the name of the new database a backup is restored into, and says at every letter what is wrong with it.
class RestoreDialog final : public Sheet {
    Q_OBJECT
public:
    struct Request {
        environment::Environment environment = environment::Environment::Production;
        QString where; ///< the server it will stand on: "db1.example.net:5432"
        std::vector<Fact> facts; ///< backup, when, tables and rows
        QString proposal; ///< a free name: "shop_20261010"
        /// What is wrong with a name, in one sentence; empty: nothing. Called at every letter, so it only looks at
        /// values (databaseNameProblem with the server's list).
        std::function<QString(const QString&)> problem;
    };
    explicit RestoreDialog(const Request& request, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const;

private:
    QLineEdit* m_field;
};

/// What PostgreSQL would refuse in a new database's name; `taken` are the names on that server. The server is the
/// judge; this only says it earlier. Source: NAMEDATALEN, 63 bytes (manual 4.1.1); template0, template1 and postgres
/// are initdb's.
[[nodiscard]] QString databaseNameProblem(const QString& name, const QStringList& taken);

} // namespace lockkeeper::dialogs
