// What is told of an object, in the Inspector and in a tab of its own, over real databases; the engines say what is right.
#include "tests/engine/postgres_fixture.h"
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "widgets/schema/definition_tab.h"
#include "widgets/schema/object_facts.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using catalog::ObjectKind;

namespace {

const QByteArray kShop =
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'nobody', \"<b>\" "
    "TEXT);"
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, person INTEGER REFERENCES people (id));"
    "CREATE UNIQUE INDEX people_name ON people (name);"
    "CREATE VIEW names AS SELECT name FROM people WHERE name <> '';"
    "CREATE TRIGGER people_touch AFTER UPDATE ON people BEGIN SELECT 1; END;";

constexpr auto kServerShop = R"(
CREATE EXTENSION file_fdw;
CREATE TYPE mood AS ENUM ('sad', 'it''s <i>ok</i>');
CREATE DOMAIN positive AS numeric(10,2) DEFAULT 1 CONSTRAINT above CHECK (VALUE > 0);
CREATE TYPE pair AS (a integer, b text);
CREATE SEQUENCE ticket INCREMENT 5;
CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, feels mood, EXCLUDE USING btree (name WITH =));
COMMENT ON TABLE people IS 'who there is';
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON people FOR SELECT USING (name = current_user);
CREATE RULE keep AS ON DELETE TO people DO INSTEAD NOTHING;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER people_touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW names AS SELECT name FROM people;
)";

catalog::Snapshot snapshotOf(engine::Connection &connection)
{
    return std::make_shared<const catalog::Catalog>(test::catalogOf(connection));
}

QString squeezed(const QString &text)
{
    return text.simplified();
}

} // namespace

class TestObjectFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sqliteTableHasItsColumnsKeysIndexesAndTriggers();
    void postgresTableHasWhatItsServerKnows();
    void namesAreNoMarkup();
    void typesAndSequencesAreTold();
    void whatIsGoneSaysNothing();
    void sqliteTabShowsTheStoredText_data();
    void sqliteTabShowsTheStoredText();
    void postgresTabShowsTheServersText_data();
    void postgresTabShowsTheServersText();
    void aTabWithoutTextShowsFacts();
    void theTabFollowsTheCatalog();

private:
    [[nodiscard]] QString factsOf(const catalog::Snapshot &catalog, const catalog::ObjectId &object)
    {
        m_facts->show(catalog, object);
        return m_facts->toPlainText();
    }
    void allStandIn(const QString &facts, const QStringList &expected)
    {
        QVERIFY(!expected.isEmpty());
        for (const QString &name : expected) {
            QVERIFY2(facts.contains(name), qPrintable(name + u" is not in:\n"_s + facts));
        }
    }
    [[nodiscard]] QStringList serverRows(const char *query)
    {
        return QString::fromStdString(m_cluster.query(query, "facts")).split(u'\n');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::SqliteFile> m_file;
    test::PostgresCluster m_cluster;
    catalog::Snapshot m_sqlite;
    catalog::Snapshot m_postgres;
    std::unique_ptr<ui::ObjectFacts> m_facts;
};

void TestObjectFacts::initTestCase()
{
    ui::Theme::apply(*qApp, ui::Scheme::Light);
    const QString path = m_folder.filePath(u"shop.db"_s);
    m_file = std::make_unique<test::SqliteFile>(path);
    QVERIFY2(m_file->run(kShop), m_file->error());
    m_sqlite = snapshotOf(*test::openSqlite(test::sqliteOptions(path.toStdString())));
    QVERIFY2(m_cluster.start(), m_cluster.error());
    const std::string server = m_cluster.createDatabase("facts");
    QVERIFY2(m_cluster.runSql(kServerShop, "facts"), m_cluster.error());
    const auto connection = test::openTarget(server);
    QVERIFY(connection);
    m_postgres = snapshotOf(**connection);
    m_facts = std::make_unique<ui::ObjectFacts>();
}

void TestObjectFacts::sqliteTableHasItsColumnsKeysIndexesAndTriggers()
{
    const QString facts = factsOf(m_sqlite, {ObjectKind::Table, {"main", "people"}, {}});
    allStandIn(facts, m_file->rows("SELECT name FROM pragma_table_info('people') UNION ALL "
                                   "SELECT name FROM sqlite_schema WHERE tbl_name = 'people' "
                                   "AND type IN ('index', 'trigger')"));
    allStandIn(facts, {u"TEXT = 'nobody'"_s, u"TEXT?"_s, u"primary key"_s, u"unique"_s});
    allStandIn(factsOf(m_sqlite, {ObjectKind::Table, {"main", "orders"}, {}}), {u"→ people"_s});
}

void TestObjectFacts::postgresTableHasWhatItsServerKnows()
{
    const QString facts = factsOf(m_postgres, {ObjectKind::Table, {"public", "people"}, {}});
    allStandIn(facts, serverRows("SELECT attname FROM pg_attribute WHERE attrelid = "
                                 "'people'::regclass AND attnum > 0 UNION ALL "
                                 "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE "
                                 "attrelid = 'people'::regclass AND attnum > 0 UNION ALL "
                                 "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal UNION ALL "
                                 "SELECT polname FROM pg_policy UNION ALL "
                                 "SELECT conname FROM pg_constraint WHERE contype = 'x' UNION ALL "
                                 "SELECT obj_description('people'::regclass)"));
    allStandIn(facts, {u"keep"_s, u"SELECT"_s, u"exclusion constraint"_s});
}

void TestObjectFacts::namesAreNoMarkup()
{
    QVERIFY(factsOf(m_sqlite, {ObjectKind::Table, {"main", "people"}, {}}).contains(u"<b>"_s));
    QVERIFY(factsOf(m_postgres, {ObjectKind::Enum, {"public", "mood"}, {}})
                .contains(u"it's <i>ok</i>"_s));
}

void TestObjectFacts::typesAndSequencesAreTold()
{
    allStandIn(factsOf(m_postgres, {ObjectKind::Enum, {"public", "mood"}, {}}),
               serverRows("SELECT unnest(enum_range(NULL::mood))"));
    allStandIn(factsOf(m_postgres, {ObjectKind::Domain, {"public", "positive"}, {}}),
               {u"numeric(10,2)"_s, u"above"_s, u"VALUE > "_s});
    allStandIn(factsOf(m_postgres, {ObjectKind::CompositeType, {"public", "pair"}, {}}),
               {u"a"_s, u"integer"_s, u"b"_s, u"text"_s});
    allStandIn(factsOf(m_postgres, {ObjectKind::Sequence, {"public", "ticket"}, {}}),
               {u"sequence"_s, u"5"_s});
    allStandIn(factsOf(m_postgres, {ObjectKind::Extension, {{}, "file_fdw"}, {}}),
               serverRows("SELECT extversion FROM pg_extension WHERE extname = 'file_fdw'"));
}

void TestObjectFacts::whatIsGoneSaysNothing()
{
    QVERIFY(!factsOf(m_sqlite, {ObjectKind::Table, {"main", "people"}, {}}).isEmpty());
    QCOMPARE(factsOf({}, {}), QString());
}

void TestObjectFacts::sqliteTabShowsTheStoredText_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("people_touch") << int(ObjectKind::Trigger) << u"people_touch"_s;
    QTest::newRow("people_name") << int(ObjectKind::Index) << u"people_name"_s;
}

void TestObjectFacts::sqliteTabShowsTheStoredText()
{
    QFETCH(const int, kind);
    QFETCH(const QString, part);
    ui::DefinitionTab tab(sql::Flavor::Sqlite,
                          {static_cast<ObjectKind>(kind), {"main", "people"}, part.toStdString()});
    tab.showFrom(m_sqlite);
    const QByteArray stored = "SELECT sql FROM sqlite_schema WHERE name = '" + part.toUtf8() + "'";
    QCOMPARE(squeezed(tab.text()), squeezed(m_file->rows(stored).join(u'\n')));
    QCOMPARE(tab.windowTitle(), part);
}

void TestObjectFacts::postgresTabShowsTheServersText_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("query");
    QTest::newRow("trigger") << int(ObjectKind::Trigger) << u"people"_s << u"people_touch"_s
                             << u"SELECT pg_get_triggerdef(oid) FROM pg_trigger"
                                " WHERE tgname = 'people_touch'"_s;
    QTest::newRow("routine") << int(ObjectKind::Routine) << u"touch()"_s << QString()
                             << u"SELECT pg_get_functiondef('touch'::regproc)"_s;
    QTest::newRow("rule")
        << int(ObjectKind::Rule) << u"people"_s << u"keep"_s
        << u"SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'keep'"_s;
}

void TestObjectFacts::postgresTabShowsTheServersText()
{
    QFETCH(const int, kind);
    QFETCH(const QString, owner);
    QFETCH(const QString, part);
    QFETCH(const QString, query);
    ui::DefinitionTab tab(
        sql::Flavor::Postgres,
        {static_cast<ObjectKind>(kind), {"public", owner.toStdString()}, part.toStdString()});
    tab.showFrom(m_postgres);
    QString expected =
        squeezed(QString::fromStdString(m_cluster.query(query.toStdString(), "facts")));
    expected.remove(QRegularExpression(u";$"_s));
    QVERIFY(!expected.isEmpty());
    // psql leaves the schema out where its search path finds the name.
    const QString shown = squeezed(tab.text()).remove(u"public."_s);
    QVERIFY2(shown.startsWith(expected.remove(u"public."_s)), qPrintable(tab.text()));
}

void TestObjectFacts::aTabWithoutTextShowsFacts()
{
    ui::DefinitionTab tab(sql::Flavor::Postgres, {ObjectKind::Sequence, {"public", "ticket"}, {}});
    tab.showFrom(m_postgres);
    const auto *facts = tab.findChild<ui::ObjectFacts *>();
    if (tab.text().isEmpty()) {
        QVERIFY(facts->isVisibleTo(&tab));
        QVERIFY(facts->toPlainText().contains(u"ticket"_s));
        QCOMPARE(tab.focusProxy(), facts);
    } else {
        QVERIFY(tab.text().contains(u"ticket"_s));
    }
}

void TestObjectFacts::theTabFollowsTheCatalog()
{
    auto connection = test::memorySqlite();
    test::run(*connection, "CREATE TABLE t (a)");
    test::run(*connection, "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END");
    ui::DefinitionTab tab(sql::Flavor::Sqlite, {ObjectKind::Trigger, {"main", "t"}, "g"});
    tab.showFrom(snapshotOf(*connection));
    QVERIFY(tab.text().contains(u"SELECT 1"_s));
    test::run(*connection, "DROP TRIGGER g");
    test::run(*connection, "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 2; END");
    tab.showFrom(snapshotOf(*connection));
    QVERIFY(tab.text().contains(u"SELECT 2"_s));
    test::run(*connection, "DROP TRIGGER g");
    tab.showFrom(snapshotOf(*connection));
    QCOMPARE(tab.text(), QString());
}

QTEST_MAIN(TestObjectFacts)
#include "tst_object_facts.moc"
