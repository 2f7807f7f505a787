// Rows as SQL: what SQLite reads back is what was written, and PostgreSQL's form is as its users write it.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/sql/write_rows.h"
#include "tests/sql/memory_database.h"

#include <QTest>

#include <limits>

using namespace sluice;
using namespace std::string_literals;
using catalog::TypeClass;
using data::Value;

namespace {

data::ResultColumn column(std::string name, TypeClass typeClass)
{
    data::ResultColumn made;
    made.name = std::move(name);
    made.type.typeClass = typeClass;
    return made;
}

std::string write(data::RowWriter &writer, const std::vector<data::ResultColumn> &columns,
                  const test::Rows &rows)
{
    writer.begin(columns);
    for (const auto &row : rows) {
        std::vector<data::CellView> cells;
        for (const Value &value : row) {
            cells.push_back(data::toView(value));
        }
        writer.row(cells);
    }
    writer.end();
    return std::string(writer.text());
}

Value integer(std::int64_t value)
{
    return Value(value);
}

const sqlite::SqliteDialect kSqlite;
const postgres::PostgresDialect kPostgres;

} // namespace

class TestWriteRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsReadBackEqual();
    void insertsComeInStatementsOfBoundedSize();
    void longRowsMakeShortStatements();
    void columnsHaveTheirNamesInTheTable();
    void postgresInserts();
    void inListsFindTheirRows();
    void inListsOfRows();
};

void TestWriteRows::insertsReadBackEqual()
{
    test::MemoryDatabase database;
    database.execute("CREATE TABLE \"a \"\"b\" (i, \"select\", t, b)");
    const test::Rows rows = {{integer(std::numeric_limits<std::int64_t>::min()), Value(0.1),
                              Value("it's\n\xC3\xA9"s),
                              Value(data::Bytes{std::byte{0}, std::byte{255}})},
                             {Value(), Value(5e-324), Value(""s), Value(data::Bytes{})},
                             {integer(1), Value(-1e300), Value("nul\0and\xFF"s), Value("x'00'"s)}};
    const auto writer = sql::makeInsertWriter({.table = {"main", "a \"b"}}, kSqlite);
    const std::string script =
        write(*writer,
              {column("i", TypeClass::Integer), column("select", TypeClass::Float),
               column("t", TypeClass::Text), column("b", TypeClass::Blob)},
              rows);
    database.execute(script);
    QVERIFY2(database.error().empty(), (database.error() + "\n" + script).c_str());
    QVERIFY2(database.run("SELECT * FROM \"a \"\"b\" ORDER BY rowid") == rows, script.c_str());
}

void TestWriteRows::insertsComeInStatementsOfBoundedSize()
{
    test::Rows rows;
    for (int i = 0; i < 1200; ++i) {
        rows.push_back({integer(i)});
    }
    const auto writer = sql::makeInsertWriter({.table = {"main", "t"}}, kSqlite);
    const std::string script = write(*writer, {column("n", TypeClass::Integer)}, rows);
    QCOMPARE(QString::fromStdString(script).count(QStringLiteral("INSERT INTO t (n) VALUES\n")), 3);
    QCOMPARE(QString::fromStdString(script).count(QStringLiteral(";\n")), 3);
    test::MemoryDatabase database;
    database.execute("CREATE TABLE t (n);" + script);
    QVERIFY(database.run("SELECT count(*), sum(n) FROM t")
            == (test::Rows{{integer(1200), integer(1199 * 600)}}));
    QCOMPARE(write(*sql::makeInsertWriter({.table = {"main", "t"}}, kSqlite),
                   {column("n", TypeClass::Integer)}, {}),
             std::string());
}

void TestWriteRows::longRowsMakeShortStatements()
{
    const test::Rows rows(4, {Value(std::string(200'000, 'x'))});
    const auto writer = sql::makeInsertWriter({.table = {"main", "t"}}, kSqlite);
    const std::string script = write(*writer, {column("t", TypeClass::Text)}, rows);
    QCOMPARE(QString::fromStdString(script).count(QStringLiteral("INSERT INTO")), 4);
}

void TestWriteRows::columnsHaveTheirNamesInTheTable()
{
    data::ResultColumn renamed = column("shown", TypeClass::Integer);
    renamed.table = catalog::QualifiedName{"main", "t"};
    renamed.column = "id";
    data::ResultColumn foreign = renamed;
    foreign.table = catalog::QualifiedName{"main", "other"};
    const auto writer = sql::makeInsertWriter({.table = {"main", "t"}}, kSqlite);
    QCOMPARE(write(*writer, {renamed, foreign, column("id", TypeClass::Integer)},
                   {{integer(1), integer(2), integer(3)}}),
             "INSERT INTO t (id, shown) VALUES\n(1, 2);\n"s);
}

void TestWriteRows::postgresInserts()
{
    const auto writer =
        sql::makeInsertWriter({.table = {"public", "Order"}, .overridesIdentity = true}, kPostgres);
    QCOMPARE(write(*writer,
                   {column("id", TypeClass::Integer), column("price", TypeClass::Decimal),
                    column("paid", TypeClass::Boolean), column("note", TypeClass::Text),
                    column("raw", TypeClass::Blob)},
                   {{Value("1"s), Value("-1.50"s), Value("t"s), Value("it's \\"s),
                     Value(data::Bytes{std::byte{255}})},
                    {Value("2"s), Value("NaN"s), Value(), Value("7"s), Value()}}),
             "INSERT INTO public.\"Order\" (id, price, paid, note, raw) OVERRIDING SYSTEM VALUE "
             "VALUES\n(1, -1.50, true, E'it''s \\\\', '\\xff'::bytea),\n"
             "(2, 'NaN', NULL, '7', NULL);\n"s);
}

void TestWriteRows::inListsFindTheirRows()
{
    const auto list = [](const test::Rows &rows) {
        return write(*sql::makeInListWriter(kSqlite), {column("c", TypeClass::Text)}, rows);
    };
    QCOMPARE(list({{integer(1)}, {Value("it's"s)}, {integer(1)}, {Value()}, {integer(2)}}),
             "(1, 'it''s', 2)"s);
    QCOMPARE(list({{Value()}}), "(NULL)"s);
    QCOMPARE(list({}), "(NULL)"s);
}

void TestWriteRows::inListsOfRows()
{
    const std::vector<data::ResultColumn> columns = {column("a", TypeClass::Integer),
                                                     column("b", TypeClass::Text)};
    const test::Rows rows = {
        {integer(1), Value("x"s)}, {integer(2), Value()}, {integer(3), Value("z"s)}};
    QCOMPARE(write(*sql::makeInListWriter(kPostgres), columns, rows), "((1, 'x'), (3, 'z'))"s);
    const std::string list = write(*sql::makeInListWriter(kSqlite), columns, rows);
    test::MemoryDatabase database;
    database.execute("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (1, 'z'), (3, 'z')");
    QVERIFY2(database.run("SELECT * FROM t WHERE (a, b) IN " + list)
                 == (test::Rows{{integer(1), Value("x"s)}, {integer(3), Value("z"s)}}),
             (list + database.error()).c_str());
    const std::string none =
        write(*sql::makeInListWriter(kSqlite), columns, test::Rows{{Value(), integer(1)}});
    QVERIFY2(database.run("SELECT count(*) FROM t WHERE (a, b) IN " + none)
                 == (test::Rows{{integer(0)}}),
             none.c_str());
}

QTEST_APPLESS_MAIN(TestWriteRows)
#include "tst_write_rows.moc"
