#include "app/commands/command_actions.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QWidget>

#include <cstring>
#include <map>

namespace sluice::app {

CommandActions::CommandActions(Workbench &workbench, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_commands(allCommands())
{
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(command.id));
        action->setShortcuts(command.keys);
        if (*command.icon != '\0') {
            action->setIcon(ui::icon(QString::fromLatin1(command.icon)));
        }
        connect(action, &QAction::triggered, this, [this, i] { run(static_cast<int>(i)); });
        m_actions.push_back(action);
    }
    window->addActions(QList<QAction *>(m_actions.begin(), m_actions.end()));
}

void CommandActions::fill(QMenuBar *bar)
{
    std::map<Menu, QMenu *> menus;
    std::map<QString, QMenu *> submenus;
    std::map<Menu, int> groups;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        QMenu *&menu = menus[command.menu];
        if (!menu) {
            menu = bar->addMenu(QString());
            ui::keepWorded(menu,
                           [menu, which = command.menu] { menu->setTitle(menuTitle(which)); });
            connect(menu, &QMenu::aboutToShow, this, &CommandActions::refresh);
            groups[command.menu] = command.group;
        }
        if (groups[command.menu] != command.group) {
            menu->addSeparator();
            groups[command.menu] = command.group;
        }
        QMenu *target = menu;
        if (*command.submenu != '\0') {
            QMenu *&submenu = submenus[QString::fromLatin1(command.submenu)];
            if (!submenu) {
                submenu = menu->addMenu(QString());
                ui::keepWorded(submenu, [submenu, text = command.submenu] {
                    submenu->setTitle(commandText(text));
                });
            }
            target = submenu;
        }
        target->addAction(m_actions[i]);
    }
    refresh();
}

void CommandActions::refreshOne(std::size_t index)
{
    const Command &command = m_commands[index];
    const CommandState state = command.state ? command.state(m_workbench) : CommandState{};
    QAction *action = m_actions[index];
    action->setEnabled(state.enabled);
    action->setCheckable(state.checked.has_value());
    action->setChecked(state.checked.value_or(false));
    action->setText(state.text.isEmpty() ? commandText(command.text) : state.text);
}

void CommandActions::refresh()
{
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        refreshOne(i);
    }
}

void CommandActions::refreshSoon()
{
    if (m_refreshing) {
        return;
    }
    m_refreshing = true;
    QTimer::singleShot(0, this, [this] {
        m_refreshing = false;
        refresh();
    });
}

QAction *CommandActions::action(const char *id) const
{
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        if (std::strcmp(m_commands[i].id, id) == 0) {
            return m_actions[i];
        }
    }
    return nullptr;
}

std::vector<ui::PaletteEntry> CommandActions::paletteEntries()
{
    refresh();
    std::vector<ui::PaletteEntry> entries;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        if (!m_actions[i]->isEnabled()) {
            continue;
        }
        QString where = menuTitle(m_commands[i].menu).remove(u'&');
        if (*m_commands[i].submenu != '\0') {
            where += QStringLiteral(" › ") + commandText(m_commands[i].submenu);
        }
        entries.push_back({.text = m_actions[i]->text().remove(u'&'),
                           .aside = where,
                           .keys = m_actions[i]->shortcut().toString(QKeySequence::NativeText),
                           .icon = QString::fromLatin1(m_commands[i].icon),
                           .payload = static_cast<int>(i)});
    }
    return entries;
}

void CommandActions::run(int index)
{
    const Command &command = m_commands[static_cast<std::size_t>(index)];
    // The state may be older than the key press.
    if (!command.state || command.state(m_workbench).enabled) {
        command.run(m_workbench);
    }
    refreshSoon();
}

} // namespace sluice::app
