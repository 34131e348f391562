// Opening a project: for the chosen profile its folder, else a new profile of what the project's files say.

#include "app/conversations.h"
#include "base/text.h"
#include "base/tr.h"
#include "commands/dotenv.h"
#include "migration/project.h"
#include "prisma/location.h"
#include "prisma/schema_file.h"

#include <QtWidgets/QFileDialog>

namespace lockkeeper::app {
namespace {

/// The URL that Migrate would connect to, as the project's own files spell it; empty where they do not say.
/// Prisma 7 keeps it in the config file, earlier ones in the schema, where directUrl wins.
Result<std::string> urlOf(const std::filesystem::path& folder)
{
    LK_TRY(migration::open(folder));
    LK_LET(const std::optional<prisma::Location> location, prisma::locate(folder));
    if (!location)
        return std::string();
    std::optional<prisma::Setting> setting = location->config ? location->config->url : std::nullopt;
    if (!setting) {
        LK_LET(const std::optional<prisma::Datasource> datasource, prisma::readDatasource(location->schema));
        if (datasource)
            setting = datasource->directUrl ? datasource->directUrl : datasource->url;
    }
    if (!setting)
        return std::string();
    if (setting->from == prisma::Setting::From::Text)
        return setting->value;
    for (const std::filesystem::path& file : {location->root / ".env", location->schema.parent_path() / ".env"}) {
        const auto variables = commands::readDotenv(file);
        if (variables && variables->contains(setting->value))
            return variables->at(setting->value);
    }
    return std::string();
}

} // namespace

void Conversations::openProject()
{
    auto* dialog = new QFileDialog(&m_window, Tr::tr("Open Prisma project"));
    dialog->setObjectName(QStringLiteral("openProject"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    const auto& current = m_workspace.current();
    if (current && !current->project.empty())
        dialog->setDirectory(text(current->project));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (m_workspace.current())
            m_workspace.setProject(utf8(folder));
        else
            addProject(utf8(folder));
    });
    dialog->open();
}

void Conversations::addProject(const std::filesystem::path& folder)
{
    m_workspace.runner().ask<std::string>([folder](Task&) { return urlOf(folder); }, this,
        [this, folder](Result<std::string> url) {
            if (!url)
                return m_workspace.fail(url.error());
            openConnection(std::nullopt, text(folder), text(*url));
        });
}

} // namespace lockkeeper::app
