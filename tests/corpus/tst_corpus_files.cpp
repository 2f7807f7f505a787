// Every SQLite file of the corpus, and whatever pretends to be one: opened, its catalog and first pages read, or refused clearly.
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/sql/select_page.h"
#include "tests/corpus/corpus_folder.h"
#include "tests/corpus/round_trip.h"
#include "tests/corpus/tally.h"
#include "tests/support/sqlite_file.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageRows = 256;

const QStringList &companions()
{
    static const QStringList suffixes{u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return suffixes;
}

bool isCompanion(const QString &path)
{
    return std::any_of(companions().begin(), companions().end(), [&](const QString &suffix) {
        return path.endsWith(suffix) && QFile::exists(path.chopped(suffix.size()));
    });
}

// Relative to `folder`, sorted.
QStringList filesUnder(const QDir &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator walk(folder.path(), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (!isCompanion(path) && walk.fileName() != u"ENTRY.json"_s) {
            files.append(folder.relativeFilePath(path));
        }
    }
    files.sort();
    return files;
}

bool copyWritable(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

Outcome said(const Error &error, const QString &where)
{
    const QString text = where + QString::fromStdString(describe(error));
    return error.kind == ErrorKind::Internal || error.message.empty() ? failed(text)
                                                                      : refused(text);
}

// SQLite's own list of tables against ours.
QString overlooked(const QString &file, const catalog::Catalog &catalog)
{
    QStringList missing;
    for (const QString &name :
         SqliteFile(file).rows("SELECT name FROM sqlite_schema WHERE type = 'table' "
                               "AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")) {
        if (!catalog.tables.contains({"main", name.toStdString()})) {
            missing.append(name);
        }
    }
    return missing.join(u", "_s);
}

Outcome readTables(engine::Connection &connection, const QString &file)
{
    const auto catalog = connection.readCatalog({});
    if (!catalog) {
        return said(catalog.error(), u"catalog: "_s);
    }
    const QString missing = overlooked(file, *catalog);
    if (!missing.isEmpty()) {
        return failed(u"tables not read: "_s + missing);
    }
    for (const auto &[name, table] : catalog->tables) {
        const auto key = sql::browseKey(table, sql::Flavor::Sqlite);
        const sql::PageRequest page{
            .table = &table, .key = key.value_or(sql::BrowseKey{}), .from = {}, .limit = kPageRows};
        const auto rows =
            engine::fetchAll(connection, *sql::selectPage(page, connection.dialect()), {});
        if (!rows) {
            return said(rows.error(), QString::fromStdString(name.name) + u": "_s);
        }
    }
    const QString lost = lostOnRoundTrip(file, *catalog);
    return lost.isEmpty() ? passed() : failed(lost);
}

Outcome readCopy(const QString &file)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    if (!folder.isValid() || !copyWritable(file, copy)) {
        return failed(u"cannot copy the file"_s);
    }
    for (const QString &suffix : companions()) {
        if (QFile::exists(file + suffix) && !copyWritable(file + suffix, copy + suffix)) {
            return failed(u"cannot copy "_s + file + suffix);
        }
    }
    const sqlite::SqliteEngine sqlite;
    const auto connection =
        sqlite.open({.engine = "sqlite", .values = {{"path", copy.toStdString()}}}, {});
    return connection ? readTables(**connection, copy) : said(connection.error(), QString());
}

} // namespace

class TestCorpusFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(hasCorpus(), "SLUICE_CORPUS names no folder"); }
    void filesAreReadOrRefused_data();
    void filesAreReadOrRefused();
};

void TestCorpusFiles::filesAreReadOrRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("patterns");
    QTest::newRow("real/sqlite-files") << u"real/sqlite-files"_s << QStringList{u"*"_s};
    QTest::newRow("generated/files") << u"generated"_s << QStringList{u"*.sqlite"_s};
}

void TestCorpusFiles::filesAreReadOrRefused()
{
    QFETCH(const QString, part);
    QFETCH(const QStringList, patterns);
    Tally tally(QString::fromUtf8(QTest::currentDataTag()));
    const QDir folder(corpusFolder().filePath(part));
    for (const QString &file : filesUnder(folder, patterns)) {
        tally.run(file, [&] { return readCopy(folder.filePath(file)); });
    }
    const QString fallen = tally.finish();
    QVERIFY2(fallen.isEmpty(), qUtf8Printable(fallen));
}

QTEST_APPLESS_MAIN(TestCorpusFiles)
#include "tst_corpus_files.moc"
