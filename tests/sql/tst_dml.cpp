// Pending rows as statements: sent to SQLite, they change the row they mean and no other; changed rows stay.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/sql/dml.h"
#include "tests/sql/memory_database.h"

#include <QTest>

using namespace sluice;
using data::CellChange;
using data::RowChange;
using data::RowChangeKind;
using data::Value;

namespace {

Value integer(std::int64_t value)
{
    return Value(value);
}

Value text(const char *value)
{
    return Value(std::string(value));
}

catalog::Table people()
{
    catalog::Table table{.name = {"main", "pe\"ople"}};
    const sqlite::SqliteDialect dialect;
    const auto add = [&](const char *name, const char *type, bool notNull) {
        table.columns.push_back({.name = name,
                                 .type = {.name = type, .typeClass = dialect.classify(type)},
                                 .notNull = notNull});
    };
    add("id", "INTEGER", false);
    add("na\"me", "TEXT", false);
    add("note", "", false);
    table.primaryKey = catalog::KeyConstraint{.columns = {"id"}};
    return table;
}

void fill(test::MemoryDatabase &database)
{
    database.execute("CREATE TABLE \"pe\"\"ople\" (id INTEGER PRIMARY KEY, "
                     "\"na\"\"me\" TEXT COLLATE NOCASE, note);"
                     "INSERT INTO \"pe\"\"ople\" VALUES (1, 'Ada', NULL), (2, 'Bob', x'00ff');");
}

} // namespace

class TestDml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void updateWritesOneRow();
    void updateOfAChangedRowWritesNone_data();
    void updateOfAChangedRowWritesNone();
    void keyColumnCanChange();
    void insertWritesValues();
    void insertOfNothingTakesDefaults();
    void deleteChecksTheWholeRow();
    void rowidIdentifiesRows();
    void previewRunsLikeTheStatement();
    void selectRowFindsTheRow();
    void postgresComparesExactly();
    void postgresPreviewReadsPlainly();
    void identityAlwaysIsOverridden();

private:
    test::Rows all() { return m_database->run("SELECT * FROM \"pe\"\"ople\" ORDER BY id"); }
    using Rows = test::Rows;
    int write(const data::RowKey &key, const RowChange &change)
    {
        m_database->run(sql::writeRow(m_table, m_key, {m_table.name, key}, change, m_sqlite));
        return m_database->changes();
    }

    std::unique_ptr<test::MemoryDatabase> m_database;
    sqlite::SqliteDialect m_sqlite;
    catalog::Table m_table = people();
    sql::BrowseKey m_key = *sql::browseKey(people(), sql::Flavor::Sqlite);
};

void TestDml::init()
{
    m_database = std::make_unique<test::MemoryDatabase>();
    fill(*m_database);
}

void TestDml::updateWritesOneRow()
{
    const RowChange change{
        .cells = {{"na\"me", {text("Ada"), text("It's")}}, {"note", {Value(), Value(0.5)}}}};
    QCOMPARE(write({{integer(1)}}, change), 1);
    QCOMPARE(m_database->error(), std::string());
    QVERIFY(all().front() == (std::vector<Value>{integer(1), text("It's"), Value(0.5)}));
}

void TestDml::updateOfAChangedRowWritesNone_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::newRow("value") << QByteArray("UPDATE \"pe\"\"ople\" SET \"na\"\"me\" = 'Eve'");
    QTest::newRow("case alone") << QByteArray("UPDATE \"pe\"\"ople\" SET \"na\"\"me\" = 'ada'");
    QTest::newRow("null") << QByteArray("UPDATE \"pe\"\"ople\" SET \"na\"\"me\" = NULL");
    QTest::newRow("gone") << QByteArray("DELETE FROM \"pe\"\"ople\" WHERE id = 1");
}

void TestDml::updateOfAChangedRowWritesNone()
{
    QFETCH(QByteArray, meanwhile);
    m_database->execute(meanwhile.toStdString());
    m_database->execute("UPDATE \"pe\"\"ople\" SET id = id WHERE 0");
    const RowChange change{.cells = {{"na\"me", {text("Ada"), text("Zoe")}}}};
    QCOMPARE(write({{integer(1)}}, change), 0);
}

void TestDml::keyColumnCanChange()
{
    const RowChange change{.cells = {{"id", {integer(1), integer(10)}}}};
    QCOMPARE(write({{integer(1)}}, change), 1);
    QVERIFY(all().back().front() == integer(10));
}

void TestDml::insertWritesValues()
{
    const RowChange change{.kind = RowChangeKind::Insert,
                           .cells = {{"na\"me", {Value(), text("Cy\0")}}}};
    QCOMPARE(write({{integer(-1)}}, change), 1);
    QVERIFY(all().back() == (std::vector<Value>{integer(3), text("Cy"), Value()}));
}

void TestDml::insertOfNothingTakesDefaults()
{
    QCOMPARE(write({{integer(-1)}}, {.kind = RowChangeKind::Insert}), 1);
    QCOMPARE(all().size(), std::size_t{3});
}

void TestDml::deleteChecksTheWholeRow()
{
    RowChange change{.kind = RowChangeKind::Delete,
                     .original = {{"id", integer(2)},
                                  {"na\"me", text("Bob")},
                                  {"note", Value(data::Bytes{std::byte{0}, std::byte{254}})}}};
    QCOMPARE(write({{integer(2)}}, change), 0);
    change.original["note"] = Value(data::Bytes{std::byte{0}, std::byte{255}});
    QCOMPARE(write({{integer(2)}}, change), 1);
    QCOMPARE(all().size(), std::size_t{1});
}

void TestDml::rowidIdentifiesRows()
{
    m_database->execute("CREATE TABLE log (line TEXT); INSERT INTO log VALUES ('a'), ('a');");
    catalog::Table table{.name = {"main", "log"}};
    table.columns = {{.name = "line", .type = {.name = "TEXT"}}};
    const sql::BrowseKey key = *sql::browseKey(table, sql::Flavor::Sqlite);
    const RowChange change{.cells = {{"line", {text("a"), text("b")}}}};
    m_database->run(sql::writeRow(table, key, {table.name, {{integer(2)}}}, change, m_sqlite));
    QVERIFY(m_database->run("SELECT line FROM log ORDER BY rowid")
            == (Rows{{text("a")}, {text("b")}}));
}

void TestDml::previewRunsLikeTheStatement()
{
    const RowChange change{
        .cells = {{"na\"me", {text("Bob"), text("O'Neil\n")}},
                  {"note", {Value(data::Bytes{std::byte{0}, std::byte{255}}), Value(1e300)}}}};
    m_database->execute(
        sql::previewRow(m_table, m_key, {m_table.name, {{integer(2)}}}, change, m_sqlite));
    QCOMPARE(m_database->error(), std::string());
    QVERIFY(all().back() == (std::vector<Value>{integer(2), text("O'Neil\n"), Value(1e300)}));
}

void TestDml::selectRowFindsTheRow()
{
    const Rows rows = m_database->run(sql::selectRow(m_table, m_key, {{integer(1)}}, m_sqlite));
    QVERIFY(rows == (Rows{{integer(1), text("Ada"), Value()}}));
}

void TestDml::postgresComparesExactly()
{
    using catalog::TypeClass;
    catalog::Table table{.name = {"public", "t"}};
    table.columns = {{.name = "id", .type = {"bigint", TypeClass::Integer, {}}, .notNull = true},
                     {.name = "doc", .type = {"json", TypeClass::Json, {}}},
                     {.name = "price", .type = {"numeric(10,2)", TypeClass::Decimal, {}}},
                     {.name = "tag", .type = {"character varying(3)", TypeClass::Text, {}}}};
    table.primaryKey = catalog::KeyConstraint{.columns = {"id"}};
    const RowChange change{.cells = {{"doc", {text("{}"), text("[]")}},
                                     {"price", {text("1.00"), Value()}},
                                     {"tag", {Value(), text("abc")}}}};
    const sql::Statement statement =
        sql::writeRow(table, *sql::browseKey(table, sql::Flavor::Postgres),
                      {table.name, {{text("7")}}}, change, postgres::PostgresDialect());
    QCOMPARE(statement.text,
             std::string("UPDATE \"public\".\"t\" SET \"doc\" = $1::json, \"price\" = "
                         "$2::numeric(10,2), \"tag\" = $3::character varying WHERE \"id\" = "
                         "$4::bigint AND \"doc\" IS NOT NULL AND pg_catalog.format('%s', \"doc\") "
                         "= $5::text AND \"price\" IS NOT DISTINCT FROM $6::numeric(10,2) AND "
                         "\"tag\" IS NULL"));
    QCOMPARE(statement.parameters.size(), std::size_t{6});
}

void TestDml::postgresPreviewReadsPlainly()
{
    using catalog::TypeClass;
    catalog::Table table{.name = {"public", "t"}};
    table.columns = {{.name = "id", .type = {"bigint", TypeClass::Integer, {}}, .notNull = true},
                     {.name = "ok", .type = {"boolean", TypeClass::Boolean, {}}}};
    table.primaryKey = catalog::KeyConstraint{.columns = {"id"}};
    const RowChange change{.cells = {{"ok", {text("f"), text("t")}}}};
    QCOMPARE(sql::previewRow(table, *sql::browseKey(table, sql::Flavor::Postgres),
                             {table.name, {{text("7")}}}, change, postgres::PostgresDialect()),
             std::string("UPDATE \"public\".\"t\" SET \"ok\" = true WHERE \"id\" = 7 AND \"ok\" IS "
                         "NOT DISTINCT FROM false"));
}

void TestDml::identityAlwaysIsOverridden()
{
    catalog::Table table{.name = {"public", "t"}};
    table.columns = {{.name = "id",
                      .type = {.name = "bigint"},
                      .notNull = true,
                      .identity = catalog::Identity::Always}};
    const RowChange change{.kind = RowChangeKind::Insert, .cells = {{"id", {Value(), text("3")}}}};
    const sql::Statement statement =
        sql::writeRow(table, {}, {table.name, {}}, change, postgres::PostgresDialect());
    QCOMPARE(statement.text, std::string("INSERT INTO \"public\".\"t\" (\"id\") OVERRIDING SYSTEM "
                                         "VALUE VALUES ($1::bigint)"));
}

QTEST_APPLESS_MAIN(TestDml)
#include "tst_dml.moc"
