#pragma once

#include "dialogs/sheet.h"

namespace lockkeeper::dialogs {

/// Why something does not happen, and what would be safe instead.
struct Refusal {
    /// Something that may be done instead, and works now.
    struct Way {
        QString title; ///< "Start over on a copy"
        QString detail; ///< "a branch of this database, reset there; production stays"
        QString button; ///< "Create branch…"
    };
    environment::Environment environment = environment::Environment::Production;
    QString title; ///< "Reset is refused on production"
    QString where; ///< "shop_prod · db1.example.net/shop · 1.5 GB in 14 tables"
    QString command; ///< as it was typed, shown in the fixed font; empty where none was
    QString consequence; ///< one sentence: what would have happened
    std::vector<Way> ways;
    QString details; ///< for the clipboard: reason, identity, rule
};

/// The guard said no. There is no way past it from here: the buttons are the safe ways, copying the details and
/// closing.
class RefusalDialog final : public Sheet {
    Q_OBJECT
public:
    explicit RefusalDialog(const Refusal& refusal, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The reader chose `ways[index]`; the dialog has closed itself.
    void wayChosen(int index);
};

} // namespace lockkeeper::dialogs
