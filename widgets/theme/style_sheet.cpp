#include "theme/style_sheet.h"

#include "theme/colors.h"

namespace lockkeeper::theme {
namespace {

// %words% are roles; a name that is not in the list below stays visible and fails the theme's test.
constexpr const char* kSheet = R"(
QToolTip { background: %surface%; color: %text%; border: 1px solid %line%; padding: 4px 6px; }
QPushButton, QToolButton#field, QComboBox {
    background: %surface%; color: %text%; border: 1px solid %line%; border-radius: 5px; padding: 0 12px; min-height: 26px; }
QPushButton:hover, QToolButton#field:hover, QComboBox:hover { border-color: %muted%; }
QPushButton:pressed, QPushButton:checked { background: %selection%; color: %selectiontext%; border-color: %accent%; }
QPushButton:focus, QComboBox:focus, QToolButton#field:focus { border-color: %accent%; }
QPushButton:disabled, QComboBox:disabled { color: %muted%; background: %window%; }
QPushButton[primary="true"] { background: %accent%; color: %accenttext%; border-color: %accent%; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border-color: %text%; }
QPushButton[primary="true"]:disabled { background: %window%; color: %muted%; border-color: %line%; }
QPushButton[row="true"] { min-height: 22px; padding: 0 10px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 3px; background: transparent; color: %text%; }
QToolButton:hover { background: %selection%; color: %selectiontext%; }
QToolButton:focus { border-color: %accent%; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {
    background: %surface%; border: 1px solid %line%; border-radius: 5px; padding: 0 7px; min-height: 26px;
    selection-background-color: %accent%; selection-color: %accenttext%; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border-color: %accent%; }
QLineEdit:disabled { color: %muted%; background: %window%; }
QAbstractItemView { background: %surface%; color: %text%; border: 0; outline: 0;
    selection-background-color: %selection%; selection-color: %selectiontext%; }
QHeaderView::section { background: %surface%; color: %muted%; border: 0; border-bottom: 1px solid %line%; padding: 6px 8px; }
QMenu { background: %surface%; color: %text%; border: 1px solid %line%; padding: 4px; }
QMenu::item { padding: 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: %selection%; color: %selectiontext%; }
QMenu::item:disabled { color: %muted%; }
QMenu::separator { height: 1px; background: %line%; margin: 4px 8px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/expand-%shade%.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid %line%; padding: 4px; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar::handle { background: %line%; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: %muted%; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: %track%; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: %accent%; border-radius: 3px; }
QSplitter::handle { background: %line%; }
QSplitter::handle:hover { background: %accent%; }
QLabel[muted="true"] { color: %muted%; }
QFrame#card { background: %surface%; border: 1px solid %line%; border-radius: 6px; }
QGroupBox { border: 1px solid %line%; border-radius: 5px; margin-top: 8px; padding-top: 8px; }
)";

struct Word {
    const char* word;
    Role role;
};

constexpr Word kWords[] = {
    {"%window%", Role::Window},
    {"%surface%", Role::Surface},
    {"%line%", Role::Line},
    {"%track%", Role::Track},
    {"%text%", Role::Text},
    {"%muted%", Role::Muted},
    {"%accent%", Role::Accent},
    {"%accenttext%", Role::AccentText},
    {"%selection%", Role::Selection},
    {"%selectiontext%", Role::SelectionText},
};

} // namespace

QString styleSheet(const QPalette& palette)
{
    QString sheet = QString::fromLatin1(kSheet);
    // A style sheet cannot tint a drawing: this one is there in both shades.
    sheet.replace(QLatin1String("%shade%"), QLatin1String(shadeOf(palette) == Shade::Dark ? "dark" : "light"));
    for (const auto& [word, role] : kWords)
        sheet.replace(QLatin1String(word), color(role, palette).name());
    return sheet;
}

} // namespace lockkeeper::theme
