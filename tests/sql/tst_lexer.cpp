// Tokens of both dialects: what each piece of text is, and that no byte is lost.
#include "models/sql/lexer.h"

#include <QTest>

using namespace sluice;
using sql::Flavor;

namespace {

// One letter a token kind; blanks are left out: "W O N" for a = 1.
QByteArray shape(const QByteArray &text, Flavor flavor)
{
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QByteArray result;
    for (const sql::Token &token : sql::tokenize(view, flavor)) {
        if (token.kind == sql::TokenKind::Whitespace) {
            continue;
        }
        result += result.isEmpty() ? "" : " ";
        result += " CWQSNOP;?\\DU"[static_cast<int>(token.kind)];
        result += ":";
        result += QByteArray(text.mid(static_cast<qsizetype>(token.begin),
                                      static_cast<qsizetype>(token.end - token.begin)));
        result += token.closed ? "" : "…";
    }
    return result;
}

} // namespace

class TestLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postgresTokens_data();
    void postgresTokens();
    void sqliteTokens_data();
    void sqliteTokens();
    void everyByteIsCovered_data();
    void everyByteIsCovered();
    void keywordsKnowTheirDialect();
};

void TestLexer::postgresTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("nested comment", "/* a /* b */ c */ d", "C:/* a /* b */ c */ W:d");
    row("open nested comment", "/* a /* b */ c", "C:/* a /* b */ c…");
    row("line comment ends at carriage return", "-- a\rb", "C:-- a W:b");
    row("doubled quote", "'it''s'", "S:'it''s'");
    row("backslash in a plain string", "'a\\' b", "S:'a\\' W:b");
    row("backslash in an E-string", "E'a\\'b' c", "S:E'a\\'b' W:c");
    row("E-string goes on in the next line", "E'a'\n 'b\\'c' d", "S:E'a' S:'b\\'c' W:d");
    row("on the same line it does not", "E'a' 'b\\' c", "S:E'a' S:'b\\' W:c");
    row("unicode string and name", "U&'d\\0061' u&\"n\"", "S:U&'d\\0061' Q:u&\"n\"");
    row("bit and national strings", "b'01' x'1F' N'a'", "S:b'01' S:x'1F' S:N'a'");
    row("dollar quote", "$$ a ' ; $$ b", "S:$$ a ' ; $$ W:b");
    row("tagged dollar quote", "$f$ $$ $g$ $f$", "S:$f$ $$ $g$ $f$");
    row("dollar inside a word", "a$b$c", "W:a$b$c");
    row("open dollar quote", "$a$ b", "S:$a$ b…");
    row("parameter", "$1 = :name", "?:$1 O:= ?::name");
    row("cast is no parameter", "a::text", "W:a O::: W:text");
    row("slice is no parameter", "a[i:j]", "W:a P:[ W:i O:: W:j P:]");
    row("assignment", "f(a := 1)", "W:f P:( W:a O::= N:1 P:)");
    row("question mark is an operator", "d ?| a", "W:d O:?| W:a");
    row("operator stops at a comment", "1+--2\n3", "N:1 O:+ C:--2 N:3");
    row("minus leaves the operator", "a=-1", "W:a O:= O:- N:1");
    row("minus stays behind an at sign", "a @-1", "W:a O:@- N:1");
    row("numbers", "0x1F 1_000 1e-5 .5 1. 0b01", "N:0x1F N:1_000 N:1e-5 N:.5 N:1. N:0b01");
    row("range", "1..5", "N:1 O:.. N:5");
    row("exponent needs a digit", "1e x", "N:1 W:e W:x");
    row("beyond ASCII", "größe", "W:größe");
    row("command at the start", "\\connect a b\nSELECT 1", "\\:\\connect a b W:SELECT N:1");
    row("backslash inside a statement", "SELECT \\ 1", "W:SELECT U:\\ N:1");
    row("\\g sends", "SELECT 1 \\gx\n2", "W:SELECT N:1 \\:\\gx N:2");
    row("\\; separates", "SELECT 1\\; SELECT 2", "W:SELECT N:1 ;:\\; W:SELECT N:2");
    row("copy data", "COPY t FROM stdin;\na;b'\n\\.\nx",
        "W:COPY W:t W:FROM W:stdin ;:; D:a;b'\n\\. W:x");
    row("copy data without end", "copy t from STDIN;\na", "W:copy W:t W:from W:STDIN ;:; D:a…");
    row("copy with carriage returns", "COPY t FROM STDIN;\r\n1\r\n\\.\r\nx",
        "W:COPY W:t W:FROM W:STDIN ;:; D:1\r\n\\. W:x");
    row("copy to", "COPY t TO stdout;\na", "W:COPY W:t W:TO W:stdout ;:; W:a");
    row("copy of a query", "COPY (SELECT a FROM stdin) TO 'f';\na",
        "W:COPY P:( W:SELECT W:a W:FROM W:stdin P:) W:TO S:'f' ;:; W:a");
    row("\\copy data", "\\copy t from stdin\n1\n\\.\nx", "\\:\\copy t from stdin D:1\n\\. W:x");
}

void TestLexer::postgresTokens()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(shape(text, Flavor::Postgres), expected);
}

void TestLexer::sqliteTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("comments do not nest", "/* a /* b */ c", "C:/* a /* b */ W:c");
    row("line comment runs over carriage return", "-- a\rb\nc", "C:-- a\rb W:c");
    row("brackets and backticks", "[a ] b] `c``d`", "Q:[a ] W:b P:] Q:`c``d`");
    row("backslash is nothing special", "'a\\' b", "S:'a\\' W:b");
    row("blob", "x'1f' X'2F'", "S:x'1f' S:X'2F'");
    row("no E-strings", "E'a'", "W:E S:'a'");
    row("parameters", "? ?12 :a @b $c $d::e(f)", "?:? ?:?12 ?::a ?:@b ?:$c ?:$d::e(f)");
    row("JSON arrows", "a->>'$.b'->c", "W:a O:->> S:'$.b' O:-> W:c");
    row("operators", "a||b<=c<>d==e!=f<<2",
        "W:a O:|| W:b O:<= W:c O:<> W:d O:== W:e O:!= W:f O:<< N:2");
    row("no dollar quotes", "$$ a $$", "?:$$ W:a ?:$$");
    row("byte order mark", "\xEF\xBB\xBFSELECT", "W:SELECT");
}

void TestLexer::sqliteTokens()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(shape(text, Flavor::Sqlite), expected);
}

void TestLexer::everyByteIsCovered_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL") << QByteArray("a\0b\0", 4);
    QTest::newRow("broken UTF-8") << QByteArray("\xFF\xFE\xC3 '\x80");
    for (const char *open : {"'", "\"", "`", "[", "$$", "$a$", "/*", "--", "E'\\", "U&'", "x'", "$",
                             ":", "@", "?", "\\", "\\g", "COPY a FROM stdin;\n"}) {
        QTest::newRow(open) << QByteArray(open);
    }
    QByteArray all;
    for (int i = 0; i < 256; ++i) {
        all += static_cast<char>(i);
    }
    QTest::newRow("all bytes") << all;
}

void TestLexer::everyByteIsCovered()
{
    QFETCH(QByteArray, text);
    for (const Flavor flavor : {Flavor::Sqlite, Flavor::Postgres}) {
        std::size_t at = 0;
        for (const sql::Token &token : sql::tokenize(text.toStdString(), flavor)) {
            QCOMPARE(token.begin, at);
            QVERIFY(token.end > token.begin);
            at = token.end;
        }
        QCOMPARE(at, static_cast<std::size_t>(text.size()));
    }
}

void TestLexer::keywordsKnowTheirDialect()
{
    QVERIFY(sql::isKeyword("Select", Flavor::Sqlite));
    QVERIFY(sql::isKeyword("ilike", Flavor::Postgres));
    QVERIFY(!sql::isKeyword("ilike", Flavor::Sqlite));
    QVERIFY(sql::isReserved("ORDER", Flavor::Postgres));
    QVERIFY(!sql::isReserved("name", Flavor::Postgres));
    QVERIFY(!sql::isReserved("key", Flavor::Sqlite));
}

QTEST_APPLESS_MAIN(TestLexer)
#include "tst_lexer.moc"
