// What users type as a filter, as conditions; and conditions as SQL that stays one statement.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/sql/filter_text.h"
#include "models/sql/row_filter.h"

#include <QTest>

using namespace sluice;
using namespace sluice::sql;

Q_DECLARE_METATYPE(sluice::catalog::TypeClass)

namespace {

constexpr std::array kNames = {
    "Equals",   "NotEquals", "Less",   "LessOrEqual", "Greater",     "GreaterOrEqual",
    "Between",  "In",        "NotIn",  "Contains",    "NotContains", "StartsWith",
    "EndsWith", "Matches",   "IsNull", "IsNotNull",   "LastDays",    "HasElement",
};

// "Greater 10; Less 20"
QString shown(const std::vector<FilterText> &filters)
{
    QStringList texts;
    for (const FilterText &each : filters) {
        texts << QString::fromLatin1(kNames.at(static_cast<std::size_t>(each.comparator))) + u' '
                     + QString::fromStdString(each.text);
    }
    return texts.join(QStringLiteral("; "));
}

catalog::Table table()
{
    catalog::Table made{.name = {"public", "t"}};
    made.columns = {
        {.name = "n", .type = {.name = "integer", .typeClass = catalog::TypeClass::Integer}},
        {.name = "s",
         .type = {.name = "character varying(3)", .typeClass = catalog::TypeClass::Text}},
        {.name = "meta", .type = {.name = "jsonb", .typeClass = catalog::TypeClass::Json}}};
    return made;
}

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortTextIsRead_data();
    void shortTextIsRead();
    void aPathBelongsToTheLongestColumn();
    void textThatIsNoValueIsRefused();
    void anExpressionStaysOne_data();
    void anExpressionStaysOne();
    void aMissingColumnIsNamed();
    void valuesAreNotCutToTheColumnsWidth();
    void textIsLookedForInEveryColumn();
    void manyColumnsStayShallow();
};

void TestRowFilter::shortTextIsRead_data()
{
    using catalog::TypeClass;
    QTest::addColumn<QString>("text");
    QTest::addColumn<TypeClass>("type");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, TypeClass type, const char *read) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << type << QString::fromUtf8(read);
    };
    row("paid", TypeClass::Text, "Equals paid");
    row(">10 <20", TypeClass::Integer, "Greater 10; Less 20");
    row(">= 10 <=20", TypeClass::Integer, "GreaterOrEqual 10; LessOrEqual 20");
    row("1..9", TypeClass::Integer, "Between 1..9");
    row("a..b", TypeClass::Text, "Equals a..b");
    row("a, b", TypeClass::Text, "In a, b");
    row("!a, b", TypeClass::Text, "NotIn a, b");
    row("!a", TypeClass::Text, "NotEquals a");
    row("^abc", TypeClass::Text, "StartsWith abc");
    row("abc$", TypeClass::Text, "EndsWith abc");
    row("~part", TypeClass::Text, "Contains part");
    row("!~part", TypeClass::Text, "NotContains part");
    row("/^a.*b$/", TypeClass::Text, "Matches ^a.*b$");
    row("NULL", TypeClass::Text, "IsNull ");
    row("not null", TypeClass::Integer, "IsNotNull ");
    row("last 7 days", TypeClass::Timestamp, "LastDays 7");
    row("last days", TypeClass::Text, "Equals last days");
    row("=null", TypeClass::Text, "Equals null");
    row("=a, b", TypeClass::Text, "Equals a, b");
    row("", TypeClass::Text, "Equals ");
    row("a > b", TypeClass::Text, "Equals a > b");
}

void TestRowFilter::shortTextIsRead()
{
    QFETCH(QString, text);
    QFETCH(catalog::TypeClass, type);
    const FilterText typed{.column = "c", .text = text.toStdString()};
    QTEST(shown(readShort(typed, {.name = {}, .typeClass = type}, Flavor::Postgres)), "read");
}

void TestRowFilter::aPathBelongsToTheLongestColumn()
{
    const FilterText found = readPlace("a.b.c.0", {"a", "a.b", "other"});
    QCOMPARE(found.column, std::string("a.b"));
    QVERIFY(found.path == (std::vector<std::string>{"c", "0"}));
    QCOMPARE(placeText(found), std::string("a.b.c.0"));
    QVERIFY(readPlace("A", {"a"}).column == "a");
}

void TestRowFilter::textThatIsNoValueIsRefused()
{
    const catalog::TypeRef integer{.name = "integer", .typeClass = catalog::TypeClass::Integer};
    const postgres::PostgresDialect dialect;
    QVERIFY(!toCondition({.column = "n", .text = "many"}, integer, dialect));
    QVERIFY(!toCondition({.column = "n", .comparator = Comparator::Between, .text = "1"}, integer,
                         dialect));
    QVERIFY(!toCondition({.column = "n", .comparator = Comparator::In, .text = "1, x"}, integer,
                         dialect));
    const auto range = toCondition(
        {.column = "n", .comparator = Comparator::Between, .text = "1 .. 9"}, integer, dialect);
    QVERIFY(range && range->values.size() == 2 && *range->values[1].text() == "9");
}

void TestRowFilter::anExpressionStaysOne_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("isTaken");
    QTest::addRow("comment") << QStringLiteral("n > 1 -- really") << true;
    QTest::addRow("parentheses") << QStringLiteral("(n > 1 OR (n < 0))") << true;
    QTest::addRow("sign in text") << QStringLiteral("s = ');'") << true;
    QTest::addRow("ends one") << QStringLiteral("1=1) OR (1=1") << false;
    QTest::addRow("second statement") << QStringLiteral("1=1; DROP TABLE t") << false;
    QTest::addRow("open text") << QStringLiteral("s = 'a") << false;
    QTest::addRow("open comment") << QStringLiteral("n = 1 /* a") << false;
    QTest::addRow("open dollars") << QStringLiteral("s = $a$ b") << false;
    QTest::addRow("parameter") << QStringLiteral("n = $1") << false;
}

void TestRowFilter::anExpressionStaysOne()
{
    QFETCH(QString, where);
    QFETCH(bool, isTaken);
    Statement statement;
    const auto text =
        whereText({.where = where.toStdString()}, table(), postgres::PostgresDialect(), statement);
    QCOMPARE(text.has_value(), isTaken);
    QVERIFY(isTaken || text.error().kind == ErrorKind::Usage);
}

void TestRowFilter::aMissingColumnIsNamed()
{
    Statement statement;
    const RowView view{
        .conditions = {{.column = "gone", .values = {data::Value(std::string("1"))}}}};
    const auto text = whereText(view, table(), sqlite::SqliteDialect(), statement);
    QVERIFY(!text && text.error().message.find("gone") != std::string::npos);
}

void TestRowFilter::valuesAreNotCutToTheColumnsWidth()
{
    Statement statement;
    const RowView view{
        .conditions = {{.column = "s", .values = {data::Value(std::string("longer"))}}}};
    const auto text = whereText(view, table(), postgres::PostgresDialect(), statement);
    QVERIFY(text.has_value());
    QCOMPARE(*text, std::string(" WHERE \"s\" = $1::text"));
}

void TestRowFilter::textIsLookedForInEveryColumn()
{
    using catalog::TypeClass;
    const std::vector<data::ResultColumn> columns = {
        {.name = "n", .type = {.name = "integer", .typeClass = TypeClass::Integer}},
        {.name = "raw", .type = {.name = "bytea", .typeClass = TypeClass::Blob}},
        {.name = "the s", .type = {.name = "text", .typeClass = TypeClass::Text}}};
    QCOMPARE(containsText(columns, "it's 5%", sqlite::SqliteDialect()),
             std::string(R"(n LIKE '%it''s 5\%%' ESCAPE '\' OR )"
                         R"("the s" LIKE '%it''s 5\%%' ESCAPE '\')"));
    QCOMPARE(containsText({columns[0]}, "5", postgres::PostgresDialect()),
             std::string("n::text ILIKE '%5%'"));
    QCOMPARE(containsText({columns[1]}, "5", postgres::PostgresDialect()), std::string());
}

// SQLite takes no expression that is more than 1,000 deep.
void TestRowFilter::manyColumnsStayShallow()
{
    std::vector<data::ResultColumn> columns(1'600);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].name = "c" + std::to_string(i);
    }
    const std::string text = containsText(columns, "x", sqlite::SqliteDialect());
    QVERIFY(text.starts_with("(c0 LIKE ") && text.ends_with(')'));
    QCOMPARE(QString::fromStdString(text).count(QStringLiteral(") OR (")), 15);
}

QTEST_APPLESS_MAIN(TestRowFilter)
#include "tst_row_filter.moc"
