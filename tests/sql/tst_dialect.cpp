// Names, literals, parameters and type classes; SQLite's literals are read back by SQLite itself.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "tests/sql/memory_database.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace sluice;
using catalog::TypeClass;
using data::Value;

namespace {

Value readBack(test::MemoryDatabase &database, const Value &value)
{
    const test::Rows rows = database.run("SELECT " + sqlite::SqliteDialect().literal(value));
    return rows.empty() ? Value("no row: " + database.error()) : rows.front().front();
}

data::Bytes bytes(std::initializer_list<int> values)
{
    data::Bytes result;
    for (const int value : values) {
        result.push_back(static_cast<std::byte>(value));
    }
    return result;
}

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteLiteralsReadBack_data();
    void sqliteLiteralsReadBack();
    void sqliteRealsReadBackExactly();
    void postgresLiterals_data();
    void postgresLiterals();
    void names_data();
    void names();
    void parametersNeverCut_data();
    void parametersNeverCut();
    void sqliteTypes_data();
    void sqliteTypes();
    void postgresTypes_data();
    void postgresTypes();
    void sqliteTypesCompareWithoutCase();

private:
    sqlite::SqliteDialect m_sqlite;
    postgres::PostgresDialect m_postgres;
};

void TestDialect::sqliteLiteralsReadBack_data()
{
    QTest::addColumn<int>("row");
    const char *names[] = {"null",       "smallest",     "largest",   "quotes",
                           "NUL",        "broken UTF-8", "blob",      "empty blob",
                           "empty text", "infinity",     "whole real"};
    for (int i = 0; i < 11; ++i) {
        QTest::newRow(names[i]) << i;
    }
}

void TestDialect::sqliteLiteralsReadBack()
{
    QFETCH(int, row);
    const std::vector<Value> values{Value(),
                                    Value(std::numeric_limits<std::int64_t>::min()),
                                    Value(std::numeric_limits<std::int64_t>::max()),
                                    Value(std::string("it's \"x\"\\\n")),
                                    Value(std::string("a\0b", 3)),
                                    Value(std::string("\xFF\xC3")),
                                    Value(bytes({0, 39, 255})),
                                    Value(bytes({})),
                                    Value(std::string()),
                                    Value(-std::numeric_limits<double>::infinity()),
                                    Value(3.0)};
    test::MemoryDatabase database;
    const Value &value = values[static_cast<std::size_t>(row)];
    QVERIFY2(readBack(database, value) == value, m_sqlite.literal(value).c_str());
}

void TestDialect::sqliteRealsReadBackExactly()
{
    test::MemoryDatabase database;
    std::mt19937_64 random(7);
    for (int i = 0; i < 3000; ++i) {
        const double value = std::bit_cast<double>(random());
        if (std::isnan(value)) {
            continue;
        }
        QVERIFY2(readBack(database, Value(value)) == Value(value),
                 m_sqlite.literal(Value(value)).c_str());
    }
    for (const double value : {0.1, 1.0 / 3, 5e-324, -0.0, 1.7976931348623157e308,
                               2.2250738585072014e-308, 9007199254740993.0, 123456789.123456789}) {
        QVERIFY2(readBack(database, Value(value)) == Value(value),
                 m_sqlite.literal(Value(value)).c_str());
    }
}

void TestDialect::postgresLiterals_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [&](const char *name, const Value &value, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(m_postgres.literal(value))
                            << QByteArray(expected);
    };
    row("null", Value(), "NULL");
    row("text", Value(std::string("it's")), "'it''s'");
    row("backslash", Value(std::string("a\\'")), "E'a\\\\'''");
    row("blob", Value(bytes({0, 255})), "'\\x00ff'::bytea");
    row("integer", Value(std::int64_t{-5}), "-5");
    row("not a number", Value(std::nan("")), "'NaN'::float8");
    row("whole real", Value(2.0), "2.0");
}

void TestDialect::postgresLiterals()
{
    QFETCH(QByteArray, actual);
    QFETCH(QByteArray, expected);
    QCOMPARE(actual, expected);
}

void TestDialect::names_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &actual, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(actual) << QByteArray(expected);
    };
    row("hostile", m_sqlite.quote("a\"b;--"), "\"a\"\"b;--\"");
    row("main is left out", m_sqlite.quote(catalog::QualifiedName{"main", "t"}), "\"t\"");
    row("other schema", m_sqlite.quote(catalog::QualifiedName{"temp", "t"}), "\"temp\".\"t\"");
    row("public stays", m_postgres.quote(catalog::QualifiedName{"public", "t"}),
        "\"public\".\"t\"");
    row("plain", m_postgres.prettyName("order_items"), "order_items");
    row("capitals on PostgreSQL", m_postgres.prettyName("Orders"), "\"Orders\"");
    row("capitals on SQLite", m_sqlite.prettyName("Orders"), "Orders");
    row("reserved", m_postgres.prettyName("order"), "\"order\"");
    row("reserved on SQLite", m_sqlite.prettyName("Order"), "\"Order\"");
    row("digit first", m_sqlite.prettyName("1a"), "\"1a\"");
    row("empty", m_sqlite.prettyName(""), "\"\"");
    row("beyond ASCII", m_sqlite.prettyName("größe"), "\"größe\"");
}

void TestDialect::names()
{
    QFETCH(QByteArray, actual);
    QFETCH(QByteArray, expected);
    QCOMPARE(actual, expected);
}

void TestDialect::parametersNeverCut_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *type, const char *expected) {
        QTest::newRow(type) << QByteArray(type) << QByteArray(expected);
    };
    row("numeric(10,2)", "$1::numeric(10,2)");
    row("character varying(20)", "$1::character varying");
    row("character varying(20)[]", "$1::character varying[]");
    row("character(3)", "$1::bpchar");
    row("bit(3)", "$1::bit varying");
    row("timestamp(3) with time zone", "$1::timestamp(3) with time zone");
    row("", "$1");
}

void TestDialect::parametersNeverCut()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, expected);
    const catalog::TypeRef reference{.name = type.toStdString()};
    QCOMPARE(QByteArray::fromStdString(m_postgres.parameter(1, reference)), expected);
    QCOMPARE(m_sqlite.parameter(12, reference), std::string("?12"));
}

void TestDialect::sqliteTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *type, TypeClass expected) {
        QTest::newRow(type) << QByteArray(type) << static_cast<int>(expected);
    };
    row("", TypeClass::Unknown);
    row("INTEGER", TypeClass::Integer);
    row("unsigned big int", TypeClass::Integer);
    row("BOOLEAN", TypeClass::Boolean);
    row("varchar(20)", TypeClass::Text);
    row("CLOB", TypeClass::Text);
    row("BLOB", TypeClass::Blob);
    row("double precision", TypeClass::Float);
    row("DECIMAL(10, 2)", TypeClass::Decimal);
    row("NUMERIC", TypeClass::Decimal);
    row("date", TypeClass::Date);
    row("DATETIME", TypeClass::Timestamp);
    row("timestamp", TypeClass::Timestamp);
    row("json", TypeClass::Json);
    row("uuid", TypeClass::Uuid);
    row("STRING", TypeClass::Other);
    row("ANY", TypeClass::Unknown);
}

void TestDialect::sqliteTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(m_sqlite.classify(type.toStdString())), expected);
}

void TestDialect::postgresTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *type, TypeClass expected) {
        QTest::newRow(type) << QByteArray(type) << static_cast<int>(expected);
    };
    row("character varying(20)", TypeClass::Text);
    row("timestamp(3) with time zone", TypeClass::TimestampTz);
    row("timestamp without time zone", TypeClass::Timestamp);
    row("time without time zone", TypeClass::Time);
    row("integer[]", TypeClass::Array);
    row("bigint", TypeClass::Integer);
    row("jsonb", TypeClass::Json);
    row("bytea", TypeClass::Blob);
    row("numeric(10,2)", TypeClass::Decimal);
    row("uuid", TypeClass::Uuid);
    row("interval day to second(3)", TypeClass::Interval);
    row("boolean", TypeClass::Boolean);
    row("double precision", TypeClass::Float);
    row("inet", TypeClass::Other);
    row("", TypeClass::Unknown);
}

void TestDialect::postgresTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(m_postgres.classify(type.toStdString())), expected);
}

void TestDialect::sqliteTypesCompareWithoutCase()
{
    const auto type = [](const char *name) { return catalog::TypeRef{.name = name}; };
    QVERIFY(m_sqlite.sameType(type("VARCHAR (20 , 3)"), type("varchar(20,3)")));
    QVERIFY(!m_sqlite.sameType(type("VARCHAR(20)"), type("VARCHAR(21)")));
}

QTEST_APPLESS_MAIN(TestDialect)
#include "tst_dialect.moc"
