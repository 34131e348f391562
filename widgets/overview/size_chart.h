#pragma once

#include "overview/overview_page.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::overview {

/// Backups' sizes as bars, oldest first; one that is far from the usual is named.
class SizeChart final : public QWidget {
    Q_OBJECT
public:
    explicit SizeChart(QWidget* parent = nullptr);
    void show(std::vector<BackupSize> sizes);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<BackupSize> m_sizes;
};

/// The bar that is less than two thirds or more than one and a half of the middle size; -1: none, or too few to tell.
[[nodiscard]] int outlier(const std::vector<BackupSize>& sizes);

} // namespace lockkeeper::overview
