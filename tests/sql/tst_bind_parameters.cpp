// Named parameters and their values, as each engine takes them.
#include "models/sql/bind_parameters.h"

#include <QTest>

using namespace sluice;
using data::Value;
using sql::Flavor;

namespace {

Value integer(std::int64_t value)
{
    return Value(value);
}

} // namespace

class TestBindParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeNumbersOnPostgres();
    void numbersKeepTheirPlace_data();
    void numbersKeepTheirPlace();
    void missingAndUnknownNamesAreRefused();
    void positionsFindTheirWayBack();
};

void TestBindParameters::namesBecomeNumbersOnPostgres()
{
    const auto bound = sql::bindParameters("SELECT :b, ':a', x::int, :a, :b", Flavor::Postgres,
                                           {{"a", integer(1)}, {"b", integer(2)}});
    QVERIFY(bound.has_value());
    QCOMPARE(bound->text, std::string("SELECT $1, ':a', x::int, $2, $1"));
    QVERIFY(bound->parameters == (std::vector<Value>{integer(2), integer(1)}));
}

void TestBindParameters::numbersKeepTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("postgres");
    QTest::newRow("postgres") << QByteArray("SELECT $2, $1") << true;
    QTest::newRow("sqlite") << QByteArray("SELECT ?2, ?1") << false;
}

void TestBindParameters::numbersKeepTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, postgres);
    const auto bound =
        sql::bindParameters(text.toStdString(), postgres ? Flavor::Postgres : Flavor::Sqlite,
                            {{"1", integer(10)}, {"2", integer(20)}});
    QVERIFY(bound.has_value());
    QCOMPARE(bound->text, text.toStdString());
    QVERIFY(bound->parameters == (std::vector<Value>{integer(10), integer(20)}));
}

void TestBindParameters::missingAndUnknownNamesAreRefused()
{
    QVERIFY(!sql::bindParameters("SELECT :a", Flavor::Sqlite, {}));
    QVERIFY(!sql::bindParameters("SELECT 1", Flavor::Sqlite, {{"a", Value()}}));
}

void TestBindParameters::positionsFindTheirWayBack()
{
    const std::string written = "SELECT :customer, nix";
    const std::string bound = "SELECT $1, nix";
    QCOMPARE(sql::unboundOffset(written, bound, bound.find("nix"), Flavor::Postgres),
             written.find("nix"));
    QCOMPARE(sql::unboundOffset(written, bound, bound.size(), Flavor::Postgres), written.size());
    QCOMPARE(sql::unboundOffset(written, written, 3, Flavor::Sqlite), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestBindParameters)
#include "tst_bind_parameters.moc"
