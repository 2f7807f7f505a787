// Scratch databases: where they come from, and that nothing of them stays.
#include "tests/engine/postgres_fixture.h"

#include <filesystem>

#include <unistd.h>

using namespace sluice;

namespace {

int scratchFolders()
{
    const std::string ours = "sluice-scratch-" + std::to_string(getpid()) + "-";
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator("/tmp")) {
        count += entry.path().filename().string().starts_with(ours) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestPostgresScratch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start({.own = true}), m_cluster.error());
        m_target = test::optionsOf(m_cluster.conninfo());
    }

    void aThrowawayServerOfTheTargetsVersionIsMade()
    {
        const std::string databases = m_cluster.query("SELECT count(*) FROM pg_database");
        std::string folder;
        {
            auto scratch = m_engine.openScratch({.target = m_target}, {});
            QVERIFY2(scratch, scratch ? "" : describe(scratch.error()).c_str());
            auto &connection = (*scratch)->connection();
            QCOMPARE(test::cellOf(connection, "SELECT current_setting('server_version_num')"),
                     m_cluster.query("SELECT current_setting('server_version_num')"));
            QVERIFY(engine::execute(connection, {.text = "CREATE TABLE t (id int)"}, {}));
            const auto catalog = connection.readCatalog({});
            QVERIFY(catalog && catalog->tables.size() == 1);
            folder = test::cellOf(connection, "SHOW unix_socket_directories");
            QVERIFY(folder != m_cluster.socketFolder() && std::filesystem::exists(folder));
            QCOMPARE(m_cluster.query("SELECT count(*) FROM pg_database"), databases);
        }
        QVERIFY(!std::filesystem::exists(folder));
    }

    void onTheTargetADatabaseComesAndGoes()
    {
        {
            auto scratch = m_engine.openScratch({.target = m_target, .onTarget = true}, {});
            QVERIFY2(scratch, scratch ? "" : describe(scratch.error()).c_str());
            QCOMPARE(left(), std::string("1"));
        }
        QCOMPARE(left(), std::string("0"));
    }

    void aShadowServerIsUsedBeforeAnythingElse()
    {
        auto scratch = m_engine.openScratch({.shadow = m_target, .target = m_target}, {});
        QVERIFY2(scratch, scratch ? "" : describe(scratch.error()).c_str());
        QCOMPARE(left(), std::string("1"));
        scratch->reset();
        QCOMPARE(left(), std::string("0"));
    }

    void aServerThatForbidsItSaysSo()
    {
        QVERIFY2(m_cluster.runSql("CREATE ROLE humble LOGIN"), m_cluster.error());
        auto options = m_target;
        options.values["user"] = "humble";
        const auto scratch = m_engine.openScratch({.target = options, .onTarget = true}, {});
        QVERIFY(!scratch);
        QCOMPARE(scratch.error().kind, ErrorKind::Permission);
    }

    void aStopLeavesNothingBehind()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto scratch = m_engine.openScratch({}, {.stop = stop.get_token()});
        QVERIFY(!scratch);
        QCOMPARE(scratch.error().kind, ErrorKind::Cancelled);
        QCOMPARE(scratchFolders(), 0);
    }

private:
    std::string left()
    {
        return m_cluster.query(
            "SELECT count(*) FROM pg_database WHERE datname LIKE 'sluice_scratch%'");
    }

    test::PostgresCluster m_cluster;
    postgres::PostgresEngine m_engine;
    engine::ConnectOptions m_target;
};

QTEST_APPLESS_MAIN(TestPostgresScratch)
#include "tst_postgres_scratch.moc"
