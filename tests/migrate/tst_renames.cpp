// How things come under another name: in what order, after which questions, and in whose texts.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/migrate/new_names.h"
#include "models/migrate/rename_order.h"
#include "tests/migrate/made_catalogs.h"

#include <QTest>

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::migrate;
using namespace sluice::test;

Q_DECLARE_METATYPE(sluice::catalog::Catalog)

class TestRenames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesGoThroughAFreeName_data();
    void renamesGoThroughAFreeName();
    void movesBetweenSchemasGoThroughAFreeName_data();
    void movesBetweenSchemasGoThroughAFreeName();
    void everyKindOfQuestionHasItsAnswer_data();
    void everyKindOfQuestionHasItsAnswer();
    void renamedTextsNameWhatIsThere_data();
    void renamedTextsNameWhatIsThere();

private:
    postgres::PostgresDialect m_postgres;
};

void TestRenames::renamesGoThroughAFreeName_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("plain") << 1 << QStringList{QStringLiteral("a>b")};
    QTest::newRow("chain") << 2 << QStringList{QStringLiteral("a>b"), QStringLiteral("b>c")};
    QTest::newRow("swap") << 3 << QStringList{QStringLiteral("a>b"), QStringLiteral("b>a")};
    QTest::newRow("circle") << 4
                            << QStringList{QStringLiteral("a>b"), QStringLiteral("b>c"),
                                           QStringLiteral("c>a")};
}

void TestRenames::renamesGoThroughAFreeName()
{
    QFETCH(int, steps);
    QFETCH(QStringList, names);
    std::vector<NamePair> pairs;
    std::set<std::string> standing;
    std::map<std::string, std::string> meaning; // name now, name at first
    std::map<std::string, std::string> wanted;
    for (const QString &name : names) {
        pairs.emplace_back(name.left(1).toStdString(), name.right(1).toStdString());
        standing.insert(pairs.back().first);
        meaning[pairs.back().first] = pairs.back().first;
        wanted[pairs.back().second] = pairs.back().first;
    }
    const auto ordered = orderRenames(pairs, standing, sql::Flavor::Postgres);
    QCOMPARE(static_cast<int>(ordered.size()), steps);
    for (const NamePair &pair : ordered) {
        QVERIFY(!meaning.contains(pair.second));
        meaning[pair.second] = meaning.at(pair.first);
        meaning.erase(pair.first);
    }
    QVERIFY(meaning == wanted);
}

void TestRenames::movesBetweenSchemasGoThroughAFreeName_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, int steps, const QStringList &names) {
        QTest::newRow(name) << steps << names;
    };
    row("move", 1, {QStringLiteral("a.t>b.t")});
    row("move and rename", 2, {QStringLiteral("a.t>b.u")});
    row("swap", 4, {QStringLiteral("a.t>b.t"), QStringLiteral("b.t>a.t")});
    row("crosswise", 5, {QStringLiteral("a.t>b.u"), QStringLiteral("b.u>a.t")});
    row("chain", 2, {QStringLiteral("a.t>b.t"), QStringLiteral("b.t>b.u")});
}

void TestRenames::movesBetweenSchemasGoThroughAFreeName()
{
    QFETCH(int, steps);
    QFETCH(QStringList, names);
    const auto name = [](const QString &text) {
        return QualifiedName{text.section(u'.', 0, 0).toStdString(),
                             text.section(u'.', 1).toStdString()};
    };
    std::vector<Move> moves;
    std::map<QualifiedName, std::size_t> standing;
    for (const QString &each : names) {
        standing.emplace(name(each.section(u'>', 0, 0)), moves.size());
        moves.emplace_back(name(each.section(u'>', 0, 0)), name(each.section(u'>', 1)));
    }
    const auto hops = orderMoves(moves, {});
    QCOMPARE(static_cast<int>(hops.size()), steps);
    for (const Hop &hop : hops) {
        QCOMPARE(standing.at(hop.from), hop.move);
        QVERIFY((hop.from.schema == hop.to.schema) != (hop.from.name == hop.to.name));
        standing.erase(hop.from);
        QVERIFY(standing.emplace(hop.to, hop.move).second);
    }
    for (std::size_t i = 0; i < moves.size(); ++i) {
        QCOMPARE(standing.at(moves[i].second), i);
    }
}

void TestRenames::everyKindOfQuestionHasItsAnswer_data()
{
    QTest::addColumn<Catalog>("before");
    QTest::addColumn<Catalog>("after");
    QTest::addColumn<QString>("answer");
    const auto row = [&](const char *answer, auto before, auto after) {
        Catalog old = postgresWith({table("public", "t", {column("a")})});
        Catalog now = old;
        before(old);
        after(now);
        QTest::newRow(answer) << old << now << QString::fromUtf8(answer);
    };
    const auto usedBy = [](Catalog &catalog, ObjectKind kind, const char *name) {
        catalog.dependencies.insert(
            Dependency{.dependent = {ObjectKind::Column, {"public", "t"}, "a"},
                       .on = {kind, {"public", name}, {}}});
    };
    const auto addEnum = [&](const char *name, std::vector<std::string> labels) {
        return [=](Catalog &catalog) {
            catalog.enums[{"public", name}] = {.name = {"public", name}, .labels = labels};
            usedBy(catalog, ObjectKind::Enum, name);
        };
    };
    row("enum:public.mood=feeling", addEnum("mood", {"a", "b"}), addEnum("feeling", {"a", "b"}));
    row("enum:public.mood.b=c", addEnum("mood", {"a", "b"}), addEnum("mood", {"a", "c"}));
    const auto addDomain = [&](const char *name) {
        return [=](Catalog &catalog) {
            catalog.domains[{"public", name}] = {.name = {"public", name}, .notNull = true};
            usedBy(catalog, ObjectKind::Domain, name);
        };
    };
    row("domain:public.d=e", addDomain("d"), addDomain("e"));
    const auto addType = [&](const char *attribute) {
        return [=](Catalog &catalog) {
            catalog.composites[{"public", "pair"}] = {.name = {"public", "pair"},
                                                      .attributes = {column(attribute)}};
            usedBy(catalog, ObjectKind::CompositeType, "pair");
        };
    };
    row("column:public.pair.l=m", addType("l"), addType("m"));
    const auto addSequence = [](const char *schema, const char *name) {
        return [=](Catalog &catalog) {
            catalog.addSchema(schema);
            catalog.sequences[{schema, name}].name = {schema, name};
        };
    };
    row(
        "sequence:public.s=other.n",
        [&](Catalog &catalog) {
            addSequence("public", "s")(catalog);
            catalog.addSchema("other");
        },
        addSequence("other", "n"));
    row("schema:old=new", addSequence("old", "s"), addSequence("new", "s"));
}

void TestRenames::everyKindOfQuestionHasItsAnswer()
{
    QFETCH(Catalog, before);
    QFETCH(Catalog, after);
    QFETCH(QString, answer);
    const auto asked = diff(before, after, m_postgres);
    QVERIFY(asked);
    QCOMPARE(asked->questions.size(), 1U);
    QVERIFY(!asked->questions[0].evidence.empty());
    const auto [path, name] = answerOf(asked->questions[0]);
    QCOMPARE(QString::fromStdString(path + "=" + name), answer);
    const auto renamed = diff(before, after, m_postgres, {.renames = {{path, name}}});
    QVERIFY(renamed && renamed->questions.empty());
    QCOMPARE(renamed->changes.size(), 1U);
    const auto renames = [](const Diff &found) {
        return count<RenameObject>(found) + count<RenameLabel>(found) + count<RenameColumn>(found);
    };
    QCOMPARE(renames(*renamed), 1);
    const auto dropped = diff(before, after, m_postgres, {.renames = {{path, ""}}});
    QVERIFY(dropped); // of a schema that is none, its objects are asked about
    QVERIFY(std::ranges::none_of(dropped->questions, [&](const RenameQuestion &question) {
        return question.gone == asked->questions[0].gone;
    }));
    QCOMPARE(renames(*dropped), 0);
}

void TestRenames::renamedTextsNameWhatIsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("renamed");
    const auto row = [](const char *text, const char *renamed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(renamed);
    };
    row("SELECT t.a FROM public.t", "SELECT u.a FROM public.u");
    row("SELECT x.t FROM public.t x", "SELECT x.t FROM public.u x");
    row("'b'::public.mood", "'c'::public.feeling");
    row("'b'::text", "'b'::text");
    row("nextval('public.s'::regclass)", "nextval('public.n'::regclass)");
    row("nextval('public.s'::text)", "nextval('public.s'::text)");
    row("public.\"mood\"[]", "public.feeling[]");
    row("old.mood", "\"New one\".mood");
    row("public.f(public.t)", "public.g(public.u)");
    row("$$ public.t $$ -- public.t", "$$ public.t $$ -- public.t");
}

void TestRenames::renamedTextsNameWhatIsThere()
{
    QFETCH(QString, text);
    QFETCH(QString, renamed);
    const auto id = [](ObjectKind kind, const char *name) {
        return ObjectId{kind, {"public", name}, {}};
    };
    NewNames names(m_postgres);
    names.schemas = {{"old", "New one"}};
    names.objects = {{id(ObjectKind::Enum, "mood"), id(ObjectKind::Enum, "feeling")},
                     {id(ObjectKind::Sequence, "s"), id(ObjectKind::Sequence, "n")}};
    names.labels = {{{"public", "mood"}, {{"b", "c"}}}};
    names.inTexts = {{{"public", "t"}, {"public", "u"}}};
    names.routines = {{{"public", "f"}, {"public", "g"}}};
    QCOMPARE(QString::fromStdString(names.text(text.toStdString())), renamed);
}

QTEST_APPLESS_MAIN(TestRenames)
#include "tst_renames.moc"
