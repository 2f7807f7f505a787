#include "app/commands/states.h"

#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/shell/data_tab.h"

namespace sluice::app {

CommandState always(Workbench &)
{
    return {};
}

CommandState needsDatabase(Workbench &bench)
{
    return {.enabled = bench.session() != nullptr};
}

CommandState needsTab(Workbench &bench)
{
    return {.enabled = bench.tabs().count() > 0};
}

CommandState needsTable(Workbench &bench)
{
    return {.enabled = bench.tabs().current<ui::DataTab>() != nullptr};
}

CommandState needsEditable(Workbench &bench)
{
    const auto *tab = bench.tabs().current<ui::DataTab>();
    return {.enabled = tab && tab->isEditable()};
}

CommandState needsCell(Workbench &bench)
{
    const auto *tab = bench.tabs().current<ui::DataTab>();
    return {.enabled = tab && tab->isEditable() && tab->grid()->currentIndex().isValid()};
}

CommandState needsTableCell(Workbench &bench)
{
    const auto *tab = bench.tabs().current<ui::DataTab>();
    return {.enabled = tab && tab->grid()->currentIndex().isValid()};
}

CommandState needsGrid(Workbench &bench)
{
    return {.enabled = bench.session() != nullptr && bench.currentGrid() != nullptr};
}

CommandState needsChanges(Workbench &bench)
{
    return {.enabled = bench.sessions().pendingCount() > 0 && !bench.sessions().isCommitting()};
}

CommandState needsQuery(Workbench &bench)
{
    return {.enabled = bench.tabs().current<ui::QueryTab>() != nullptr};
}

} // namespace sluice::app
