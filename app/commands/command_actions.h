// The commands as actions of one window: in its menus, under its keys, in its palette.
#pragma once

#include "app/commands/command.h"
#include "widgets/shell/palette_model.h"

#include <QAction>
#include <QObject>

class QMenuBar;

namespace sluice::app {

class CommandActions : public QObject
{
    Q_OBJECT

public:
    CommandActions(Workbench &workbench, QWidget *window);

    void fill(QMenuBar *bar);                            // once; the menus follow the language
    void refresh();                                      // states and texts, now
    void refreshSoon();                                  // once, when the event loop comes round
    [[nodiscard]] QAction *action(const char *id) const; // null: no such command
    [[nodiscard]] const std::vector<Command> &commands() const { return m_commands; }
    // Of those that can run now; the payload is an index into commands().
    [[nodiscard]] std::vector<ui::PaletteEntry> paletteEntries();
    void run(int index);

private:
    void refreshOne(std::size_t index);

    Workbench &m_workbench;
    std::vector<Command> m_commands;
    std::vector<QAction *> m_actions;
    bool m_refreshing = false;
};

} // namespace sluice::app
