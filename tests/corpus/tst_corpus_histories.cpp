// Migrations of real projects: from each state of their schemas to the next and back, with rows.
#include "tests/corpus/corpus_folder.h"
#include "tests/corpus/history_walk.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

class TestCorpusHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStateReachesItsNeighbours();

private:
    PostgresCluster m_cluster;
};

void TestCorpusHistories::initTestCase()
{
    QVERIFY2(hasCorpus(), "SLUICE_CORPUS names no folder");
    QVERIFY2(m_cluster.start(), m_cluster.error());
}

void TestCorpusHistories::everyStateReachesItsNeighbours()
{
    const QString part = u"real/drizzle-projects"_s;
    const auto sqlite = sqliteMaker();
    const auto postgres = postgresMaker(m_cluster);
    Tally tally(part);
    for (const QString &name : corpusFolders(part)) {
        const MigrationHistory history =
            migrationHistory(QDir(corpusFolder().filePath(part + u'/' + name)));
        if (history.dialect == u"sqlite"_s || history.dialect == u"postgresql"_s) {
            walkHistory(tally, name, history, history.dialect == u"sqlite"_s ? *sqlite : *postgres);
        } else {
            tally.skip(name, u"its dialect is "_s + history.dialect);
        }
    }
    const QString fallen = tally.finish();
    QVERIFY2(fallen.isEmpty(), qUtf8Printable(fallen));
}

QTEST_APPLESS_MAIN(TestCorpusHistories)
#include "tst_corpus_histories.moc"
