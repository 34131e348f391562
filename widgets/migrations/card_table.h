#pragma once

#include "migrations/card_details.h"

#include <QtWidgets/QWidget>

class QTableWidget;

namespace lockkeeper::migrations {

/// A detail with its title: as high as its rows, up to some; more are scrolled to. Cells are cut, never wrapped; the
/// tooltip has them whole. Ownership: values in.
class CardTable final : public QWidget {
    Q_OBJECT
public:
    CardTable(const Detail& detail, const QString& objectName, QWidget* parent);

private:
    void fill(const Detail& detail);
    QTableWidget* m_table;
};

} // namespace lockkeeper::migrations
