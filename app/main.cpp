// `sluice`: with a verb it works on the terminal; without one it opens the studio.
#include "app/cli/command_line.h"
#include "app/cli/interrupt.h"
#include "app/studio.h"
#include "models/base/overloaded.h"

#include <QApplication>
#include <fontconfig/fontconfig.h>

#include <cstdlib>
#include <iostream>
#include <thread>

namespace {

using namespace sluice;

bool hasDisplay()
{
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int runWindow(const app::StudioArguments &arguments, int &argc, char **argv)
{
    if (!hasDisplay()) {
        if (arguments.tour.empty()) {
            return app::printError({.kind = ErrorKind::Usage,
                                    .message = "no display to open a window on",
                                    .hint = "Set DISPLAY, or render the tour: sluice studio "
                                            "--sample --tour FOLDER"});
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // Fontconfig reads its configuration while Qt reaches the display: a tenth of a start, beside the other nine.
    std::thread fonts([] { FcInit(); });
    QApplication application(argc, argv);
    fonts.join();
    return app::runStudio(application, {.target = QString::fromStdString(arguments.target),
                                        .openSample = arguments.sample,
                                        .goTo = QString::fromStdString(arguments.goTo),
                                        .review = arguments.review,
                                        .tour = QString::fromStdString(arguments.tour),
                                        .language = QString::fromStdString(arguments.language)});
}

template<typename Verb>
int runVerb(Verb verb, const auto &values, const app::Arguments &arguments)
{
    const app::Interrupt interrupt;
    const app::EngineList engines;
    return verb(values, app::CommandContext{.engines = engines,
                                            .stop = interrupt.token(),
                                            .color = arguments.color,
                                            .quiet = arguments.quiet});
}

} // namespace

int main(int argc, char **argv)
{
    const app::ParsedLine line = app::parseArguments(argc, argv);
    if (!line.arguments) {
        return line.exitCode;
    }
    return std::visit(
        Overloaded{
            [&](const app::StudioArguments &values) { return runWindow(values, argc, argv); },
            [&](const app::InspectArguments &values) {
                return runVerb(app::runInspect, values, *line.arguments);
            },
            [&](const app::QueryArguments &values) {
                return runVerb(app::runQuery, values, *line.arguments);
            },
            [&](const app::ExportArguments &values) {
                return runVerb(app::runExport, values, *line.arguments);
            },
            [&](const app::DiffArguments &values) {
                return runVerb(app::runDiff, values, *line.arguments);
            },
        },
        line.arguments->verb);
}
