// Finding things, panes, tabs and how it all looks.
#include "app/commands/states.h"
#include "app/main_window.h"

namespace sluice::app {

namespace {

constexpr const char *kTheme = QT_TRANSLATE_NOOP("Command", "Theme");
constexpr const char *kLanguage = QT_TRANSLATE_NOOP("Command", "Language");

Command toggle(const char *id, const char *text, QKeyCombination key, MainWindow::Pane pane)
{
    return {.id = id,
            .text = text,
            .keys = {key},
            .menu = Menu::View,
            .group = 1,
            .state =
                [pane](Workbench &bench) {
                    return CommandState{.checked = bench.window().isPaneVisible(pane)};
                },
            .run = [pane](Workbench &bench) { bench.window().togglePane(pane); }};
}

Command theme(const char *id, const char *text, Look look)
{
    return {.id = id,
            .text = text,
            .menu = Menu::View,
            .group = 4,
            .submenu = kTheme,
            .state =
                [look](Workbench &bench) {
                    return CommandState{.checked = bench.appearance().look() == look};
                },
            .run = [look](Workbench &bench) { bench.appearance().setLook(look); }};
}

// In steps of a tenth of the designed size.
Command zoom(const char *id, const char *text, QList<QKeySequence> keys, int step)
{
    return {.id = id,
            .text = text,
            .keys = std::move(keys),
            .menu = Menu::View,
            .group = 3,
            .run = [step](Workbench &bench) {
                Appearance &appearance = bench.appearance();
                appearance.setZoom(step == 0 ? 100 : appearance.zoom() + step);
            }};
}

// Languages name themselves in their own words.
Command language(const char *id, const char *text, const char *code)
{
    return {.id = id,
            .text = text,
            .menu = Menu::View,
            .group = 4,
            .submenu = kLanguage,
            .state =
                [code](Workbench &bench) {
                    return CommandState{.checked =
                                            bench.appearance().language() == QLatin1String(code)};
                },
            .run =
                [code](Workbench &bench) {
                    bench.appearance().setLanguage(QString::fromLatin1(code));
                }};
}

std::vector<Command> findCommands()
{
    return {
        {.id = "view.palette",
         .text = QT_TRANSLATE_NOOP("Command", "Command Palette…"),
         .keys = {Qt::CTRL | Qt::Key_K},
         .icon = "search",
         .menu = Menu::View,
         .run = [](Workbench &bench) { bench.window().openCommandPalette(); }},
        {.id = "view.go_to",
         .text = QT_TRANSLATE_NOOP("Command", "Go to Table, Column…"),
         .keys = {Qt::CTRL | Qt::Key_P},
         .icon = "search",
         .menu = Menu::View,
         .run = [](Workbench &bench) { bench.window().openObjectPalette(); }},
    };
}

std::vector<Command> moveCommands()
{
    return {
        {.id = "view.next_pane",
         .text = QT_TRANSLATE_NOOP("Command", "Next Pane"),
         .keys = {Qt::Key_F6},
         .menu = Menu::View,
         .group = 2,
         .run = [](Workbench &bench) { bench.window().focusPane(1); }},
        {.id = "view.previous_pane",
         .text = QT_TRANSLATE_NOOP("Command", "Previous Pane"),
         .keys = {Qt::SHIFT | Qt::Key_F6},
         .menu = Menu::View,
         .group = 2,
         .run = [](Workbench &bench) { bench.window().focusPane(-1); }},
        {.id = "tab.next",
         .text = QT_TRANSLATE_NOOP("Command", "Next Tab"),
         .keys = {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown},
         .menu = Menu::View,
         .group = 2,
         .state = needsTab,
         .run = [](Workbench &bench) { bench.tabs().step(1); }},
        {.id = "tab.previous",
         .text = QT_TRANSLATE_NOOP("Command", "Previous Tab"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp},
         .menu = Menu::View,
         .group = 2,
         .state = needsTab,
         .run = [](Workbench &bench) { bench.tabs().step(-1); }},
    };
}

std::vector<Command> windowCommands()
{
    return {
        {.id = "view.full_screen",
         .text = QT_TRANSLATE_NOOP("Command", "Full Screen"),
         .keys = {Qt::Key_F11},
         .menu = Menu::View,
         .group = 3,
         .state =
             [](Workbench &bench) {
                 return CommandState{.checked = bench.window().isFullScreen()};
             },
         .run =
             [](Workbench &bench) {
                 bench.window().setWindowState(bench.window().windowState() ^ Qt::WindowFullScreen);
             }},
        {.id = "view.reset_layout",
         .text = QT_TRANSLATE_NOOP("Command", "Reset Layout"),
         .menu = Menu::View,
         .group = 3,
         .run = [](Workbench &bench) { bench.window().resetLayout(); }},
    };
}

} // namespace

std::vector<Command> viewCommands()
{
    std::vector<Command> all = findCommands();
    const auto add = [&all](std::vector<Command> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add({toggle("view.explorer", QT_TRANSLATE_NOOP("Command", "Explorer"), Qt::CTRL | Qt::Key_B,
                MainWindow::Pane::Explorer),
         toggle("view.inspector", QT_TRANSLATE_NOOP("Command", "Inspector"), Qt::CTRL | Qt::Key_I,
                MainWindow::Pane::Inspector),
         toggle("view.bottom", QT_TRANSLATE_NOOP("Command", "Messages and Log"),
                Qt::CTRL | Qt::Key_J, MainWindow::Pane::Bottom)});
    add(moveCommands());
    add(windowCommands());
    add({zoom("view.zoom_in", QT_TRANSLATE_NOOP("Command", "Zoom In"),
              {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, 10),
         zoom("view.zoom_out", QT_TRANSLATE_NOOP("Command", "Zoom Out"), {Qt::CTRL | Qt::Key_Minus},
              -10),
         zoom("view.zoom_reset", QT_TRANSLATE_NOOP("Command", "Actual Size"),
              {Qt::CTRL | Qt::Key_0}, 0)});
    add({theme("view.theme_system", QT_TRANSLATE_NOOP("Command", "As the System"), Look::System),
         theme("view.theme_light", QT_TRANSLATE_NOOP("Command", "Light"), Look::Light),
         theme("view.theme_dark", QT_TRANSLATE_NOOP("Command", "Dark"), Look::Dark),
         theme("view.theme_contrast", QT_TRANSLATE_NOOP("Command", "High Contrast"),
               Look::HighContrast),
         language("view.language_en", "English", "en"),
         language("view.language_de", "Deutsch", "de")});
    return all;
}

} // namespace sluice::app
