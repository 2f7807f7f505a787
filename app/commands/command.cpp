#include "app/commands/command.h"

#include <QCoreApplication>

namespace sluice::app {

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto *area : {fileCommands, editCommands, viewCommands, dataCommands, queryCommands,
                       schemaCommands, helpCommands}) {
        for (Command &command : area()) {
            all.push_back(std::move(command));
        }
    }
    return all;
}

QString commandText(const char *english)
{
    return QCoreApplication::translate("Command", english);
}

QString menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Menu", "&File");
    case Menu::Edit:
        return QCoreApplication::translate("Menu", "&Edit");
    case Menu::View:
        return QCoreApplication::translate("Menu", "&View");
    case Menu::Data:
        return QCoreApplication::translate("Menu", "&Data");
    case Menu::Query:
        return QCoreApplication::translate("Menu", "&Query");
    case Menu::Schema:
        return QCoreApplication::translate("Menu", "&Schema");
    case Menu::Help:
        break;
    }
    return QCoreApplication::translate("Menu", "&Help");
}

} // namespace sluice::app
