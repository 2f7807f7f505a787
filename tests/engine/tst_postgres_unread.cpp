// What a role may not see and what is broken: the rest is read, and the catalog names what is missing and says why.
#include "models/catalog/fingerprint.h"
#include "tests/engine/postgres_fixture.h"

#include <QStringList>

#include <algorithm>

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kHidden = R"(
CREATE SCHEMA hidden;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE DOMAIN hidden.word AS text CHECK (VALUE <> '');
CREATE TYPE hidden.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION hidden.secret(hidden.word) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
REVOKE ALL ON FUNCTION hidden.secret(hidden.word) FROM PUBLIC;
CREATE TABLE hidden.things (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, w hidden.word DEFAULT 'x', m hidden.mood,
  s int GENERATED ALWAYS AS (length(w)) STORED, CHECK (hidden.secret(w) > 0));
CREATE INDEX ON hidden.things (hidden.secret(w)) WHERE w <> 'y';
CREATE STATISTICS hidden.together (mcv) ON w, m FROM hidden.things;
CREATE VIEW hidden.seen AS SELECT * FROM hidden.things;
CREATE MATERIALIZED VIEW public.kept AS SELECT * FROM hidden.seen;
ALTER TABLE hidden.things ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody ON hidden.things USING (w = current_user);
CREATE RULE nothing AS ON DELETE TO hidden.things DO INSTEAD NOTHING;
CREATE FUNCTION hidden.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE INSERT ON hidden.things FOR EACH ROW EXECUTE FUNCTION hidden.touch();
CREATE SEQUENCE hidden.numbers;
CREATE TEXT SEARCH CONFIGURATION hidden.words (COPY = english);
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER far FOREIGN DATA WRAPPER wrapper OPTIONS (host 'h', password 'of the server');
CREATE USER MAPPING FOR postgres SERVER far OPTIONS (user 'u', password 'of the user');
CREATE EXTENSION file_fdw;
GRANT USAGE ON FOREIGN DATA WRAPPER file_fdw TO sluice_test_visitor;
CREATE PUBLICATION told FOR TABLE hidden.things;
CREATE SUBSCRIPTION heard CONNECTION 'host=nowhere password=of-the-subscription' PUBLICATION p
  WITH (connect = false, slot_name = NONE);
)";

constexpr const char *kForget =
    "ALTER SUBSCRIPTION heard SET (slot_name = NONE); DROP SUBSCRIPTION heard;";

// Each by a change of the system's tables that no statement would make.
constexpr const char *kBroken = R"(
CREATE SCHEMA app;
CREATE FUNCTION app.good() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.bad() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.mute() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE app.good_table (id int PRIMARY KEY, n int DEFAULT 7, CHECK (n > 0));
CREATE TABLE app.gone (id int);
CREATE TABLE app.half (id int, n int DEFAULT app.good());
CREATE TYPE app.lost AS ENUM ('a');
CREATE TABLE app.untyped (id int, l app.lost);
CREATE VIEW app.good_view AS SELECT * FROM app.good_table;
CREATE VIEW app.bad_view AS SELECT * FROM app.gone;
CREATE VIEW app.ruleless AS SELECT 1 AS one;
CREATE INDEX good_index ON app.good_table (n);
CREATE INDEX bad_index ON app.good_table (id, n);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER good_trigger BEFORE INSERT ON app.good_table FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER bad_trigger BEFORE INSERT ON app.good_table FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER orphan BEFORE INSERT ON app.gone FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TABLE app.odd (id int);
CREATE TABLE app.homeless (id int);
UPDATE pg_proc SET prosupport = 99999 WHERE proname = 'bad';
UPDATE pg_proc SET prolang = 99999 WHERE proname = 'mute';
DELETE FROM pg_class WHERE relname = 'gone';
DELETE FROM pg_type WHERE typname = 'lost';
DELETE FROM pg_rewrite WHERE ev_class = 'app.ruleless'::regclass;
UPDATE pg_index SET indclass = '99999 99999' WHERE indexrelid = 'app.bad_index'::regclass;
UPDATE pg_trigger SET tgfoid = 99999 WHERE tgname = 'bad_trigger';
UPDATE pg_class SET relnamespace = 99999 WHERE relname = 'homeless';
UPDATE pg_class SET relkind = 'y' WHERE relname = 'odd';
)";

QStringList unreadOf(const Catalog &catalog)
{
    QStringList lines;
    for (const Unread &each : catalog.unread) {
        lines.append(QString::fromStdString(each.what + ": " + each.why));
    }
    return lines;
}

bool says(const QStringList &unread, const QString &what, const QString &why)
{
    return std::any_of(unread.begin(), unread.end(), [&](const QString &line) {
        return line.startsWith(what) && line.contains(why);
    });
}

} // namespace

class TestPostgresUnread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRoleWithoutRightsReadsTheRest();
    void aRoleWithoutRightsIsToldWhatItMayNotSee();
    void noSecretIsRead();
    void grantsOnMembersOfExtensionsAreNamed();
    void brokenObjectsAreNamedAndTheRestIsRead_data();
    void brokenObjectsAreNamedAndTheRestIsRead();
    void whatIsSoundStaysRead();

private:
    [[nodiscard]] Result<Catalog> read(const std::string &target);

    PostgresCluster m_cluster;
    Catalog m_all;
    Catalog m_visitors;
    Catalog m_broken;
};

Result<Catalog> TestPostgresUnread::read(const std::string &target)
{
    SLUICE_TRY(const auto connection, openTarget(target));
    return connection->readCatalog({});
}

void TestPostgresUnread::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
    QVERIFY2(!m_cluster.createDatabase("hidden").empty(), m_cluster.error());
    QVERIFY2(!m_cluster.createDatabase("broken").empty(), m_cluster.error());
    QVERIFY2(m_cluster.runSql("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = "
                              "'sluice_test_visitor') THEN CREATE ROLE sluice_test_visitor LOGIN; "
                              "END IF; END $$"),
             m_cluster.error());
    QVERIFY2(m_cluster.runSql(kHidden, "hidden"), m_cluster.error());
    QVERIFY2(m_cluster.runSql(kBroken, "broken"), m_cluster.error());
    const auto all = read(m_cluster.conninfo("hidden"));
    QVERIFY2(all, all ? "" : describe(all.error()).c_str());
    m_all = *all;
    const auto visitors = read(m_cluster.conninfo("hidden") + " user=sluice_test_visitor");
    QVERIFY2(visitors, visitors ? "" : describe(visitors.error()).c_str());
    m_visitors = *visitors;
    const auto broken = read(m_cluster.conninfo("broken"));
    QVERIFY2(broken, broken ? "" : describe(broken.error()).c_str());
    m_broken = *broken;
}

void TestPostgresUnread::cleanupTestCase()
{
    QVERIFY2(m_cluster.runSql(kForget, "hidden"), m_cluster.error());
}

void TestPostgresUnread::aRoleWithoutRightsReadsTheRest()
{
    Catalog all = m_all;
    Catalog visitors = m_visitors;
    for (Catalog *each : {&all, &visitors}) {
        each->unread.clear();
        std::erase_if(each->others, [](const auto &entry) {
            return entry.first.kind == ObjectKind::UserMapping
                   || entry.first.kind == ObjectKind::Subscription;
        });
    }
    QCOMPARE(QString::fromStdString(canonicalJson(visitors)),
             QString::fromStdString(canonicalJson(all)));
}

void TestPostgresUnread::aRoleWithoutRightsIsToldWhatItMayNotSee()
{
    const QStringList unread = unreadOf(m_visitors);
    QVERIFY2(says(unread, u"options of user mapping postgres SERVER far"_s, u"all that it may"_s),
             qUtf8Printable(unread.join(u'\n')));
    // Versions before 14 keep the numbers of subscriptions to superusers.
    const QString subscriptions =
        m_cluster.majorVersion() < 14 ? u"the subscriptions"_s : u"options of subscription heard"_s;
    QVERIFY2(says(unread, subscriptions, {}), qUtf8Printable(unread.join(u'\n')));
}

void TestPostgresUnread::noSecretIsRead()
{
    for (const Catalog *each : {&m_all, &m_visitors}) {
        const QString json = QString::fromStdString(completeJson(*each).value());
        QVERIFY(!json.contains(u"of the server"_s) && !json.contains(u"of the user"_s)
                && !json.contains(u"of-the-subscription"_s));
    }
    QVERIFY(says(unreadOf(m_all), u"options of foreign server far"_s, u"password"_s)
            || says(unreadOf(m_all), u"options of server far"_s, u"password"_s));
}

void TestPostgresUnread::grantsOnMembersOfExtensionsAreNamed()
{
    QVERIFY(says(unreadOf(m_all), u"grants on foreign-data wrapper file_fdw"_s,
                 u"members of extensions"_s));
}

void TestPostgresUnread::brokenObjectsAreNamedAndTheRestIsRead_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");
    QTest::newRow("a function whose text is refused")
        << u"function app.bad()"_s << u"cache lookup failed for function 99999"_s;
    QTest::newRow("a function without a language")
        << u"routine mute"_s << u"its language 99999 does not exist"_s;
    QTest::newRow("a view whose table is gone")
        << u"view app.bad_view"_s << u"could not open relation"_s;
    QTest::newRow("a view without its rule") << u"view app.ruleless"_s << u"missing"_s;
    QTest::newRow("an index whose operator class is gone")
        << u"index app.bad_index"_s << u"operator class 99999 does not exist"_s;
    QTest::newRow("a trigger whose function is gone")
        << u"trigger bad_trigger on app.good_table"_s << u"cache lookup failed"_s;
    QTest::newRow("a trigger whose table is gone, which the server cannot name")
        << u"the triggers ("_s << u"cache lookup failed for relation"_s;
    QTest::newRow("a column whose type is gone")
        << u"type of column app.untyped.l"_s << u"does not exist"_s;
    QTest::newRow("a table without a schema")
        << u"relation homeless"_s << u"its schema 99999 does not exist"_s;
    QTest::newRow("a kind that is not known") << u"relation odd"_s << u"\"y\" is not known"_s;
}

void TestPostgresUnread::brokenObjectsAreNamedAndTheRestIsRead()
{
    QFETCH(QString, what);
    QFETCH(QString, why);
    const QStringList unread = unreadOf(m_broken);
    QVERIFY2(says(unread, what, why), qUtf8Printable(unread.join(u'\n')));
}

void TestPostgresUnread::whatIsSoundStaysRead()
{
    const Table &table = m_broken.tables.at({"app", "good_table"});
    QCOMPARE(table.columns.size(), 2U);
    QVERIFY(table.primaryKey && table.checks.size() == 1);
    QVERIFY(table.indexes.contains("good_index") && !table.indexes.contains("bad_index"));
    QVERIFY(table.triggers.contains("good_trigger") && !table.triggers.contains("bad_trigger"));
    QVERIFY(m_broken.views.contains({"app", "good_view"}));
    QVERIFY(m_broken.routines.contains({"app", "good()"}));
    QVERIFY(!m_broken.routines.contains({"app", "bad()"}));
    QCOMPARE(m_broken.tables.at({"app", "half"}).column("n")->defaultExpression,
             std::optional<std::string>("app.good()"));
}

QTEST_APPLESS_MAIN(TestPostgresUnread)
#include "tst_postgres_unread.moc"
