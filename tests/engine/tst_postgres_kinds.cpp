// Every kind of object with every option, a file a kind: read, written as a script, loaded into an empty database and read
// again. Both readings are the same text, and neither pg_dump nor the server's own functions see a difference.
#include "models/catalog/fingerprint.h"
#include "models/migrate/script.h"
#include "tests/engine/postgres_fixture.h"
#include "tests/support/schema_portrait.h"

#include <QDir>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// NAME.sql is for every server, NAME_from_N.sql for those from version N on; both are of one kind.
struct KindFile
{
    QString kind;
    int from = 0;
};

KindFile kindFile(const QString &fileName)
{
    const QStringList parts = QString(fileName).remove(u".sql"_s).split(u"_from_"_s);
    return {parts.value(0), parts.value(1).toInt()};
}

QDir kindFolder()
{
    return QDir(qEnvironmentVariable("SLUICE_SOURCE_DIR") + u"/tests/cases/kinds/postgresql"_s);
}

QByteArray firstDifference(const QStringList &wanted, const QStringList &made)
{
    const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), made.begin(), made.end());
    return (u"wanted \"%1\"\nmade \"%2\""_s.arg(a == wanted.end() ? QString() : *a,
                                                b == made.end() ? QString() : *b))
        .toUtf8();
}

QStringList linesOf(const Catalog &catalog)
{
    return QString::fromStdString(canonicalJson(catalog)).split(u'\n');
}

} // namespace

class TestPostgresKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theScriptMakesTheSame_data();
    void theScriptMakesTheSame();

private:
    void forget(const std::string &database);
    [[nodiscard]] bool load(const QString &kind, const std::string &database);
    [[nodiscard]] Result<Catalog> read(const std::string &database);
    [[nodiscard]] QStringList dump(const std::string &database);

    PostgresCluster m_cluster;
};

void TestPostgresKinds::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
    QVERIFY2(m_cluster.runSqlFile(kindFolder().filePath(u"roles.sql"_s)), m_cluster.error());
}

// In the order of the versions.
bool TestPostgresKinds::load(const QString &kind, const std::string &database)
{
    QMap<int, QString> files;
    for (const QString &name : kindFolder().entryList({kind + u"*.sql"_s})) {
        const KindFile file = kindFile(name);
        if (file.kind == kind && file.from <= m_cluster.majorVersion()) {
            files.insert(file.from, kindFolder().filePath(name));
        }
    }
    return std::all_of(files.begin(), files.end(),
                       [&](const QString &file) { return m_cluster.runSqlFile(file, database); });
}

Result<Catalog> TestPostgresKinds::read(const std::string &database)
{
    SLUICE_TRY(const auto connection, openTarget(m_cluster.conninfo(database)));
    return connection->readCatalog({});
}

// By pg_dump, where it is not older than the server; always by the server's functions.
QStringList TestPostgresKinds::dump(const std::string &database)
{
    const std::string conninfo = m_cluster.conninfo(database);
    const QStringList portrait = postgresPortrait(conninfo) + postgresInventory(conninfo);
    return m_cluster.majorVersion() > newestDumpedMajor() ? portrait
                                                          : portrait + postgresDump(conninfo);
}

// A database with subscriptions cannot be dropped.
void TestPostgresKinds::forget(const std::string &database)
{
    for (const char *verb :
         {"ALTER SUBSCRIPTION %I SET (slot_name = NONE)", "DROP SUBSCRIPTION %I"}) {
        QVERIFY2(m_cluster.runSql("SELECT format('" + std::string(verb)
                                      + "', subname) FROM pg_subscription s JOIN pg_database d ON "
                                        "d.oid = s.subdbid WHERE datname = current_database() "
                                        "\\gexec",
                                  database),
                 m_cluster.error());
    }
}

void TestPostgresKinds::theScriptMakesTheSame_data()
{
    QTest::addColumn<QString>("kind");
    QSet<QString> kinds;
    for (const QString &name : kindFolder().entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const KindFile file = kindFile(name);
        if (file.kind != u"roles"_s && file.from <= m_cluster.majorVersion()
            && !kinds.contains(file.kind)) {
            kinds.insert(file.kind);
            QTest::newRow(qUtf8Printable(file.kind)) << file.kind;
        }
    }
}

void TestPostgresKinds::theScriptMakesTheSame()
{
    QFETCH(const QString, kind);
    const std::string original = kind.toStdString();
    const std::string copy = original + "_again";
    QVERIFY2(!m_cluster.createDatabase(original).empty(), m_cluster.error());
    QVERIFY2(!m_cluster.createDatabase(copy).empty(), m_cluster.error());
    QVERIFY2(load(kind, original), m_cluster.error());
    const auto wanted = read(original);
    QVERIFY2(wanted, wanted ? "" : describe(wanted.error()).c_str());
    const auto sql = postgres::PostgresEngine().stepWriter().creation(*wanted);
    QVERIFY2(sql, sql ? "" : describe(sql.error()).c_str());
    QVERIFY2(m_cluster.runSql(migrate::scriptOf(*sql, sql::Flavor::Postgres), copy),
             m_cluster.error());
    const QStringList expected = dump(original);
    const QStringList made = dump(copy);
    QVERIFY2(made == expected, firstDifference(expected, made));
    const auto again = read(copy);
    QVERIFY2(again, again ? "" : describe(again.error()).c_str());
    QVERIFY2(linesOf(*again) == linesOf(*wanted),
             firstDifference(linesOf(*wanted), linesOf(*again)));
    for (const Unread &each : wanted->unread) {
        const bool isSecret = each.what.starts_with("options of subscription ");
        QVERIFY2(isSecret, (each.what + ": " + each.why).c_str());
    }
    if (kind == u"subscriptions"_s) {
        forget(original);
        forget(copy);
    }
}

QTEST_APPLESS_MAIN(TestPostgresKinds)
#include "tst_postgres_kinds.moc"
