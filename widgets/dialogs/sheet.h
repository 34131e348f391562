#pragma once

#include "environment/environment.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>
#include <vector>

namespace lockkeeper::dialogs {

/// A label and its value: "Rows" and "50,231".
using Fact = std::pair<QString, QString>;

/// What every question of ours looks like: a line in the environment's colour on top, its shape beside the title, what
/// it speaks of under it, then the body, then the buttons with a quiet note at their left.
class Sheet : public QDialog {
    Q_OBJECT
protected:
    Sheet(environment::Environment environment, const QString& title, const QString& where, QWidget* parent);

    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    /// Buttons in the order added, the last one outermost.
    QPushButton* addButton(const QString& text, const QString& objectName);
    void setNote(const QString& note);
    /// A wrapped paragraph, plain text.
    QLabel* addSentence(const QString& text, const QString& objectName);
    void addFacts(const std::vector<Fact>& facts);

    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    environment::Environment m_environment;
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    QLabel* m_note;
};

} // namespace lockkeeper::dialogs
