#pragma once

#include "theme/colors.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::theme {

/// A surface with a hairline around it; put the content into `body()`.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }

private:
    QVBoxLayout* m_body;
};

/// A page with nothing to show yet, or that could not load: one sentence, one button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// `icon` and `button` may be empty; `detail` (a server's own words) can be selected and copied.
    void set(const QString& icon, const QString& sentence, const QString& button = {}, const QString& detail = {});
    [[nodiscard]] QPushButton& button() { return *m_button; }

Q_SIGNALS:
    void clicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();
    QString m_icon;
    QLabel* m_drawing;
    QLabel* m_sentence;
    QLabel* m_detail;
    QPushButton* m_button;
};

/// A label in the muted colour; it follows the theme.
[[nodiscard]] QLabel* mutedLabel(const QString& text = {}, QWidget* parent = nullptr);
/// A label in weight 600.
[[nodiscard]] QLabel* strongLabel(const QString& text = {}, QWidget* parent = nullptr);
/// The one button a page leads with.
void makePrimary(QPushButton& button);
/// A hairline across.
[[nodiscard]] QFrame* hairline(QWidget* parent = nullptr);

/// A label that gives up its end, not its place, when there is too little room; the tooltip has it whole.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setRole(Role role);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_role = Role::Text;
};

} // namespace lockkeeper::theme
