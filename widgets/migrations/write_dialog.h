#pragma once

#include "dialogs/sheet.h"
#include "migrations/comparison.h"

#include <vector>

class QCheckBox;
class QLineEdit;

namespace lockkeeper::migrations {

/// Asks for the names of the new migrations before they are written, and says what becomes of the one they replace.
class WriteDialog final : public dialogs::Sheet {
    Q_OBJECT
public:
    /// What is known of the migration that is to be replaced.
    enum class Original {
        Pending, ///< not applied to the database in view; perhaps to another one
        Nowhere, ///< applied to no database of this project: it may be moved aside
        Applied, ///< never touched
    };
    struct Request {
        environment::Environment environment = environment::Environment::Production;
        QString folder; ///< "prisma/migrations"
        QString original; ///< its name
        Original state = Original::Pending;
        std::vector<Step> steps;
    };
    explicit WriteDialog(const Request& request, QWidget* parent = nullptr);

    /// As typed, in the steps' order.
    [[nodiscard]] std::vector<std::string> names() const;
    /// Whether the original should be moved out of the migrations' folder.
    [[nodiscard]] bool movesAside() const;

private:
    void addNames(const std::vector<Step>& steps);
    void judge();

    std::vector<QLineEdit*> m_names;
    QCheckBox* m_aside = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace lockkeeper::migrations
