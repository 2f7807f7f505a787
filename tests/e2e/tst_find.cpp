// Text is found by keyboard in the rows at hand, and in the whole table when it is not among them.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/find_strip.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

constexpr int kRows = 50'000;

const QByteArray kSchema = "CREATE TABLE orders (id integer PRIMARY KEY, note text, raw %1);";
const QByteArray kSqliteRows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
    "INSERT INTO orders SELECT i, CASE i WHEN 5 THEN 'Zulu' WHEN 7 THEN 'a zulu' WHEN 49000 THEN "
    "'100%_''\\x' END, x'00' FROM n;";
const QByteArray kServerRows =
    "INSERT INTO orders SELECT i, CASE i WHEN 5 THEN 'Zulu' WHEN 7 THEN 'a zulu' WHEN 49000 THEN "
    "'100%_''\\x' END, '\\x00' FROM generate_series(1, 50000) i;";

} // namespace

class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void init();
    void cleanup();
    void byKeyboard_data() { engines(); }
    void byKeyboard();
    void inTheWholeTable_data() { engines(); }
    void inTheWholeTable();
    void inAResult_data() { engines(); }
    void inAResult();

private:
    static void engines();
    [[nodiscard]] ui::DataTab *tab() { return m_driven->page<ui::DataTab>(); }
    [[nodiscard]] ui::GridView *grid() { return m_driven->workbench().currentGrid(); }
    [[nodiscard]] int row() { return grid()->currentIndex().row(); }

    test::PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivenWindow> m_driven;
    int m_databases = 0;
};

void TestFind::engines()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestFind::init()
{
    QFETCH(const bool, isServer);
    m_folder = std::make_unique<QTemporaryDir>();
    QString target = m_folder->filePath(u"shop.db"_s);
    QByteArray script = kSchema + (isServer ? kServerRows : kSqliteRows);
    script.replace("%1", isServer ? "bytea" : "blob");
    if (isServer) {
        const std::string name = "find" + std::to_string(++m_databases);
        target = QString::fromStdString(m_cluster.createDatabase(name));
        QVERIFY2(m_cluster.runSql(script.toStdString(), name), m_cluster.error());
    } else {
        test::SqliteFile file(target);
        QVERIFY(file.run(script));
    }
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(target));
    m_driven->goTo(u"orders"_s);
    QTRY_VERIFY(grid() != nullptr);
    QTRY_COMPARE(grid()->model()->rowCount(), kRows);
    QTRY_COMPARE(grid()->shownText(4, 1), u"Zulu"_s);
    grid()->setFocus();
}

void TestFind::cleanup()
{
    QCOMPARE(m_driven->sentOnWindowThread(), QStringList());
    m_driven.reset();
    m_folder.reset();
}

void TestFind::byKeyboard()
{
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->type(u"zulu"_s);
    QTRY_COMPARE(row(), 4);
    m_driven->shoot(u"find"_s, u"found"_s);
    m_driven->press(Qt::Key_Return);
    QTRY_COMPARE(row(), 6);
    m_driven->press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(row(), 4);
    m_driven->press(Qt::Key_Escape);
    QVERIFY(grid()->hasFocus());
    QVERIFY(!tab()->findStrip()->isVisible());
    m_driven->press(Qt::Key_F3);
    QTRY_COMPARE(row(), 6);
}

void TestFind::inTheWholeTable()
{
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->type(u"100%_'\\X"_s);
    QTRY_COMPARE(tab()->findStrip()->message(), u"Not in the rows that are loaded"_s);
    m_driven->shoot(u"find"_s, u"not-loaded"_s);
    m_driven->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(grid()->model()->rowCount(), 1);
    QTRY_COMPARE(grid()->shownText(0, 0), u"49000"_s);
    m_driven->shoot(u"find"_s, u"whole-table"_s);
    tab()->clearFilters();
    QTRY_COMPARE(grid()->model()->rowCount(), kRows);
}

void TestFind::inAResult()
{
    auto *query = m_driven->workbench().newQuery(u"SELECT * FROM orders WHERE id < 10"_s);
    query->runAtCursor();
    QTRY_COMPARE(grid()->model()->rowCount(), 9);
    grid()->setFocus();
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->type(u"a zu"_s);
    QTRY_COMPARE(row(), 6);
    m_driven->type(u"x"_s);
    QTRY_COMPARE(query->findStrip()->message(), u"Not found"_s);
    m_driven->shoot(u"find"_s, u"result"_s);
}

QTEST_MAIN(TestFind)
#include "tst_find.moc"
