#pragma once

#include "app/pages/project_reading.h"
#include "app/workspace.h"
#include "sql/review_document.h"

#include <QtGui/QPagedPaintDevice>

namespace lockkeeper::app {

/// A migration review to hand on: asks where to, makes the document on a worker (with what is at stake on the chosen
/// database, where it can be asked) and writes or prints it there.
///
/// Ownership: workspace and window are the caller's and outlive it; it is a child of the window's page.
class ReviewExport final : public QObject {
    Q_OBJECT
public:
    /// What the document is about; migrations in the order they are applied.
    struct Subject {
        std::shared_ptr<const ProjectReading> reading;
        std::vector<migration::MigrationName> migrations;
    };

    ReviewExport(Workspace& workspace, QWidget& page);

    /// A file dialog, then Markdown or HTML as the file's name says.
    void save(const Subject& subject);
    /// A print dialog; it prints to a PDF as well.
    void print(const Subject& subject);

private:
    void write(const Subject& subject, const std::filesystem::path& file);
    void make(
        const Subject& subject, const QString& title, std::function<Result<QString>(const sql::ReviewDocument&)> use);

    Workspace& m_workspace;
    QWidget& m_page;
};

/// Lays the document out on a printer's or a PDF's pages. Threads: any, one device a thread.
void printReview(const sql::ReviewDocument& document, QPagedPaintDevice& device);

} // namespace lockkeeper::app
