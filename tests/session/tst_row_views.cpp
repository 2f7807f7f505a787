// Random filters and orders over tables with NULLs, duplicates and hostile text: windows at random places must be what the
// engine itself answers to SQL that was written by hand. SLUICE_ROUNDS and SLUICE_SEED make it long.
#include "models/engine/postgres/postgres_engine.h"
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/session/browse_table.h"
#include "models/session/load_catalog.h"
#include "owner_queue.h"
#include "sqlite_file.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

#include <random>

using namespace sluice;
using namespace sluice::tests;

namespace {

using sql::Comparator;

constexpr int kRows = 9000; // three pages

struct Term // of a filter, and what it means by hand
{
    sql::Condition condition;
    std::string sql;
};

data::Value integer(std::int64_t value)
{
    return data::Value(value);
}

data::Value text(std::string value)
{
    return data::Value(std::move(value));
}

std::vector<Term> termsFor(sql::Flavor flavor)
{
    const bool isSqlite = flavor == sql::Flavor::Sqlite;
    const auto number = [&](std::int64_t value) {
        return isSqlite ? integer(value) : text(std::to_string(value));
    };
    const std::string like = isSqlite ? " LIKE " : " ILIKE ";
    const std::string escape = " ESCAPE '\\'";
    std::vector<Term> terms{
        {{"n", {}, Comparator::Equals, {number(3)}}, "n = 3"},
        {{"n", {}, Comparator::NotEquals, {number(3)}}, "n IS DISTINCT FROM 3"},
        {{"n", {}, Comparator::Less, {number(0)}}, "n < 0"},
        {{"n", {}, Comparator::GreaterOrEqual, {number(2)}}, "n >= 2"},
        {{"n", {}, Comparator::Between, {number(-2), number(2)}}, "n >= -2 AND n <= 2"},
        {{"n", {}, Comparator::In, {number(1), number(4)}}, "(n = 1 OR n = 4)"},
        {{"n", {}, Comparator::NotIn, {number(1), number(4)}},
         "n IS DISTINCT FROM 1 AND n IS DISTINCT FROM 4"},
        {{"n", {}, Comparator::IsNull, {}}, "n IS NULL"},
        {{"s", {}, Comparator::IsNotNull, {}}, "s IS NOT NULL"},
        {{"s", {}, Comparator::Equals, {text("o'brien")}}, "s = 'o''brien'"},
        {{"s", {}, Comparator::Contains, {text("A%")}}, "s" + like + "'%a\\%%'" + escape},
        {{"s", {}, Comparator::NotContains, {text("_")}},
         "(s IS NULL OR NOT s" + like + "'%\\_%'" + escape + ")"},
        {{"s", {}, Comparator::StartsWith, {text("ab")}}, "s" + like + "'ab%'"},
        {{"s", {}, Comparator::EndsWith, {text("\\")}}, "s" + like + "'%\\\\'" + escape},
        {{"j", {"a", "b c"}, Comparator::Equals, {text("x")}},
         isSqlite ? "json_extract(j, '$.a.\"b c\"') = 'x'" : "j -> 'a' ->> 'b c' = 'x'"},
        {{"j", {"n"}, Comparator::Greater, {integer(5)}},
         isSqlite ? "json_extract(j, '$.n') > 5" : "(j ->> 'n')::numeric > 5"},
        {{"d", {}, Comparator::LastDays, {number(3)}},
         isSqlite ? "d >= date('now', '-3 days')" : "d > current_date - 3"},
    };
    if (isSqlite) {
        for (Term &term : terms) {
            const auto at = term.sql.find("IS DISTINCT FROM");
            if (at != std::string::npos) {
                QString hand = QString::fromStdString(term.sql);
                term.sql =
                    hand.replace(QStringLiteral("IS DISTINCT FROM"), QStringLiteral("IS NOT"))
                        .toStdString();
            }
        }
    } else {
        terms.push_back({{"s", {}, Comparator::Matches, {text("^[a-z]b")}}, "s ~ '^[a-z]b'"});
        terms.push_back({{"l", {}, Comparator::HasElement, {text("2")}}, "l @> ARRAY[2]"});
    }
    return terms;
}

std::string script(sql::Flavor flavor)
{
    const bool isSqlite = flavor == sql::Flavor::Sqlite;
    const std::string columns =
        isSqlite ? "n INTEGER, s TEXT, r REAL, d TEXT, j TEXT, u TEXT NOT NULL"
                 : "n integer, s text COLLATE \"C\", r double precision, d date, j jsonb, "
                   "u uuid NOT NULL, l integer[]";
    const std::string rest = isSqlite ? ") WITHOUT ROWID;" : ");";
    std::string sql =
        "CREATE TABLE by_id (id integer PRIMARY KEY, " + columns + ");"
        + "CREATE TABLE by_pair (id integer NOT NULL, " + columns + ", PRIMARY KEY (u, id)" + rest
        + "CREATE TABLE by_unique (id integer NOT NULL UNIQUE, " + columns + ");"
        + "CREATE INDEX by_id_n ON by_id (n); CREATE INDEX by_pair_s ON by_pair (s DESC);";
    const std::string series =
        isSqlite ? "WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < "
                       + std::to_string(kRows) + ") "
                 : std::string();
    const std::string from =
        isSqlite ? " FROM g;" : " FROM generate_series(1, " + std::to_string(kRows) + ") i;";
    const std::string values =
        isSqlite
            ? "CASE WHEN i % 7 = 0 THEN NULL ELSE i * 37 % 11 - 5 END, "
              "CASE i * 13 % 9 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN 'ab' || (i % 5) WHEN 3 "
              "THEN 'Ab' "
              "WHEN 4 THEN 'a%z' WHEN 5 THEN 'a_z' WHEN 6 THEN 'back\\' WHEN 7 THEN 'o''brien' "
              "ELSE 'zeta' END, "
              "CASE WHEN i % 5 = 0 THEN NULL ELSE (i * 7919 % 1000) / 8.0 END, "
              "date('now', '-' || (i % 9) || ' days'), "
              "CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN '{\"a\": {\"b c\": \"x\"}}' ELSE '{\"n\": ' "
              "|| (i % 12) || '}' END, "
              "printf('%08x-0000-0000-0000-%012x', i * 40503 % 65536, i / 3)"
            : "CASE WHEN i % 7 = 0 THEN NULL ELSE i * 37 % 11 - 5 END, "
              "CASE i * 13 % 9 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN 'ab' || (i % 5) WHEN 3 "
              "THEN 'Ab' "
              "WHEN 4 THEN 'a%z' WHEN 5 THEN 'a_z' WHEN 6 THEN E'back\\\\' WHEN 7 THEN 'o''brien' "
              "ELSE 'zeta' END, "
              "CASE WHEN i % 5 = 0 THEN NULL WHEN i % 31 = 0 THEN 'NaN' ELSE (i * 7919 % 1000) / "
              "8.0 END, "
              "current_date - i % 9, "
              "CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN '{\"a\": {\"b c\": \"x\"}}'::jsonb ELSE "
              "jsonb_build_object('n', i % 12) END, "
              "md5((i / 3)::text)::uuid, CASE WHEN i % 3 = 0 THEN NULL ELSE ARRAY[i % 4, 2] END";
    for (const char *table : {"by_id", "by_pair", "by_unique"}) {
        sql += series + "INSERT INTO " + table + " SELECT i, " + values + from;
    }
    return sql;
}

unsigned number(const char *variable, unsigned otherwise)
{
    bool isNumber = false;
    const unsigned value = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? value : otherwise;
}

// A view, and the SQL by hand whose rows it must have, in order.
struct Round
{
    std::string table;
    sql::RowView view;
    std::string query;
};

class Rounds
{
public:
    Rounds(unsigned seed, sql::Flavor flavor)
        : m_random(seed)
        , m_terms(termsFor(flavor))
    {}

    Round next()
    {
        Round round{.table = std::vector<std::string>{"by_id", "by_pair", "by_unique"}[below(3)]};
        std::string where;
        for (unsigned left = below(3); left > 0; --left) {
            const Term &term = m_terms[below(static_cast<unsigned>(m_terms.size()))];
            round.view.conditions.push_back(term.condition);
            where += (where.empty() ? " WHERE (" : " AND (") + term.sql + ")";
        }
        if (below(4) == 0) {
            round.view.where = "id % 3 <> 1 -- by hand";
            where += (where.empty() ? " WHERE (" : " AND (") + std::string("id % 3 <> 1)");
        }
        round.query = "SELECT id FROM " + round.table + where + " ORDER BY " + order(round);
        return round;
    }

    unsigned below(unsigned end)
    {
        return std::uniform_int_distribution<unsigned>(0, end - 1)(m_random);
    }

private:
    std::string order(Round &round)
    {
        std::string text;
        bool isLastDown = false;
        std::vector<std::string> columns{"n", "s", "r", "u", "id"};
        std::shuffle(columns.begin(), columns.end(), m_random);
        columns.resize(below(4));
        for (const std::string &column : columns) {
            sql::SortTerm term{.column = column, .descending = below(2) == 0};
            text += column + (term.descending ? " DESC" : "");
            if (below(3) == 0) {
                term.nullsFirst = below(2) == 0;
                text += *term.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
            }
            text += ", ";
            isLastDown = term.descending;
            round.view.order.push_back(term);
        }
        const std::string down = isLastDown ? " DESC" : "";
        return text + (round.table == "by_pair" ? "u" + down + ", " : "") + "id" + down;
    }

    std::mt19937 m_random;
    std::vector<Term> m_terms;
};

} // namespace

class TestRowViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void windowsAreTheEnginesAnswerOnSqlite();
    void windowsAreTheEnginesAnswerOnPostgres();

private:
    void prove(const engine::Target &target);

    test::PostgresCluster m_cluster;
};

void TestRowViews::prove(const engine::Target &target)
{
    OwnerQueue queue;
    const engine::Engine &engine = *target.engine;
    const std::vector<const engine::Engine *> engines{&engine};
    session::Session session(engine::Engines(engines), target, queue.post());
    bool isLoaded = false;
    (void)session::loadCatalog(session, [&](auto) { isLoaded = true; });
    QVERIFY(queue.runUntil([&] { return isLoaded; }));
    auto oracle = engine.open(target.options, {});
    QVERIFY2(oracle.has_value(), oracle ? "" : describe(oracle.error()).c_str());

    const unsigned seed = number("SLUICE_SEED", 1);
    const sql::Flavor flavor = engine.dialect().flavor();
    const std::string schema = flavor == sql::Flavor::Sqlite ? "main" : "public";
    for (unsigned i = 0; i < number("SLUICE_ROUNDS", 40); ++i) {
        Rounds rounds(seed + i, flavor);
        const Round round = rounds.next();
        const std::string told = "SLUICE_SEED=" + std::to_string(seed + i) + " " + round.query;
        const auto wanted = engine::fetchAll(**oracle, {.text = round.query}, {});
        QVERIFY2(wanted.has_value(), (told + (wanted ? "" : describe(wanted.error()))).c_str());
        const auto rows = static_cast<std::int64_t>(wanted->size());

        std::string failure;
        session::BrowseTable table(
            session, {schema, round.table},
            {.failed = [&](const Error &error) { failure = describe(error); }}, round.view);
        for (int window = 0; window < 6 && rows > 0; ++window) {
            const std::int64_t row = window == 0 ? 0 : rounds.below(static_cast<unsigned>(rows));
            table.want(row, row);
            const auto isThere = [&] {
                return !failure.empty() || (table.isCountExact() && table.cell(row, 0));
            };
            table.want(std::max<std::int64_t>(row, 4096), row); // leaves the beginning: counts
            table.want(row, row);
            QVERIFY2(queue.runUntil(isThere), (told + " at " + std::to_string(row)).c_str());
            QVERIFY2(failure.empty(), (told + failure).c_str());
            QVERIFY2(table.rowCount() == rows, told.c_str());
            const data::Value id = data::toValue(*table.cell(row, 0));
            QVERIFY2(id == (*wanted)[static_cast<std::size_t>(row)][0],
                     (told + " at " + std::to_string(row)).c_str());
        }
        QVERIFY2(queue.runUntil([&] { return table.isCountExact() || !failure.empty(); }),
                 told.c_str());
        QVERIFY2(failure.empty(), (told + failure).c_str());
        QVERIFY2(table.rowCount() == rows, told.c_str());
    }
}

void TestRowViews::windowsAreTheEnginesAnswerOnSqlite()
{
    const SqliteFile file(script(sql::Flavor::Sqlite));
    const sqlite::SqliteEngine engine;
    prove({&engine, {.engine = "sqlite", .values = {{"path", file.path()}}}});
}

void TestRowViews::windowsAreTheEnginesAnswerOnPostgres()
{
    const std::string conninfo = m_cluster.createDatabase("views");
    QVERIFY2(m_cluster.runSql(script(sql::Flavor::Postgres), "views"), m_cluster.error());
    const postgres::PostgresEngine engine;
    const std::vector<const engine::Engine *> engines{&engine};
    const auto target = engine::recogniseTarget(engine::Engines(engines), conninfo);
    QVERIFY(target.has_value());
    prove(*target);
}

QTEST_GUILESS_MAIN(TestRowViews)
#include "tst_row_views.moc"
