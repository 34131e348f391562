#pragma once

#include "sql/report.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <vector>

namespace lockkeeper::sql {

/// One migration of a review. `file` is the caller's and outlives the document.
struct ReviewedMigration {
    QString name;
    QString state{}; ///< "not applied"; empty: no database was asked
    const ReportedFile* file = nullptr;
};

/// A review to hand on: what was reviewed, for which database, when.
struct ReviewDocument {
    QString project{}; ///< "shop · prisma/migrations"; each of these may be empty
    QString database{}; ///< "shop_prod on db1.example.net"
    QString environment{}; ///< "Production"
    QDateTime made{}; ///< invalid: the document does not say when
    QLocale locale{}; ///< of its sentences: their direction and numbers
    std::vector<ReviewedMigration> migrations{}; ///< in the order they are read
};

/// Markdown as GitHub and GitLab read it. Nothing in a name or in SQL can end a fence, a cell or a code span, or become
/// a tag. Threads: any; pure but for the translator.
[[nodiscard]] QString markdown(const ReviewDocument& document);

/// What the HTML is for: a browser has light and dark and a style for its own printing; a QTextDocument, which prints
/// for us, knows a part of CSS only.
enum class Medium { Screen, Paper };

/// One self-contained HTML document: nothing is fetched. Right-to-left in such languages, SQL always left-to-right.
[[nodiscard]] QString html(const ReviewDocument& document, Medium medium = Medium::Screen);

} // namespace lockkeeper::sql
