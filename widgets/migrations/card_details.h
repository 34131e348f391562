#pragma once

#include "sql/finding.h"

#include <QtCore/QStringList>

#include <vector>

namespace lockkeeper::migrations {

/// A small table under the facts of a finding.
struct Detail {
    QString title; ///< "Rows that would be refused: 3 of 214"
    QStringList columns;
    std::vector<QStringList> rows;
    bool data = false; ///< rows of the database, in the fixed font
};

/// What a live database says that does not fit on a line: rows a constraint would refuse, values an enum loses, what
/// depends on the object, who is in the way and who would wait. What is not known is left out.
[[nodiscard]] std::vector<Detail> detailsOf(const sql::Live& live);

} // namespace lockkeeper::migrations
