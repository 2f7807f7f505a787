// Queries: a new one, running it, stopping what runs.
#include "app/commands/states.h"

#include "widgets/query/query_tab.h"

namespace sluice::app {

std::vector<Command> queryCommands()
{
    return {
        {.id = "query.new",
         .text = QT_TRANSLATE_NOOP("Command", "New Query"),
         .keys = {Qt::CTRL | Qt::Key_T},
         .icon = "query",
         .menu = Menu::Query,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.newQuery(); }},
        {.id = "query.run",
         .text = QT_TRANSLATE_NOOP("Command", "Run Statement"),
         .keys = {Qt::CTRL | Qt::Key_Enter, Qt::CTRL | Qt::Key_Return},
         .icon = "run",
         .menu = Menu::Query,
         .group = 1,
         .state = needsQuery,
         .run = [](Workbench &bench) { bench.tabs().current<ui::QueryTab>()->runAtCursor(); }},
        {.id = "query.run_all",
         .text = QT_TRANSLATE_NOOP("Command", "Run All Statements"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_Enter, Qt::CTRL | Qt::SHIFT | Qt::Key_Return},
         .menu = Menu::Query,
         .group = 1,
         .state = needsQuery,
         .run = [](Workbench &bench) { bench.tabs().current<ui::QueryTab>()->runAll(); }},
        {.id = "query.cancel",
         .text = QT_TRANSLATE_NOOP("Command", "Cancel"),
         .keys = {Qt::CTRL | Qt::Key_Period},
         .icon = "stop",
         .menu = Menu::Query,
         .group = 2,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.cancelWork(); }},
    };
}

} // namespace sluice::app
