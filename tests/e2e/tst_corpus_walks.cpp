// The same walks on databases that others made: Chinook in SQLite and Pagila in PostgreSQL, from the corpus folder.
#include "tests/e2e/walks.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::test;

class TestCorpusWalks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chinook();
    void pagila();

private:
    QTemporaryDir m_folder;
    QDir m_corpus;
};

void TestCorpusWalks::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("SLUICE_CORPUS"), "SLUICE_CORPUS names no folder");
    m_corpus.setPath(qEnvironmentVariable("SLUICE_CORPUS"));
}

void TestCorpusWalks::chinook()
{
    const QString original = m_corpus.filePath(
        u"real/sqlite-files/chinook-database/ChinookDatabase/DataSources/Chinook_Sqlite.sqlite"_s);
    if (!m_corpus.exists(original)) {
        return; // another corpus
    }
    const QString path = m_folder.filePath(u"chinook.db"_s);
    const QString wanted = m_folder.filePath(u"wanted.db"_s);
    for (const QString &copy : {path, wanted}) {
        QVERIFY(QFile::copy(original, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    }
    QVERIFY(SqliteFile(wanted).run(
        "ALTER TABLE Artist ADD COLUMN Country TEXT NOT NULL DEFAULT 'unknown';"
        "CREATE UNIQUE INDEX ArtistName ON Artist (Name, ArtistId)"));
    walk({.prefix = u"chinook"_s,
          .target = path,
          .ask = [path](const QString &query) { return SqliteFile(path).rows(query.toUtf8()); },
          .run = [path](const QString &script) { return SqliteFile(path).run(script.toUtf8()); },
          .desired = wanted,
          .asksRename = false,
          .equalAfter = {{u"SELECT count(*) FROM Artist WHERE Country = 'unknown'"_s,
                          u"SELECT count(*) FROM Artist"_s}},
          .browsed = u"Track"_s,
          .browsedKey = u"TrackId"_s,
          .edited = u"Artist"_s,
          .editedKey = u"ArtistId"_s,
          .editedColumn = u"Name"_s,
          .query = u"SELECT a.Name, count(*) AS tracks, sum(t.UnitPrice) AS price FROM Track t "
                   u"JOIN Album b "
                   "ON b.AlbumId = t.AlbumId JOIN Artist a ON a.ArtistId = b.ArtistId GROUP BY "
                   "a.ArtistId ORDER BY 2 DESC "
                   "LIMIT 40"_s});
}

void TestCorpusWalks::pagila()
{
    const QString script = m_corpus.filePath(u"real/postgresql/pagila/load.sql"_s);
    if (!m_corpus.exists(script)) {
        return; // another corpus
    }
    PostgresCluster cluster;
    QVERIFY2(cluster.start(), cluster.error());
    const std::string target = cluster.createDatabase("pagila");
    const std::string wanted = cluster.createDatabase("pagila_wanted");
    for (const char *database : {"pagila", "pagila_wanted"}) {
        QVERIFY2(cluster.runSqlFile(script, database), cluster.error());
    }
    QVERIFY2(cluster.runSql(
                 "ALTER TABLE public.actor ADD COLUMN country text NOT NULL DEFAULT 'unknown';"
                 " CREATE INDEX actor_country_idx ON public.actor (country, actor_id DESC)",
                 "pagila_wanted"),
             cluster.error());
    walk({.prefix = u"pagila"_s,
          .target = QString::fromStdString(target),
          .ask =
              [&](const QString &query) {
                  return QString::fromStdString(cluster.query(query.toStdString(), "pagila"))
                      .split(u'\n');
              },
          .run = [&](const QString &sql) { return cluster.runSql(sql.toStdString(), "pagila"); },
          .desired = QString::fromStdString(wanted),
          .asksRename = false,
          .equalAfter = {{u"SELECT count(*) FROM actor WHERE country = 'unknown'"_s,
                          u"SELECT count(*) FROM actor"_s}},
          .browsed = u"rental"_s,
          .browsedKey = u"rental_id"_s,
          .edited = u"actor"_s,
          .editedKey = u"actor_id"_s,
          .editedColumn = u"first_name"_s,
          .query = u"SELECT a.first_name, count(*) AS films, sum(f.rental_rate) AS rates FROM "
                   u"film_actor x JOIN actor a "
                   "ON a.actor_id = x.actor_id JOIN film f ON f.film_id = x.film_id GROUP BY "
                   "a.actor_id ORDER BY 2 DESC "
                   "LIMIT 40"_s});
}

QTEST_MAIN(TestCorpusWalks)
#include "tst_corpus_walks.moc"
