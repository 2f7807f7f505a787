// Columns as a user arranged them, over the table model of a real file.
#include "models/item/shown_columns.h"
#include "tests/item/open_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using item::ColumnOrder;

namespace {

const std::string kScript = "CREATE TABLE people (id integer PRIMARY KEY, name text, age integer, "
                            "town text); INSERT INTO people VALUES (1, 'Ada', 36, 'London'), "
                            "(2, 'Grace', 85, NULL);";

} // namespace

class TestShownColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsAsTheTableIs();
    void hiddenColumnsAreGone();
    void theLastColumnStays();
    void shownAgainWhereItStood();
    void movesOverHiddenColumns_data();
    void movesOverHiddenColumns();
    void pinnedColumnsStandFirst();
    void anOrderIsKeptByName();
    void anOrderOfAnotherTimeFits();
    void aTableWithoutShownColumnsShowsAll();
    void editsReachTheTable();
    void rowsComeAndGo();

private:
    [[nodiscard]] QString names() const;

    std::unique_ptr<tests::OpenTable> m_table;
    std::unique_ptr<item::ShownColumns> m_columns;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestShownColumns::init()
{
    m_table = std::make_unique<tests::OpenTable>(kScript);
    m_columns = std::make_unique<item::ShownColumns>(m_table->model);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_columns.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestShownColumns::cleanup()
{
    m_tester.reset();
    m_columns.reset();
    m_table.reset();
}

QString TestShownColumns::names() const
{
    QStringList names;
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        names << m_columns->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    return names.join(u' ');
}

void TestShownColumns::startsAsTheTableIs()
{
    QCOMPARE(names(), u"id name age town"_s);
    QVERIFY(m_columns->columnOrder().isDefault());
    QCOMPARE(m_columns->rowCount(), 2);
}

void TestShownColumns::hiddenColumnsAreGone()
{
    const QSignalSpy arranged(m_columns.get(), &item::ShownColumns::arranged);
    QVERIFY(m_columns->hide(1));
    QCOMPARE(names(), u"id age town"_s);
    QCOMPARE(m_columns->index(0, 1).data(Qt::EditRole).toString(), u"36"_s);
    QCOMPARE(m_columns->toSource(m_columns->index(0, 1)).column(), 2);
    QCOMPARE(item::inWholeRow(m_columns->index(0, 2)), m_table->model.index(0, 3));
    QCOMPARE(m_columns->shownColumn(1), -1);
    QVERIFY(m_columns->cellView(0, 1).has_value());
    QCOMPARE(arranged.count(), 1);
}

void TestShownColumns::theLastColumnStays()
{
    QVERIFY(m_columns->hide(3) && m_columns->hide(1) && m_columns->hide(0));
    QVERIFY(!m_columns->hide(0));
    QCOMPARE(names(), u"age"_s);
    QVERIFY(!m_columns->hide(1));
    QVERIFY(!m_columns->hide(-1));
}

void TestShownColumns::shownAgainWhereItStood()
{
    m_columns->hide(1);
    m_columns->hide(1);
    m_columns->show(1);
    QCOMPARE(names(), u"id name town"_s);
    m_columns->show(1);
    QCOMPARE(names(), u"id name town"_s);
    m_columns->showAll();
    QCOMPARE(names(), u"id name age town"_s);
    QVERIFY(m_columns->columnOrder().isDefault());
}

void TestShownColumns::movesOverHiddenColumns_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("all");
    QTest::newRow("right") << 0 << 1 << "age id town"
                           << "name age id town";
    QTest::newRow("to the end") << 0 << 2 << "age town id"
                                << "name age town id";
    QTest::newRow("left") << 1 << 0 << "age id town"
                          << "age id name town";
    QTest::newRow("to the front") << 2 << 0 << "town id age"
                                  << "town id name age";
    QTest::newRow("nowhere") << 1 << 1 << "id age town"
                             << "id name age town";
    QTest::newRow("past the end") << 2 << 3 << "id age town"
                                  << "id name age town";
}

void TestShownColumns::movesOverHiddenColumns()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    m_columns->hide(1);
    m_columns->move(from, to);
    QTEST(names(), "shown");
    m_columns->showAll();
    QTEST(names(), "all");
}

void TestShownColumns::pinnedColumnsStandFirst()
{
    m_columns->pin(2);
    m_columns->pin(3);
    QCOMPARE(names(), u"age town id name"_s);
    QCOMPARE(m_columns->pinnedCount(), 2);
    m_columns->move(0, 3); // not out of the pinned
    QCOMPARE(names(), u"town age id name"_s);
    m_columns->move(3, 0); // nor in among them
    QCOMPARE(names(), u"town age name id"_s);
    const ColumnOrder order = m_columns->columnOrder();
    QCOMPARE(order.pinned, (QStringList{u"age"_s, u"town"_s}));
    m_columns->hide(0);
    QCOMPARE(m_columns->pinnedCount(), 1);
    m_columns->unpin(0);
    QCOMPARE(names(), u"age name id"_s);
    QCOMPARE(m_columns->pinnedCount(), 0);
    m_columns->show(3);
    QCOMPARE(names(), u"town age name id"_s);
    QCOMPARE(m_columns->pinnedCount(), 1);
    m_columns->setColumnOrder({});
    QCOMPARE(names(), u"id name age town"_s);
    m_columns->setColumnOrder(order);
    QCOMPARE(names(), u"town age name id"_s);
    QCOMPARE(m_columns->pinnedCount(), 2);
}

void TestShownColumns::anOrderIsKeptByName()
{
    m_columns->move(3, 0);
    m_columns->hide(2);
    const ColumnOrder order = m_columns->columnOrder();
    QCOMPARE(order.order, (QStringList{u"town"_s, u"id"_s, u"name"_s, u"age"_s}));
    QCOMPARE(order.hidden, QStringList{u"name"_s});

    item::ShownColumns another(m_table->model);
    const QSignalSpy arranged(&another, &item::ShownColumns::arranged);
    another.setColumnOrder(order);
    QCOMPARE(another.columnOrder(), order);
    QCOMPARE(another.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"town"_s);
    QCOMPARE(arranged.count(), 0);
}

void TestShownColumns::anOrderOfAnotherTimeFits()
{
    m_columns->setColumnOrder({.order = {u"gone"_s, u"age"_s, u"id"_s}, .hidden = {u"left"_s}});
    QCOMPARE(names(), u"age id name town"_s);
}

void TestShownColumns::aTableWithoutShownColumnsShowsAll()
{
    m_columns->setColumnOrder({.hidden = {u"id"_s, u"name"_s, u"age"_s, u"town"_s}});
    QCOMPARE(names(), u"id name age town"_s);
}

void TestShownColumns::editsReachTheTable()
{
    m_columns->move(3, 0);
    const QSignalSpy changed(m_columns.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_columns->setData(m_columns->index(1, 0), u"Arlington"_s, Qt::EditRole));
    QCOMPARE(m_table->text(1, 3), u"Arlington"_s);
    QCOMPARE(m_columns->cellState(1, 0), m_table->model.cellState(1, 3));
    QVERIFY(changed.count() > 0);
}

void TestShownColumns::rowsComeAndGo()
{
    m_columns->hide(0);
    const QSignalSpy inserted(m_columns.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_columns.get(), &QAbstractItemModel::rowsRemoved);
    const int row = m_table->model.insertDraft();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_columns->rowCount(), 3);
    m_table->model.deleteRows({row});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_columns->rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestShownColumns)
#include "tst_shown_columns.moc"
