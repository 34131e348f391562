#include "app/review_export.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "operations/live.h"
#include "profile/connection_url.h"

#include <QtGui/QTextDocument>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>

#include <set>

namespace lockkeeper::app {
namespace {

using profile::Profile;
using profile::Target;

/// What a document is made of: copies, so that what is at stake can be filled in.
struct Parts {
    std::vector<sql::ReportedFile> files;
    std::vector<QString> states;
    std::vector<bool> pending;
};

Parts partsOf(const ReviewExport::Subject& subject)
{
    const std::set<migration::MigrationName> wanted(subject.migrations.begin(), subject.migrations.end());
    Parts parts;
    for (const migration::MigrationStatus& one : subject.reading->status.migrations) {
        const auto file = subject.reading->files.find(one.name.value());
        if (file == subject.reading->files.end() || !wanted.contains(one.name))
            continue;
        parts.files.push_back(file->second);
        parts.files.back().path = one.name.value();
        parts.states.push_back(migration::title(one.state));
        parts.pending.push_back(one.state == migration::State::Pending);
    }
    return parts;
}

/// Only of what is still to come. A database that does not answer leaves the document without numbers.
void askFor(Parts& parts, const operations::Database& database, Task& task)
{
    std::vector<operations::Migration> migrations;
    for (std::size_t i = 0; i < parts.files.size(); ++i) {
        if (parts.pending[i])
            migrations.push_back(operations::migrationOf(parts.files[i].text, parts.files[i].analysis));
    }
    if (const auto report = operations::askDatabase(migrations, database, task); !report)
        task.log(report.error().message);
}

sql::ReviewDocument documentOf(const Parts& parts, const QString& project, const Profile& profile)
{
    sql::ReviewDocument document{.project = project,
        .database = QStringLiteral("%1, %2").arg(text(profile.name), text(profile::shownPlace(profile.target))),
        .environment = environment::title(profile.environment),
        .made = QDateTime::currentDateTime()};
    for (std::size_t i = 0; i < parts.files.size(); ++i)
        document.migrations.push_back(
            {.name = text(parts.files[i].path), .state = parts.states[i], .file = &parts.files[i]});
    return document;
}

bool isMarkdown(const std::filesystem::path& file)
{
    return file.extension() == ".md" || file.extension() == ".markdown";
}

} // namespace

void printReview(const sql::ReviewDocument& document, QPagedPaintDevice& device)
{
    QTextDocument paper;
    QTextOption option = paper.defaultTextOption();
    option.setTextDirection(document.locale.textDirection());
    paper.setDefaultTextOption(option);
    paper.setHtml(sql::html(document, sql::Medium::Paper));
    paper.setMetaInformation(QTextDocument::DocumentTitle, document.project);
    paper.print(&device);
}

ReviewExport::ReviewExport(Workspace& workspace, QWidget& page)
    : QObject(&page)
    , m_workspace(workspace)
    , m_page(page)
{
}

void ReviewExport::make(
    const Subject& subject, const QString& title, std::function<Result<QString>(const sql::ReviewDocument&)> use)
{
    if (!subject.reading)
        return;
    m_workspace.withTarget([this, subject, title, use = std::move(use)](const Profile& profile, const Target& target) {
        m_workspace.runner().run<QString>(
            {.text = title,
                .profile = profile.name,
                .environment = std::string(environment::name(profile.environment))},
            [subject, use, profile, project = m_workspace.project(), database = databaseOf(profile, target)](
                Task& task) -> Result<QString> {
                Parts parts = partsOf(subject);
                askFor(parts, database, task);
                if (task.cancelled())
                    return std::unexpected(cancelledError());
                return use(documentOf(parts, project, profile));
            },
            [](const QString& outcome) { return outcome; }, this,
            [this](const Result<QString>& outcome) {
                if (outcome)
                    m_workspace.say({.kind = Notice::Kind::Good, .sentence = *outcome});
                else
                    m_workspace.fail(outcome.error());
            });
    });
}

void ReviewExport::save(const Subject& subject)
{
    auto* dialog = new QFileDialog(m_page.window(), Tr::tr("Export review"));
    dialog->setObjectName(QStringLiteral("exportReview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Tr::tr("HTML (*.html)"), Tr::tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        dialog->setDefaultSuffix(
            chosen.contains(QStringLiteral("*.md")) ? QStringLiteral("md") : QStringLiteral("html"));
    });
    const auto& current = m_workspace.current();
    dialog->selectFile(QStringLiteral("review-%1-%2.html")
            .arg(current ? text(current->name) : QString(), QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, subject](const QString& file) { write(subject, std::filesystem::path(utf8(file))); });
    dialog->open();
}

void ReviewExport::write(const Subject& subject, const std::filesystem::path& file)
{
    make(subject, Tr::tr("Export review"), [file](const sql::ReviewDocument& document) -> Result<QString> {
        const QString content = isMarkdown(file) ? sql::markdown(document) : sql::html(document);
        LK_TRY(writeFile(file, utf8(content), Access::Everyone));
        return Tr::tr("The review was written to %1.").arg(text(file));
    });
}

void ReviewExport::print(const Subject& subject)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(Tr::tr("Migration review"));
    auto* dialog = new QPrintDialog(printer.get(), m_page.window());
    dialog->setObjectName(QStringLiteral("printReview"));
    dialog->setWindowTitle(Tr::tr("Print review"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The dialog works on the printer until it is gone itself.
    connect(dialog, &QObject::destroyed, this, [printer] { });
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, subject, printer] {
        make(subject, Tr::tr("Print review"), [printer](const sql::ReviewDocument& document) -> Result<QString> {
            printReview(document, *printer);
            return printer->outputFileName().isEmpty()
                ? Tr::tr("The review was sent to the printer.")
                : Tr::tr("The review was printed to %1.").arg(printer->outputFileName());
        });
    });
    dialog->open();
}

} // namespace lockkeeper::app
