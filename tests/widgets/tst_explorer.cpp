// The Explorer over the catalog of a real SQLite database: filter, one click, opening, empty and failed states.
#include "tests/support/sqlite_open.h"
#include "widgets/schema/explorer.h"
#include "widgets/schema/explorer_tree.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_panel.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

Q_DECLARE_METATYPE(sluice::catalog::ObjectId)

class TestExplorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void init();
    void cleanup() { m_explorer.reset(); }
    void showsTablesUnderAHead();
    void filterFindsColumns();
    void filterWithoutMatchSaysSo();
    void firstLetterOfTheFilterBringsAButtonThatClearsIt();
    void enterInTheFilterOpensTheFirst();
    void filterOfTenThousandTablesFollowsEachKey();
    void selectingTellsTheObject();
    void emptyDatabaseOffersAQuery();
    void errorStandsAboveTheLastCatalog();

private:
    QModelIndex find(const QString &name) const;
    void show(std::initializer_list<const char *> statements);

    std::unique_ptr<ui::Explorer> m_explorer;
};

void TestExplorer::init()
{
    m_explorer = std::make_unique<ui::Explorer>();
    m_explorer->resize(232, 600);
    m_explorer->show();
}

void TestExplorer::show(std::initializer_list<const char *> statements)
{
    m_explorer->showCatalog(
        std::make_shared<const catalog::Catalog>(test::catalogAfter(statements)));
}

QModelIndex TestExplorer::find(const QString &name) const
{
    const auto *model = m_explorer->tree()->model();
    const auto hits = model->match(model->index(0, 0), Qt::DisplayRole, name, 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
    return hits.value(0);
}

void TestExplorer::showsTablesUnderAHead()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY, total REAL)"});
    const QModelIndex table = find(u"orders"_s);
    QVERIFY(table.isValid());
    QVERIFY(table.parent().isValid());
    QVERIFY(m_explorer->tree()->isExpanded(table.parent()));
}

void TestExplorer::filterFindsColumns()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY, total REAL)",
          "CREATE TABLE people (id INTEGER PRIMARY KEY)"});
    m_explorer->filterField()->setText(u"total"_s);
    QVERIFY(find(u"orders"_s).isValid());
    QVERIFY(find(u"total"_s).isValid());
    QVERIFY(!find(u"people"_s).isValid());
}

void TestExplorer::firstLetterOfTheFilterBringsAButtonThatClearsIt()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY)"});
    QLineEdit *field = m_explorer->filterField();
    QVERIFY(!field->findChild<QToolButton *>());
    QTest::keyClicks(field, u"o"_s);
    auto *button = field->findChild<QToolButton *>();
    QVERIFY(button);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(field->text(), QString());
}

void TestExplorer::filterWithoutMatchSaysSo()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY)"});
    m_explorer->filterField()->setText(u"nothing like it"_s);
    QVERIFY(!m_explorer->tree()->isVisible());
    m_explorer->filterField()->clear();
    QVERIFY(m_explorer->tree()->isVisible());
}

void TestExplorer::enterInTheFilterOpensTheFirst()
{
    show({"CREATE TABLE addresses (id INTEGER PRIMARY KEY)",
          "CREATE TABLE orders (id INTEGER PRIMARY KEY)"});
    QSignalSpy activated(m_explorer.get(), &ui::Explorer::objectActivated);
    QTest::keyClicks(m_explorer->filterField(), u"ord"_s);
    QTest::keyClick(m_explorer->filterField(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    const auto object = activated[0][0].value<catalog::ObjectId>();
    QCOMPARE(object.owner.name, std::string("orders"));
}

void TestExplorer::filterOfTenThousandTablesFollowsEachKey()
{
    auto catalog = std::make_shared<catalog::Catalog>();
    for (int i = 0; i < 10'000; ++i) {
        catalog::Table table{.name = {"main", "orders_of_shop_" + std::to_string(i)}};
        for (int column = 0; column < 10; ++column) {
            table.columns.push_back({.name = "field_number_" + std::to_string(column)});
        }
        catalog->tables[table.name] = std::move(table);
    }
    m_explorer->showCatalog(catalog);
    QApplication::processEvents();
    QElapsedTimer clock;
    for (const char *text : {"o", "or", "ord", "orde", "order", "orders_of_shop_99", "field", "fi",
                             "number_7", "nowhere", ""}) {
        clock.start();
        m_explorer->filterField()->setText(QString::fromLatin1(text));
        const auto filtered = clock.nsecsElapsed() / 1000;
        QApplication::processEvents();
        qInfo("%-18s %5lld µs, painted %5lld µs", text, filtered, clock.nsecsElapsed() / 1000);
    }
    m_explorer->filterField()->setText(u"orders_of_shop_999"_s);
    QCOMPARE(m_explorer->tree()->model()->rowCount(m_explorer->tree()->model()->index(0, 0)), 11);
}

void TestExplorer::selectingTellsTheObject()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY)"});
    QSignalSpy selected(m_explorer.get(), &ui::Explorer::objectSelected);
    const QRect row = m_explorer->tree()->visualRect(find(u"orders"_s));
    QTest::mouseClick(m_explorer->tree()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<catalog::ObjectId>().kind, catalog::ObjectKind::Table);
}

void TestExplorer::emptyDatabaseOffersAQuery()
{
    show({});
    QVERIFY(!m_explorer->tree()->isVisible());
    QSignalSpy query(m_explorer.get(), &ui::Explorer::queryRequested);
    for (auto *state : m_explorer->findChildren<ui::EmptyState *>()) {
        if (auto *step = state->findChild<QPushButton *>(); step && state->isVisible()) {
            step->click();
        }
    }
    QCOMPARE(query.count(), 1);
}

void TestExplorer::errorStandsAboveTheLastCatalog()
{
    show({"CREATE TABLE orders (id INTEGER PRIMARY KEY)"});
    m_explorer->showError({.kind = ErrorKind::ConnectionLost, .message = "server closed"});
    QVERIFY(m_explorer->tree()->isVisible());
    auto *panel = m_explorer->findChild<ui::ErrorPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->serverText().contains(u"server closed"_s));
}

QTEST_MAIN(TestExplorer)
#include "tst_explorer.moc"
