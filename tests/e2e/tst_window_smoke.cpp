// The whole window on a real file: open, edit, apply, conflict, errors in place, nothing pending is lost, secrets stay out.
#include "app/appearance.h"
#include "app/engines.h"
#include "app/main_window.h"
#include "models/item/table_model.h"
#include "tests/support/sqlite_file.h"
#include "widgets/connect/start_page.h"
#include "widgets/grid/grid_view.h"
#include "widgets/review/changes_view.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/error_panel.h"
#include "widgets/shell/log_panel.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

class TestWindowSmoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void editIsAppliedToTheFile();
    void conflictWritesNothingAndKeepsTheEdit();
    void closingWithPendingChangesAsks();
    void wrongFileIsSaidOnTheStartPage();
    void recentListHoldsNoSecret();
    void layoutIsRemembered();

private:
    void openTable();
    [[nodiscard]] ui::DataTab *table() const
    {
        return m_window->workbench().tabs().current<ui::DataTab>();
    }
    void setName(const QString &name)
    {
        QVERIFY(table()->model()->setData(table()->model()->index(0, 1), name, Qt::EditRole));
    }

    QTemporaryDir m_folder;
    QString m_path;
    app::EngineList m_engines;
    std::unique_ptr<app::Preferences> m_preferences;
    std::unique_ptr<app::Appearance> m_appearance;
    std::unique_ptr<app::MainWindow> m_window;
};

void TestWindowSmoke::init()
{
    m_path = m_folder.filePath(u"people.db"_s);
    QFile::remove(m_path);
    test::SqliteFile file(m_path);
    QVERIFY(file.run("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);"
                     "INSERT INTO people VALUES (1, 'Ada'), (2, 'Grace')"));
    m_preferences = std::make_unique<app::Preferences>(m_folder.filePath(u"p.ini"_s));
    m_appearance = std::make_unique<app::Appearance>(*qApp, *m_preferences);
    m_window = std::make_unique<app::MainWindow>(m_engines.all(), *m_preferences, *m_appearance);
    m_window->show();
}

void TestWindowSmoke::cleanup()
{
    m_window.reset();
    m_appearance.reset();
    m_preferences.reset();
}

void TestWindowSmoke::openTable()
{
    m_window->workbench().openText(m_path);
    QTRY_VERIFY(m_window->workbench().session());
    m_window->workbench().openByName(u"people"_s);
    QVERIFY(table());
    QTRY_VERIFY(table()->model()->cellView(0, 1).has_value());
}

void TestWindowSmoke::editIsAppliedToTheFile()
{
    openTable();
    setName(u"Ada Lovelace"_s);
    QCOMPARE(m_window->workbench().sessions().pendingCount(), 1);
    m_window->workbench().applyChanges();
    QTRY_COMPARE(m_window->workbench().sessions().pendingCount(), 0);
    test::SqliteFile file(m_path);
    QCOMPARE(file.rows("SELECT name FROM people WHERE id = 1"), QStringList{u"Ada Lovelace"_s});
    QTRY_VERIFY(m_window->log()->model()->rowCount() > 0);
}

void TestWindowSmoke::conflictWritesNothingAndKeepsTheEdit()
{
    openTable();
    setName(u"mine"_s);
    test::SqliteFile file(m_path);
    QVERIFY(file.run("UPDATE people SET name = 'theirs' WHERE id = 1"));
    m_window->workbench().applyChanges();
    QTRY_VERIFY(m_window->workbench().tabs().current<ui::ChangesView>());
    QCOMPARE(m_window->workbench().tabs().current<ui::ChangesView>()->conflictCount(), 1);
    QCOMPARE(file.rows("SELECT name FROM people WHERE id = 1"), QStringList{u"theirs"_s});
    QCOMPARE(m_window->workbench().sessions().pendingCount(), 1);
}

void TestWindowSmoke::closingWithPendingChangesAsks()
{
    openTable();
    setName(u"not applied"_s);
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *sheet = m_window->findChild<QMessageBox *>();
    QVERIFY(sheet);
    for (QAbstractButton *button : sheet->buttons()) {
        if (sheet->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
        }
    }
    QTRY_VERIFY(!m_window->isVisible());
    test::SqliteFile file(m_path);
    QCOMPARE(file.rows("SELECT name FROM people WHERE id = 1"), QStringList{u"not applied"_s});
}

void TestWindowSmoke::wrongFileIsSaidOnTheStartPage()
{
    const QString path = m_folder.filePath(u"letter.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear Sir or Madam, this is not a database. ").repeated(40));
    file.close();
    m_window->workbench().showStart(false);
    m_window->workbench().openText(path);
    auto *page = m_window->workbench().tabs().current<ui::StartPage>();
    const auto shown = [page] {
        const auto panels = page->findChildren<ui::ErrorPanel *>();
        return std::any_of(panels.begin(), panels.end(),
                           [](const ui::ErrorPanel *panel) { return panel->isVisible(); });
    };
    QTRY_VERIFY(shown());
    QVERIFY(!m_window->workbench().session());
}

void TestWindowSmoke::recentListHoldsNoSecret()
{
    m_preferences->addRecent(
        {.options = {.engine = "postgresql", .values = {{"host", "db"}, {"password", "s3cr3t"}}},
         .label = u"db"_s});
    openTable();
    m_window.reset();
    m_appearance.reset();
    m_preferences.reset();
    QFile file(m_folder.filePath(u"p.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cr3t"));
    const app::Preferences again(file.fileName());
    QCOMPARE(again.recent().size(), 2);
    QVERIFY(again.recent().first().label.contains(u"people.db"_s));
}

void TestWindowSmoke::layoutIsRemembered()
{
    m_window->togglePane(app::MainWindow::Pane::Bottom);
    QVERIFY(m_window->isPaneVisible(app::MainWindow::Pane::Bottom));
    m_window->close();
    m_window = std::make_unique<app::MainWindow>(m_engines.all(), *m_preferences, *m_appearance);
    QVERIFY(m_window->isPaneVisible(app::MainWindow::Pane::Bottom));
    m_window->resetLayout();
    QVERIFY(!m_window->isPaneVisible(app::MainWindow::Pane::Bottom));
}

QTEST_MAIN(TestWindowSmoke)
#include "tst_window_smoke.moc"
