// Every pair of schemas of the corpus, rows included: planned, applied and proved, or refused with a reason.
#include "tests/corpus/corpus_folder.h"
#include "tests/corpus/plan_walk.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

class TestCorpusPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hardCasesReachTheirSchema();
    void drizzleCasesReachTheirSchema_data();
    void drizzleCasesReachTheirSchema();

private:
    void walk(const QString &corpus, const QList<PlanCase> &cases);

    PostgresCluster m_cluster;
    std::unique_ptr<DatabaseMaker> m_sqlite = sqliteMaker();
    std::unique_ptr<DatabaseMaker> m_postgres = postgresMaker(m_cluster);
};

void TestCorpusPlans::initTestCase()
{
    QVERIFY2(hasCorpus(), "SLUICE_CORPUS names no folder");
    QVERIFY2(m_cluster.start(), m_cluster.error());
}

void TestCorpusPlans::walk(const QString &corpus, const QList<PlanCase> &cases)
{
    Tally tally(corpus);
    for (const PlanCase &each : cases) {
        DatabaseMaker &maker = each.engine == CorpusEngine::Sqlite ? *m_sqlite : *m_postgres;
        tally.run(each.name, [&] { return walkPlan(each, maker); });
    }
    const QString fallen = tally.finish();
    QVERIFY2(fallen.isEmpty(), qUtf8Printable(fallen));
}

void TestCorpusPlans::hardCasesReachTheirSchema()
{
    walk(u"hard-cases"_s, hardCases());
}

void TestCorpusPlans::drizzleCasesReachTheirSchema_data()
{
    QTest::addColumn<CorpusEngine>("engine");
    QTest::newRow("drizzle-cases/sqlite") << CorpusEngine::Sqlite;
    QTest::newRow("drizzle-cases/postgresql") << CorpusEngine::Postgres;
}

void TestCorpusPlans::drizzleCasesReachTheirSchema()
{
    QFETCH(const CorpusEngine, engine);
    const QString part = QString::fromUtf8(QTest::currentDataTag());
    walk(part, drizzleCases(part, engine));
}

QTEST_APPLESS_MAIN(TestCorpusPlans)
#include "tst_corpus_plans.moc"
