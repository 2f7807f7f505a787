// The table of commands: one id and one meaning a key, all reachable by menu and palette, states that follow the window.
#include "app/appearance.h"
#include "app/commands/command_actions.h"
#include "app/engines.h"
#include "app/main_window.h"
#include "widgets/shell/command_palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void idsAreUnique();
    void noKeyMeansTwoThings();
    void noKeyIsCtrlAlt();
    void everyCommandIsInAMenu();
    void commandsNeedTheirDatabase();
    void paletteRunsACommandByKeyboard();
    void paneTogglesByKey();
    void languageChangesWhileOpen();

private:
    QTemporaryDir m_folder;
    app::EngineList m_engines;
    std::unique_ptr<app::Preferences> m_preferences;
    std::unique_ptr<app::Appearance> m_appearance;
    std::unique_ptr<app::MainWindow> m_window;
};

void TestCommands::init()
{
    QFile::remove(m_folder.filePath(u"p.ini"_s));
    m_preferences = std::make_unique<app::Preferences>(m_folder.filePath(u"p.ini"_s));
    m_preferences->setLanguage(u"en"_s);
    m_appearance = std::make_unique<app::Appearance>(*qApp, *m_preferences);
    m_window = std::make_unique<app::MainWindow>(m_engines.all(), *m_preferences, *m_appearance);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommands::cleanup()
{
    m_window.reset();
    m_appearance.reset();
    m_preferences.reset();
}

void TestCommands::idsAreUnique()
{
    QSet<QByteArray> ids;
    const auto commands = app::allCommands();
    for (const app::Command &command : commands) {
        QVERIFY2(!ids.contains(command.id), command.id);
        ids << command.id;
        QVERIFY2(*command.text != '\0' && command.run, command.id);
    }
    QVERIFY(ids.size() > 30);
}

void TestCommands::noKeyMeansTwoThings()
{
    QHash<QKeySequence, QByteArray> taken;
    for (const app::Command &command : app::allCommands()) {
        for (const QKeySequence &keys : command.keys) {
            QVERIFY2(!taken.contains(keys), qPrintable(keys.toString()));
            taken[keys] = command.id;
        }
    }
}

void TestCommands::noKeyIsCtrlAlt()
{
    for (const app::Command &command : app::allCommands()) {
        for (const QKeySequence &keys : command.keys) {
            const auto modifiers = keys[0].keyboardModifiers();
            QVERIFY2(!(modifiers & Qt::ControlModifier) || !(modifiers & Qt::AltModifier),
                     command.id);
        }
    }
}

void TestCommands::everyCommandIsInAMenu()
{
    QSet<QAction *> shown;
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            shown << action;
        }
    }
    for (const app::Command &command : m_window->commands().commands()) {
        QVERIFY2(shown.contains(m_window->commands().action(command.id)), command.id);
    }
}

void TestCommands::commandsNeedTheirDatabase()
{
    QVERIFY(!m_window->commands().action("query.new")->isEnabled());
    QVERIFY(!m_window->commands().action("data.apply")->isEnabled());
    m_window->workbench().openText(u"sqlite::memory:"_s);
    QTRY_VERIFY(m_window->workbench().session());
    QTRY_VERIFY(m_window->commands().action("query.new")->isEnabled());
    QVERIFY(!m_window->commands().action("data.apply")->isEnabled());
}

void TestCommands::paletteRunsACommandByKeyboard()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->palettePanel()->isVisible());
    QTest::keyClicks(m_window->palettePanel()->field(), u"messages and log"_s);
    QTest::keyClick(m_window->palettePanel()->field(), Qt::Key_Return);
    QVERIFY(m_window->isPaneVisible(app::MainWindow::Pane::Bottom));
}

void TestCommands::paneTogglesByKey()
{
    const bool before = m_window->isPaneVisible(app::MainWindow::Pane::Explorer);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->isPaneVisible(app::MainWindow::Pane::Explorer), !before);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_window->isPaneVisible(app::MainWindow::Pane::Explorer), before);
}

void TestCommands::languageChangesWhileOpen()
{
    QCOMPARE(m_appearance->language(), u"en"_s);
    m_window->commands().action("view.language_de")->trigger();
    QCOMPARE(m_appearance->language(), u"de"_s);
    QCOMPARE(m_preferences->language(), u"de"_s);
    QTRY_VERIFY(m_window->commands().action("view.language_de")->isChecked());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
