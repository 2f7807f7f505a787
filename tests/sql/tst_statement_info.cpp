// What a statement is by its tokens: class, verb, WHERE, transaction, parameters.
#include "models/sql/statement_info.h"

#include <QTest>

using namespace sluice;
using sql::Flavor;
using sql::StatementClass;

class TestStatementInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classAndVerb_data();
    void classAndVerb();
    void missingWhereIsSeen_data();
    void missingWhereIsSeen();
    void transactionRules_data();
    void transactionRules();
    void parametersInOrderOfFirstUse();
};

void TestStatementInfo::classAndVerb_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QByteArray>("verb");
    const auto row = [](const char *text, bool postgres, StatementClass expected,
                        const char *verb) {
        QTest::newRow(text) << QByteArray(text) << postgres << static_cast<int>(expected)
                            << QByteArray(verb);
    };
    using enum StatementClass;
    row("-- note\nselect 1", true, Read, "SELECT");
    row("(SELECT 1) UNION (SELECT 2)", true, Read, "SELECT");
    row("SELECT a INTO b FROM c", true, Write, "SELECT");
    row("WITH a AS (SELECT 1) SELECT * FROM a", true, Read, "SELECT");
    row("WITH a AS (DELETE FROM t RETURNING 1) SELECT * FROM a", true, Write, "SELECT");
    row("WITH a AS (SELECT 1) UPDATE t SET b = 1", false, Write, "UPDATE");
    row("EXPLAIN DELETE FROM t", true, Read, "EXPLAIN");
    row("EXPLAIN ANALYZE DELETE FROM t", true, Write, "EXPLAIN");
    row("EXPLAIN (ANALYZE, BUFFERS) DELETE FROM t", true, Write, "EXPLAIN");
    row("EXPLAIN (ANALYZE false) DELETE FROM t", true, Read, "EXPLAIN");
    row("EXPLAIN QUERY PLAN DELETE FROM t", false, Read, "EXPLAIN");
    row("CALL p()", true, Write, "CALL");
    row("DO $$ BEGIN END $$", true, Write, "DO");
    row("COPY t FROM STDIN", true, Write, "COPY");
    row("COPY t TO STDOUT", true, Read, "COPY");
    row("CREATE TEMP TABLE t (a int)", true, Ddl, "CREATE TABLE");
    row("CREATE OR REPLACE VIEW v AS SELECT 1", true, Ddl, "CREATE VIEW");
    row("CREATE UNIQUE INDEX i ON t (a)", false, Ddl, "CREATE INDEX");
    row("CREATE MATERIALIZED VIEW v AS SELECT 1", true, Ddl, "CREATE MATERIALIZED VIEW");
    row("DROP TABLE t", false, Ddl, "DROP TABLE");
    row("BEGIN", true, Transaction, "BEGIN");
    row("SET search_path = a", true, Setting, "SET");
    row("PRAGMA foreign_keys", false, Read, "PRAGMA");
    row("PRAGMA foreign_keys = ON", false, Setting, "PRAGMA");
    row("PRAGMA main.table_info(t)", false, Read, "PRAGMA");
    row("PRAGMA journal_mode(wal)", false, Setting, "PRAGMA");
    row("ATTACH 'x' AS y", false, Setting, "ATTACH");
    row("SELECT load_extension('x')", false, Write, "SELECT");
    row("SELEC 1", true, Unknown, "SELEC");
    row("", true, Unknown, "");
    row("'a'", true, Unknown, "");
}

void TestStatementInfo::classAndVerb()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, postgres);
    QFETCH(int, expected);
    QFETCH(QByteArray, verb);
    const auto info =
        sql::inspectStatement(text.toStdString(), postgres ? Flavor::Postgres : Flavor::Sqlite);
    QCOMPARE(static_cast<int>(info.statementClass), expected);
    QCOMPARE(QByteArray::fromStdString(info.verb), verb);
}

void TestStatementInfo::missingWhereIsSeen_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasWhere");
    QTest::newRow("with") << QByteArray("DELETE FROM t WHERE a = 1") << true;
    QTest::newRow("without") << QByteArray("UPDATE t SET a = 1") << false;
    QTest::newRow("only in a subquery")
        << QByteArray("UPDATE t SET a = (SELECT b FROM c WHERE d = 1)") << false;
    QTest::newRow("only in a comment") << QByteArray("DELETE FROM t -- WHERE a") << false;
    QTest::newRow("only in the WITH")
        << QByteArray("WITH x AS (SELECT 1 WHERE true) DELETE FROM t USING x") << false;
}

void TestStatementInfo::missingWhereIsSeen()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, hasWhere);
    QCOMPARE(sql::inspectStatement(text.toStdString(), Flavor::Postgres).hasWhere, hasWhere);
}

void TestStatementInfo::transactionRules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<bool>("can");
    const auto row = [](const char *text, bool postgres, bool can) {
        QTest::newRow(text) << QByteArray(text) << postgres << can;
    };
    row("CREATE INDEX CONCURRENTLY i ON t (a)", true, false);
    row("CREATE INDEX i ON t (a)", true, true);
    row("REFRESH MATERIALIZED VIEW CONCURRENTLY v", true, true);
    row("CREATE DATABASE d", true, false);
    row("ALTER TABLE t DETACH PARTITION p CONCURRENTLY", true, false);
    row("ALTER TYPE e ADD VALUE 'x'", true, true);
    row("CLUSTER", true, false);
    row("CLUSTER t", true, true);
    row("VACUUM", true, false);
    row("VACUUM", false, false);
    row("PRAGMA foreign_keys = OFF", false, false);
    row("PRAGMA user_version = 3", false, true);
}

void TestStatementInfo::transactionRules()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, postgres);
    QFETCH(bool, can);
    const Flavor flavor = postgres ? Flavor::Postgres : Flavor::Sqlite;
    QCOMPARE(sql::inspectStatement(text.toStdString(), flavor).canRunInTransaction, can);
}

void TestStatementInfo::parametersInOrderOfFirstUse()
{
    using Names = std::vector<std::string>;
    QCOMPARE(sql::inspectStatement("SELECT :b, :a, :b, ':c'", Flavor::Postgres).parameters,
             (Names{"b", "a"}));
    QCOMPARE(sql::inspectStatement("SELECT $2, $1::int", Flavor::Postgres).parameters,
             (Names{"2", "1"}));
    QCOMPARE(sql::inspectStatement("SELECT ?, ?, @n", Flavor::Sqlite).parameters,
             (Names{"1", "2", "n"}));
    QCOMPARE(sql::inspectStatement("SELECT ?5, ?", Flavor::Sqlite).parameters, (Names{"5", "6"}));
}

QTEST_APPLESS_MAIN(TestStatementInfo)
#include "tst_statement_info.moc"
