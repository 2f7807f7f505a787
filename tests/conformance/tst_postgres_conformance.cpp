// PostgreSQL passes the suite of all engines, against a throwaway server.
#include "models/engine/postgres/postgres_engine.h"
#include "tests/conformance/engine_conformance.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

class TestPostgresConformance : public sluice::test::EngineConformance
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }

protected:
    const sluice::engine::Engine &engine() const override { return m_engine; }
    std::string freshTarget() override
    {
        return m_cluster.createDatabase("case" + std::to_string(++m_cases));
    }

private:
    sluice::postgres::PostgresEngine m_engine;
    sluice::test::PostgresCluster m_cluster;
    int m_cases = 0;
};

QTEST_APPLESS_MAIN(TestPostgresConformance)
#include "tst_postgres_conformance.moc"
