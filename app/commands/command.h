// One thing a user can ask for: a row of the table that feeds menus, toolbar, palette, shortcuts and tests.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sluice::app {

class Workbench;

enum class Menu { File, Edit, View, Data, Query, Schema, Help };

struct CommandState
{
    bool enabled = true;
    std::optional<bool> checked; // set: a toggle
    QString text;                // empty: the command's own; else a sharper one ("Undo Paste")
};

struct Command
{
    const char *id = "";   // "grid.copy"
    const char *text = ""; // English, marked for translation in the context "Command"
    QList<QKeySequence> keys;
    const char *icon = ""; // of resources/icons
    Menu menu = Menu::File;
    int group = 0;            // a separator stands between groups
    const char *submenu = ""; // English too; empty: none
    std::function<CommandState(Workbench &)> state = {};
    std::function<void(Workbench &)> run = {};
};

[[nodiscard]] std::vector<Command> fileCommands();
[[nodiscard]] std::vector<Command> editCommands();
[[nodiscard]] std::vector<Command> viewCommands();
[[nodiscard]] std::vector<Command> dataCommands();
[[nodiscard]] std::vector<Command> queryCommands();
[[nodiscard]] std::vector<Command> schemaCommands();
[[nodiscard]] std::vector<Command> helpCommands();
// All of them, in the order of menus.
[[nodiscard]] std::vector<Command> allCommands();

[[nodiscard]] QString commandText(const char *english); // without the menu's &
[[nodiscard]] QString menuTitle(Menu menu);

} // namespace sluice::app
