// Databases and tabs: what opens, closes and comes back.
#include "app/commands/states.h"
#include "app/main_window.h"

namespace sluice::app {

std::vector<Command> fileCommands()
{
    return {
        {.id = "file.open",
         .text = QT_TRANSLATE_NOOP("Command", "Open File…"),
         .keys = QKeySequence::keyBindings(QKeySequence::Open),
         .icon = "open",
         .menu = Menu::File,
         .run = [](Workbench &bench) { bench.chooseFile(); }},
        {.id = "file.connect",
         .text = QT_TRANSLATE_NOOP("Command", "Connect…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
         .icon = "database",
         .menu = Menu::File,
         .run = [](Workbench &bench) { bench.showStart(true); }},
        {.id = "file.sample",
         .text = QT_TRANSLATE_NOOP("Command", "Open Sample"),
         .icon = "sample",
         .menu = Menu::File,
         .run = [](Workbench &bench) { bench.openSample(); }},
        {.id = "file.start",
         .text = QT_TRANSLATE_NOOP("Command", "Recent Databases"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
         .icon = "history",
         .menu = Menu::File,
         .run = [](Workbench &bench) { bench.showStart(false); }},
        {.id = "file.close_database",
         .text = QT_TRANSLATE_NOOP("Command", "Close Database"),
         .menu = Menu::File,
         .group = 1,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.closeDatabase(); }},
        {.id = "tab.close",
         .text = QT_TRANSLATE_NOOP("Command", "Close Tab"),
         .keys = {Qt::CTRL | Qt::Key_W},
         .icon = "close",
         .menu = Menu::File,
         .group = 2,
         .state = needsTab,
         .run = [](Workbench &bench) { bench.closeTab(bench.tabs().currentWidget()); }},
        {.id = "tab.reopen",
         .text = QT_TRANSLATE_NOOP("Command", "Reopen Closed Query"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
         .menu = Menu::File,
         .group = 2,
         .state = [](Workbench &bench) { return CommandState{.enabled = bench.canReopenTab()}; },
         .run = [](Workbench &bench) { bench.reopenTab(); }},
        {.id = "file.quit",
         .text = QT_TRANSLATE_NOOP("Command", "Quit"),
         .keys = {Qt::CTRL | Qt::Key_Q},
         .menu = Menu::File,
         .group = 3,
         .run = [](Workbench &bench) { bench.window().close(); }},
    };
}

} // namespace sluice::app
