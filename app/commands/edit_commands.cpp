// Undo, redo and the clipboard: of the text that has the keyboard, else of the pending changes and the grid.
#include "app/commands/states.h"

#include "models/item/convert.h"
#include "widgets/grid/grid_view.h"

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

} // namespace

std::vector<Command> editCommands()
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
        {.id = "edit.select_all",
         .text = QT_TRANSLATE_NOOP("Command", "Select All"),
         .keys = {Qt::CTRL | Qt::Key_A},
         .menu = Menu::Edit,
         .group = 1,
         .run = selectAll},
    };
}

} // namespace sluice::app
