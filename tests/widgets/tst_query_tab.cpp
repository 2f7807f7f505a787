// The SQL tab over a real SQLite file: what it runs, shows, asks and underlines, and that it can be stopped.
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/item/result_model.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/confirm_bar.h"
#include "widgets/query/parameter_strip.h"
#include "widgets/query/query_tab.h"
#include "widgets/query/sql_editor.h"
#include "widgets/shell/error_panel.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using ui::QueryTab;

class TestQueryTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Dark); }
    void init();
    void cleanup();
    void runsTheStatementAtTheCursor();
    void runsTheSelection();
    void runsAllUpToTheFirstError();
    void commandsSayWhatTheyDid();
    void errorIsUnderlinedAndTheCaretStays();
    void errorBehindAParameterIsUnderlined();
    void writeWithoutWhereAsks();
    void parametersAreAskedFor();
    void schemaChangeIsTold();
    void transactionIsFollowed();
    void titleComesFromTheComment();
    void longQueryIsCancelled();
    void closingWhileRunningIsSafe();
    void pictures_data();
    void pictures();

private:
    void placeCursor(const char *before)
    {
        const auto at = m_tab->editor()->utf8().find(before);
        QVERIFY(at != std::string::npos);
        m_tab->editor()->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(at));
    }
    void runAndWait()
    {
        m_tab->runAtCursor();
        QTRY_VERIFY_WITH_TIMEOUT(!m_tab->isBusy(), 60000);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const auto view = m_tab->result()->cellView(row, column);
        return view ? m_tab->grid()->shownText(row, column) : u"(nothing)"_s;
    }
    template<typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return m_tab->findChild<Widget *>(name);
    }

    QTemporaryDir m_folder;
    sqlite::SqliteEngine m_sqlite;
    std::vector<const engine::Engine *> m_engines{&m_sqlite};
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<QueryTab> m_tab;
    QString m_path;
};

void TestQueryTab::init()
{
    m_path = m_folder.filePath(u"shop.db"_s);
    QFile::remove(m_path);
    test::SqliteFile file(m_path);
    QVERIFY2(file.run("CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL, "
                      "revenue NUMERIC(12,2));"
                      "INSERT INTO customers (email, revenue) VALUES ('ada@example.com', 98211.4), "
                      "('grace@example.com', 92087.63), ('edsger@example.com', NULL);"),
             file.error().constData());
    m_session = std::make_unique<session::Session>(
        engine::Engines(m_engines),
        engine::Target{&m_sqlite, {.engine = "sqlite", .values = {{"path", m_path.toStdString()}}}},
        [](std::function<void()> function) {
            QMetaObject::invokeMethod(qApp, std::move(function), Qt::QueuedConnection);
        });
    m_tab = std::make_unique<QueryTab>(*m_session);
    m_tab->resize(900, 620);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
}

void TestQueryTab::cleanup()
{
    m_tab.reset();
    m_session.reset();
}

void TestQueryTab::runsTheStatementAtTheCursor()
{
    m_tab->setText(u"SELECT 1;\nSELECT email FROM customers ORDER BY id;\nSELECT 3;"_s);
    placeCursor("email");
    runAndWait();
    QCOMPARE(m_tab->result()->rowCount(), 3);
    QCOMPARE(cell(0, 0), u"ada@example.com"_s);
    QVERIFY2(m_tab->status().startsWith(u"3 rows"_s), qPrintable(m_tab->status()));
}

void TestQueryTab::runsTheSelection()
{
    m_tab->setText(u"SELECT 'a' AS one, 'b' AS two"_s);
    m_tab->editor()->setSelection(0, 0, 0, 17);
    runAndWait();
    QCOMPARE(m_tab->result()->columnCount(), 1);
}

void TestQueryTab::runsAllUpToTheFirstError()
{
    m_tab->setText(
        u"DELETE FROM customers WHERE id = 1;\nSELECT nix;\nDELETE FROM customers WHERE id = 2;"_s);
    m_tab->runAll();
    QTRY_VERIFY(!m_tab->isBusy());
    QCOMPARE(m_tab->editor()->errorPosition(), std::optional(m_tab->editor()->utf8().find("nix")));
    test::SqliteFile file(m_path);
    QCOMPARE(file.rows("SELECT id FROM customers ORDER BY id"), (QStringList{u"2"_s, u"3"_s}));
}

void TestQueryTab::commandsSayWhatTheyDid()
{
    QSignalSpy logged(m_tab.get(), &QueryTab::messageLogged);
    m_tab->setText(u"UPDATE customers SET revenue = 1 WHERE id < 3"_s);
    runAndWait();
    QVERIFY2(m_tab->status().startsWith(u"UPDATE 2"_s), qPrintable(m_tab->status()));
    QCOMPARE(logged.count(), 1);
}

void TestQueryTab::errorIsUnderlinedAndTheCaretStays()
{
    m_tab->setText(u"SELECT 1;\nSELECT emial FROM customers;"_s);
    placeCursor(" FROM");
    const auto caret = m_tab->editor()->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    runAndWait();
    auto *panel = m_tab->findChild<ui::ErrorPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY2(panel->serverText().contains(u"emial"_s), qPrintable(panel->serverText()));
    QCOMPARE(m_tab->editor()->errorPosition(),
             std::optional(m_tab->editor()->utf8().find("emial")));
    QCOMPARE(m_tab->editor()->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS), caret);
    m_tab->editor()->insert(u" "_s);
    QVERIFY(!panel->isVisible());
}

void TestQueryTab::errorBehindAParameterIsUnderlined()
{
    m_tab->setText(u"SELECT :first, emial FROM customers"_s);
    m_tab->runAtCursor(); // asks for the value
    QVERIFY(!m_tab->isBusy());
    runAndWait();
    QCOMPARE(m_tab->editor()->errorPosition(),
             std::optional(m_tab->editor()->utf8().find("emial")));
}

void TestQueryTab::writeWithoutWhereAsks()
{
    test::SqliteFile file(m_path);
    const auto count = [&] { return file.rows("SELECT count(*) FROM customers").value(0); };
    m_tab->setText(u"DELETE FROM customers"_s);
    m_tab->runAtCursor();
    auto *bar = m_tab->findChild<ui::ConfirmBar *>();
    QVERIFY(bar->isVisible());
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(!m_tab->isBusy());
    QCOMPARE(count(), u"3"_s);

    m_tab->runAtCursor();
    QTest::mouseClick(part<QPushButton>(u"confirmRun"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_tab->isBusy());
    QCOMPARE(count(), u"0"_s);
}

void TestQueryTab::parametersAreAskedFor()
{
    m_tab->setText(u"SELECT email FROM customers WHERE id = :id"_s);
    m_tab->runAtCursor();
    QVERIFY(!m_tab->isBusy());
    QLineEdit *field = m_tab->parameters()->field(u"id"_s);
    QVERIFY(field != nullptr && field->isVisible());
    QTest::keyClicks(field, u"2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!m_tab->isBusy());
    QCOMPARE(cell(0, 0), u"grace@example.com"_s);
}

void TestQueryTab::schemaChangeIsTold()
{
    QSignalSpy changed(m_tab.get(), &QueryTab::schemaChanged);
    m_tab->setText(u"CREATE TABLE extra (id INTEGER)"_s);
    runAndWait();
    QCOMPARE(changed.count(), 1);
}

void TestQueryTab::transactionIsFollowed()
{
    m_tab->setText(u"BEGIN"_s);
    runAndWait();
    QCOMPARE(m_session->transaction(), engine::TransactionState::Open);
    m_tab->setText(u"ROLLBACK"_s);
    runAndWait();
    QCOMPARE(m_session->transaction(), engine::TransactionState::None);
}

void TestQueryTab::titleComesFromTheComment()
{
    QCOMPARE(m_tab->windowTitle(), u"Query 1"_s);
    m_tab->setText(u"-- name: best customers\nSELECT 1"_s);
    QCOMPARE(m_tab->windowTitle(), u"best customers"_s);
}

void TestQueryTab::longQueryIsCancelled()
{
    m_tab->setText(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                   "SELECT count(*) FROM n"_s);
    m_tab->runAtCursor();
    QVERIFY(m_tab->isBusy());
    auto *cancel = part<QPushButton>(u"cancelQuery"_s);
    QTRY_VERIFY(cancel->isVisible()); // after a second
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!m_tab->isBusy());
    QVERIFY(!cancel->isVisible());
    QVERIFY(!m_tab->findChild<ui::ErrorPanel *>()->isVisible());
    m_tab->setText(u"SELECT 7"_s);
    runAndWait();
    QCOMPARE(cell(0, 0), u"7"_s);
}

void TestQueryTab::closingWhileRunningIsSafe()
{
    m_tab->setText(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s);
    m_tab->runAtCursor();
    QTRY_VERIFY(m_tab->result()->rowCount() > 0);
    m_tab.reset();
    bool answered = false;
    (void)session::runQuery(*m_session, {.text = "SELECT 1"},
                            {.finished = [&](auto) { answered = true; }});
    QTRY_VERIFY(answered);
}

void TestQueryTab::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestQueryTab::pictures()
{
    QFETCH(bool, dark);
    ui::Theme::apply(*qApp, dark ? ui::Scheme::Dark : ui::Scheme::Light);
    const QDir folder(qEnvironmentVariable("SLUICE_BUILD_DIR", m_folder.path()) + u"/pictures"_s);
    QVERIFY(folder.mkpath(u"."_s));
    const auto save = [&](const QString &name) {
        const QString file = u"query-%1-%2.png"_s.arg(name, dark ? u"dark"_s : u"light"_s);
        QCoreApplication::sendPostedEvents(); // layouts settle
        QVERIFY(m_tab->grab().save(folder.filePath(file)));
    };
    m_tab->setText(u"-- name: best customers\nSELECT c.id, c.email, count(*) AS orders,\n"
                   "    sum(c.revenue) AS revenue\nFROM customers c\n"
                   "WHERE c.email LIKE '%@example.com' AND c.id >= 1\n"
                   "GROUP BY c.id\nORDER BY revenue DESC NULLS LAST\nLIMIT :n;\n\n"
                   "UPDATE customers SET revenue = 12.5 WHERE id != 1;"_s);
    placeCursor("FROM customers c");
    m_tab->runAtCursor();
    QTest::keyClicks(m_tab->parameters()->field(u"n"_s), u"50"_s);
    QTest::keyClick(m_tab->parameters()->field(u"n"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_tab->isBusy());
    QCOMPARE(m_tab->result()->rowCount(), 3);
    save(u"result"_s);
    m_tab->setText(u"SELECT id, emial\nFROM customers;\n\nDELETE FROM customers;"_s);
    runAndWait();
    save(u"error"_s);
    placeCursor("DELETE");
    m_tab->runAtCursor();
    save(u"question"_s);
}

QTEST_MAIN(TestQueryTab)
#include "tst_query_tab.moc"
