// What a tab shows goes to a file by keyboard: filtered, sorted, without hidden columns; or there is no file.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/export_strip.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

constexpr int kRows = 20'000;

const QByteArray kSchema =
    "CREATE TABLE orders (id integer PRIMARY KEY, secret text, note text, total numeric);";
const QByteArray kSqliteRows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
    "INSERT INTO orders SELECT i, 'no', CASE i % 2 WHEN 0 THEN 'a \"b\", c' END, i * 2 FROM n;"
    "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    "SELECT i FROM n;";
const QByteArray kServerRows =
    "INSERT INTO orders SELECT i, 'no', CASE i % 2 WHEN 0 THEN 'a \"b\", c' END, i * 2 "
    "FROM generate_series(1, 20000) i;"
    "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1::bigint UNION ALL SELECT i + 1 FROM "
    "n) SELECT i FROM n;";

} // namespace

class TestExportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void init();
    void cleanup();
    void whatATableShows_data() { engines(); }
    void whatATableShows();
    void aResultAsItStands_data() { engines(); }
    void aResultAsItStands();
    void insertsMakeTheRowsAgain_data() { engines(); }
    void insertsMakeTheRowsAgain();
    void aCancelLeavesNoFile_data() { engines(); }
    void aCancelLeavesNoFile();
    void whatCannotBeWrittenIsSaid_data() { engines(); }
    void whatCannotBeWrittenIsSaid();

private:
    static void engines();
    [[nodiscard]] ui::DataTab *tab() { return m_driven->page<ui::DataTab>(); }
    [[nodiscard]] ui::GridView *grid() { return m_driven->workbench().currentGrid(); }
    [[nodiscard]] QString path(const QString &name) const { return m_out->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_out->path()).entryList(QDir::Files | QDir::Hidden);
    }
    // Ctrl+Shift+E, the path, Enter.
    void exportTo(const QString &name);

    test::PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_out;
    std::unique_ptr<test::DrivenWindow> m_driven;
    int m_databases = 0;
};

void TestExportRows::engines()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestExportRows::init()
{
    QFETCH(const bool, isServer);
    m_folder = std::make_unique<QTemporaryDir>();
    m_out = std::make_unique<QTemporaryDir>();
    QString target = m_folder->filePath(u"shop.db"_s);
    if (isServer) {
        const std::string name = "exported" + std::to_string(++m_databases);
        target = QString::fromStdString(m_cluster.createDatabase(name));
        QVERIFY2(m_cluster.runSql((kSchema + kServerRows).toStdString(), name), m_cluster.error());
    } else {
        test::SqliteFile file(target);
        QVERIFY(file.run(kSchema + kSqliteRows));
    }
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(target));
    m_driven->goTo(u"orders"_s);
    QTRY_VERIFY(grid() != nullptr);
    QTRY_COMPARE(grid()->model()->rowCount(), kRows);
    QTRY_COMPARE(grid()->shownText(0, 0), u"1"_s);
    grid()->setFocus();
}

void TestExportRows::cleanup()
{
    QCOMPARE(m_driven->sentOnWindowThread(), QStringList());
    m_driven.reset();
    m_folder.reset();
    m_out.reset();
}

void TestExportRows::exportTo(const QString &name)
{
    m_driven->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    m_driven->type(path(name));
    m_driven->press(Qt::Key_Return);
}

void TestExportRows::whatATableShows()
{
    grid()->moveTo(0, 1);
    tab()->hideColumn();
    grid()->moveTo(0, 1); // NULL
    tab()->notThisValue();
    QTRY_COMPARE(grid()->model()->rowCount(), kRows / 2);
    grid()->moveTo(0, 0);
    tab()->sortDescending();
    QTRY_COMPARE(grid()->shownText(0, 0), u"20000"_s);
    grid()->setFocus();
    m_driven->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    m_driven->type(path(u"out.csv"_s));
    m_driven->shoot(u"export"_s, u"asked"_s);
    m_driven->press(Qt::Key_Return);
    QTRY_VERIFY(!tab()->exportStrip()->isRunning());
    QVERIFY2(tab()->exportStrip()->message().startsWith(u"10,000 rows"_s),
             qPrintable(tab()->exportStrip()->message()));
    m_driven->shoot(u"export"_s, u"done"_s);

    QFile file(path(u"out.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().replace("\r", "").split('\n');
    QCOMPARE(lines.size(), kRows / 2 + 2);
    QCOMPARE(lines[0], QByteArray("id,note,total"));
    for (int i = 1; i <= kRows / 2; ++i) {
        const int id = kRows - 2 * (i - 1);
        QCOMPARE(lines[i],
                 QByteArray::number(id) + ",\"a \"\"b\"\", c\"," + QByteArray::number(2 * id));
    }
    QCOMPARE(files(), QStringList{u"out.csv"_s});
    m_driven->press(Qt::Key_Escape);
    QVERIFY(grid()->hasFocus());
}

void TestExportRows::aResultAsItStands()
{
    auto *query = m_driven->workbench().newQuery(u"SELECT id, random() AS r FROM orders"_s);
    query->runAtCursor();
    QTRY_COMPARE(grid()->model()->rowCount(), kRows);
    const QString last = grid()->shownText(kRows - 1, 1);
    grid()->setFocus();
    exportTo(u"rows.jsonl"_s);
    QTRY_VERIFY(query->exportStrip()->message().startsWith(u"20,000 rows"_s));
    QFile file(path(u"rows.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), kRows);
    QVERIFY(lines.last().startsWith("{\"id\":20000,\"r\":"));
    QVERIFY(lines.last().contains(QString(last).remove(u',').toUtf8()));
}

void TestExportRows::insertsMakeTheRowsAgain()
{
    exportTo(u"rows.sql"_s);
    QTRY_VERIFY(tab()->exportStrip()->message().startsWith(u"20,000 rows"_s));
    QFile file(path(u"rows.sql"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray script = file.readAll();
    test::SqliteFile other(path(u"other.db"_s));
    QVERIFY(other.run("ATTACH ':memory:' AS public; CREATE TABLE public.orders (id integer PRIMARY "
                      "KEY, secret text, note text, total numeric);"
                      "CREATE TABLE orders (id integer PRIMARY KEY, secret text, note text, total "
                      "numeric);"
                      + script));
    const QStringList counts = other.rows(
        "SELECT count(*) || ' ' || sum(total) || ' ' || count(note) FROM main.orders "
        "UNION ALL SELECT count(*) || ' ' || sum(total) || ' ' || count(note) FROM public.orders");
    QVERIFY2(counts.contains(u"20000 400020000 10000"_s), qPrintable(counts.join(u'|')));
}

void TestExportRows::aCancelLeavesNoFile()
{
    m_driven->goTo(u"endless"_s);
    QTRY_VERIFY(tab() != nullptr && tab()->table().name == "endless");
    QTRY_VERIFY(!grid()->shownText(0, 0).isEmpty());
    grid()->setFocus();
    exportTo(u"endless.csv"_s);
    QVERIFY(tab()->exportStrip()->isRunning());
    QTRY_VERIFY(!tab()->exportStrip()->message().startsWith(u"0 rows"_s));
    m_driven->shoot(u"export"_s, u"under-way"_s);
    m_driven->press(Qt::Key_Escape);
    QTRY_VERIFY(!tab()->exportStrip()->isRunning());
    QCOMPARE(tab()->exportStrip()->message(), u"Cancelled; no file was written"_s);
    QCOMPARE(files(), QStringList());
}

void TestExportRows::whatCannotBeWrittenIsSaid()
{
    exportTo(u"no/such/folder/out.csv"_s);
    QTRY_VERIFY(!tab()->exportStrip()->isRunning());
    QTRY_VERIFY(tab()->exportStrip()->message().contains(u"no/such/folder"_s));
    m_driven->shoot(u"export"_s, u"failed"_s);
    tab()->exportStrip()->pathField()->setText(path(u"old.csv"_s));
    QFile old(path(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    tab()->exportRows();
    tab()->exportStrip()->pathField()->setText(path(u"old.csv"_s));
    QCOMPARE(tab()->exportStrip()->message(), u"The file is there already; it will be replaced"_s);
    tab()->exportStrip()->formatBox()->setCurrentText(u"JSON Lines"_s);
    QCOMPARE(tab()->exportStrip()->pathField()->text(), path(u"old.jsonl"_s));
}

QTEST_MAIN(TestExportRows)
#include "tst_export_rows.moc"
