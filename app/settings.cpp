#include "app/settings.h"

#include "base/file.h"
#include "base/text.h"

#include <QtCore/QSettings>

namespace lockkeeper::app {
namespace {

// The names in the file; one place, so that reading and writing cannot differ.
const QString kGeometry = QStringLiteral("window/geometry");
const QString kColumns = QStringLiteral("window/columns");
const QString kRows = QStringLiteral("window/rows");
const QString kFolded = QStringLiteral("window/operations-folded");
const QString kProfile = QStringLiteral("last/profile");
const QString kPage = QStringLiteral("last/page");
const QString kTheme = QStringLiteral("look/theme");
const QString kLanguage = QStringLiteral("look/language");

} // namespace

Settings loadSettings(const Home& home)
{
    const QSettings file(text(home.settings()), QSettings::IniFormat);
    return {.geometry = file.value(kGeometry).toByteArray(),
        .columns = file.value(kColumns).toByteArray(),
        .rows = file.value(kRows).toByteArray(),
        .operationsFolded = file.value(kFolded).toBool(),
        .profile = file.value(kProfile).toString(),
        .page = file.value(kPage).toString(),
        .scheme = theme::parseScheme(file.value(kTheme).toString()),
        .language = file.value(kLanguage).toString()};
}

void saveSettings(const Home& home, const Settings& settings)
{
    // Losing where a splitter stood is no reason to bother anyone: errors end here.
    if (!makeFolder(home.root))
        return;
    QSettings file(text(home.settings()), QSettings::IniFormat);
    file.setValue(kGeometry, settings.geometry);
    file.setValue(kColumns, settings.columns);
    file.setValue(kRows, settings.rows);
    file.setValue(kFolded, settings.operationsFolded);
    file.setValue(kProfile, settings.profile);
    file.setValue(kPage, settings.page);
    file.setValue(kTheme, theme::name(settings.scheme));
    file.setValue(kLanguage, settings.language);
}

} // namespace lockkeeper::app
