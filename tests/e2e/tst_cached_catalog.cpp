// The window with the catalog of the last time: shown at once, compared when the window gets the focus, kept while nobody
// answers.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/query/query_tab.h"
#include "widgets/schema/explorer.h"
#include "widgets/schema/explorer_tree.h"
#include "widgets/schema/offline_bar.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/error_panel.h"

#include <QDirIterator>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using namespace sluice::test;

namespace {

QModelIndex find(const QAbstractItemModel &model, const QString &text,
                 const QModelIndex &under = {})
{
    for (int row = 0; row < model.rowCount(under); ++row) {
        const QModelIndex at = model.index(row, 0, under);
        if (at.data().toString() == text) {
            return at;
        }
        if (const QModelIndex deeper = find(model, text, at); deeper.isValid()) {
            return deeper;
        }
    }
    return {};
}

// The window, and whether the whole schema was read since it was last asked.
class Watched
{
public:
    Watched()
    {
        sessions().setCheckPause(std::chrono::milliseconds(0));
        QObject::connect(&sessions(), &app::SessionController::statementSent, &window.window(),
                         [this](const engine::SentStatement &statement) {
                             const QString text = QString::fromStdString(statement.text);
                             reads += text.contains(u"pragma_table_list"_s)
                                      || text.contains(u"the schema, in one round trip"_s);
                             versions += text.contains(u"sqlite_schema ORDER BY rowid"_s)
                                         || text.contains(u"version of the schema"_s);
                         });
    }
    app::SessionController &sessions() { return window.workbench().sessions(); }
    ui::Explorer &explorer() { return *window.window().explorer(); }
    bool shows(const QString &object)
    {
        return find(*explorer().tree()->model(), object).isValid();
    }
    bool isOffline() { return explorer().offlineBar()->isVisible(); }
    bool isCurrent()
    {
        const session::Session *session = window.workbench().session();
        return session != nullptr && session->catalogState().isCurrent
               && !session->catalogState().offline;
    }
    // Another window takes the focus and gives it back.
    void focusAgain()
    {
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        window.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
    }
    void reopen(const QString &target)
    {
        window.workbench().closeDatabase();
        reads = versions = 0;
        QVERIFY(window.open(target));
    }

    DrivenWindow window;
    int reads = 0;
    int versions = 0;
};

QByteArray everythingIn(const QString &folder)
{
    QByteArray text;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        text += file.fileName().toUtf8() + (file.open(QIODevice::ReadOnly) ? file.readAll() : "");
    }
    return text;
}

} // namespace

class TestCachedCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsUnchangedIsNotReadAgain();
    void whatHasChangedReplacesWhatWasShown();
    void theFocusFindsWhatAnotherChanged();
    void ownDdlIsSeen();
    void aServerThatIsDownLeavesTheCatalog();
    void aServerThatGoesLeavesTheCatalog();
    void aWrongPasswordIsNotOffline();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    QString m_shop;
};

void TestCachedCatalog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = m_folder->filePath(u"shop.db"_s);
    m_file = std::make_unique<SqliteFile>(m_shop);
    QVERIFY(m_file->run("CREATE TABLE orders (id INTEGER PRIMARY KEY, note TEXT);"
                        "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)"));
}

void TestCachedCatalog::whatIsUnchangedIsNotReadAgain()
{
    Watched watched;
    QVERIFY(watched.window.open(m_shop));
    QTRY_VERIFY(watched.isCurrent());
    QCOMPARE(watched.reads, 1);
    watched.reopen(m_shop);
    QTRY_VERIFY(watched.isCurrent());
    QVERIFY(watched.shows(u"orders"_s));
    QCOMPARE(watched.reads, 0);
    QVERIFY(watched.versions > 0);
    QCOMPARE(watched.window.sentOnWindowThread(), QStringList());
}

void TestCachedCatalog::whatHasChangedReplacesWhatWasShown()
{
    Watched watched;
    QVERIFY(watched.window.open(m_shop));
    QTRY_VERIFY(watched.isCurrent());
    watched.window.workbench().closeDatabase();
    QVERIFY(m_file->run("CREATE TABLE fresh (a); DROP TABLE people"));
    QStringList shown; // at each change of the catalog
    QObject::connect(&watched.sessions(), &app::SessionController::opened, &watched.window.window(),
                     [&] { shown << (watched.shows(u"people"_s) ? u"old"_s : u"new"_s); });
    watched.reopen(m_shop);
    QTRY_VERIFY(watched.isCurrent());
    QCOMPARE(shown, QStringList(u"old"_s));
    QVERIFY(watched.shows(u"fresh"_s) && !watched.shows(u"people"_s));
    QCOMPARE(watched.reads, 1);
}

void TestCachedCatalog::theFocusFindsWhatAnotherChanged()
{
    Watched watched;
    QVERIFY(watched.window.open(m_shop));
    QTRY_VERIFY(watched.isCurrent());
    ui::ExplorerTree *tree = watched.explorer().tree();
    const QPersistentModelIndex people = find(*tree->model(), u"people"_s);
    tree->setExpanded(people, true);
    tree->setCurrentIndex(people);
    watched.reads = watched.versions = 0;
    watched.focusAgain();
    QTRY_VERIFY(watched.versions > 0);
    QCOMPARE(watched.reads, 0);
    QVERIFY(m_file->run("CREATE TABLE fresh (a)"));
    watched.focusAgain();
    QTRY_VERIFY(watched.shows(u"fresh"_s));
    QCOMPARE(watched.reads, 1);
    QVERIFY(people.isValid() && tree->isExpanded(people));
    QCOMPARE(tree->currentIndex(), QModelIndex(people));
    QCOMPARE(watched.window.sentOnWindowThread(), QStringList());
}

void TestCachedCatalog::ownDdlIsSeen()
{
    Watched watched;
    QVERIFY(watched.window.open(m_shop));
    QTRY_VERIFY(watched.isCurrent());
    watched.window.workbench().newQuery(u"CREATE TABLE mine (a)"_s)->runAtCursor();
    QTRY_VERIFY(watched.shows(u"mine"_s));
    watched.reads = 0;
    watched.reopen(m_shop);
    QTRY_VERIFY(watched.isCurrent());
    QVERIFY(watched.shows(u"mine"_s));
    QCOMPARE(watched.reads, 0);
}

void TestCachedCatalog::aServerThatIsDownLeavesTheCatalog()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start({.own = true}), cluster.error());
    const auto target = QString::fromStdString(cluster.createDatabase("shop"));
    QVERIFY(cluster.runSql("CREATE TABLE orders (id int PRIMARY KEY)", "shop"));
    Watched watched;
    QVERIFY(watched.window.open(target));
    QTRY_VERIFY(watched.isCurrent());
    watched.window.workbench().closeDatabase();
    cluster.stop();

    watched.reopen(target);
    QTRY_VERIFY(watched.isOffline());
    QVERIFY2(watched.explorer().offlineBar()->text().contains(u"just now"_s),
             qPrintable(watched.explorer().offlineBar()->text()));
    QVERIFY(watched.shows(u"orders"_s));
    watched.window.workbench().openTable({"public", "orders"});
    auto *tab = watched.window.page<ui::DataTab>();
    auto *error = tab->findChild<ui::ErrorPanel *>();
    QTRY_VERIFY(error->isVisible());
    watched.window.shoot(u"cached"_s, u"offline"_s);

    QVERIFY(cluster.restart());
    watched.explorer().offlineBar()->retryButton()->click();
    QTRY_VERIFY(!watched.isOffline() && watched.isCurrent());
    error->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!error->isVisible());
    QCOMPARE(watched.reads, 0);
    QCOMPARE(watched.window.sentOnWindowThread(), QStringList());
}

void TestCachedCatalog::aServerThatGoesLeavesTheCatalog()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start({.own = true}), cluster.error());
    const auto target = QString::fromStdString(cluster.createDatabase("shop"));
    QVERIFY(cluster.runSql("CREATE TABLE orders (id int PRIMARY KEY)", "shop"));
    Watched watched;
    QVERIFY(watched.window.open(target));
    QTRY_VERIFY(watched.isCurrent());
    cluster.stop();
    watched.focusAgain();
    QTRY_VERIFY(watched.isOffline());
    QVERIFY(watched.shows(u"orders"_s));
    QVERIFY(cluster.restart());
    QVERIFY(cluster.runSql("CREATE TABLE meanwhile (a int)", "shop"));
    watched.explorer().offlineBar()->retryButton()->click();
    QTRY_VERIFY2(!watched.isOffline(),
                 qPrintable(watched.explorer().offlineBar()->accessibleDescription()));
    QTRY_VERIFY(watched.shows(u"meanwhile"_s));
}

void TestCachedCatalog::aWrongPasswordIsNotOffline()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start({.tcp = true}), cluster.error());
    QVERIFY(cluster.runSql("CREATE TABLE orders (id int PRIMARY KEY)"));
    const QString place = QString::fromStdString(cluster.tcpConninfo());
    const QString password = QString::fromStdString(cluster.password());
    Watched watched;
    QVERIFY(watched.window.open(place + u" password="_s + password));
    QTRY_VERIFY(watched.isCurrent());
    watched.window.workbench().closeDatabase();
    const QByteArray kept = everythingIn(watched.window.cacheFolder());
    QVERIFY(kept.contains("orders"));
    QVERIFY(!kept.contains(password.toUtf8()));

    QSignalSpy refused(&watched.sessions(), &app::SessionController::openFailed);
    watched.window.workbench().openText(place + u" password=wrong-one"_s);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(watched.window.workbench().session() == nullptr);
}

QTEST_MAIN(TestCachedCatalog)
#include "tst_cached_catalog.moc"
