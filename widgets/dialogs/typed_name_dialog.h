#pragma once

#include "dialogs/confirm_dialog.h"

class QLineEdit;

namespace lockkeeper::dialogs {

/// The third rung: the name must be typed, letter for letter. Until it equals, the button cannot be pressed and Enter
/// does nothing; pasting is allowed.
class TypedNameDialog final : public Sheet {
    Q_OBJECT
public:
    /// `name`: what must be typed, usually the database's.
    TypedNameDialog(const Question& question, const QString& name, QWidget* parent = nullptr);

    /// What the reader typed: the gate compares it again.
    [[nodiscard]] QString typed() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_name;
    QLineEdit* m_field;
};

} // namespace lockkeeper::dialogs
