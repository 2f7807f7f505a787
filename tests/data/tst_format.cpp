// Values as text: exact numbers, and previews that hide nothing and break nothing.
#include "models/base/text.h"
#include "models/data/format.h"

#include <QTest>

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace sluice;
using namespace sluice::data;
using catalog::TypeClass;
using catalog::TypeRef;

namespace {

CellView text(std::string_view bytes, std::uint64_t fullSize = 0)
{
    return {.kind = ValueKind::Text,
            .bytes = bytes,
            .fullSize = std::max<std::uint64_t>(fullSize, bytes.size())};
}

CellView blob(std::string_view bytes, std::uint64_t fullSize = 0)
{
    CellView cell = text(bytes, fullSize);
    cell.kind = ValueKind::Blob;
    return cell;
}

const TypeRef kText{"text", TypeClass::Text, {}};

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realsAreExactAndReadable_data();
    void realsAreExactAndReadable();
    void everyRealReadsBackEqual();
    void blobsAreHexadecimal();
    void previewShowsWhatWouldHide_data();
    void previewShowsWhatWouldHide();
    void previewStaysWithinItsLimit();
    void previewOfCutTextEndsInAnEllipsis();
    void previewOfJsonIsOneLineWithExactNumbers();
    void previewOfBlobsTellsKindAndSize_data();
    void previewOfBlobsTellsKindAndSize();
    void previewNeverRoundsNumbers();
};

void TestFormat::realsAreExactAndReadable_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tenth") << 0.1 << QStringLiteral("0.1");
    QTest::newRow("whole") << 100000.0 << QStringLiteral("100000.0");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0.0");
    QTest::newRow("minus zero") << -0.0 << QStringLiteral("-0.0");
    QTest::newRow("sum") << 0.1 + 0.2 << QStringLiteral("0.30000000000000004");
    QTest::newRow("largest plain") << 9007199254740993.0 << QStringLiteral("9007199254740992.0");
    QTest::newRow("large") << 1e300 << QStringLiteral("1e+300");
    QTest::newRow("small") << 2.5e-10 << QStringLiteral("2.5e-10");
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QStringLiteral("-Inf");
}

void TestFormat::realsAreExactAndReadable()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(toText(toView(Value(value)))), expected);
}

void TestFormat::everyRealReadsBackEqual()
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) {
            continue;
        }
        const std::string shown = toText(toView(Value(value)));
        double back = 0;
        std::from_chars(shown.data(), shown.data() + shown.size(), back);
        QVERIFY2(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value),
                 shown.c_str());
    }
}

void TestFormat::blobsAreHexadecimal()
{
    using namespace std::string_view_literals;
    QCOMPARE(toText(blob("\0\xFF\x0A"sv)), std::string("\\x00ff0a"));
}

void TestFormat::previewShowsWhatWouldHide_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("plain") << QStringLiteral("plain");
    QTest::newRow("newline") << QByteArray("a\nb") << QStringLiteral("a\u21B5b");
    QTest::newRow("windows newline") << QByteArray("a\r\nb") << QStringLiteral("a\u240D\u21B5b");
    QTest::newRow("tab") << QByteArray("a\tb") << QStringLiteral("a\u21E5b");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a\u2400b");
    QTest::newRow("escape") << QByteArray("\x1B[31m") << QStringLiteral("\u241B[31m");
    QTest::newRow("delete") << QByteArray("\x7F") << QStringLiteral("\u2421");
    QTest::newRow("bidi override") << QByteArray("a\xE2\x80\xAE"
                                                 "b")
                                   << QStringLiteral("a\u2039U+202E\u203Ab");
    QTest::newRow("bidi isolate") << QByteArray("\xE2\x81\xA6")
                                  << QStringLiteral("\u2039U+2066\u203A");
    QTest::newRow("direction mark")
        << QByteArray("\xE2\x80\x8F") << QStringLiteral("\u2039U+200F\u203A");
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8") << QStringLiteral("a\u21B5");
    QTest::newRow("not utf-8") << QByteArray("a\xFF\xC0\xAF"
                                             "b")
                               << QStringLiteral("a\uFFFD\uFFFD\uFFFDb");
    QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << QStringLiteral("a\uFFFD\uFFFD");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x98\x80")
                           << QString::fromUtf8("\xF0\x9F\x98\x80");
}

void TestFormat::previewShowsWhatWouldHide()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const std::string shown =
        preview(text({bytes.constData(), static_cast<std::size_t>(bytes.size())}), kText);
    QCOMPARE(QString::fromStdString(shown), expected);
}

void TestFormat::previewStaysWithinItsLimit()
{
    for (const std::string_view piece : {"x", "\u20AC", "\n", "\xF0\x9F\x98\x80", "\xFF"}) {
        for (std::size_t limit = 10; limit < 24; ++limit) {
            std::string longText;
            while (longText.size() < 100) {
                longText += piece;
            }
            const std::string shown = preview(text(longText), kText, limit);
            QVERIFY(shown.size() <= limit);
            QVERIFY(shown.size() + 6 > limit); // and wastes little of it
            QVERIFY(isValidUtf8(shown));
            QVERIFY(shown.ends_with("\u2026"));
        }
    }
    const std::string exact(300, 'x');
    QCOMPARE(preview(text(exact), kText), exact);
}

void TestFormat::previewOfCutTextEndsInAnEllipsis()
{
    QCOMPARE(preview(text("start", 4000), kText), std::string("start\u2026"));
    QCOMPARE(preview(text("start\xE2\x82", 4000), kText), std::string("start\u2026"));
}

void TestFormat::previewOfJsonIsOneLineWithExactNumbers()
{
    const TypeRef json{"json", TypeClass::Json, {}};
    const std::string_view source = "{\n  \"a b\" : 12345678901234567890.10,\n"
                                    "  \"c\\\" d\": [ 1, 2 ]\n}";
    const std::string compact = "{\"a b\":12345678901234567890.10,\"c\\\" d\":[1,2]}";
    QCOMPARE(preview(text(source), json), compact);
    const std::string wide = "[\"" + std::string(1000, 'y') + "\"]";
    QVERIFY(preview(text(wide), json, 50).ends_with("\u2026"));
}

void TestFormat::previewOfBlobsTellsKindAndSize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("fullSize");
    QTest::addColumn<QString>("expected");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << quint64{12'698}
                         << QStringLiteral("PNG, 12.4 KB");
    QTest::newRow("webp") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << quint64{0}
                          << QStringLiteral("WebP, 16 bytes");
    QTest::newRow("unknown") << QByteArray("\1\2\3\4\5\6\7\10\11\12\13\14") << quint64{0}
                             << QStringLiteral("12 bytes");
    QTest::newRow("one") << QByteArray("x") << quint64{0} << QStringLiteral("1 byte");
    QTest::newRow("empty") << QByteArray() << quint64{0} << QStringLiteral("0 bytes");
    QTest::newRow("large") << QByteArray("%PDF-1.7") << quint64{3 << 20}
                           << QStringLiteral("PDF, 3.0 MB");
    QTest::newRow("just below") << QByteArray("x") << quint64{1'048'575}
                                << QStringLiteral("1.0 MB");
}

void TestFormat::previewOfBlobsTellsKindAndSize()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, fullSize);
    QFETCH(QString, expected);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::string shown = preview(blob(view, fullSize), TypeRef{"blob", TypeClass::Blob, {}});
    QCOMPARE(QString::fromStdString(shown), expected);
}

void TestFormat::previewNeverRoundsNumbers()
{
    const TypeRef decimal{"numeric", TypeClass::Decimal, {}};
    const std::string_view exact = "12345678901234567890.123456789012345678901";
    QCOMPARE(preview(text(exact), decimal), std::string(exact));
    QCOMPARE(preview(toView(Value(std::numeric_limits<std::int64_t>::min())), decimal),
             std::string("-9223372036854775808"));
    const TypeRef boolean{"boolean", TypeClass::Boolean, {}};
    QCOMPARE(preview(text("t"), boolean), std::string("true"));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
