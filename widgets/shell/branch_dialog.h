#pragma once

#include "dialogs/sheet.h"

#include <functional>

class QLineEdit;

namespace lockkeeper::shell {

/// Asks for the name of a branch, and shows how it will be made and why not another way.
class BranchDialog final : public dialogs::Sheet {
    Q_OBJECT
public:
    struct Request {
        environment::Environment environment = environment::Environment::Production;
        QString source; ///< the profile's name
        QString where;
        QString proposal; ///< a free name
        /// What is wrong with a name, in one sentence; empty: nothing. Called at every letter: it only looks at values.
        std::function<QString(const QString&)> problem;
    };
    /// A way to make it, in the order they are tried.
    struct Way {
        QString name;
        bool possible = false;
        QStringList whyNot;
    };
    explicit BranchDialog(const Request& request, QWidget* parent = nullptr);

    void showWays(const std::vector<Way>& ways);
    void showProblem(const QString& problem);
    [[nodiscard]] QString name() const;

private:
    QLineEdit* m_field;
    QLabel* m_how;
    QPushButton* m_create;
    bool m_impossible = false;
    std::function<QString(const QString&)> m_problem;
    QLabel* m_wrong;
    void judge();
};

} // namespace lockkeeper::shell
