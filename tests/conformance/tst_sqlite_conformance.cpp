// SQLite passes the suite of all engines, on files.
#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/conformance/engine_conformance.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

class TestSqliteConformance : public sluice::test::EngineConformance
{
    Q_OBJECT

protected:
    const sluice::engine::Engine &engine() const override { return m_engine; }
    std::string freshTarget() override
    {
        return m_folder.path("case" + QByteArray::number(++m_cases) + ".db");
    }

private:
    sluice::sqlite::SqliteEngine m_engine;
    sluice::test::TemporaryFolder m_folder;
    int m_cases = 0;
};

QTEST_APPLESS_MAIN(TestSqliteConformance)
#include "tst_sqlite_conformance.moc"
