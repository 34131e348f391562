#pragma once

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <functional>
#include <vector>

namespace lockkeeper::shell {

/// Something the palette can do.
struct PaletteItem {
    QString title; ///< "Back up now"
    QString group; ///< "Database": where it is found otherwise
    QString icon;
    QString keys; ///< as the platform writes them
    bool enabled = true;
    std::function<void()> run;
};

/// How well what was typed fits a title: 0 not at all, more is better. Letters in order; whole words and their
/// beginnings count more.
[[nodiscard]] int fit(const QString& typed, const QString& title);

/// Ctrl+K: type a few letters, Enter does it.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent = nullptr);

    /// Shows it over the parent's top with everything there is now.
    void open(std::vector<PaletteItem> items);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& typed);
    void runCurrent();
    class Model;
    std::vector<PaletteItem> m_items;
    Model* m_model;
    QLineEdit* m_field;
    QListView* m_list;
};

} // namespace lockkeeper::shell
