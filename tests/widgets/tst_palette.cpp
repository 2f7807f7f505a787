// The palette: which letters stand for which name, and that the keyboard alone is enough.
#include "widgets/shell/command_palette.h"
#include "widgets/shell/fuzzy.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void lettersMustStandInOrder();
    void wordStartsWin_data();
    void wordStartsWin();
    void typingAndEnterChooses();
    void arrowsMoveTheChoice();
    void escapeGivesTheKeyboardBack();

private:
    static std::vector<ui::PaletteEntry> entries()
    {
        return {{.text = u"orders"_s, .payload = 0},
                {.text = u"order_items"_s, .payload = 1},
                {.text = u"customers"_s, .payload = 2}};
    }
};

void TestPalette::lettersMustStandInOrder()
{
    QVERIFY(ui::fuzzyMatch(u"oit"_s, u"order_items"_s));
    QVERIFY(!ui::fuzzyMatch(u"tio"_s, u"order_its"_s));
    QVERIFY(ui::fuzzyMatch(u"ORD"_s, u"orders"_s));
    QCOMPARE(ui::fuzzyMatch(u"it"_s, u"order_items"_s)->positions, (QList<int>{6, 7}));
}

void TestPalette::wordStartsWin_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of a later word") << u"it"_s << u"order_items"_s << u"visits"_s;
    QTest::newRow("start of the name") << u"or"_s << u"orders"_s << u"vendors"_s;
    QTest::newRow("in one piece") << u"ord"_s << u"my_orders"_s
                                  << u"my_o_r_d"_s.replace(u'_', u'x');
}

void TestPalette::wordStartsWin()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto a = ui::fuzzyMatch(typed, better);
    const auto b = ui::fuzzyMatch(typed, worse);
    QVERIFY(a);
    QVERIFY(!b || a->score > b->score);
}

void TestPalette::typingAndEnterChooses()
{
    QWidget window;
    window.resize(800, 600);
    ui::CommandPalette palette(&window);
    window.show();
    QSignalSpy chosen(&palette, &ui::CommandPalette::chosen);
    palette.open(entries(), u"Find"_s);
    QTest::keyClicks(palette.field(), u"cust"_s);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), 2);
    QVERIFY(!palette.isVisible());
}

void TestPalette::arrowsMoveTheChoice()
{
    QWidget window;
    window.resize(800, 600);
    ui::CommandPalette palette(&window);
    window.show();
    QSignalSpy chosen(&palette, &ui::CommandPalette::chosen);
    palette.open(entries(), u"Find"_s);
    QTest::keyClick(palette.field(), Qt::Key_Down);
    QTest::keyClick(palette.field(), Qt::Key_Enter);
    QCOMPARE(chosen[0][0].toInt(), 1);
}

void TestPalette::escapeGivesTheKeyboardBack()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit before(&window);
    ui::CommandPalette palette(&window);
    window.show();
    window.activateWindow();
    before.setFocus();
    QTRY_VERIFY(before.hasFocus());
    palette.open(entries(), u"Find"_s);
    QVERIFY(palette.field()->hasFocus());
    QTest::keyClick(palette.field(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QVERIFY(before.hasFocus());
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
