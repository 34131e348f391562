#pragma once

#include <QtWidgets/QDialog>

#include <vector>

namespace lockkeeper::shell {

struct ShortcutRow {
    QString group;
    QString action;
    QString keys; ///< as the platform writes them; may be empty
    QString what; ///< one sentence
};

/// Every action with its keys, with a filter above.
class ShortcutsWindow final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsWindow(const std::vector<ShortcutRow>& rows, QWidget* parent = nullptr);
};

} // namespace lockkeeper::shell
