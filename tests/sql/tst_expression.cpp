// What people type for existing rows: one expression, or not.
#include "models/sql/expression.h"

#include <QTest>

using namespace sluice;
using sql::Flavor;

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneExpressionIsTakenWhole_data();
    void oneExpressionIsTakenWhole();
};

void TestExpression::oneExpressionIsTakenWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *text, bool isOne) {
        QTest::newRow(text) << QByteArray(text) << isOne;
    };
    row("0", true);
    row("'a, b); --'", true);
    row("coalesce(a, upper(b) || 'x')", true);
    row("CASE WHEN a > 1 THEN 'x' ELSE 'y' END", true);
    row("ARRAY[1, 2]", true);
    row("(SELECT max(id) FROM t)", true);
    row("", false);
    row("  ", false);
    row("1, 2", false);
    row("1; DROP TABLE t", false);
    row("1) FROM t; --", false);
    row("(1", false);
    row("1)", false);
    row(")1(", false);
    row("'open", false);
    row("1 -- and more", false);
    row("1 /* open", false);
    row(":name", false);
    row("\\d", false);
}

void TestExpression::oneExpressionIsTakenWhole()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isOne);
    QCOMPARE(sql::isOneExpression(text.toStdString(), Flavor::Sqlite), isOne);
    QCOMPARE(sql::isOneExpression(text.toStdString(), Flavor::Postgres), isOne);
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
