// When a command can run: the questions that several commands ask.
#pragma once

#include "app/commands/command.h"
#include "app/workbench.h"

#include <QCoreApplication>

namespace sluice::app {

[[nodiscard]] CommandState always(Workbench &bench);
[[nodiscard]] CommandState needsDatabase(Workbench &bench);
[[nodiscard]] CommandState needsTab(Workbench &bench);
[[nodiscard]] CommandState needsTable(Workbench &bench);    // a table's tab is in front
[[nodiscard]] CommandState needsEditable(Workbench &bench); // and its rows can be changed
[[nodiscard]] CommandState needsCell(Workbench &bench);     // and a cell is current
[[nodiscard]] CommandState needsTableCell(
    Workbench &bench); // a cell of a table, whether its rows can be changed or not
[[nodiscard]] CommandState needsGrid(
    Workbench &bench); // the tab in front has rows of a table or result
[[nodiscard]] CommandState needsChanges(Workbench &bench);
[[nodiscard]] CommandState needsQuery(Workbench &bench); // a query's tab is in front

} // namespace sluice::app
