// Text questions: UTF-8 edges and the secrets that must never show.
#include "models/base/digest.h"
#include "models/base/text.h"

#include <QTest>

using namespace sluice;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreRedacted_data();
    void secretsAreRedacted();
    void whatIsNoSecretStays_data();
    void whatIsNoSecretStays();
    void aLongTextIsNoProblem();
    void invalidUtf8IsFound_data();
    void invalidUtf8IsFound();
    void prefixNeverCutsACharacter();
    void digestMatchesThePublishedVector();
};

void TestText::secretsAreRedacted_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("uri") << QStringLiteral("postgresql://ada:S3CRET@host/shop");
    QTest::newRow("uri with colon") << QStringLiteral("postgres://ada:a:S3CRET@host");
    QTest::newRow("conninfo") << QStringLiteral("host=x password=S3CRET user=ada");
    QTest::newRow("quoted conninfo") << QStringLiteral("password = 'a S3CRET \\' b' host=x");
    QTest::newRow("uri with at") << QStringLiteral("postgresql://ada:a@S3CRET@host/shop");
    QTest::newRow("uri in a sentence")
        << QStringLiteral("could not reach \"postgres://a:S3CRET@h\", again");
    QTest::newRow("escape clause") << QStringLiteral("CREATE ROLE a password E'x\\'S3CRET'");
    QTest::newRow("second one") << QStringLiteral("password=one sslpassword=S3CRET");
    QTest::newRow("clause") << QStringLiteral("ALTER ROLE ada PASSWORD 'S3CRET'");
    QTest::newRow("query") << QStringLiteral(
        "postgresql://host/shop?password=S3CRET&sslmode=require");
}

void TestText::secretsAreRedacted()
{
    QFETCH(QString, text);
    const std::string shown = redactSecrets(text.toStdString());
    QVERIFY2(shown.find("S3CRET") == std::string::npos, shown.c_str());
}

void TestText::whatIsNoSecretStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("query") << QStringLiteral(
        "SELECT password, 'x' FROM users WHERE password_hash = 'abc'");
    QTest::newRow("uri") << QStringLiteral("postgresql://host:5432/shop and http://x/a:b");
    QTest::newRow("end") << QStringLiteral("wrong password");
}

void TestText::whatIsNoSecretStays()
{
    QFETCH(QString, text);
    QCOMPARE(redactSecrets(text.toStdString()), text.toStdString());
}

void TestText::aLongTextIsNoProblem()
{
    const std::string blob(8U << 20U, 'a');
    const std::string shown = redactSecrets("x://u:" + blob + "@h password='" + blob + "' " + blob);
    QCOMPARE(shown, "x://u:***@h password=*** " + blob);
}

void TestText::invalidUtf8IsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("ascii") << QByteArray("plain") << true;
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x98\x80") << true;
    QTest::newRow("cut") << QByteArray("\xE2\x82") << false;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("beyond") << QByteArray("\xF4\x90\x80\x80") << false;
}

void TestText::invalidUtf8IsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isValidUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), valid);
}

void TestText::prefixNeverCutsACharacter()
{
    const std::string text = "a\u20ACb";
    QCOMPARE(utf8Prefix(text, 2), std::string_view("a"));
    QCOMPARE(utf8Prefix(text, 4), std::string_view("a\u20AC"));
    QCOMPARE(byteOffset(text, 2), std::size_t{4});
}

void TestText::digestMatchesThePublishedVector()
{
    // FIPS 180-2, appendix B.1.
    QCOMPARE(sha256Hex("abc"),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
