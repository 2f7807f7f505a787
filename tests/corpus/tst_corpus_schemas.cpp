// Every real schema of the corpus: read, counted, and made again elsewhere by a plan from nothing.
#include "tests/corpus/corpus_folder.h"
#include "tests/corpus/schema_walk.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

class TestCorpusSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void realSchemasAreReadAndMadeAgain_data();
    void realSchemasAreReadAndMadeAgain();
    void generatedSchemasAreReadAndMadeAgain();

private:
    PostgresCluster m_cluster;
    std::unique_ptr<DatabaseMaker> m_sqlite = sqliteMaker();
    std::unique_ptr<DatabaseMaker> m_postgres = postgresMaker(m_cluster);
};

void TestCorpusSchemas::initTestCase()
{
    QVERIFY2(hasCorpus(), "SLUICE_CORPUS names no folder");
    QVERIFY2(m_cluster.start(), m_cluster.error());
}

void TestCorpusSchemas::realSchemasAreReadAndMadeAgain_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::newRow("real/sqlite-sql") << true;
    QTest::newRow("real/postgresql") << false;
}

void TestCorpusSchemas::realSchemasAreReadAndMadeAgain()
{
    QFETCH(const bool, isSqlite);
    const QString part = QString::fromUtf8(QTest::currentDataTag());
    Tally tally(part);
    for (const QString &name : corpusFolders(part)) {
        const QDir folder(corpusFolder().filePath(part + u'/' + name));
        if (folder.exists(u"load.sql"_s)) {
            const Script script{contentOf(folder.filePath(u"load.sql"_s)), folder.path()};
            const QJsonObject expected = entryOf(folder).value(u"expected"_s).toObject();
            tally.run(name, [&] {
                return walkSchema(script, expected, isSqlite ? *m_sqlite : *m_postgres);
            });
        }
    }
    const QString fallen = tally.finish();
    QVERIFY2(fallen.isEmpty(), qUtf8Printable(fallen));
}

void TestCorpusSchemas::generatedSchemasAreReadAndMadeAgain()
{
    const QDir folder(corpusFolder().filePath(u"generated"_s));
    Tally tally(u"generated/schemas"_s);
    for (const QString &name : {u"weird_sqlite.sql"_s, u"weird_pg.sql"_s}) {
        if (folder.exists(name)) {
            const Script script{contentOf(folder.filePath(name)), folder.path()};
            DatabaseMaker &maker = name.contains(u"sqlite"_s) ? *m_sqlite : *m_postgres;
            tally.run(name, [&] { return walkSchema(script, {}, maker); });
        }
    }
    const QString fallen = tally.finish();
    QVERIFY2(fallen.isEmpty(), qUtf8Printable(fallen));
}

QTEST_APPLESS_MAIN(TestCorpusSchemas)
#include "tst_corpus_schemas.moc"
