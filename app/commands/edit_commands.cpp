// Undo, redo and the clipboard: of the text that has the keyboard, else of the pending changes and the grid.
#include "app/commands/states.h"

#include "models/item/convert.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/shell/copy_as.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/find_strip.h"

#include <QApplication>

namespace sluice::app {

namespace {

// The text widget under the keyboard knows this verb itself.
bool askFocus(const char *verb)
{
    QWidget *focus = QApplication::focusWidget();
    return focus && !qobject_cast<ui::GridView *>(focus)
           && QMetaObject::invokeMethod(focus, verb, Qt::DirectConnection);
}

QString named(const QString &verb, const Message &label)
{
    return label.empty() ? verb : QStringLiteral("%1 %2").arg(verb, item::toQString(label));
}

CommandState undoState(Workbench &bench)
{
    if (!bench.session() || !bench.session()->changes().canUndo()) {
        return {.enabled = bench.session() != nullptr};
    }
    return {.text = named(commandText("Undo"), bench.session()->changes().undoLabel())};
}

CommandState redoState(Workbench &bench)
{
    if (!bench.session() || !bench.session()->changes().canRedo()) {
        return {.enabled = bench.session() != nullptr};
    }
    return {.text = named(commandText("Redo"), bench.session()->changes().redoLabel())};
}

void copy(Workbench &bench)
{
    if (!askFocus("copy") && bench.currentGrid()) {
        bench.currentGrid()->copy();
    }
}

void selectAll(Workbench &bench)
{
    if (!askFocus("selectAll") && bench.currentGrid()) {
        bench.currentGrid()->selectAll();
    }
}

// Of the rows of the tab in front.
ui::FindStrip *findStrip(Workbench &bench)
{
    if (const auto *table = bench.tabs().current<ui::DataTab>()) {
        return table->findStrip();
    }
    const auto *query = bench.tabs().current<ui::QueryTab>();
    return query ? query->findStrip() : nullptr;
}

template<void (ui::FindStrip::*verb)()>
void onFindStrip(Workbench &bench)
{
    if (ui::FindStrip *strip = findStrip(bench)) {
        (strip->*verb)();
    }
}

std::vector<Command> findCommands()
{
    return {
        {.id = "edit.find",
         .text = QT_TRANSLATE_NOOP("Command", "Find…"),
         .keys = {Qt::CTRL | Qt::Key_F},
         .menu = Menu::Edit,
         .group = 2,
         .state = needsGrid,
         .run = onFindStrip<&ui::FindStrip::open>},
        {.id = "edit.find_next",
         .text = QT_TRANSLATE_NOOP("Command", "Find Next"),
         .keys = {QKeyCombination(Qt::Key_F3)},
         .menu = Menu::Edit,
         .group = 2,
         .state = needsGrid,
         .run = onFindStrip<&ui::FindStrip::findNext>},
        {.id = "edit.find_previous",
         .text = QT_TRANSLATE_NOOP("Command", "Find Previous"),
         .keys = {Qt::SHIFT | Qt::Key_F3},
         .menu = Menu::Edit,
         .group = 2,
         .state = needsGrid,
         .run = onFindStrip<&ui::FindStrip::findPrevious>},
    };
}

std::vector<Command> formatCommands()
{
    std::vector<Command> commands;
    for (const ui::CopyFormatName &each : ui::copyFormats()) {
        commands.push_back({.id = each.id,
                            .text = each.text,
                            .menu = Menu::Edit,
                            .group = 1,
                            .submenu = "Copy As",
                            .state = needsGrid,
                            .run = [format = each.format](Workbench &bench) {
                                copyAs(*bench.currentGrid(), format, *bench.session());
                            }});
    }
    return commands;
}

std::vector<Command> textCommands()
{
    return {
        {.id = "edit.undo",
         .text = QT_TRANSLATE_NOOP("Command", "Undo"),
         .keys = {Qt::CTRL | Qt::Key_Z},
         .icon = "undo",
         .menu = Menu::Edit,
         .state = undoState,
         .run =
             [](Workbench &bench) {
                 if (!askFocus("undo")) {
                     bench.undo();
                 }
             }},
        {.id = "edit.redo",
         .text = QT_TRANSLATE_NOOP("Command", "Redo"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
         .icon = "redo",
         .menu = Menu::Edit,
         .state = redoState,
         .run =
             [](Workbench &bench) {
                 if (!askFocus("redo")) {
                     bench.redo();
                 }
             }},
        {.id = "edit.copy",
         .text = QT_TRANSLATE_NOOP("Command", "Copy"),
         .keys = {Qt::CTRL | Qt::Key_C},
         .icon = "copy",
         .menu = Menu::Edit,
         .group = 1,
         .run = copy},
        {.id = "edit.copy_as",
         .text = QT_TRANSLATE_NOOP("Command", "Choose Format…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
         .menu = Menu::Edit,
         .group = 1,
         .submenu = QT_TRANSLATE_NOOP("Command", "Copy As"),
         .state = needsGrid,
         .run = [](Workbench &bench) { chooseCopyFormat(*bench.currentGrid(), *bench.session()); }},
        {.id = "edit.select_all",
         .text = QT_TRANSLATE_NOOP("Command", "Select All"),
         .keys = {Qt::CTRL | Qt::Key_A},
         .menu = Menu::Edit,
         .group = 1,
         .run = selectAll},
    };
}

} // namespace

std::vector<Command> editCommands()
{
    std::vector<Command> commands = textCommands();
    const std::vector<Command> formats = formatCommands();
    commands.insert(commands.end() - 1, formats.begin(), formats.end());
    const std::vector<Command> find = findCommands();
    commands.insert(commands.end(), find.begin(), find.end());
    return commands;
}

} // namespace sluice::app
