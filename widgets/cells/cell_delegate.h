#pragma once

#include "environment/environment.h"
#include "theme/colors.h"

#include <QtWidgets/QStyledItemDelegate>

#include <functional>
#include <optional>

class QTableView;

namespace lockkeeper::cells {

/// What one cell of a table shows.
struct CellLook {
    QString text;
    QString tooltip{}; ///< empty: the text, where it is cut
    QString icon{}; ///< name of a drawing before the text; or
    std::optional<environment::Environment> shape{}; ///< an environment's shape in its colour
    theme::Role ink = theme::Role::Text; ///< of icon and text
    std::optional<theme::Tone> pill{}; ///< the text on a tint
    bool strong = false;
    bool number = false; ///< at the trailing edge
};

/// Draws a table's cells in the house's look: a symbol before the word, pills, numbers at the trailing edge; mirrored
/// in right-to-left languages.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Look = std::function<CellLook(const QModelIndex&)>;
    /// `look` reads the model's own roles, so that no model needs to know a delegate.
    explicit CellDelegate(Look look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    Look m_look;
};

/// Whole rows, one at a time, no grid, rows as high as the text asks; `stretched` takes the room that is left.
void dress(QTableView& table, CellDelegate::Look look, int stretched);

/// Chooses a row also before the table was laid out, which QTableView::selectRow does not.
void chooseRow(QTableView& table, int row);

} // namespace lockkeeper::cells
