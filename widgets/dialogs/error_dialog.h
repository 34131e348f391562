#pragma once

#include "base/error.h"
#include "dialogs/sheet.h"

namespace lockkeeper::dialogs {

/// What failed, what to do about it, and the server's or tool's own words to select and copy.
class ErrorDialog final : public Sheet {
    Q_OBJECT
public:
    /// `title`: what was tried: "The backup of shop_dev failed".
    ErrorDialog(
        environment::Environment environment, const QString& title, const Error& error, QWidget* parent = nullptr);
};

/// The error as one text for the clipboard.
[[nodiscard]] QString copyable(const Error& error);

} // namespace lockkeeper::dialogs
