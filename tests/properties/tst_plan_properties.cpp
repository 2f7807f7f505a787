// From any schema to any other: the plan arrives, the server says so itself, and no row of what stays is lost.
// SLUICE_ROUNDS says how many pairs an engine gets, SLUICE_SEED which is the first; a pair that fails is made smaller.
#include "models/engine/postgres/postgres_engine.h"
#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/migrate/run_case.h"
#include "tests/properties/schema_text.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/schema_portrait.h"
#include "tests/support/sqlite_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace sluice;
using namespace sluice::test;

class TestPlanProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void planArrivesAndKeepsRowsOnSqlite() { prove(Server::Sqlite); }
    void planArrivesAndKeepsRowsOnPostgres() { prove(Server::Postgres); }

private:
    using Proof = std::function<QString(const SchemaPair &)>;

    void prove(Server server);
    QString onSqlite(const SchemaPair &pair);
    QString onPostgres(const SchemaPair &pair);

    PostgresCluster m_cluster;
    sqlite::SqliteEngine m_sqlite;
    postgres::PostgresEngine m_postgres;
};

namespace {

unsigned number(const char *variable, unsigned otherwise)
{
    bool isNumber = false;
    const unsigned value = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? value : otherwise;
}

MigrateCase caseOf(const SchemaPair &pair, Server server, const QString &folder)
{
    QFile file(folder + QStringLiteral("/after.sql"));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(schemaText(pair.after, server));
    }
    MigrateCase made;
    made.folder = folder;
    made.options = answersFor(pair, server);
    made.sweeps = true;
    return made;
}

QString differences(const QStringList &ours, const QStringList &theirs)
{
    QString text;
    for (const QString &fact : ours) {
        text += theirs.contains(fact) ? QString() : QStringLiteral("\nonly migrated: ") + fact;
    }
    for (const QString &fact : theirs) {
        text += ours.contains(fact) ? QString() : QStringLiteral("\nonly fresh: ") + fact;
    }
    return text;
}

// Every kept table has rows: none means that the query failed.
QString changedRows(const QStringList &before, const QStringList &after)
{
    QString text;
    for (qsizetype i = 0; i < before.size(); ++i) {
        text += !before[i].isEmpty() && before[i] == after.value(i)
                    ? QString()
                    : QStringLiteral("\nrows were %1, are %2").arg(before[i], after.value(i));
    }
    return text;
}

SchemaPair smallest(SchemaPair pair, const std::function<QString(const SchemaPair &)> &proof)
{
    for (bool isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (const SchemaPair &candidate : smallerPairs(pair)) {
            if (!proof(candidate).isEmpty()) {
                pair = candidate;
                isSmaller = true;
                break;
            }
        }
    }
    return pair;
}

} // namespace

void TestPlanProperties::prove(Server server)
{
    const unsigned rounds = number("SLUICE_ROUNDS", server == Server::Sqlite ? 20 : 10);
    const unsigned first = number("SLUICE_SEED", 1);
    qInfo("seeds %u to %u", first, first + rounds - 1);
    const Proof proof = [this, server](const SchemaPair &pair) {
        return server == Server::Sqlite ? onSqlite(pair) : onPostgres(pair);
    };
    QStringList failures;
    for (unsigned seed = first; seed < first + rounds && failures.size() < 5; ++seed) {
        std::mt19937 random(seed);
        const SchemaPair pair = randomPair(random);
        if (proof(pair).isEmpty()) {
            continue;
        }
        const SchemaPair small = smallest(pair, proof);
        failures << QStringLiteral("SLUICE_SEED=%1 SLUICE_ROUNDS=1\n%2\n-- from\n%3%4-- to\n%5")
                        .arg(QString::number(seed), proof(small),
                             QString::fromUtf8(schemaText(small.before, server)),
                             QString::fromUtf8(rowsText(small.before, server)),
                             QString::fromUtf8(schemaText(small.after, server)));
    }
    QVERIFY2(failures.isEmpty(), qUtf8Printable(failures.join(QStringLiteral("\n\n"))));
}

QString TestPlanProperties::onSqlite(const SchemaPair &pair)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.db"));
    SqliteFile file(path);
    SqliteFile fresh(folder.filePath(QStringLiteral("fresh.db")));
    if (!file.run(schemaText(pair.before, Server::Sqlite))
        || !file.run(rowsText(pair.before, Server::Sqlite))
        || !fresh.run(schemaText(pair.after, Server::Sqlite))) {
        return QString::fromUtf8("the pair is wrong: " + file.error() + fresh.error());
    }
    const auto keptRows = [&] {
        QStringList rows;
        for (const QByteArray &query : keptQueries(pair)) {
            rows << file.rows(query).join(u';');
        }
        return rows;
    };
    const QStringList rows = keptRows();
    CaseRun run(m_sqlite, {.engine = "sqlite", .values = {{"path", path.toStdString()}}});
    QString wrong = run.run(caseOf(pair, Server::Sqlite, folder.path()));
    wrong += differences(sqlitePortrait(file), sqlitePortrait(fresh));
    return wrong + changedRows(rows, keptRows());
}

QString TestPlanProperties::onPostgres(const SchemaPair &pair)
{
    const QTemporaryDir folder;
    const std::string schema = schemaText(pair.before, Server::Postgres).toStdString();
    const std::string data = rowsText(pair.before, Server::Postgres).toStdString();
    const std::string after = schemaText(pair.after, Server::Postgres).toStdString();
    if (m_cluster.createDatabase("old").empty() || m_cluster.createDatabase("fresh").empty()
        || !m_cluster.runSql(schema, "old") || !m_cluster.runSql(data, "old")
        || !m_cluster.runSql(after, "fresh")) {
        return QStringLiteral("the pair is wrong: ") + QString::fromUtf8(m_cluster.error());
    }
    const auto keptRows = [&] {
        QStringList rows;
        for (const QByteArray &query : keptQueries(pair)) {
            rows << QString::fromStdString(m_cluster.query(query.toStdString(), "old"));
        }
        return rows;
    };
    const QStringList rows = keptRows();
    const auto target = m_postgres.recognise(m_cluster.conninfo("old"));
    QString wrong;
    {
        CaseRun run(m_postgres, **target, {.target = **target, .onTarget = true});
        wrong = run.run(caseOf(pair, Server::Postgres, folder.path()));
    }
    wrong += differences(postgresPortrait(m_cluster.conninfo("old")),
                         postgresPortrait(m_cluster.conninfo("fresh")));
    wrong += changedRows(rows, keptRows());
    return m_cluster.dropDatabase("old") && m_cluster.dropDatabase("fresh")
               ? wrong
               : QString::fromUtf8(m_cluster.error());
}

QTEST_APPLESS_MAIN(TestPlanProperties)
#include "tst_plan_properties.moc"
