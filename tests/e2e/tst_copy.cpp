// Cells on the clipboard: all of a table that is not loaded yet, and statements that another database takes.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/shell/data_tab.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

constexpr int kRows = 20'000;

const QByteArray kSchema =
    "CREATE TABLE orders (id integer PRIMARY KEY, status text, total numeric, twice integer "
    "GENERATED ALWAYS AS (id * 2) STORED);";
const QByteArray kSqliteRows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
    "INSERT INTO orders (id, status, total) SELECT i, CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN "
    "'it''s ' || i ELSE '' END, i FROM n;";
const QByteArray kServerRows =
    "INSERT INTO orders (id, status, total) SELECT i, CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN "
    "'it''s ' || i ELSE '' END, i FROM generate_series(1, 20000) i;";

} // namespace

class TestCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void init();
    void cleanup();
    void allOfATable_data() { engines(); }
    void allOfATable();
    void aFormatIsChosenByKeyboard_data() { engines(); }
    void aFormatIsChosenByKeyboard();
    void statementsThatAnotherDatabaseTakes_data() { engines(); }
    void statementsThatAnotherDatabaseTakes();
    void resultsOfAQuery_data() { engines(); }
    void resultsOfAQuery();

private:
    static void engines();
    [[nodiscard]] QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] ui::GridView *grid() { return m_driven->workbench().currentGrid(); }
    void chooseFormat(const QString &text);

    test::PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivenWindow> m_driven;
    std::string m_name;
    int m_databases = 0;
};

void TestCopy::engines()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestCopy::init()
{
    QFETCH(const bool, isServer);
    m_folder = std::make_unique<QTemporaryDir>();
    QString target = m_folder->filePath(u"shop.db"_s);
    if (isServer) {
        m_name = "copies" + std::to_string(++m_databases);
        target = QString::fromStdString(m_cluster.createDatabase(m_name));
        QVERIFY2(m_cluster.runSql((kSchema + kServerRows).toStdString(), m_name),
                 m_cluster.error());
    } else {
        test::SqliteFile file(target);
        QVERIFY(file.run(kSchema + kSqliteRows));
    }
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(target));
    m_driven->goTo(u"orders"_s);
    QTRY_VERIFY(grid() != nullptr);
    QTRY_COMPARE(grid()->model()->rowCount(), kRows);
    QTRY_COMPARE(grid()->shownText(1, 0), u"2"_s);
    grid()->setFocus();
}

void TestCopy::cleanup()
{
    QCOMPARE(m_driven->sentOnWindowThread(), QStringList());
    m_driven.reset();
    m_folder.reset();
}

void TestCopy::chooseFormat(const QString &text)
{
    m_driven->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    m_driven->shoot(u"copy"_s, u"formats"_s);
    while (menu->activeAction()->text() != text) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    m_driven->window().activateWindow(); // offscreen a menu takes it along
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

void TestCopy::allOfATable()
{
    const QSignalSpy copied(grid(), &ui::GridView::copied);
    const QSignalSpy copying(grid(), &ui::GridView::copying);
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(grid()->isCopying());
    m_driven->shoot(u"copy"_s, u"under-way"_s);
    QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 60'000);
    QVERIFY(copying.count() > 1);
    QCOMPARE(copied.last(), (QVariantList{qint64{4 * kRows}, false, qint64{0}}));
    const QStringList lines = clipboard().split(u'\n');
    QCOMPARE(lines.size(), kRows);
    for (int row = 1; row <= kRows; ++row) {
        const QString status = row % 3 == 0   ? QString()
                               : row % 3 == 1 ? u"it's %1"_s.arg(row)
                                              : u"\"\""_s;
        QCOMPARE(lines[row - 1], u"%1\t%2\t%1\t%3"_s.arg(row).arg(status).arg(2 * row));
    }
    m_driven->shoot(u"copy"_s, u"copied"_s);
}

void TestCopy::aFormatIsChosenByKeyboard()
{
    grid()->selectCells({0, 0, 2, 1});
    chooseFormat(u"SQL IN List"_s);
    QFETCH(const bool, isServer);
    QTRY_COMPARE(clipboard(),
                 isServer ? u"((1, 'it''s 1'), (2, ''))"_s : u"(VALUES (1, 'it''s 1'), (2, ''))"_s);
    chooseFormat(u"Markdown Table"_s);
    QTRY_VERIFY(clipboard().startsWith(u"| id"_s));
    chooseFormat(u"HTML Table"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
    chooseFormat(u"Text with Column Names"_s);
    QTRY_COMPARE(clipboard(), u"id\tstatus\n1\tit's 1\n2\t\"\"\n3\t"_s);
}

void TestCopy::statementsThatAnotherDatabaseTakes()
{
    QFETCH(const bool, isServer);
    const QSignalSpy copied(grid(), &ui::GridView::copied);
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    chooseFormat(u"SQL INSERT Statements"_s);
    QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 60'000);
    const QByteArray script = kSchema + clipboard().toUtf8();
    const QByteArray sums = "SELECT count(*), sum(id), count(status), sum(length(status)), "
                            "sum(total), sum(twice) FROM orders";
    if (isServer) {
        const std::string other = m_name + "_again";
        (void)m_cluster.createDatabase(other);
        QVERIFY2(m_cluster.runSql(script.toStdString(), other), m_cluster.error());
        QCOMPARE(m_cluster.query(sums.toStdString(), other),
                 m_cluster.query(sums.toStdString(), m_name));
    } else {
        test::SqliteFile again(m_folder->filePath(u"again.db"_s));
        QVERIFY(again.run(script));
        test::SqliteFile first(m_folder->filePath(u"shop.db"_s));
        QCOMPARE(again.rows(sums), first.rows(sums));
    }
}

void TestCopy::resultsOfAQuery()
{
    auto *tab = m_driven->workbench().newQuery(
        u"SELECT o.id, p.total AS more FROM orders o JOIN orders p ON p.id = o.id + 1 "
        "WHERE o.id < 3 ORDER BY 1"_s);
    tab->runAtCursor();
    QTRY_COMPARE(grid()->model()->rowCount(), 2);
    grid()->setFocus();
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(clipboard(), u"1\t2\n2\t3"_s);
    chooseFormat(u"SQL INSERT Statements"_s);
    QTRY_VERIFY(clipboard().startsWith(u"INSERT INTO"_s));
}

QTEST_MAIN(TestCopy)
#include "tst_copy.moc"
