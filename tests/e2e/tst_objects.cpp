// Every kind of object of a real database, in the Explorer and in a tab of its own: nothing is left out or comes up empty.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/schema/definition_tab.h"
#include "widgets/schema/explorer.h"
#include "widgets/schema/explorer_tree.h"
#include "widgets/schema/object_facts.h"

#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using catalog::ObjectId;
using catalog::ObjectKind;

namespace {

const QByteArray kSqlite =
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, boss INTEGER REFERENCES "
    "people (id), CHECK (name <> ''), UNIQUE (name, boss));"
    "CREATE INDEX by_boss ON people (boss) WHERE boss > 0;"
    "CREATE VIEW bosses AS SELECT DISTINCT boss FROM people;"
    "CREATE TRIGGER people_touch AFTER UPDATE ON people BEGIN SELECT 1; END;"
    "CREATE TRIGGER bosses_insert INSTEAD OF INSERT ON bosses BEGIN SELECT 2; END;"
    "CREATE VIRTUAL TABLE notes USING fts5 (body);"
    "INSERT INTO people VALUES (1, 'Ada', NULL);";

// What stands in lists of its own, by the catalog.
std::vector<ObjectId> objectsOf(const catalog::Catalog &catalog)
{
    std::vector<ObjectId> all;
    const auto add = [&all](ObjectKind kind, const auto &objects) {
        for (const auto &[name, object] : objects) {
            all.push_back({kind, name, {}});
        }
    };
    add(ObjectKind::Table, catalog.tables);
    add(ObjectKind::View, catalog.views);
    add(ObjectKind::Routine, catalog.routines);
    add(ObjectKind::Enum, catalog.enums);
    add(ObjectKind::Domain, catalog.domains);
    add(ObjectKind::CompositeType, catalog.composites);
    add(ObjectKind::Sequence, catalog.sequences);
    for (const auto &[name, table] : catalog.tables) {
        for (const auto &[trigger, facts] : table.triggers) {
            all.push_back({ObjectKind::Trigger, name, trigger});
        }
    }
    for (const auto &[name, extension] : catalog.extensions) {
        all.push_back({ObjectKind::Extension, {{}, name}, {}});
    }
    for (const auto &[id, object] : catalog.others) {
        all.push_back(id);
    }
    return all;
}

} // namespace

class TestObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlite();
    void postgres();

private:
    void everyObjectOpens(test::DrivenWindow &driven);
    void walkExplorer(test::DrivenWindow &driven, const QString &prefix);
};

void TestObjects::everyObjectOpens(test::DrivenWindow &driven)
{
    app::Workbench &bench = driven.workbench();
    for (const ObjectId &id : objectsOf(*bench.session()->catalog())) {
        bench.openDefinition(id);
        auto *tab = driven.page<ui::DefinitionTab>();
        QVERIFY2(tab, catalog::displayName(id).c_str());
        const auto *facts = tab->findChild<ui::ObjectFacts *>();
        const bool hasText = !tab->text().trimmed().isEmpty();
        // More than its name: a heading alone says nothing.
        QVERIFY2(hasText || facts->toPlainText().trimmed().count(u'\n') > 0,
                 catalog::displayName(id).c_str());
        QVERIFY(!tab->windowTitle().isEmpty());
        bench.closeTab(tab);
    }
}

void TestObjects::walkExplorer(test::DrivenWindow &driven, const QString &prefix)
{
    ui::ExplorerTree *tree = driven.window().explorer()->tree();
    QScrollBar *bar = tree->verticalScrollBar();
    for (int page = 0;; ++page) {
        driven.shoot(prefix, u"explorer%1"_s.arg(page));
        if (bar->value() == bar->maximum()) {
            break;
        }
        bar->setValue(bar->value() + bar->pageStep());
    }
}

void TestObjects::sqlite()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"people.db"_s);
    test::SqliteFile file(path);
    QVERIFY2(file.run(kSqlite), file.error());
    test::DrivenWindow driven;
    QVERIFY(driven.open(path));
    everyObjectOpens(driven);
    ui::Explorer *explorer = driven.window().explorer();
    const ObjectId people{ObjectKind::Table, {"main", "people"}, {}};
    driven.workbench().openDefinition({ObjectKind::Trigger, people.owner, "people_touch"});
    explorer->select(people);
    explorer->tree()->expand(explorer->tree()->currentIndex());
    Q_EMIT explorer->objectSelected(people);
    walkExplorer(driven, u"objects-sqlite"_s);
}

void TestObjects::postgres()
{
    test::PostgresCluster cluster;
    QVERIFY2(cluster.start(), cluster.error());
    const std::string target = cluster.createDatabase("objects");
    const QString script = qEnvironmentVariable("SLUICE_SOURCE_DIR")
                           + u"/tests/cases/kinds/postgresql/everything.sql"_s;
    QVERIFY2(cluster.runSqlFile(script, "objects"), cluster.error());
    test::DrivenWindow driven;
    QVERIFY(driven.open(QString::fromStdString(target)));
    everyObjectOpens(driven);
    if (QTest::currentTestFailed()) {
        return;
    }
    const catalog::Catalog &catalog = *driven.workbench().session()->catalog();
    driven.workbench().openDefinition({ObjectKind::Enum, {"app", "mood"}, {}});
    driven.workbench().openDefinition({ObjectKind::Routine, catalog.routines.begin()->first, {}});
    walkExplorer(driven, u"objects-pg"_s);
}

QTEST_MAIN(TestObjects)
#include "tst_objects.moc"
