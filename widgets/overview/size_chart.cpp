#include "overview/size_chart.h"

#include "base/tr.h"
#include "theme/metrics.h"
#include "words/when.h"

#include <QtCore/QLocale>

namespace lockkeeper::overview {
namespace metrics = theme::metrics;

namespace {

qint64 middle(const std::vector<BackupSize>& sizes)
{
    std::vector<qint64> sorted;
    for (const BackupSize& size : sizes)
        sorted.push_back(size.bytes);
    std::ranges::sort(sorted);
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

QString day(const QDateTime& at) { return QLocale().toString(at.toLocalTime().date(), QStringLiteral("d MMM")); }

} // namespace

int outlier(const std::vector<BackupSize>& sizes)
{
    const double usual = static_cast<double>(middle(sizes));
    if (sizes.size() < 4 || usual <= 0)
        return -1;
    int found = -1;
    double farthest = 1.5;
    for (std::size_t index = 0; index < sizes.size(); ++index) {
        const double ratio = std::max(static_cast<double>(sizes[index].bytes), 1.0) / usual;
        if (const double distance = std::max(ratio, 1 / ratio); distance > farthest) {
            farthest = distance;
            found = static_cast<int>(index);
        }
    }
    return found;
}

SizeChart::SizeChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sizeChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SizeChart::show(std::vector<BackupSize> sizes)
{
    m_sizes = std::move(sizes);
    if (!m_sizes.empty())
        setAccessibleName(Tr::tr("%1, the last one %2")
                .arg(Tr::tr("%n backups", nullptr, static_cast<int>(m_sizes.size())),
                    words::size(m_sizes.back().bytes)));
    setToolTip(accessibleName());
    update();
}

QSize SizeChart::sizeHint() const { return {280, fontMetrics().height() * 2 + 88}; }

void SizeChart::paintEvent(QPaintEvent*)
{
    if (m_sizes.empty())
        return;
    QPainter painter(this);
    const QPalette now = palette();
    const int text = fontMetrics().height();
    const QRect bars = rect().adjusted(0, text + metrics::kSpace, 0, -text - metrics::kGap);
    qint64 largest = 1;
    for (const BackupSize& size : m_sizes)
        largest = std::max(largest, size.bytes);
    const int count = static_cast<int>(m_sizes.size());
    const double step = static_cast<double>(bars.width()) / std::max(count, 6);
    const int odd = outlier(m_sizes);
    const auto place = [&](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    for (int index = 0; index < count; ++index) {
        const int height = std::max(2,
            static_cast<int>(static_cast<double>(bars.height())
                * static_cast<double>(m_sizes[static_cast<std::size_t>(index)].bytes) / static_cast<double>(largest)));
        const QRect bar(bars.left() + static_cast<int>(index * step + step * 0.16), bars.bottom() - height + 1,
            std::max(2, static_cast<int>(step * 0.68)), height);
        painter.fillRect(place(bar), theme::color(index == odd ? theme::Role::MayFail : theme::Role::Accent, now));
    }
    painter.fillRect(bars.left(), bars.bottom() + 1, bars.width(), 1, theme::color(theme::Role::Line, now));
    painter.setPen(theme::color(theme::Role::Muted, now));
    const QRect below(bars.left(), bars.bottom() + metrics::kGap, bars.width(), text);
    // QPainter mirrors both sides itself; another script's letters may be taller than the font says.
    painter.drawText(below, int(Qt::AlignLeft | Qt::TextDontClip), day(m_sizes.front().taken));
    if (count >= 6)
        painter.drawText(below, int(Qt::AlignRight | Qt::TextDontClip), day(m_sizes.back().taken));
    if (odd < 0)
        return;
    const BackupSize& named = m_sizes[static_cast<std::size_t>(odd)];
    painter.setPen(theme::color(theme::Role::MayFail, now));
    painter.drawText(QRect(0, 0, width(), text), int(Qt::AlignHCenter | Qt::TextDontClip),
        Tr::tr("%1: %2, usually %3").arg(day(named.taken), words::size(named.bytes), words::size(middle(m_sizes))));
}

} // namespace lockkeeper::overview
