// The schema: reading it again, and changing it by a plan that is reviewed.
#include "app/commands/states.h"

namespace sluice::app {

std::vector<Command> schemaCommands()
{
    return {
        {.id = "schema.reload",
         .text = QT_TRANSLATE_NOOP("Command", "Read Schema Again"),
         .keys = {Qt::SHIFT | Qt::Key_F5},
         .icon = "refresh",
         .menu = Menu::Schema,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.sessions().reloadCatalog(); }},
        {.id = "schema.review",
         .text = QT_TRANSLATE_NOOP("Command", "Review a Schema Change…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
         .icon = "schema",
         .menu = Menu::Schema,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.chooseSchema(); }},
    };
}

} // namespace sluice::app
