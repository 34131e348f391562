#include "shell/notice_bar.h"

#include "base/tr.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QGridLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(theme::strongLabel({}, this))
    , m_detail(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    m_detail->setObjectName(QStringLiteral("noticeDetail"));
    for (QLabel* label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_close->setObjectName(QStringLiteral("closeNotice"));
    m_close->setIcon(theme::icon(QStringLiteral("cross")));
    m_close->setAccessibleName(Tr::tr("Close this message"));
    m_close->setToolTip(Tr::tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kWide, kSpace, kPad, kSpace);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addWidget(m_close, 0, 2, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    hide();
}

void NoticeBar::show(const QString& icon, theme::Tone tone, const QString& sentence, const QString& detail)
{
    m_name = icon;
    m_tone = tone;
    m_sentence->setText(sentence);
    m_detail->setText(detail.trimmed());
    m_detail->setVisible(!m_detail->text().isEmpty());
    tint();
    QWidget::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleName(sentence);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::tint()
{
    if (!m_name.isEmpty())
        m_icon->setPixmap(
            theme::tinted(m_name, kIcon, devicePixelRatioF(), theme::color(theme::textRole(m_tone), palette())));
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, theme::color(theme::textRole(m_tone), palette()));
    m_sentence->setPalette(ink);
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::tintRole(m_tone), palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(theme::Role::Line, palette()));
}

} // namespace lockkeeper::shell
