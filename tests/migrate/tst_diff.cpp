// What counts as a difference, and what must be asked: on catalogs made by hand.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/migrate/diff.h"
#include "models/migrate/sql_text.h"
#include "tests/migrate/made_catalogs.h"

#include <QTest>

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::migrate;
using namespace sluice::test;

Q_DECLARE_METATYPE(sluice::catalog::Catalog)

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSchemaHasNoDifference();
    void orderOfColumnsIsNoDifference();
    void textIsComparedByItsTokens_data();
    void textIsComparedByItsTokens();
    void letterCaseOfNamesCountsOnPostgresAlone();
    void goneAndSimilarIsAsked();
    void goneAndDissimilarIsDropped();
    void noAsAnAnswerDrops();
    void answersGiveRenamesAndChangesInOnePass();
    void answerThatNamesNothingIsRefused_data();
    void answerThatNamesNothingIsRefused();
    void ambiguousPathIsRefused();
    void unnamedConstraintsAreComparedByContent();
    void constraintUnderAnotherNameIsRenamedOnPostgres();
    void unsaidTargetKeyIsTheTargetsPrimaryKey();
    void unreadObjectsAreNoDifference();
    void whateverDiffersIsAChange_data();
    void whateverDiffersIsAChange();
    void ownersAndGrantsDifferOnlyWhereAskedFor();
    void commentsWithoutAChangeAreNoDifferenceOnSqlite();
    void differentEnginesAreRefused();

private:
    sqlite::SqliteDialect m_sqlite;
    postgres::PostgresDialect m_postgres;
};

void TestDiff::sameSchemaHasNoDifference()
{
    const Catalog catalog = sqliteWith({table("main", "t", {column("a"), column("b")})});
    Catalog other = catalog;
    other.database = "another.db";
    other.serverVersion = "9";
    other.tables.begin()->second.estimatedRows = 7;
    other.tables.begin()->second.definition = "CREATE   TABLE t(a,b)";
    QVERIFY(equivalent(catalog, other, m_sqlite));
}

void TestDiff::orderOfColumnsIsNoDifference()
{
    const Catalog before = sqliteWith({table("main", "t", {column("a"), column("b")})});
    const Catalog after = sqliteWith({table("main", "t", {column("b"), column("a")})});
    QVERIFY(equivalent(before, after, m_sqlite));
}

void TestDiff::textIsComparedByItsTokens_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("blanks") << QStringLiteral("a>0") << QStringLiteral("a  > 0 ") << true;
    QTest::newRow("comment") << QStringLiteral("a > /* x */ 0") << QStringLiteral("a > 0") << true;
    QTest::newRow("keyword case") << QStringLiteral("a is null") << QStringLiteral("a IS NULL")
                                  << true;
    QTest::newRow("quotes") << QStringLiteral("[a] > 0") << QStringLiteral("\"a\" > 0") << true;
    QTest::newRow("parentheses") << QStringLiteral("((a > 0))") << QStringLiteral("a > 0") << true;
    QTest::newRow("two groups") << QStringLiteral("(a) + (b)") << QStringLiteral("a) + (b")
                                << false;
    QTest::newRow("string case") << QStringLiteral("a = 'X'") << QStringLiteral("a = 'x'") << false;
    QTest::newRow("string blanks") << QStringLiteral("'a  b'") << QStringLiteral("'a b'") << false;
    QTest::newRow("operator") << QStringLiteral("a > 0") << QStringLiteral("a >= 0") << false;
}

void TestDiff::textIsComparedByItsTokens()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(sameSql(a.toStdString(), b.toStdString(), sql::Flavor::Sqlite), same);
}

void TestDiff::letterCaseOfNamesCountsOnPostgresAlone()
{
    QVERIFY(sameName("Parent", "parent", sql::Flavor::Sqlite));
    QVERIFY(!sameName("Parent", "parent", sql::Flavor::Postgres));
}

void TestDiff::goneAndSimilarIsAsked()
{
    const Catalog before = sqliteWith({table("main", "t", {column("id"), column("fullname")})});
    const Catalog after = sqliteWith({table("main", "t", {column("id"), column("full_name")})});
    const auto found = diff(before, after, m_sqlite);
    QVERIFY(found && found->questions.size() == 1);
    QCOMPARE(found->questions[0].gone.part, std::string("fullname"));
    QCOMPARE(found->questions[0].appeared.part, std::string("full_name"));
    QVERIFY(found->questions[0].likeness > 80);
    QVERIFY(found->changes.empty());
}

void TestDiff::goneAndDissimilarIsDropped()
{
    const Catalog before = sqliteWith({table("main", "t", {column("id"), column("a")})});
    const Catalog after =
        sqliteWith({table("main", "t", {column("id"), column("b", "BLOB", TypeClass::Blob)})});
    const auto found = diff(before, after, m_sqlite);
    QVERIFY(found && found->questions.empty());
    QCOMPARE(count<DropColumn>(*found), 1);
    QCOMPARE(count<AddColumn>(*found), 1);
}

void TestDiff::noAsAnAnswerDrops()
{
    const Catalog before = sqliteWith({table("main", "t", {column("a")})});
    const Catalog after = sqliteWith({table("main", "t", {column("b")})});
    const auto asked = diff(before, after, m_sqlite);
    QVERIFY(asked && asked->questions.size() == 1);
    const auto answer = answerOf(asked->questions[0]);
    const auto dropped = diff(before, after, m_sqlite, {.renames = {{answer.first, ""}}});
    QVERIFY(dropped && dropped->questions.empty());
    QCOMPARE(count<DropColumn>(*dropped), 1);
    const auto renamed = diff(before, after, m_sqlite, {.renames = {answer}});
    QVERIFY(renamed && renamed->questions.empty());
    QCOMPARE(count<RenameColumn>(*renamed), 1);
    QCOMPARE(renamed->changes.size(), std::size_t{1});
}

void TestDiff::answersGiveRenamesAndChangesInOnePass()
{
    Table old = table("public", "a", {column("x", "integer", TypeClass::Integer)});
    old.checks = {{.name = "positive", .expression = "x > 0"}};
    Table now = table("public", "b", {column("y", "bigint", TypeClass::Integer)});
    now.checks = {{.name = "positive", .expression = "y > 0"}};
    const auto found = diff(postgresWith({old}), postgresWith({now}), m_postgres,
                            {.renames = {{"a", "b"}, {"public.a.x", "y"}}});
    QVERIFY(found && found->questions.empty());
    QCOMPARE(count<RenameTable>(*found), 1);
    QCOMPARE(count<RenameColumn>(*found), 1);
    QCOMPARE(count<AlterColumn>(*found), 1);
    QCOMPARE(found->changes.size(), std::size_t{3});
}

void TestDiff::answerThatNamesNothingIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("to");
    QTest::newRow("no such table") << QStringLiteral("nothing") << QStringLiteral("t");
    QTest::newRow("no such column") << QStringLiteral("t.nothing") << QStringLiteral("a");
    QTest::newRow("no such new column") << QStringLiteral("t.a") << QStringLiteral("nothing");
    QTest::newRow("no such new table") << QStringLiteral("t") << QStringLiteral("nothing");
}

void TestDiff::answerThatNamesNothingIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QString, to);
    const Catalog catalog = sqliteWith({table("main", "t", {column("a")})});
    const auto found =
        diff(catalog, catalog, m_sqlite, {.renames = {{path.toStdString(), to.toStdString()}}});
    QVERIFY(!found && found.error().kind == ErrorKind::Usage);
}

void TestDiff::ambiguousPathIsRefused()
{
    Catalog before = postgresWith({table("public", "a", {column("b")}), table("a", "b", {})});
    before.addSchema("a");
    const auto found = diff(before, before, m_postgres, {.renames = {{"a.b", "c"}}});
    QVERIFY(!found && found.error().kind == ErrorKind::Usage);
}

void TestDiff::unnamedConstraintsAreComparedByContent()
{
    Table one = table("main", "t", {column("a"), column("b")});
    one.uniques = {{.name = "", .columns = {"a"}}, {.name = "", .columns = {"b"}}};
    Table other = one;
    std::swap(other.uniques[0], other.uniques[1]);
    QVERIFY(equivalent(sqliteWith({one}), sqliteWith({other}), m_sqlite));
    other.uniques.pop_back();
    QVERIFY(!equivalent(sqliteWith({one}), sqliteWith({other}), m_sqlite));
}

void TestDiff::constraintUnderAnotherNameIsRenamedOnPostgres()
{
    Table one = table("public", "t", {column("a")});
    one.uniques = {{.name = "old", .columns = {"a"}}};
    Table other = one;
    other.uniques[0].name = "new";
    const auto found = diff(postgresWith({one}), postgresWith({other}), m_postgres);
    QVERIFY(found && found->changes.size() == 1);
    QCOMPARE(count<RenameConstraint>(*found), 1);
}

void TestDiff::unsaidTargetKeyIsTheTargetsPrimaryKey()
{
    Table parent = table("main", "p", {column("id")});
    parent.primaryKey = KeyConstraint{.columns = {"id"}};
    Table child = table("main", "c", {column("p")});
    child.foreignKeys = {{.columns = {"p"}, .target = {"main", "p"}}};
    Table said = child;
    said.foreignKeys[0].targetColumns = {"ID"};
    QVERIFY(equivalent(sqliteWith({parent, child}), sqliteWith({parent, said}), m_sqlite));
}

void TestDiff::unreadObjectsAreNoDifference()
{
    const Catalog before = postgresWith({});
    Catalog after = before;
    after.unread.push_back({"function public.f()", "not compared in this version"});
    QVERIFY(equivalent(before, after, m_postgres));
}

void TestDiff::whateverDiffersIsAChange_data()
{
    QTest::addColumn<Catalog>("before");
    QTest::addColumn<Catalog>("after");
    QTest::addColumn<QString>("title");
    const QualifiedName name{"public", "t"};
    const Routine routine{.name = {"public", "f"}, .arguments = "integer", .definition = "1"};
    Catalog plain = postgresWith({table("public", "t", {column("a")})});
    plain.routines[routine.signature()] = routine;
    plain.enums[{"public", "e"}] = {.name = {"public", "e"}, .labels = {"a", "b"}};
    const auto row = [&](const char *title, auto change) {
        Catalog after = plain;
        change(after, after.tables.at(name));
        QTest::newRow(title) << plain << after << QString::fromUtf8(title);
    };
    row("Create routine public.g()", [&](Catalog &catalog, Table &) {
        catalog.routines[{"public", "g()"}] = {.name = {"public", "g"}};
    });
    row("Change routine public.f(integer)",
        [&](Catalog &catalog, Table &) { catalog.routines.begin()->second.definition = "2"; });
    row("Drop routine public.f(integer)",
        [&](Catalog &catalog, Table &) { catalog.routines.clear(); });
    row("Create domain public.d", [](Catalog &catalog, Table &) {
        catalog.domains[{"public", "d"}].notNull = true;
    });
    row("Create extension x",
        [](Catalog &catalog, Table &) { catalog.extensions["x"].name = "x"; });
    row("Change enum public.e", [](Catalog &catalog, Table &) {
        std::vector<std::string> &labels = catalog.enums.begin()->second.labels;
        std::swap(labels[0], labels[1]);
    });
    row("Create rule public.t.r", [](Catalog &, Table &changed) { changed.rules["r"].name = "r"; });
    row("Create policy public.t.p",
        [](Catalog &, Table &changed) { changed.policies["p"].name = "p"; });
    row("Create exclusion constraint public.t.e",
        [](Catalog &, Table &changed) { changed.exclusions = {{.name = "e"}}; });
    row("Change table public.t",
        [](Catalog &, Table &changed) { changed.options["row_security"] = "enabled"; });
    row("Change column public.t.a",
        [](Catalog &, Table &changed) { changed.columns[0].options["statistics"] = "7"; });
    row("Comment on schema public",
        [](Catalog &catalog, Table &) { catalog.schemas["public"].comment = "x"; });
    row("Comment on column public.t.a",
        [](Catalog &, Table &changed) { changed.columns[0].comment = "x"; });
}

void TestDiff::whateverDiffersIsAChange()
{
    QFETCH(Catalog, before);
    QFETCH(Catalog, after);
    QFETCH(QString, title);
    const auto found = diff(before, after, m_postgres);
    QVERIFY(found && found->refusals.empty());
    QCOMPARE(found->changes.size(), 1U);
    QCOMPARE(QString::fromStdString(titleOf(found->changes.front())), title);
    QVERIFY(!equivalent(before, after, m_postgres));
}

void TestDiff::ownersAndGrantsDifferOnlyWhereAskedFor()
{
    Catalog before = postgresWith({table("public", "t", {column("a")})});
    const Routine routine{.name = {"public", "f"}, .definition = "1"};
    before.routines[routine.signature()] = routine;
    before.sequences[{"public", "s"}].name = {"public", "s"};
    Catalog after = before;
    const Access access{.owner = "boss", .granted = {{.privilege = "SELECT"}}};
    after.tables.begin()->second.access = access;
    after.routines.begin()->second.access = access;
    after.sequences.begin()->second.access = access;
    after.schemas.begin()->second.access = access;
    QVERIFY(equivalent(before, after, m_postgres));
    const auto asked = diff(before, after, m_postgres, {.owners = true, .grants = true});
    QVERIFY(asked);
    QCOMPARE(asked->changes.size(), 4U);
}

void TestDiff::commentsWithoutAChangeAreNoDifferenceOnSqlite()
{
    const Catalog before = sqliteWith({table("main", "t", {column("a")})});
    Catalog after = before;
    after.schemas.begin()->second.comment = "x";
    QVERIFY(equivalent(before, after, m_sqlite));
}

void TestDiff::differentEnginesAreRefused()
{
    const auto found = diff(sqliteWith({}), postgresWith({}), m_sqlite);
    QVERIFY(!found && found.error().kind == ErrorKind::Usage);
}

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
