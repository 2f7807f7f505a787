// Rows are filtered and sorted by keyboard and mouse, and what is shown is what the engine answers.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/filter_editor.h"
#include "widgets/shell/filter_pill.h"
#include "widgets/shell/filter_pills.h"
#include "widgets/shell/row_view_controls.h"
#include "widgets/shell/where_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

const QByteArray kSchema =
    "CREATE TABLE orders (id integer PRIMARY KEY, status text, total integer, meta %1);";
const QByteArray kRows =
    "INSERT INTO orders VALUES (1, 'paid', 50, '{\"zip\": \"9000\"}'), (2, 'new', 150, NULL), "
    "(3, NULL, 250, '{\"zip\": \"1010\"}'), (4, 'paid', NULL, NULL), (5, 'Paid', 300, NULL);";
const QByteArray kMany =
    "CREATE TABLE many (id integer PRIMARY KEY, a integer NOT NULL, b integer NOT NULL);"
    "INSERT INTO many WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
    "60000) SELECT i, 60000 - i, 60000 - i FROM n; CREATE INDEX many_b ON many (b);";

} // namespace

class TestFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void init();
    void cleanup();
    void onlyThisValueAndNotThisValue_data() { engines(); }
    void onlyThisValueAndNotThisValue();
    void aFilterIsTypedByKeyboard_data() { engines(); }
    void aFilterIsTypedByKeyboard();
    void aPathReachesIntoJson_data() { engines(); }
    void aPathReachesIntoJson();
    void sortsByKeysAndHeader_data() { engines(); }
    void sortsByKeysAndHeader();
    void aSortWithoutAnIndexIsSaid_data() { engines(); }
    void aSortWithoutAnIndexIsSaid();
    void aWrongExpressionIsToldUnderTheField_data() { engines(); }
    void aWrongExpressionIsToldUnderTheField();
    void whatIsNoValueIsNotTaken_data() { engines(); }
    void whatIsNoValueIsNotTaken();
    void aFilterThatNoLongerFitsIsAmberAndNotApplied_data() { engines(); }
    void aFilterThatNoLongerFitsIsAmberAndNotApplied();
    void goesToRowsAndColumns_data() { engines(); }
    void goesToRowsAndColumns();
    void editsOutliveAFilter_data() { engines(); }
    void editsOutliveAFilter();

private:
    static void engines();
    [[nodiscard]] ui::DataTab *tab() { return m_driven->page<ui::DataTab>(); }
    [[nodiscard]] ui::GridView *grid() { return tab()->grid(); }
    [[nodiscard]] QString shown(int column = 0);
    [[nodiscard]] QStringList pills();
    void filter(const QString &column, const QString &text);

    test::PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivenWindow> m_driven;
    int m_databases = 0;
};

void TestFilters::engines()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestFilters::init()
{
    QFETCH(const bool, isServer);
    m_folder = std::make_unique<QTemporaryDir>();
    QString target = m_folder->filePath(u"shop.db"_s);
    QByteArray script = kSchema + kRows + kMany;
    script.replace("%1", isServer ? "jsonb" : "json");
    if (isServer) {
        const std::string name = "filters" + std::to_string(++m_databases);
        target = QString::fromStdString(m_cluster.createDatabase(name));
        QVERIFY2(m_cluster.runSql(script.toStdString(), name), m_cluster.error());
    } else {
        test::SqliteFile file(target);
        QVERIFY(file.run(script));
    }
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(target));
    m_driven->goTo(u"orders"_s);
    QTRY_VERIFY(tab() != nullptr);
    QTRY_COMPARE(shown(), u"1 2 3 4 5"_s);
}

void TestFilters::cleanup()
{
    QCOMPARE(m_driven->sentOnWindowThread(), QStringList());
    m_driven.reset();
    m_folder.reset();
}

// The column's texts, in order, once nothing is on its way.
QString TestFilters::shown(int column)
{
    QStringList texts;
    for (int row = 0; row < grid()->model()->rowCount(); ++row) {
        texts << grid()->shownText(row, column);
    }
    return texts.join(u' ');
}

QStringList TestFilters::pills()
{
    QStringList texts;
    for (const auto *pill : tab()->findChildren<ui::FilterPill *>()) {
        if (pill->isVisible()) {
            texts << pill->text();
        }
    }
    return texts;
}

void TestFilters::filter(const QString &column, const QString &text)
{
    m_driven->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *editor = m_driven->window().findChild<ui::FilterEditor *>();
    QVERIFY(editor != nullptr);
    editor->columnField()->setCurrentText(column);
    QTest::keyClicks(editor->valueField(), text);
    m_driven->shoot(u"filters"_s, u"editor"_s);
    QTest::keyClick(editor->valueField(), Qt::Key_Return);
}

void TestFilters::onlyThisValueAndNotThisValue()
{
    grid()->moveTo(0, 1);
    grid()->setFocus();
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(shown(), u"1 4"_s);
    QCOMPARE(pills(), QStringList{u"status = paid"_s});
    QSignalSpy counted(tab(), &ui::DataTab::rowsCounted); // of the table, for the Explorer
    QTRY_COMPARE(tab()->countText(), u"2 rows"_s);
    grid()->moveTo(1, 2); // NULL
    m_driven->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shown(), u"1"_s);
    QCOMPARE(pills(), (QStringList{u"status = paid"_s, u"total is not NULL"_s}));
    m_driven->shoot(u"filters"_s, u"pills"_s);

    QCOMPARE(counted.count(), 0);
    auto *first = tab()->findChild<ui::FilterPill *>();
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(first->width() - 8, first->height() / 2));
    QTRY_COMPARE(shown(), u"1 2 3 5"_s);
    tab()->clearFilters();
    QTRY_COMPARE(shown(), u"1 2 3 4 5"_s);
}

void TestFilters::aFilterIsTypedByKeyboard()
{
    filter(u"total"_s, u">100 <=250"_s);
    QTRY_COMPARE(shown(), u"2 3"_s);
    QCOMPARE(pills(), (QStringList{u"total > 100"_s, u"total ≤ 250"_s}));
    filter(u"status"_s, u"zulu"_s);
    QTRY_COMPARE(grid()->model()->rowCount(), 0);
    m_driven->shoot(u"filters"_s, u"no-match"_s);
}

void TestFilters::aPathReachesIntoJson()
{
    filter(u"meta.zip"_s, u"9000"_s);
    QTRY_COMPARE(shown(), u"1"_s);
    QCOMPARE(pills(), QStringList{u"meta.zip = 9000"_s});
}

void TestFilters::sortsByKeysAndHeader()
{
    grid()->moveTo(0, 2);
    grid()->setFocus();
    m_driven->press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QFETCH(const bool, isServer);
    QTRY_COMPARE(shown(), isServer ? u"4 5 3 2 1"_s : u"5 3 2 1 4"_s);
    m_driven->shoot(u"filters"_s, u"sorted"_s);
    m_driven->press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shown(), u"1 2 3 4 5"_s);

    ui::GridHeader *header = grid()->header();
    const QPoint mark(header->sectionViewportPosition(1) + header->sectionSize(1) - 14,
                      header->height() / 2);
    QTest::mouseMove(header->viewport(), mark);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, mark);
    QTRY_COMPARE(tab()->rowView()->sortOf(1) != nullptr, true);
    tab()->rowView()->setNullsFirst(1, true);
    QTRY_COMPARE(shown().left(1), u"3"_s);
}

void TestFilters::aSortWithoutAnIndexIsSaid()
{
    m_driven->goTo(u"many"_s);
    QTRY_COMPARE(grid()->model()->rowCount(), 60'000);
    const auto *count = tab()->findChild<QLabel *>(u"rowCount"_s);
    const auto isSaid = [count] { return count->text().contains(u"without an index"_s); };
    grid()->moveTo(0, 1);
    tab()->sortAscending();
    QTRY_COMPARE(grid()->shownText(0, 0), u"60000"_s);
    QTRY_VERIFY(isSaid());
    m_driven->shoot(u"filters"_s, u"slow-sort"_s);
    grid()->moveTo(0, 2);
    tab()->sortAscending();
    QTRY_VERIFY(!isSaid());
}

void TestFilters::aWrongExpressionIsToldUnderTheField()
{
    tab()->editWhere();
    ui::WhereStrip *strip = tab()->rowView()->where();
    QTRY_VERIFY(strip->field()->hasFocus());
    m_driven->type(u"total > 100 AND"_s);
    m_driven->press(Qt::Key_Return);
    QTRY_VERIFY(strip->field()->property("invalid").toBool());
    QTRY_COMPARE(shown(), u"1 2 3 4 5"_s);
    m_driven->shoot(u"filters"_s, u"where-error"_s);
    strip->field()->selectAll();
    m_driven->type(u"total > 100 -- big"_s);
    m_driven->press(Qt::Key_Return);
    QTRY_COMPARE(shown(), u"2 3 5"_s);
    QVERIFY(!strip->field()->property("invalid").toBool());
    strip->field()->clear();
    QTRY_COMPARE(shown(), u"1 2 3 4 5"_s);
}

void TestFilters::whatIsNoValueIsNotTaken()
{
    grid()->setFocus();
    m_driven->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *editor = m_driven->window().findChild<ui::FilterEditor *>();
    QVERIFY(editor != nullptr);
    editor->columnField()->setCurrentText(u"total"_s);
    QTest::keyClicks(editor->valueField(), u"many"_s);
    QTest::keyClick(editor->valueField(), Qt::Key_Return);
    QVERIFY(editor->isVisible());
    m_driven->shoot(u"filters"_s, u"no-value"_s);
    m_driven->press(Qt::Key_Escape);
    QVERIFY(grid()->hasFocus());
    QCOMPARE(pills(), QStringList());
}

void TestFilters::aFilterThatNoLongerFitsIsAmberAndNotApplied()
{
    tab()->rowView()->pills()->setFilters(
        {{.column = "gone", .text = "1"}, {.column = "id", .text = "2"}});
    QTRY_COMPARE(shown(), u"2"_s);
    QCOMPARE(tab()->findChildren<ui::FilterPill *>().constFirst()->property("invalid").toBool(),
             true);
    m_driven->shoot(u"filters"_s, u"invalid"_s);
}

void TestFilters::goesToRowsAndColumns()
{
    const auto ask = [this](const QString &text) {
        grid()->setFocus();
        m_driven->press(Qt::Key_G, Qt::ControlModifier);
        m_driven->type(text);
        m_driven->press(Qt::Key_Return);
    };
    grid()->moveTo(0, 1);
    ask(u"4"_s);
    QCOMPARE(grid()->currentIndex().row(), 3);
    QVERIFY(grid()->hasFocus());
    ask(u"TOT"_s);
    QCOMPARE(grid()->currentIndex().column(), 2);
    QCOMPARE(grid()->currentIndex().row(), 3);
    ask(u"99"_s);
    QCOMPARE(grid()->currentIndex().row(), 3);
    m_driven->shoot(u"filters"_s, u"go-to"_s);
    m_driven->press(Qt::Key_Escape);
    QVERIFY(grid()->hasFocus());
}

void TestFilters::editsOutliveAFilter()
{
    grid()->moveTo(1, 2);
    grid()->setFocus();
    m_driven->type(u"7"_s);
    m_driven->press(Qt::Key_Return);
    QVERIFY(tab()->hasChanges());
    filter(u"id"_s, u"1"_s);
    QTRY_COMPARE(shown(), u"1"_s);
    QVERIFY(tab()->hasChanges());
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!tab()->hasChanges());
    tab()->clearFilters();
    QTRY_COMPARE(shown(2).split(u' ').value(1), u"7"_s);
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
