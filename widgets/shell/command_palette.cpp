#include "shell/command_palette.h"

#include "base/tr.h"
#include "theme/colors.h"
#include "theme/metrics.h"
#include "theme/shapes.h"
#include "theme/two_line_delegate.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

class CommandPalette::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PaletteItem& item = at(index.row());
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? item.title : QVariant();
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return at(index.row()).enabled ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
    }
    [[nodiscard]] const PaletteItem& at(int row) const { return *m_shown[static_cast<std::size_t>(row)]; }
    void show(std::vector<const PaletteItem*> items)
    {
        beginResetModel();
        m_shown = std::move(items);
        endResetModel();
    }

private:
    std::vector<const PaletteItem*> m_shown;
};

int fit(const QString& typed, const QString& title)
{
    const QString wanted = typed.simplified();
    if (wanted.isEmpty())
        return 1;
    const qsizetype whole = title.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (whole == 0)
        return 1000 - static_cast<int>(qMin<qsizetype>(title.size(), 200));
    if (whole > 0)
        return (title[whole - 1].isLetterOrNumber() ? 400 : 700) - static_cast<int>(qMin<qsizetype>(whole, 200));
    int points = 1;
    qsizetype from = 0;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const qsizetype found = title.indexOf(letter, from, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        points += found == 0 || !title[found - 1].isLetterOrNumber() ? 10 : found == from ? 4 : 1;
        from = found + 1;
    }
    return points;
}

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent)
    , m_model(new Model(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(Tr::tr("Command palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(Tr::tr("Search or run a command"));
    m_field->setAccessibleName(Tr::tr("Search or run a command"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(Tr::tr("Commands"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new theme::TwoLineDelegate(
        [this](const QModelIndex& index) {
            const PaletteItem& item = m_model->at(index.row());
            return theme::RowLook{
                .title = item.group.isEmpty() ? item.title : Tr::tr("%1: %2").arg(item.group, item.title),
                .icon = item.icon,
                .badge = item.keys,
                .muted = !item.enabled};
        },
        m_list));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    column->setSpacing(kSpace);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(std::vector<PaletteItem> items)
{
    m_model->show({});
    m_items = std::move(items);
    const int width = qMin(560, parentWidget()->width() - 2 * kApart);
    setGeometry((parentWidget()->width() - width) / 2, kGap, width, qMin(420, parentWidget()->height() - 2 * kApart));
    m_field->clear();
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString& typed)
{
    std::vector<std::pair<int, const PaletteItem*>> found;
    for (const PaletteItem& item : m_items) {
        const int own = fit(typed, item.title);
        const int points = own > 0 ? own + 1 : fit(typed, item.group + QLatin1Char(' ') + item.title);
        if (points > 0)
            found.emplace_back(item.enabled ? points + 2000 : points, &item);
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const auto& pair) { return pair.first; });
    std::vector<const PaletteItem*> shown;
    shown.reserve(found.size());
    for (const auto& [points, item] : found)
        shown.push_back(item);
    m_model->show(std::move(shown));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model->at(current.row()).enabled)
        return;
    const auto run = m_model->at(current.row()).run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            hide();
            parentWidget()->setFocus();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !m_list->hasFocus() && !isAncestorOf(QApplication::focusWidget())) {
        hide();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    theme::paintBox(painter, rect(), theme::color(theme::Role::Surface, palette()),
        theme::color(theme::Role::Muted, palette()), kRadius + 2);
}

} // namespace lockkeeper::shell
