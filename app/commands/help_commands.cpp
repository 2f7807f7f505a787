// What the program says about itself.
#include "app/commands/states.h"
#include "app/main_window.h"

#include <QMessageBox>

namespace sluice::app {

namespace {

void showAbout(Workbench &bench)
{
    auto *box = new QMessageBox(&bench.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setText(QStringLiteral("Sluice " SLUICE_VERSION));
    box->setInformativeText(commandText(QT_TRANSLATE_NOOP(
        "Command", "A database studio for SQLite and PostgreSQL. Works offline, sends nothing.")));
    box->open();
}

} // namespace

std::vector<Command> helpCommands()
{
    return {
        {.id = "help.commands",
         .text = QT_TRANSLATE_NOOP("Command", "Find a Command…"),
         .keys = {Qt::Key_F1},
         .icon = "search",
         .menu = Menu::Help,
         .run = [](Workbench &bench) { bench.window().openCommandPalette(); }},
        {.id = "help.about",
         .text = QT_TRANSLATE_NOOP("Command", "About Sluice"),
         .icon = "info",
         .menu = Menu::Help,
         .run = showAbout},
    };
}

} // namespace sluice::app
