#include "dialogs/sheet.h"

#include "dialogs/shape_mark.h"
#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtWidgets/QGridLayout>

namespace lockkeeper::dialogs {
namespace metrics = theme::metrics;

Sheet::Sheet(environment::Environment environment, const QString& title, const QString& where, QWidget* parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_note(theme::mutedLabel())
{
    setWindowTitle(title);
    // In characters, so that it grows with the text.
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);

    auto* heading = new QLabel(title, this);
    heading->setObjectName(QStringLiteral("heading"));
    heading->setWordWrap(true);
    words::alignToReading(*heading);
    QFont font = theme::strong(heading->font());
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.2);
    heading->setFont(font);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::kGap / 2);
    column->addWidget(heading);
    if (!where.isEmpty()) {
        auto* place = theme::mutedLabel(where, this);
        place->setObjectName(QStringLiteral("where"));
        place->setWordWrap(true);
        words::alignToReading(*place);
        place->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(place);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kWide);
    head->addWidget(new ShapeMark(environment, 3 * metrics::kShape, this), 0, Qt::AlignTop);
    head->addLayout(column, 1);

    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_buttons->setSpacing(metrics::kSpace);
    m_buttons->addWidget(m_note, 1);
    m_body->setSpacing(metrics::kPad);
    words::alignToReading(*m_note);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(
        metrics::kApart, metrics::kApart + metrics::kEnvironmentLine, metrics::kApart, metrics::kApart);
    whole->setSpacing(metrics::kWide);
    whole->addLayout(head);
    whole->addLayout(m_body, 1);
    whole->addLayout(m_buttons);
}

QPushButton* Sheet::addButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void Sheet::setNote(const QString& note) { m_note->setText(note); }

QLabel* Sheet::addSentence(const QString& text, const QString& objectName)
{
    auto* label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    words::alignToReading(*label);
    m_body->addWidget(label);
    return label;
}

void Sheet::addFacts(const std::vector<Fact>& facts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kWide);
    grid->setVerticalSpacing(metrics::kGap);
    grid->setColumnStretch(1, 1);
    for (int row = 0; const auto& [name, value] : facts) {
        grid->addWidget(theme::mutedLabel(name, this), row, 0, Qt::AlignTop);
        auto* label = theme::strongLabel(value, this);
        label->setObjectName(QStringLiteral("fact"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words::alignToReading(*label);
        grid->addWidget(label, row, 1);
        ++row;
    }
    m_body->addLayout(grid);
}

void Sheet::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // A dialog's hint is made for another width: without this, wrapped sentences leave gaps between them.
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
}

void Sheet::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Surface, palette()));
    painter.fillRect(0, 0, width(), metrics::kEnvironmentLine, theme::color(theme::role(m_environment), palette()));
}

} // namespace lockkeeper::dialogs
