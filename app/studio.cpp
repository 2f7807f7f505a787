#include "app/studio.h"

#include "app/appearance.h"
#include "app/engines.h"
#include "app/main_window.h"
#include "app/tour.h"

#include <QApplication>
#include <QTemporaryDir>

namespace sluice::app {

namespace {

void applyOptions(Appearance &appearance, const StudioOptions &options)
{
    if (options.scheme == QLatin1String("light")) {
        appearance.showLook(Look::Light);
    } else if (options.scheme == QLatin1String("dark")) {
        appearance.showLook(Look::Dark);
    } else if (options.scheme == QLatin1String("contrast")) {
        appearance.showLook(Look::HighContrast);
    }
    if (!options.language.isEmpty()) {
        appearance.showLanguage(options.language);
    }
}

// What is asked for waits until the database has answered.
void openFirst(Workbench &bench, const StudioOptions &options)
{
    bench.showStart(false);
    if (!options.goTo.isEmpty() || options.review) {
        QObject::connect(
            &bench, &Workbench::opened, &bench,
            [&bench, options] {
                if (!options.goTo.isEmpty()) {
                    bench.openByName(options.goTo);
                }
                if (options.review) {
                    bench.reviewBeside();
                }
            },
            Qt::SingleShotConnection);
    }
    if (options.openSample) {
        bench.openSample();
    } else if (!options.target.isEmpty()) {
        bench.openText(options.target);
    }
}

} // namespace

int runStudio(QApplication &application, const StudioOptions &options)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Sluice"));
    const EngineList engines;
    const QTemporaryDir tourFolder; // a tour remembers nothing of its user
    const QString remembered = !options.tour.isEmpty()
                                   ? tourFolder.filePath(QStringLiteral("tour.ini"))
                                   : options.preferences;
    Preferences preferences(remembered.isEmpty() ? Preferences::defaultFile() : remembered);
    Appearance appearance(application, preferences);
    applyOptions(appearance, options);
    if (!options.tour.isEmpty()) {
        return renderTour(engines.all(), preferences, appearance, options.tour);
    }
    // Under a style sheet every widget that finds its place restyles all that is in it: the sheet comes when all are placed.
    const QString sheet = application.styleSheet();
    application.setStyleSheet(QString());
    MainWindow window(engines.all(), preferences, appearance);
    openFirst(window.workbench(), options);
    application.setStyleSheet(sheet);
    window.show();
    return QApplication::exec();
}

} // namespace sluice::app
