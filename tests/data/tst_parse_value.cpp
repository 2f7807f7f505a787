// Typed text as values: each type takes what it should, refuses what it must, and value → text → value is the identity.
#include "models/data/format.h"

#include <QTest>

#include <limits>

using namespace sluice;
using namespace sluice::data;
using catalog::TypeClass;
using catalog::TypeRef;

namespace {

const TypeRef kMood{"mood", TypeClass::Enum, {"sad", "ok"}};

TypeRef type(const char *name, TypeClass typeClass)
{
    return {name, typeClass, {}};
}

struct Case
{
    const char *name;
    TypeRef type;
    const char *dialect;
    const char *text;
    const char *error; // "": taken
};

const std::vector<Case> kCases = {
    {"smallint edge", type("smallint", TypeClass::Integer), "postgresql", "-32768", ""},
    {"smallint beyond", type("smallint", TypeClass::Integer), "postgresql", "32768",
     "an integer from -32768 to 32767"},
    {"integer beyond", type("integer", TypeClass::Integer), "postgresql", "2147483648",
     "an integer from -2147483648 to 2147483647"},
    {"bigint edge", type("bigint", TypeClass::Integer), "postgresql", "9223372036854775807", ""},
    {"bigint beyond", type("bigint", TypeClass::Integer), "postgresql", "9223372036854775808",
     "an integer from -9223372036854775808 to 9223372036854775807"},
    {"integer words", type("integer", TypeClass::Integer), "postgresql", "twelve", "an integer"},
    {"integer empty", type("integer", TypeClass::Integer), "postgresql", "", "an integer"},
    {"integer tail", type("integer", TypeClass::Integer), "postgresql", "12x", "an integer"},
    {"numeric exact", type("numeric", TypeClass::Decimal), "postgresql",
     "123456789012345678901234567890.123456789", ""},
    {"numeric scale", type("numeric(10,2)", TypeClass::Decimal), "postgresql", "1.234",
     "a number with at most 2 digits after the point"},
    {"numeric trailing zeros", type("numeric(10,2)", TypeClass::Decimal), "postgresql", "1.2300",
     ""},
    {"numeric precision", type("numeric(4,2)", TypeClass::Decimal), "postgresql", "123.4",
     "a number with at most 2 digits before the point"},
    {"numeric exponent", type("numeric(4,2)", TypeClass::Decimal), "postgresql", "1e2",
     "a number with at most 2 digits before the point"},
    {"numeric words", type("numeric", TypeClass::Decimal), "postgresql", "1,5", "a number"},
    {"real beyond", type("real", TypeClass::Float), "postgresql", "1e39",
     "a number in the range of real"},
    {"double", type("double precision", TypeClass::Float), "postgresql", "1e39", ""},
    {"boolean", type("boolean", TypeClass::Boolean), "postgresql", "TRUE", ""},
    {"boolean words", type("boolean", TypeClass::Boolean), "postgresql", "maybe", "true or false"},
    {"leap day", type("date", TypeClass::Date), "postgresql", "2024-02-29", ""},
    {"no leap day", type("date", TypeClass::Date), "postgresql", "2023-02-29",
     "a date as YYYY-MM-DD"},
    {"century", type("date", TypeClass::Date), "postgresql", "1900-02-29", "a date as YYYY-MM-DD"},
    {"before Christ", type("date", TypeClass::Date), "postgresql", "0044-03-15 BC", ""},
    {"infinity", type("date", TypeClass::Date), "postgresql", "infinity", ""},
    {"time", type("time without time zone", TypeClass::Time), "postgresql", "23:59:59.999999", ""},
    {"midnight", type("time without time zone", TypeClass::Time), "postgresql", "24:00:00", ""},
    {"hour 25", type("time without time zone", TypeClass::Time), "postgresql", "25:00",
     "a time as HH:MM:SS"},
    {"zone", type("time with time zone", TypeClass::Time), "postgresql", "12:00:00+02", ""},
    {"timestamp", type("timestamp without time zone", TypeClass::Timestamp), "postgresql",
     "2024-02-29 12:30:00.5", ""},
    {"timestamp T", type("timestamp without time zone", TypeClass::Timestamp), "postgresql",
     "2024-02-29T12:30", ""},
    {"timestamp tail", type("timestamp without time zone", TypeClass::Timestamp), "postgresql",
     "2024-02-29 12:30 noon", "a timestamp as YYYY-MM-DD HH:MM:SS"},
    {"timestamptz", type("timestamp with time zone", TypeClass::TimestampTz), "postgresql",
     "2024-02-29 12:30:00+05:45", ""},
    {"timestamptz zone", type("timestamp with time zone", TypeClass::TimestampTz), "postgresql",
     "2024-02-29 12:30:00+0", "a timestamp as YYYY-MM-DD HH:MM:SS+00"},
    {"uuid", type("uuid", TypeClass::Uuid), "postgresql", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
     ""},
    {"uuid short", type("uuid", TypeClass::Uuid), "postgresql", "a0eebc99", "a UUID"},
    {"json", type("jsonb", TypeClass::Json), "postgresql", R"({"a":[1,null]})", ""},
    {"json broken", type("jsonb", TypeClass::Json), "postgresql", "{a:1}", "JSON"},
    {"enum", kMood, "postgresql", "ok", ""},
    {"enum other", kMood, "postgresql", "glad", "one of: sad, ok"},
    {"bytea", type("bytea", TypeClass::Blob), "postgresql", "\\x00ff", ""},
    {"bytea odd", type("bytea", TypeClass::Blob), "postgresql", "\\x00f",
     "bytes as \\x and hexadecimal digits, two a byte"},
    {"varchar", type("character varying(3)", TypeClass::Text), "postgresql", "\u20AC\u20AC\u20AC",
     ""},
    {"varchar beyond", type("character varying(3)", TypeClass::Text), "postgresql", "abcd",
     "at most 3 characters"},
    {"array", type("integer[]", TypeClass::Array), "postgresql", "{1,2}", ""},
    {"array bounds", type("integer[]", TypeClass::Array), "postgresql", "[0:1]={1,2}", ""},
    {"array open", type("integer[]", TypeClass::Array), "postgresql", "{1,2",
     "an array as {1,2,3}"},
    {"sqlite integer", type("INTEGER", TypeClass::Integer), "sqlite", "twelve", "an integer"},
    {"sqlite integer beyond", type("INTEGER", TypeClass::Integer), "sqlite", "9223372036854775808",
     "an integer from -9223372036854775808 to 9223372036854775807"},
    {"sqlite real", type("REAL", TypeClass::Float), "sqlite", "x", "a number"},
    {"sqlite numeric loss", type("NUMERIC", TypeClass::Decimal), "sqlite", "0.12345678901234567890",
     "a number that 64-bit floating point holds exactly as written, of about 15 digits"},
    {"sqlite date", type("DATE", TypeClass::Date), "sqlite", "tomorrow", "a date as YYYY-MM-DD"},
    {"sqlite text", type("TEXT", TypeClass::Text), "sqlite", "anything", ""},
};

} // namespace

class TestParseValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsTakenOrRefused_data();
    void textIsTakenOrRefused();
    void valuesSurviveTextAndBack_data();
    void valuesSurviveTextAndBack();
    void sqliteStorageClassFollowsTheColumn();
    void postgresTextKeepsNulOut();
};

void TestParseValue::textIsTakenOrRefused_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < kCases.size(); ++i) {
        QTest::newRow(kCases[i].name) << static_cast<int>(i);
    }
}

void TestParseValue::textIsTakenOrRefused()
{
    QFETCH(int, number);
    const Case &one = kCases[static_cast<std::size_t>(number)];
    const auto value = parseValue(one.text, one.type, one.dialect);
    QCOMPARE(value ? std::string() : std::string(value.error().message), std::string(one.error));
    if (!value) {
        QVERIFY(value.error().kind == ErrorKind::Usage);
    }
}

struct Identity
{
    const char *name;
    TypeRef type;
    const char *dialect;
    Value value;
};
Q_DECLARE_METATYPE(Identity)

void TestParseValue::valuesSurviveTextAndBack_data()
{
    using namespace std::string_literals;
    QTest::addColumn<Identity>("one");
    const auto row = [](const char *name, TypeRef t, const char *dialect, Value value) {
        QTest::newRow(name) << Identity{name, std::move(t), dialect, std::move(value)};
    };
    const TypeRef integer = type("INTEGER", TypeClass::Integer);
    const TypeRef real = type("REAL", TypeClass::Float);
    const TypeRef numeric = type("NUMERIC", TypeClass::Decimal);
    row("smallest", integer, "sqlite", Value(std::numeric_limits<std::int64_t>::min()));
    row("largest", integer, "sqlite", Value(std::numeric_limits<std::int64_t>::max()));
    row("largest in numeric", numeric, "sqlite", Value(std::numeric_limits<std::int64_t>::max()));
    row("real in numeric", numeric, "sqlite", Value(0.1 + 0.2));
    row("whole real", real, "sqlite", Value(3.0));
    row("denormal", real, "sqlite", Value(std::numeric_limits<double>::denorm_min()));
    row("largest real", real, "sqlite", Value(std::numeric_limits<double>::max()));
    row("infinity", real, "sqlite", Value(-std::numeric_limits<double>::infinity()));
    row("text with nul", type("TEXT", TypeClass::Text), "sqlite", Value("a\0b\n "s));
    row("long text", type("TEXT", TypeClass::Text), "sqlite", Value(std::string(1 << 20, 'x')));
    row("digits as text", type("TEXT", TypeClass::Text), "sqlite", Value("0012"s));
    row("blob", type("BLOB", TypeClass::Blob), "sqlite", Value(Bytes(1 << 20, std::byte{0xFE})));
    row("empty blob", type("BLOB", TypeClass::Blob), "sqlite", Value(Bytes{}));
    row("boolean", type("BOOLEAN", TypeClass::Boolean), "sqlite", Value(std::int64_t{1}));
    row("date as text", type("DATE", TypeClass::Date), "sqlite", Value("2024-02-29"s));
    row("date as seconds", type("DATETIME", TypeClass::Timestamp), "sqlite",
        Value(std::int64_t{1'709'164'800}));
    row("untyped integer", type("", TypeClass::Unknown), "sqlite", Value(std::int64_t{12}));
    row("untyped real", type("", TypeClass::Unknown), "sqlite", Value(2.0));
    row("untyped digits", type("", TypeClass::Unknown), "sqlite", Value("0012"s));
    row("pg integer", type("bigint", TypeClass::Integer), "postgresql", Value("-42"s));
    row("pg numeric", type("numeric(30,10)", TypeClass::Decimal), "postgresql",
        Value("12345678901234567890.0123456789"s));
    row("pg boolean", type("boolean", TypeClass::Boolean), "postgresql", Value("f"s));
    row("pg not a number", type("numeric", TypeClass::Decimal), "postgresql", Value("NaN"s));
    row("pg timestamptz", type("timestamp with time zone", TypeClass::TimestampTz), "postgresql",
        Value("2024-02-29 12:30:00.123456+00"s));
    row("pg bytea", type("bytea", TypeClass::Blob), "postgresql",
        Value(Bytes{std::byte{0}, std::byte{1}}));
    row("pg json", type("json", TypeClass::Json), "postgresql", Value("{ \"a\" : 1.10 }"s));
    row("pg text", type("text", TypeClass::Text), "postgresql", Value("  kept  "s));
    row("pg interval", type("interval", TypeClass::Interval), "postgresql",
        Value("1 day 02:00:00"s));
}

void TestParseValue::valuesSurviveTextAndBack()
{
    QFETCH(Identity, one);
    const auto back = parseValue(toText(toView(one.value)), one.type, one.dialect);
    QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
    QVERIFY(*back == one.value);
}

void TestParseValue::sqliteStorageClassFollowsTheColumn()
{
    const auto kind = [](const char *text, const char *name, TypeClass typeClass) {
        return parseValue(text, type(name, typeClass), "sqlite").value().kind();
    };
    QCOMPARE(kind("0012", "TEXT", TypeClass::Text), ValueKind::Text);
    QCOMPARE(kind("0012", "INTEGER", TypeClass::Integer), ValueKind::Integer);
    QCOMPARE(kind("12", "REAL", TypeClass::Float), ValueKind::Real);
    QCOMPARE(kind("12", "DECIMAL", TypeClass::Decimal), ValueKind::Integer);
    QCOMPARE(kind("12.5", "DECIMAL", TypeClass::Decimal), ValueKind::Real);
    QCOMPARE(kind("\\x00", "", TypeClass::Unknown), ValueKind::Blob);
}

void TestParseValue::postgresTextKeepsNulOut()
{
    using namespace std::string_view_literals;
    const TypeRef text = type("text", TypeClass::Text);
    QVERIFY(!parseValue("a\0b"sv, text, "postgresql"));
    QVERIFY(!parseValue("a\xFF"sv, text, "postgresql"));
}

QTEST_APPLESS_MAIN(TestParseValue)
#include "tst_parse_value.moc"
