// Rows of a table and the changes that are pending on them.
#include "app/commands/states.h"

#include "widgets/query/query_tab.h"
#include "widgets/shell/data_tab.h"

namespace sluice::app {

namespace {

template<void (ui::DataTab::*verb)()>
void onTable(Workbench &bench)
{
    if (auto *tab = bench.tabs().current<ui::DataTab>()) {
        (tab->*verb)();
    }
}

void exportRows(Workbench &bench)
{
    if (auto *table = bench.tabs().current<ui::DataTab>()) {
        table->exportRows();
    } else if (auto *query = bench.tabs().current<ui::QueryTab>()) {
        query->exportRows();
    }
}

std::vector<Command> rowCommands()
{
    return {
        {.id = "data.insert_row",
         .text = QT_TRANSLATE_NOOP("Command", "Insert Row"),
         .keys = {Qt::Key_Insert, Qt::CTRL | Qt::Key_N},
         .icon = "plus",
         .menu = Menu::Data,
         .state = needsEditable,
         .run = onTable<&ui::DataTab::insertRow>},
        {.id = "data.duplicate_row",
         .text = QT_TRANSLATE_NOOP("Command", "Duplicate Row"),
         .keys = {Qt::CTRL | Qt::Key_D},
         .menu = Menu::Data,
         .state = needsCell,
         .run = onTable<&ui::DataTab::duplicateRow>},
        {.id = "data.set_null",
         .text = QT_TRANSLATE_NOOP("Command", "Set NULL"),
         .keys = {Qt::ALT | Qt::Key_Delete},
         .menu = Menu::Data,
         .state = needsCell,
         .run = onTable<&ui::DataTab::setNull>},
        {.id = "data.delete_rows",
         .text = QT_TRANSLATE_NOOP("Command", "Delete Rows"),
         .keys = {Qt::CTRL | Qt::Key_Delete},
         .icon = "trash",
         .menu = Menu::Data,
         .state = needsCell,
         .run = onTable<&ui::DataTab::deleteRows>},
        {.id = "data.revert_row",
         .text = QT_TRANSLATE_NOOP("Command", "Revert Row"),
         .menu = Menu::Data,
         .state = needsCell,
         .run = onTable<&ui::DataTab::revertRow>},
        {.id = "data.export",
         .text = QT_TRANSLATE_NOOP("Command", "Export Rows…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
         .icon = "export",
         .menu = Menu::Data,
         .group = 6,
         .state = needsGrid,
         .run = exportRows},
    };
}

std::vector<Command> filterCommands()
{
    return {
        {.id = "grid.go_to",
         .text = QT_TRANSLATE_NOOP("Command", "Go to Row or Column…"),
         .keys = {Qt::CTRL | Qt::Key_G},
         .menu = Menu::Data,
         .group = 3,
         .state = needsTable,
         .run = onTable<&ui::DataTab::goTo>},
        {.id = "grid.filter",
         .text = QT_TRANSLATE_NOOP("Command", "Filter…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
         .icon = "filter",
         .menu = Menu::Data,
         .group = 3,
         .state = needsTable,
         .run = onTable<&ui::DataTab::addFilter>},
        {.id = "grid.where",
         .text = QT_TRANSLATE_NOOP("Command", "Filter by SQL…"),
         .menu = Menu::Data,
         .group = 3,
         .state = needsTable,
         .run = onTable<&ui::DataTab::editWhere>},
        {.id = "grid.only_this",
         .text = QT_TRANSLATE_NOOP("Command", "Only This Value"),
         .keys = {Qt::CTRL | Qt::Key_L},
         .menu = Menu::Data,
         .group = 3,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::onlyThisValue>},
        {.id = "grid.not_this",
         .text = QT_TRANSLATE_NOOP("Command", "Not This Value"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
         .menu = Menu::Data,
         .group = 3,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::notThisValue>},
        {.id = "grid.clear_filters",
         .text = QT_TRANSLATE_NOOP("Command", "Clear Filters"),
         .menu = Menu::Data,
         .group = 3,
         .state = needsTable,
         .run = onTable<&ui::DataTab::clearFilters>},
        {.id = "grid.sort_ascending",
         .text = QT_TRANSLATE_NOOP("Command", "Sort Ascending"),
         .keys = {Qt::ALT | Qt::SHIFT | Qt::Key_Up},
         .icon = "sort-ascending",
         .menu = Menu::Data,
         .group = 4,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::sortAscending>},
        {.id = "grid.sort_descending",
         .text = QT_TRANSLATE_NOOP("Command", "Sort Descending"),
         .keys = {Qt::ALT | Qt::SHIFT | Qt::Key_Down},
         .icon = "sort-descending",
         .menu = Menu::Data,
         .group = 4,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::sortDescending>},
        {.id = "grid.clear_sort",
         .text = QT_TRANSLATE_NOOP("Command", "Clear Sort"),
         .menu = Menu::Data,
         .group = 4,
         .state = needsTable,
         .run = onTable<&ui::DataTab::clearSort>},
    };
}

std::vector<Command> columnCommands()
{
    return {
        {.id = "grid.hide_column",
         .text = QT_TRANSLATE_NOOP("Command", "Hide Column"),
         .menu = Menu::Data,
         .group = 5,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::hideColumn>},
        {.id = "grid.show_all_columns",
         .text = QT_TRANSLATE_NOOP("Command", "Show All Columns"),
         .menu = Menu::Data,
         .group = 5,
         .state = needsTable,
         .run = onTable<&ui::DataTab::showAllColumns>},
        {.id = "grid.pin_column",
         .text = QT_TRANSLATE_NOOP("Command", "Pin or Unpin Column"),
         .menu = Menu::Data,
         .group = 5,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::pinColumn>},
        {.id = "grid.move_column_left",
         .text = QT_TRANSLATE_NOOP("Command", "Move Column Left"),
         .keys = {Qt::ALT | Qt::SHIFT | Qt::Key_Left},
         .menu = Menu::Data,
         .group = 5,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::moveColumnLeft>},
        {.id = "grid.move_column_right",
         .text = QT_TRANSLATE_NOOP("Command", "Move Column Right"),
         .keys = {Qt::ALT | Qt::SHIFT | Qt::Key_Right},
         .menu = Menu::Data,
         .group = 5,
         .state = needsTableCell,
         .run = onTable<&ui::DataTab::moveColumnRight>},
    };
}

std::vector<Command> changeCommands()
{
    return {
        {.id = "data.apply",
         .text = QT_TRANSLATE_NOOP("Command", "Apply Changes"),
         .keys = {Qt::CTRL | Qt::Key_S},
         .icon = "save",
         .menu = Menu::Data,
         .group = 1,
         .state = needsChanges,
         .run = [](Workbench &bench) { bench.applyChanges(); }},
        {.id = "data.review",
         .text = QT_TRANSLATE_NOOP("Command", "Review Changes"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
         .icon = "review",
         .menu = Menu::Data,
         .group = 1,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.reviewChanges(); }},
        {.id = "data.discard",
         .text = QT_TRANSLATE_NOOP("Command", "Discard Changes…"),
         .menu = Menu::Data,
         .group = 1,
         .state = needsChanges,
         .run = [](Workbench &bench) { bench.discardChanges(); }},
        {.id = "data.refresh",
         .text = QT_TRANSLATE_NOOP("Command", "Refresh"),
         .keys = {Qt::Key_F5, Qt::CTRL | Qt::Key_R},
         .icon = "refresh",
         .menu = Menu::Data,
         .group = 2,
         .state = needsDatabase,
         .run = [](Workbench &bench) { bench.refreshTab(); }},
    };
}

} // namespace

std::vector<Command> dataCommands()
{
    std::vector<Command> commands;
    for (const auto &part : {rowCommands(), changeCommands(), filterCommands(), columnCommands()}) {
        commands.insert(commands.end(), part.begin(), part.end());
    }
    return commands;
}

} // namespace sluice::app
