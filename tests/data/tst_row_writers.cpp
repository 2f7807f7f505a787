// Rows as files: each format by its own rules, nothing rounded, nothing lost in silence.
#include "models/data/row_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>
#include <random>

using namespace sluice::data;
using namespace std::string_literals;
using sluice::catalog::TypeClass;

namespace {

using Row = std::vector<Value>;

ResultColumn column(std::string name, TypeClass typeClass)
{
    ResultColumn made;
    made.name = std::move(name);
    made.type.typeClass = typeClass;
    return made;
}

struct Written
{
    std::string text;
    std::int64_t altered = 0;
};

Written write(RowFormat format, const std::vector<ResultColumn> &columns,
              const std::vector<Row> &rows, const RowWriterOptions &options = {})
{
    const auto writer = makeRowWriter(format, options);
    writer->begin(columns);
    for (const Row &row : rows) {
        std::vector<CellView> cells;
        for (const Value &value : row) {
            cells.push_back(toView(value));
        }
        writer->row(cells);
    }
    writer->end();
    return {.text = std::string(writer->text()), .altered = writer->alteredCells()};
}

std::string oneField(RowFormat format, const Value &value, TypeClass typeClass = TypeClass::Text,
                     bool spreadsheetSafe = false)
{
    const std::string line = write(format, {column("c", typeClass)}, {{value}},
                                   {.header = false, .spreadsheetSafe = spreadsheetSafe})
                                 .text;
    return line.substr(0, line.size() - (format == RowFormat::Csv ? 2 : 1));
}

Value bytes(std::string_view text)
{
    return toValue({.kind = ValueKind::Blob, .bytes = text, .fullSize = text.size()});
}

// An independent reader of RFC 4180: fields, and whether each was quoted.
std::vector<std::vector<std::pair<std::string, bool>>> readCsv(std::string_view text)
{
    std::vector<std::vector<std::pair<std::string, bool>>> lines(1);
    std::size_t i = 0;
    while (i < text.size()) {
        auto &field = lines.back().emplace_back("", text[i] == '"');
        if (field.second) {
            for (++i; text.substr(i, 1) != "\"" || text.substr(i, 2) == "\"\""; ++i) {
                i += text[i] == '"' ? 1 : 0;
                field.first += text[i];
            }
            ++i;
        }
        while (text[i] != ',' && text[i] != '\r') {
            field.first += text[i++];
        }
        if (text[i] == ',') {
            ++i;
            continue;
        }
        i += 2;
        if (i < text.size()) {
            lines.emplace_back();
        }
    }
    return lines;
}

} // namespace

class TestRowWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatWouldBreakIt_data();
    void csvQuotesWhatWouldBreakIt();
    void anyTextComesBackFromCsv();
    void tsvIsWhatSpreadsheetsRead();
    void valuesAreExact();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void jsonIsExact();
    void jsonLinesAreLines();
    void jsonOfLooseColumnsStaysTrue();
    void markdownShowsWhatIsThere();
    void htmlShowsWhatIsThere();
    void whatIsNoUtf8IsNotLostInSilence();
    void noRowsAreStillAFile();
};

void TestRowWriters::csvQuotesWhatWouldBreakIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("\"a\"b") << QByteArray("\"\"\"a\"\"b\"");
    QTest::newRow("newline") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("lone carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
    QTest::newRow("not utf-8") << QByteArray("a\xFF") << QByteArray("a\xFF");
}

void TestRowWriters::csvQuotesWhatWouldBreakIt()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, field);
    QCOMPARE(oneField(RowFormat::Csv, Value(text.toStdString())), field.toStdString());
    QCOMPARE(oneField(RowFormat::Csv, Null{}), std::string());
}

void TestRowWriters::anyTextComesBackFromCsv()
{
    std::mt19937 random(11);
    const std::string letters = "a,\"\r\n\t '=\xC3\xA9\x01"s + '\0';
    std::vector<Row> rows;
    for (int i = 0; i < 3000; ++i) {
        Row row;
        for (int at = 0; at < 3; ++at) {
            std::string text;
            for (auto left = random() % 6; left > 0; --left) {
                text += letters[random() % letters.size()];
            }
            row.push_back(random() % 5 == 0 ? Value() : Value(text));
        }
        rows.push_back(std::move(row));
    }
    const std::vector<ResultColumn> columns = {column("a", TypeClass::Text),
                                               column("b,\"", TypeClass::Text),
                                               column("c", TypeClass::Text)};
    const auto lines = readCsv(write(RowFormat::Csv, columns, rows).text);
    QCOMPARE(lines.size(), rows.size() + 1);
    QCOMPARE(lines[0][1].first, std::string("b,\""));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(lines[i + 1].size(), rows[i].size());
        for (std::size_t at = 0; at < rows[i].size(); ++at) {
            const auto &[text, isQuoted] = lines[i + 1][at];
            const Value back = text.empty() && !isQuoted ? Value() : Value(text);
            QVERIFY(back == rows[i][at]);
        }
    }
}

void TestRowWriters::tsvIsWhatSpreadsheetsRead()
{
    const std::vector<ResultColumn> columns = {column("a", TypeClass::Text),
                                               column("b", TypeClass::Text)};
    QCOMPARE(write(RowFormat::Tsv, columns,
                   {{Value("x\ty"s), Value("5\" \"pipe\""s)},
                    {Null{}, Value(""s)},
                    {Value("a\rb"s), Value("\"q"s)}})
                 .text,
             "a\tb\n\"x\ty\"\t5\" \"pipe\"\n\t\"\"\n\"a\rb\"\t\"\"\"q\"\n"s);
}

void TestRowWriters::valuesAreExact()
{
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    const std::string numeric = "12345678901234567890.123456789012345678901000";
    const std::string date = "0044-03-15 12:00:00.000001+00 BC";
    const std::vector<ResultColumn> columns = {
        column("i", TypeClass::Integer), column("r", TypeClass::Float),
        column("n", TypeClass::Decimal), column("d", TypeClass::TimestampTz),
        column("b", TypeClass::Blob)};
    const Row row = {Value(kLeast), Value(0.1), Value(numeric), Value(date), bytes("\0\xFF"s)};
    const std::string shown = "-9223372036854775808,0.1," + numeric + "," + date + ",\\x00ff";
    QCOMPARE(write(RowFormat::Csv, columns, {row}, {.header = false}).text, shown + "\r\n");
    QCOMPARE(write(RowFormat::JsonLines, columns, {row}).text,
             "{\"i\":-9223372036854775808,\"r\":0.1,\"n\":\"" + numeric + "\",\"d\":\"" + date
                 + "\",\"b\":\"\\\\x00ff\"}\n");
}

void TestRowWriters::formulasAreDisarmed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("typeClass");
    QTest::addColumn<QByteArray>("field");
    const int text = static_cast<int>(TypeClass::Text);
    const int decimal = static_cast<int>(TypeClass::Decimal);
    QTest::newRow("equals") << QByteArray("=1+1") << text << QByteArray("'=1+1");
    QTest::newRow("plus") << QByteArray("+1") << text << QByteArray("'+1");
    QTest::newRow("minus") << QByteArray("-cmd") << text << QByteArray("'-cmd");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << text << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\t=1") << text << QByteArray("'\t=1");
    QTest::newRow("carriage return") << QByteArray("\r=1") << text << QByteArray("\"'\r=1\"");
    QTest::newRow("with a comma") << QByteArray("=HYPERLINK(\"x\",1)") << text
                                  << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
    QTest::newRow("inside") << QByteArray("a=1") << text << QByteArray("a=1");
    QTest::newRow("number as text") << QByteArray("-1") << text << QByteArray("'-1");
    QTest::newRow("number") << QByteArray("-12.50") << decimal << QByteArray("-12.50");
    QTest::newRow("exponent") << QByteArray("-1e-7") << decimal << QByteArray("-1e-7");
    QTest::newRow("infinity") << QByteArray("-Infinity") << decimal << QByteArray("'-Infinity");
    QTest::newRow("loose column") << QByteArray("-1+cmd") << decimal << QByteArray("'-1+cmd");
}

void TestRowWriters::formulasAreDisarmed()
{
    QFETCH(QByteArray, text);
    QFETCH(int, typeClass);
    QFETCH(QByteArray, field);
    const auto type = static_cast<TypeClass>(typeClass);
    const Value value(text.toStdString());
    QCOMPARE(oneField(RowFormat::Csv, value, type, true), field.toStdString());
    QVERIFY(!oneField(RowFormat::Csv, value, type, false).starts_with('\''));
    QCOMPARE(oneField(RowFormat::Csv, Value(std::int64_t{-5}), TypeClass::Unknown, true), "-5"s);
    QCOMPARE(write(RowFormat::Tsv, {column("=x", type)}, {}, {.spreadsheetSafe = true}).text,
             "'=x\n"s);
}

void TestRowWriters::jsonIsExact()
{
    const std::vector<ResultColumn> columns = {
        column("t", TypeClass::Text), column("t", TypeClass::Json), column("b", TypeClass::Boolean),
        column("f", TypeClass::Float)};
    const std::string text = "\"\\/\b\f\n\r\t\x01\x7F\u00E9\U0001F600"s + '\0';
    const std::string json =
        write(RowFormat::Json, columns,
              {{Value(text), Value("{\n \"a\" : 1.10}"s), Value("t"s), Value("NaN"s)},
               {Null{}, Value("{broken"s), Value(std::int64_t{0}), Value("-1.5e300"s)}})
            .text;
    QVERIFY2(json.find("\"t_2\":{\n \"a\" : 1.10}") != json.npos, json.c_str());
    const QJsonArray rows = QJsonDocument::fromJson(QByteArray::fromStdString(json)).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][QStringLiteral("t")].toString(), QString::fromStdString(text));
    QCOMPARE(rows[0][QStringLiteral("b")], QJsonValue(true));
    QCOMPARE(rows[0][QStringLiteral("f")], QJsonValue(QStringLiteral("NaN")));
    QVERIFY(rows[1][QStringLiteral("t")].isNull());
    QCOMPARE(rows[1][QStringLiteral("t_2")], QJsonValue(QStringLiteral("{broken")));
    QCOMPARE(rows[1][QStringLiteral("b")], QJsonValue(false));
    QCOMPARE(rows[1][QStringLiteral("f")], QJsonValue(-1.5e300));
}

void TestRowWriters::jsonLinesAreLines()
{
    const std::string lines =
        write(RowFormat::JsonLines, {column("j", TypeClass::Json)},
              {{Value("{\n  \"a b\" : \"c\\\" \\n\",\r\n\"n\": 1.10 }"s)}, {Value("[1,\n2]"s)}})
            .text;
    QCOMPARE(lines, "{\"j\":{\"a b\":\"c\\\" \\n\",\"n\":1.10}}\n{\"j\":[1,2]}\n"s);
}

// SQLite holds any text in an INTEGER column: what only looks like JSON is still text.
void TestRowWriters::jsonOfLooseColumnsStaysTrue()
{
    for (const char *text : {"true", "null", "{\"a\":1}", "[1]", "\"x\"", "007", " 1", "1 ", "-"}) {
        const std::string line =
            write(RowFormat::JsonLines, {column("i", TypeClass::Integer)}, {{Value(text + ""s)}})
                .text;
        const QJsonObject row = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        QCOMPARE(row[QStringLiteral("i")], QJsonValue(QString::fromLatin1(text)));
    }
}

void TestRowWriters::markdownShowsWhatIsThere()
{
    const std::vector<ResultColumn> columns = {column("a|b", TypeClass::Integer),
                                               column("t", TypeClass::Text)};
    const std::string longText(5000, 'x');
    QCOMPARE(write(RowFormat::Markdown, columns,
                   {{Value(std::int64_t{1}), Value("a|b\\ *c* d_e _f_\r\n<g>\nh"s)},
                    {Null{}, Value("NULL"s)},
                    {Value(std::int64_t{2}), Value(longText)}})
                 .text,
             "| a\\|b | t |\n| ---: | --- |\n"
             "| 1 | a\\|b\\\\ \\*c\\* d_e \\_f\\_<br>\\<g\\><br>h |\n"
             "| *NULL* | NULL |\n| 2 | "
                 + longText + " |\n");
}

void TestRowWriters::htmlShowsWhatIsThere()
{
    const Written written =
        write(RowFormat::Html, {column("<n>", TypeClass::Decimal), column("t", TypeClass::Text)},
              {{Value("1.50"s), Value("<b>&\"\n"s)}, {Null{}, Value(""s)}});
    QCOMPARE(written.text,
             "<meta charset=\"utf-8\">\n<table>\n<thead>\n"
             "<tr><th>&lt;n&gt;</th><th>t</th></tr>\n</thead>\n<tbody>\n"
             "<tr><td align=\"right\">1.50</td><td>&lt;b&gt;&amp;&quot;<br></td></tr>\n"
             "<tr><td><i>NULL</i></td><td></td></tr>\n</tbody>\n</table>\n"s);
    QCOMPARE(written.altered, 0);
}

void TestRowWriters::whatIsNoUtf8IsNotLostInSilence()
{
    const std::vector<ResultColumn> columns = {column("t", TypeClass::Text)};
    const std::vector<Row> rows = {{Value("a\xFF\xC0z\xE2\x82"s)}, {Value("good"s)}};
    for (const RowFormat format :
         {RowFormat::Json, RowFormat::JsonLines, RowFormat::Markdown, RowFormat::Html}) {
        const Written written = write(format, columns, rows);
        QCOMPARE(written.altered, 1);
        QVERIFY(written.text.find("a\uFFFD\uFFFDz\uFFFD\uFFFD") != written.text.npos);
    }
    QCOMPARE(write(RowFormat::Csv, columns, rows).altered, 0);
    QCOMPARE(write(RowFormat::Html, columns, {{Value("a\x01"s)}}).altered, 1);
}

void TestRowWriters::noRowsAreStillAFile()
{
    const std::vector<ResultColumn> columns = {column("t", TypeClass::Text)};
    QCOMPARE(write(RowFormat::Csv, columns, {}).text, "t\r\n"s);
    QCOMPARE(write(RowFormat::Json, columns, {}).text, "[]\n"s);
    QCOMPARE(write(RowFormat::JsonLines, columns, {}).text, ""s);
}

QTEST_APPLESS_MAIN(TestRowWriters)
#include "tst_row_writers.moc"
