#pragma once

#include "dialogs/sheet.h"

namespace lockkeeper::dialogs {

/// A question before something changes.
struct Question {
    environment::Environment environment = environment::Environment::Production;
    QString title; ///< "Reset shop_dev?"
    QString where; ///< "shop_dev · 127.0.0.1:5433/shop_dev"
    QString consequence; ///< one sentence: what will be lost or changed
    std::vector<Fact> facts; ///< object, environment, row count
    QString button; ///< the verb with its object: "Reset shop_dev"
};

/// The second rung: names the object, its environment and how many rows; Cancel is the default.
class ConfirmDialog final : public Sheet {
    Q_OBJECT
public:
    explicit ConfirmDialog(const Question& question, QWidget* parent = nullptr);
};

} // namespace lockkeeper::dialogs
