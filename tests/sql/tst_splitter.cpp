// Scripts as statements: where they end, and that the pieces join to the very same script.
#include "models/sql/splitter.h"

#include <QTest>

#include <random>

using namespace sluice;
using sql::Flavor;

namespace {

std::string joined(std::string_view script, const std::vector<sql::Piece> &pieces)
{
    std::string result;
    for (const sql::Piece &piece : pieces) {
        result += script.substr(piece.begin, piece.end - piece.begin);
    }
    return result;
}

bool isSound(const sql::Piece &piece)
{
    return piece.begin <= piece.textBegin && piece.textBegin <= piece.textEnd
           && piece.textEnd <= piece.end && piece.begin < piece.end;
}

// What scripts go wrong on, each cut somewhere awkward.
constexpr const char *kFragments[] = {"'",
                                      "''",
                                      "\"",
                                      "$$",
                                      "$a$",
                                      "$ab",
                                      "E'\\'",
                                      "U&'",
                                      "/*",
                                      "*/",
                                      "--",
                                      "\n",
                                      "\r\n",
                                      ";",
                                      "\\;",
                                      "\\g",
                                      "\\.",
                                      "\n\\.\n",
                                      "\\copy t from stdin\n",
                                      "(",
                                      ")",
                                      "[",
                                      "]",
                                      "`",
                                      "BEGIN",
                                      " ATOMIC ",
                                      " END ",
                                      "END;",
                                      " CASE ",
                                      "CREATE ",
                                      "TRIGGER ",
                                      "OR REPLACE ",
                                      "FUNCTION f() ",
                                      "RULE r ",
                                      "COPY t FROM STDIN;",
                                      "COPY t FROM STDIN\n;\n",
                                      "SELECT 1",
                                      " WHERE ",
                                      ":a",
                                      "::",
                                      "?1",
                                      "$1",
                                      "@b",
                                      "1e",
                                      ".5",
                                      "0x",
                                      "\xC3\xA9",
                                      "\xFF",
                                      "=-",
                                      "+--",
                                      "\t",
                                      " ",
                                      ".",
                                      ","};

} // namespace

class TestSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postgresStatements_data();
    void postgresStatements();
    void sqliteStatements_data();
    void sqliteStatements();
    void commandsAndDataArePieces();
    void cursorFindsItsStatement_data();
    void cursorFindsItsStatement();
    void shuffledFragmentsJoinBack_data();
    void shuffledFragmentsJoinBack();
};

void TestSplitter::postgresStatements_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const char *script, const QByteArrayList &expected) {
        QTest::newRow(name) << QByteArray(script) << expected;
    };
    row("two", "SELECT 1; SELECT 2;", {"SELECT 1", "SELECT 2"});
    row("no semicolon at the end", "SELECT 1;\nSELECT 2\n", {"SELECT 1", "SELECT 2"});
    row("comments around", "-- a;\nSELECT /* ; */ 1; -- b", {"SELECT /* ; */ 1"});
    row("empty statements", ";;SELECT 1;;", {"SELECT 1"});
    row("in strings", "SELECT ';', E'\\';', \";\", $x$;$x$; b",
        {"SELECT ';', E'\\';', \";\", $x$;$x$", "b"});
    row("begin atomic",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; "
        "END; SELECT 3",
        {"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; "
         "END",
         "SELECT 3"});
    row("names that say END",
        "create or replace procedure p() begin atomic select t.end; select 1 as end; end; select 1",
        {"create or replace procedure p() begin atomic select t.end; select 1 as end; end",
         "select 1"});
    row("dollar body", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$; SELECT 2",
        {"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$", "SELECT 2"});
    row("rule",
        "CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM "
        "b); SELECT 1",
        {"CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE "
         "FROM b)",
         "SELECT 1"});
    row("a parenthesis forgotten keeps to its statement", "SELECT count(; SELECT 2",
        {"SELECT count(", "SELECT 2"});
    row("transaction", "BEGIN; COMMIT; END;", {"BEGIN", "COMMIT", "END"});
    row("copy", "COPY t (a) FROM stdin WITH CSV;\n1;2\n'\n\\.\nSELECT 1;",
        {"COPY t (a) FROM stdin WITH CSV", "SELECT 1"});
    row("\\gexec", "SELECT 'x'\n\\gexec\nSELECT 2;", {"SELECT 'x'", "SELECT 2"});
    row("unknown words", "SELEC 1; SELECT 2", {"SELEC 1", "SELECT 2"});
    row("open quote", "SELECT 1; SELECT 'a; b", {"SELECT 1", "SELECT 'a; b"});
}

void TestSplitter::postgresStatements()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArrayList, expected);
    QByteArrayList actual;
    for (const std::string &statement : sql::statements(script.toStdString(), Flavor::Postgres)) {
        actual << QByteArray::fromStdString(statement);
    }
    QCOMPARE(actual, expected);
}

void TestSplitter::sqliteStatements_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const char *script, const QByteArrayList &expected) {
        QTest::newRow(name) << QByteArray(script) << expected;
    };
    row("trigger",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; UPDATE a SET b = CASE WHEN 1 THEN 2 "
        "END; END; SELECT 1",
        {"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; UPDATE a SET b = CASE WHEN 1 THEN 2 "
         "END; END",
         "SELECT 1"});
    row("temporary trigger", "create temp trigger t delete on a begin select 1; end ; select 2",
        {"create temp trigger t delete on a begin select 1; end", "select 2"});
    row("explained trigger", "EXPLAIN CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; END; SELECT 2",
        {"EXPLAIN CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; END", "SELECT 2"});
    row("trigger without a body", "CREATE TRIGGER t; SELECT 2", {"CREATE TRIGGER t", "SELECT 2"});
    row("transaction", "BEGIN; SELECT 1; END;", {"BEGIN", "SELECT 1", "END"});
    row("quoted names", "SELECT [;], `;`, \";\"; SELECT 2", {"SELECT [;], `;`, \";\"", "SELECT 2"});
    row("no functions", "CREATE FUNCTION f BEGIN ATOMIC; SELECT 1",
        {"CREATE FUNCTION f BEGIN ATOMIC", "SELECT 1"});
}

void TestSplitter::sqliteStatements()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArrayList, expected);
    QByteArrayList actual;
    for (const std::string &statement : sql::statements(script.toStdString(), Flavor::Sqlite)) {
        actual << QByteArray::fromStdString(statement);
    }
    QCOMPARE(actual, expected);
}

void TestSplitter::commandsAndDataArePieces()
{
    const std::string script =
        "\\set a 1\nCOPY t FROM stdin;\n1\n\\.\n\\copy t from stdin\n2\n\\.\n-- end";
    const std::vector<sql::Piece> pieces = sql::split(script, Flavor::Postgres);
    QCOMPARE(pieces.size(), std::size_t{4});
    QCOMPARE(pieces[0].kind, sql::PieceKind::Backslash);
    QCOMPARE(pieces[1].kind, sql::PieceKind::Statement);
    QCOMPARE(script.substr(0, pieces[1].end), std::string("\\set a 1\nCOPY t FROM stdin;\n1\n\\."));
    QCOMPARE(pieces[2].kind, sql::PieceKind::Backslash);
    QCOMPARE(script.substr(pieces[2].end), std::string("\n-- end"));
    QCOMPARE(pieces[3].kind, sql::PieceKind::Blank);
}

void TestSplitter::cursorFindsItsStatement_data()
{
    // The bar stands for the cursor.
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *script, const char *expected) {
        QTest::newRow(name) << QByteArray(script) << QByteArray(expected);
    };
    row("inside", "SELECT 1;\nSEL|ECT 2;\nSELECT 3", "SELECT 2");
    row("at its start", "SELECT 1;\n|SELECT 2;", "SELECT 2");
    row("right behind", "SELECT 1;|\nSELECT 2;", "SELECT 1");
    row("between two on a line", "SELECT 1;|SELECT 2;", "SELECT 1");
    row("behind on the line", "SELECT 1;  | -- note\nSELECT 2;", "SELECT 1");
    row("in the comment above", "SELECT 1;\n-- no|te\nSELECT 2;", "SELECT 2");
    row("on a blank line", "SELECT 1;\n|\nSELECT 2;", "SELECT 2");
    row("behind the last", "SELECT 1;\n\n|", "SELECT 1");
    row("at the very start", "|\nSELECT 1;", "SELECT 1");
    row("nothing there", "-- no|te", "");
    row("not in a command", "\\timing o|n\nSELECT 1;", "SELECT 1");
}

void TestSplitter::cursorFindsItsStatement()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, expected);
    const qsizetype cursor = script.indexOf('|');
    script.remove(cursor, 1);
    const std::string text = script.toStdString();
    const auto piece = sql::statementAt(text, static_cast<std::size_t>(cursor), Flavor::Postgres);
    const std::string found =
        piece ? text.substr(piece->textBegin, piece->textEnd - piece->textBegin) : std::string();
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

void TestSplitter::shuffledFragmentsJoinBack_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestSplitter::shuffledFragmentsJoinBack()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> fragment(0, std::size(kFragments) - 1);
    for (int round = 0; round < 200; ++round) {
        std::string script;
        for (std::size_t i = random() % 60; i > 0; --i) {
            script += kFragments[fragment(random)];
        }
        for (const Flavor flavor : {Flavor::Sqlite, Flavor::Postgres}) {
            const std::vector<sql::Piece> pieces = sql::split(script, flavor);
            QCOMPARE(joined(script, pieces), script);
            QVERIFY2(std::all_of(pieces.begin(), pieces.end(), isSound), script.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestSplitter)
#include "tst_splitter.moc"
