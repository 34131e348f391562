#pragma once

#include "dialogs/sheet.h"

#include <functional>
#include <optional>
#include <string>

class QButtonGroup;
class QLineEdit;

namespace lockkeeper::branches {

/// One provider as it was looked at.
struct Choice {
    std::string provider; ///< "template": what the journey takes
    QString title; ///< "Template"
    QString description; ///< how it does it, one sentence
    std::vector<QString> whyNot; ///< empty: it can serve
};

/// Asks for a branch's name and shows every provider with its reasons; the first that can serve is chosen.
///
/// Joining: open it, ask which providers could serve on a worker, answer with `showChoices` or `showFailed`.
class CreateBranchDialog final : public dialogs::Sheet {
    Q_OBJECT
public:
    struct Request {
        environment::Environment environment = environment::Environment::Production; ///< of the source
        QString source; ///< its database's name
        QString where; ///< "shop_prod · db1.example.net:5432/shop · 1.5 GB"
        QString proposal; ///< a free name
        /// What is wrong with a name, in one sentence; empty: nothing. Only looks at values.
        std::function<QString(const QString&)> problem;
    };
    explicit CreateBranchDialog(const Request& request, QWidget* parent = nullptr);

    void showChoices(const std::vector<Choice>& choices);
    void showFailed(const QString& sentence);

    [[nodiscard]] QString name() const;
    /// The provider chosen; empty while none can serve.
    [[nodiscard]] std::string provider() const;

private:
    void judge();

    std::function<QString(const QString&)> m_check;
    std::vector<Choice> m_choices;
    QLineEdit* m_field;
    QLabel* m_problem;
    QVBoxLayout* m_list;
    QButtonGroup* m_group;
    QPushButton* m_create = nullptr;
};

} // namespace lockkeeper::branches
