// Which texts mean a SQLite database, and what they mean.
#include "tests/support/sqlite_open.h"

using namespace sluice;

class TestSqliteTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetIsRecognised_data();
    void targetIsRecognised();
    void otherTargetsAreLeftToOthers_data();
    void otherTargetsAreLeftToOthers();
    void malformedTargetIsAUsageError_data();
    void malformedTargetIsAUsageError();
    void modeOfAUriBecomesAnOption();
    void memoryIsNotShared();
};

void TestSqliteTarget::targetIsRecognised_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("relative") << QByteArray("shop.db") << QByteArray("shop.db")
                              << QByteArray("shop.db");
    QTest::newRow("absolute") << QByteArray("/a/b/shop.db") << QByteArray("/a/b/shop.db")
                              << QByteArray("shop.db");
    QTest::newRow("space") << QByteArray("my shop.db") << QByteArray("my shop.db")
                           << QByteArray("my shop.db");
    QTest::newRow("equals in a folder")
        << QByteArray("./a=b/c.db") << QByteArray("./a=b/c.db") << QByteArray("c.db");
    QTest::newRow("colon behind a dot")
        << QByteArray("./a:b") << QByteArray("./a:b") << QByteArray("a:b");
    QTest::newRow("scheme") << QByteArray("sqlite:shop.db") << QByteArray("shop.db")
                            << QByteArray("shop.db");
    QTest::newRow("scheme, any case")
        << QByteArray("SQLite:shop.db") << QByteArray("shop.db") << QByteArray("shop.db");
    QTest::newRow("scheme absolute")
        << QByteArray("sqlite:///a/shop.db") << QByteArray("/a/shop.db") << QByteArray("shop.db");
    QTest::newRow("scheme relative")
        << QByteArray("sqlite://shop.db") << QByteArray("shop.db") << QByteArray("shop.db");
    QTest::newRow("scheme escaped")
        << QByteArray("sqlite:///a/my%20shop.db") << QByteArray("file:///a/my%20shop.db")
        << QByteArray("my shop.db");
    QTest::newRow("uri") << QByteArray("file:a%20b.db?mode=ro")
                         << QByteArray("file:a%20b.db?mode=ro") << QByteArray("a b.db");
    QTest::newRow("memory") << QByteArray("sqlite::memory:") << QByteArray(":memory:")
                            << QByteArray("memory");
    QTest::newRow("bare memory") << QByteArray(":memory:") << QByteArray(":memory:")
                                 << QByteArray("memory");
}

void TestSqliteTarget::targetIsRecognised()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, label);
    const sqlite::SqliteEngine engine;
    const auto options = engine.recognise(target.toStdString());
    QVERIFY(options && *options);
    QCOMPARE((*options)->engine, std::string("sqlite"));
    QCOMPARE((*options)->values.at("path"), path.toStdString());
    QCOMPARE(engine.label(**options), label.toStdString());
}

void TestSqliteTarget::otherTargetsAreLeftToOthers_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"postgresql://ada@host/shop", "postgres://host", "mysql://host/shop",
                               "libsql://host", "https://host/x.db", "mysql:shop",
                               "host=localhost dbname=shop", "service=shop", "dbname = shop", ""}) {
        QTest::newRow(target) << QByteArray(target);
    }
}

void TestSqliteTarget::otherTargetsAreLeftToOthers()
{
    QFETCH(QByteArray, target);
    const auto options = sqlite::SqliteEngine().recognise(target.toStdString());
    QVERIFY(options);
    QVERIFY(!options->has_value());
}

void TestSqliteTarget::malformedTargetIsAUsageError_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"sqlite:", "sqlite://", "file:", "file:x.db?mode=fast", "file://host"}) {
        QTest::newRow(target) << QByteArray(target);
    }
}

void TestSqliteTarget::malformedTargetIsAUsageError()
{
    QFETCH(QByteArray, target);
    const auto options = sqlite::SqliteEngine().recognise(target.toStdString());
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::Usage);
}

void TestSqliteTarget::modeOfAUriBecomesAnOption()
{
    const sqlite::SqliteEngine engine;
    QVERIFY((*engine.recognise("file:x.db?mode=ro"))->readOnly);
    QVERIFY((*engine.recognise("file:x.db?mode=rwc"))->mayCreate);
    const auto plain = *engine.recognise("x.db");
    QVERIFY(!plain->readOnly && !plain->mayCreate);
}

void TestSqliteTarget::memoryIsNotShared()
{
    const sqlite::SqliteEngine engine;
    QVERIFY(!engine.canShare(**engine.recognise("sqlite::memory:")));
    QVERIFY(!engine.canShare(**engine.recognise("file:x?mode=memory&cache=shared")));
    QVERIFY(engine.canShare(**engine.recognise("shop.db")));
}

QTEST_APPLESS_MAIN(TestSqliteTarget)
#include "tst_sqlite_target.moc"
