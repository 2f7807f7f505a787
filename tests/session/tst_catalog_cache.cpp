// The catalog of the last time: shown before anything is read, read again only when the schema is another one, and never
// believed when it is damaged.
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/session/catalog_cache.h"
#include "models/session/load_catalog.h"
#include "owner_queue.h"
#include "sqlite_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace sluice;
using namespace sluice::tests;

namespace {

const std::string kShop = "CREATE TABLE orders (id INTEGER PRIMARY KEY, note TEXT)";

// A session from its opening to its end, in the order in which things happened.
class Watched
{
public:
    Watched(const std::string &path, std::shared_ptr<const session::CatalogCache> cache)
        : m_session(std::make_unique<session::Session>(
            engine::Engines(m_engines),
            engine::Target{&m_sqlite, {.engine = "sqlite", .values = {{"path", path}}}},
            m_queue.post(), std::move(cache)))
    {
        m_session->setEvents(
            {.catalogChanged = [this] { ++catalogs; },
             .statementSent = [this](const engine::SentStatement &statement,
                                     session::Lane) { sent.push_back(statement.text); }});
        (void)session::openCatalog(
            *m_session,
            {.reached = {}, .shown = [this] { shownOfCache = true; }, .done = answer()});
        await();
    }

    void refresh()
    {
        sent.clear();
        m_isDone = false;
        (void)session::refreshCatalog(*m_session, answer());
        await();
    }
    // The pragma that only a reading of the whole schema sends.
    [[nodiscard]] bool hasRead() const
    {
        return std::any_of(sent.begin(), sent.end(), [](const std::string &text) {
            return text.find("table_xinfo") != std::string::npos
                   || text.find("table_list") != std::string::npos;
        });
    }
    [[nodiscard]] bool knows(const std::string &table) const
    {
        return m_session->catalog() && m_session->catalog()->tables.contains({"main", table});
    }
    [[nodiscard]] session::Session &session() { return *m_session; }

    int catalogs = 0; // that were shown
    bool shownOfCache = false;
    std::vector<std::string> sent;
    std::string failure;

private:
    session::CatalogDone answer()
    {
        return [this](const Result<catalog::Snapshot> &done) {
            m_isDone = true;
            failure = done ? std::string() : describe(done.error());
        };
    }
    void await()
    {
        m_queue.runUntil([this] { return m_isDone; });
    }

    sqlite::SqliteEngine m_sqlite;
    std::vector<const engine::Engine *> m_engines{&m_sqlite};
    OwnerQueue m_queue;
    bool m_isDone = false;
    std::unique_ptr<session::Session> m_session;
};

using Damage = std::function<QByteArray(QByteArray)>;

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestCatalogCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasReadIsShownAndNotReadAgain();
    void anotherSchemaIsShownThenReplaced();
    void aFileInThePlaceOfAnotherIsRead();
    void unchangedIsNotReadAgain();
    void changedByAnotherIsReadAgain();
    void whatATransactionMadeIsNotKept();
    void memoryIsNotKept();
    void damagedIsIgnoredAndReplaced_data();
    void damagedIsIgnoredAndReplaced();
    void onlyItsOwnerMayReadIt();
    void noSecretIsInNameOrContent();
    void theOldestGo();
    void theLargestGo();
    void aFolderThatCannotBeWrittenIsNoFailure();

private:
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QString file() const { return QDir(m_folder->path()).filePath(files().value(0)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const session::CatalogCache> m_cache;
};

void TestCatalogCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::make_shared<const session::CatalogCache>(m_folder->path().toStdString());
}

QStringList TestCatalogCache::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
}

void TestCatalogCache::whatWasReadIsShownAndNotReadAgain()
{
    SqliteFile shop(kShop);
    {
        Watched first(shop.path(), m_cache);
        QVERIFY(!first.shownOfCache && first.hasRead() && first.knows("orders"));
    }
    Watched second(shop.path(), m_cache);
    QVERIFY(second.shownOfCache && !second.hasRead() && second.knows("orders"));
    QCOMPARE(second.catalogs, 1);
    QVERIFY(second.session().catalogState().isCurrent);
    QVERIFY(second.session().facts().has_value());
}

void TestCatalogCache::anotherSchemaIsShownThenReplaced()
{
    SqliteFile shop(kShop);
    Watched(shop.path(), m_cache);
    shop.run("CREATE TABLE fresh (a)");
    {
        Watched second(shop.path(), m_cache); // has kept what it read when it ends
        QVERIFY(second.shownOfCache && second.hasRead() && second.knows("fresh"));
        QCOMPARE(second.catalogs, 2);
        QVERIFY(second.session().catalogState().isCurrent);
    }
    Watched third(shop.path(), m_cache);
    QVERIFY(!third.hasRead() && third.knows("fresh"));
}

// As many statements as the first: SQLite counts the same schema_version.
void TestCatalogCache::aFileInThePlaceOfAnotherIsRead()
{
    SqliteFile shop(kShop);
    SqliteFile other("CREATE TABLE others (id INTEGER PRIMARY KEY, note TEXT)");
    Watched(shop.path(), m_cache);
    QCOMPARE(other.read("PRAGMA schema_version"), shop.read("PRAGMA schema_version"));
    const QString path = QString::fromStdString(shop.path());
    QVERIFY(QFile::remove(path) && QFile::copy(QString::fromStdString(other.path()), path));
    Watched second(shop.path(), m_cache);
    QVERIFY(second.hasRead() && second.knows("others") && !second.knows("orders"));
}

void TestCatalogCache::unchangedIsNotReadAgain()
{
    SqliteFile shop(kShop);
    Watched open(shop.path(), m_cache);
    shop.run("INSERT INTO orders (note) VALUES ('x'); PRAGMA user_version = 3; ANALYZE");
    open.refresh();
    shop.run("INSERT INTO orders (note) VALUES ('y')");
    const int before = open.catalogs;
    open.refresh();
    QVERIFY(!open.sent.empty() && !open.hasRead());
    QCOMPARE(open.catalogs, before);
}

void TestCatalogCache::changedByAnotherIsReadAgain()
{
    SqliteFile shop(kShop);
    Watched open(shop.path(), m_cache);
    for (const char *statement :
         {"ALTER TABLE orders ADD COLUMN total", "CREATE VIEW v AS SELECT 1 AS a",
          "CREATE INDEX i ON orders (note)", "DROP INDEX i",
          "ALTER TABLE orders RENAME TO bills"}) {
        shop.run(statement);
        const int before = open.catalogs;
        open.refresh();
        QVERIFY2(open.hasRead() && open.catalogs == before + 1, statement);
    }
    QVERIFY(open.knows("bills"));
}

void TestCatalogCache::whatATransactionMadeIsNotKept()
{
    SqliteFile shop(kShop);
    {
        Watched open(shop.path(), m_cache);
        bool isDone = false;
        OwnerQueue queue;
        (void)open.session().submit(
            session::Lane::Interactive,
            [&](Result<engine::Connection *> connection, std::stop_token) {
                QVERIFY(engine::execute(**connection, {.text = "BEGIN"}, {}));
                QVERIFY(engine::execute(**connection, {.text = "CREATE TABLE never (a)"}, {}));
                queue.post()([&isDone] { isDone = true; });
            });
        QVERIFY(queue.runUntil([&isDone] { return isDone; }));
        open.session().setTransaction(engine::TransactionState::Open);
        open.refresh();
        QVERIFY(open.hasRead() && open.knows("never"));
    }
    Watched second(shop.path(), m_cache);
    QVERIFY(second.shownOfCache && !second.hasRead() && !second.knows("never"));
}

void TestCatalogCache::memoryIsNotKept()
{
    Watched(":memory:", m_cache);
    QCOMPARE(files(), QStringList());
}

void TestCatalogCache::damagedIsIgnoredAndReplaced_data()
{
    QTest::addColumn<Damage>("damage");
    const auto add = [](const char *name, Damage damage) {
        QTest::newRow(name) << std::move(damage);
    };
    add("empty", [](const QByteArray &) { return QByteArray(); });
    add("cut", [](const QByteArray &text) { return text.left(text.size() / 2); });
    add("no body", [](const QByteArray &text) { return text.left(text.indexOf('\n')); });
    add("one byte", [](QByteArray text) {
        text[text.size() - 20] = 'X';
        return text;
    });
    add("noise", [](const QByteArray &text) { return QByteArray(text.size(), '\xFF'); });
    add("another format",
        [](QByteArray text) { return text.replace("\"format\":\"1 ", "\"format\":\"0 "); });
    add("no time",
        [](QByteArray text) { return text.replace("\"readAt\":", "\"readAt\":\"\",\"x\":"); });
    add("a list", [](const QByteArray &) { return QByteArray("[1]\n[2]"); });
}

void TestCatalogCache::damagedIsIgnoredAndReplaced()
{
    QFETCH(Damage, damage);
    SqliteFile shop(kShop);
    Watched(shop.path(), m_cache);
    QCOMPARE(files().size(), 1);
    QFile cached(file());
    QVERIFY(cached.open(QIODevice::ReadWrite));
    const QByteArray before = cached.readAll();
    const QByteArray damaged = damage(before);
    QVERIFY(damaged != before && cached.resize(0) && cached.seek(0));
    QCOMPARE(cached.write(damaged), damaged.size());
    cached.close();
    {
        Watched second(shop.path(), m_cache);
        QVERIFY(!second.shownOfCache && second.hasRead() && second.knows("orders"));
        QCOMPARE(second.failure, std::string());
    }
    Watched third(shop.path(), m_cache);
    QVERIFY(third.shownOfCache && !third.hasRead());
}

void TestCatalogCache::onlyItsOwnerMayReadIt()
{
    SqliteFile shop(kShop);
    const QString deeper = m_folder->filePath(QStringLiteral("not/yet"));
    Watched(shop.path(), std::make_shared<const session::CatalogCache>(deeper.toStdString()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    const QFileInfoList found = QDir(deeper).entryInfoList(QDir::Files);
    QCOMPARE(found.size(), 1);
    QVERIFY(!(found.front().permissions() & others));
    QVERIFY(!(QFileInfo(deeper).permissions() & others));
}

void TestCatalogCache::noSecretIsInNameOrContent()
{
    SqliteFile shop(kShop);
    Watched(shop.path(), m_cache);
    QVERIFY(!files().value(0).contains(QStringLiteral("shop")));
    QCOMPARE(files().value(0).section(u'.', 0, 0).size(), 64);
}

void TestCatalogCache::theOldestGo()
{
    const session::CatalogCache small(m_folder->path().toStdString(),
                                      {.files = 3, .bytes = 1'000'000});
    const session::CachedCatalog cached{.catalog = std::make_shared<const catalog::Catalog>(),
                                        .version = "1",
                                        .readAt = std::chrono::system_clock::now()};
    for (int i = 0; i < 6; ++i) {
        QVERIFY(small.store("place " + std::to_string(i), cached));
    }
    QCOMPARE(files().size(), 3);
    QVERIFY(small.find("place 5").has_value());
    QVERIFY(!small.find("place 0").has_value());
}

void TestCatalogCache::theLargestGo()
{
    catalog::Catalog large;
    large.database = std::string(50'000, 'x');
    const session::CachedCatalog cached{.catalog = std::make_shared<const catalog::Catalog>(large),
                                        .version = "1",
                                        .readAt = std::chrono::system_clock::now()};
    const session::CatalogCache small(m_folder->path().toStdString(),
                                      {.files = 9, .bytes = 120'000});
    for (int i = 0; i < 4; ++i) {
        QVERIFY(small.store("place " + std::to_string(i), cached));
    }
    QCOMPARE(files().size(), 2);
    const session::CatalogCache tiny(m_folder->path().toStdString(), {.files = 9, .bytes = 10'000});
    QVERIFY(tiny.store("place 9", cached));
    QVERIFY(!tiny.find("place 9").has_value());
}

void TestCatalogCache::aFolderThatCannotBeWrittenIsNoFailure()
{
    SqliteFile shop(kShop);
    const auto nowhere = std::make_shared<const session::CatalogCache>("/proc/nowhere");
    Watched open(shop.path(), nowhere);
    QCOMPARE(open.failure, std::string());
    QVERIFY(open.knows("orders"));
}

QTEST_APPLESS_MAIN(TestCatalogCache)
#include "tst_catalog_cache.moc"
