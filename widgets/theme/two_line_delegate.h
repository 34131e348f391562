#pragma once

#include "environment/environment.h"
#include "theme/colors.h"

#include <QtWidgets/QStyledItemDelegate>

#include <functional>
#include <optional>

namespace lockkeeper::theme {

/// What one row of a list shows.
struct RowLook {
    QString title;
    QString subtitle{}; ///< empty: a row of one line
    QString icon{}; ///< name of a drawing; or
    std::optional<environment::Environment> shape{}; ///< an environment's shape instead
    Role iconRole = Role::Muted;
    QString badge{}; ///< pill at the end
    Tone badgeTone = Tone::Neutral;
    std::optional<environment::Environment> badgeShape{}; ///< in the pill, before its word
    QString trailingIcon{}; ///< small drawing at the end, beside the pill
    bool strong = false; ///< title in weight 600; the selected row always is
    bool muted = false; ///< title in the muted colour
    bool heading = false; ///< a group's heading: small capitals, no selection
    bool edge = false; ///< selected: a line in the shape's colour at the leading edge
};

/// Draws rows as in the pictures: icon or shape, title over subtitle, pill at the end; mirrored in right-to-left
/// languages; long texts are elided, the tooltip has them whole.
class TwoLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Look = std::function<RowLook(const QModelIndex&)>;
    /// `look` reads the model's own roles, so that no model needs to know a delegate.
    explicit TwoLineDelegate(Look look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    Look m_look;
};

} // namespace lockkeeper::theme
