#include "app/appearance.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtGui/QFontDatabase>
#include <QtGui/QIcon>

// A static library's resources are not found by themselves.
static void loadResources()
{
    Q_INIT_RESOURCE(application);
    Q_INIT_RESOURCE(translations);
}

namespace lockkeeper::app {

void useLanguage(QApplication& application, const QString& language)
{
    loadResources();
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // Counts stand beside ports, dates of migrations and SQL: one kind of digits, as the Gulf and the Maghreb write.
    if (locale.language() == QLocale::Arabic)
        locale = QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates);
    QLocale::setDefault(locale);
    auto* own = new QTranslator(&application);
    if (!own->load(locale, QStringLiteral("lockkeeper"), QStringLiteral("_"), QStringLiteral(":/translations"))) {
        // Words and direction go together: English is written from the left, and says "1 table", not "1 tables".
        if (own->load(QStringLiteral(":/translations/lockkeeper_en.qm")))
            QCoreApplication::installTranslator(own);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        return;
    }
    QCoreApplication::installTranslator(own);
    auto* qts = new QTranslator(&application);
    if (qts->load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

void useFontsAndIcon()
{
    loadResources();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/lockkeeper.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.lockkeeper.Lockkeeper"));
    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        return; // the desktop's own font at its size
    // Without a desktop Qt takes the first font there is, at 9 points; a picture should be readable anywhere.
    QStringList families;
    for (const char* family : {"Inter", "Noto Sans", "DejaVu Sans"}) {
        const QString name = QString::fromLatin1(family);
        if (QFontDatabase::hasFamily(name))
            families << name;
    }
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans Arabic")))
        families.insert(qMin<qsizetype>(1, families.size()), QStringLiteral("Noto Sans Arabic"));
    QFont font = QApplication::font();
    if (!families.isEmpty())
        font.setFamilies(families);
    font.setPointSizeF(9.75); // 13 pixels at the usual 96 to the inch
    QApplication::setFont(font);
}

} // namespace lockkeeper::app
