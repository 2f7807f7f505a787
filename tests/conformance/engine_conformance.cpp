#include "tests/conformance/engine_conformance.h"

#include "models/data/format.h"

#include <QTest>

#include <algorithm>

namespace sluice::test {

using namespace std::chrono_literals;
using engine::TransactionState;

namespace {

// Both engines take integers of a recursive query without end.
const std::string kEndlessRows =
    "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r";
const std::string kManyRows = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r "
                              "WHERE n < 20000) SELECT n, 'row ' || n FROM r";
// Many rows joined with themselves: no first answer for hours.
const std::string kEndlessCount =
    "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 20000) "
    "SELECT count(*) FROM r a, r b, r c, r d WHERE a.n + b.n + c.n + d.n < 0";

std::string shown(const Error &error)
{
    return describe(error);
}

std::string asText(const data::Value &value)
{
    return data::toText(data::toView(value));
}

} // namespace

void EngineConformance::init()
{
    m_target = freshTarget();
    QVERIFY(!m_target.empty());
    auto options = engine().recognise(m_target);
    QVERIFY(options && *options);
    (*options)->mayCreate = true;
    auto opened = engine().open(**options, {});
    QVERIFY2(opened, opened ? "" : shown(opened.error()).c_str());
    m_connection = std::move(*opened);
}

void EngineConformance::cleanup()
{
    m_connection.reset();
}

void EngineConformance::run(const std::string &sql)
{
    const auto done = engine::execute(*m_connection, {.text = sql}, {});
    QVERIFY2(done, done ? "" : shown(done.error()).c_str());
}

std::string EngineConformance::text(const std::string &sql)
{
    const auto rows = engine::fetchAll(*m_connection, {.text = sql}, {});
    if (!rows) {
        return "error: " + shown(rows.error());
    }
    return rows->empty() ? std::string("no row") : asText(rows->front().front());
}

void EngineConformance::expectAlive()
{
    QCOMPARE(text("SELECT 'alive'"), std::string("alive"));
}

void EngineConformance::itRecognisesItsTargetAndLabelsIt()
{
    const auto options = engine().recognise(m_target);
    QCOMPARE((*options)->engine, std::string(engine().id()));
    QVERIFY(!engine().label(**options).empty());
    QVERIFY(engine().canShare(**options));
}

void EngineConformance::factsNameTheProduct()
{
    const auto facts = m_connection->facts();
    QVERIFY(facts.product.starts_with(std::string(engine().displayName()) + " "));
    QVERIFY(!facts.target.empty() && !facts.schema.empty());
    QVERIFY(!facts.readOnly);
}

void EngineConformance::dialectAndCatalogBearTheSameName()
{
    const auto catalog = m_connection->readCatalog({});
    QVERIFY2(catalog, catalog ? "" : shown(catalog.error()).c_str());
    QCOMPARE(std::string(engine().dialect().name()), std::string(engine().id()));
    QCOMPARE(std::string(m_connection->dialect().name()), std::string(engine().id()));
    QCOMPARE(catalog->dialect, std::string(engine().id()));
    QCOMPARE(catalog->defaultSchema, m_connection->facts().schema);
    QVERIFY(catalog->tables.empty());
}

void EngineConformance::integersTextsBlobsAndNullsComeBack()
{
    const bool postgres = engine().id() == "postgresql";
    run(postgres ? "CREATE TABLE v (i bigint, t text, b bytea, n text)"
                 : "CREATE TABLE v (i integer, t text, b blob, n text)");
    const auto &dialect = engine().dialect();
    const std::string insert = "INSERT INTO v VALUES (" + dialect.parameter(1, {}) + ", "
                               + dialect.parameter(2, {}) + ", " + dialect.parameter(3, {}) + ", "
                               + dialect.parameter(4, {}) + ")";
    const data::Bytes blob{std::byte{0}, std::byte{255}, std::byte{'x'}};
    const auto done = engine::execute(
        *m_connection,
        {.text = insert,
         .parameters = {data::Value(std::int64_t{-9'007'199'254'740'993}),
                        data::Value(std::string("it's \xC3\xA4 \\ \xF0\x9F\x90\x98")),
                        data::Value(blob), data::Value()}},
        {});
    QVERIFY2(done, done ? "" : shown(done.error()).c_str());
    const auto rows = engine::fetchAll(*m_connection, {.text = "SELECT i, t, b, n FROM v"}, {});
    QVERIFY2(rows, rows ? "" : shown(rows.error()).c_str());
    QCOMPARE(asText(rows->at(0)[0]), std::string("-9007199254740993"));
    QCOMPARE(asText(rows->at(0)[1]), std::string("it's \xC3\xA4 \\ \xF0\x9F\x90\x98"));
    QVERIFY(rows->at(0)[2].blob() != nullptr && *rows->at(0)[2].blob() == blob);
    QVERIFY(rows->at(0)[3].isNull());
}

void EngineConformance::textWithManyBytesComesBackWhole()
{
    const std::string large(3'000'000, 'y');
    const auto rows =
        engine::fetchAll(*m_connection,
                         {.text = "SELECT " + engine().dialect().parameter(1, {.name = "text"}),
                          .parameters = {data::Value(large)}},
                         {});
    QVERIFY2(rows, rows ? "" : shown(rows.error()).c_str());
    QVERIFY(asText(rows->at(0)[0]) == large);
}

void EngineConformance::columnsAreKnownBeforeTheRows()
{
    run("CREATE TABLE people (id integer NOT NULL PRIMARY KEY, full_name text NOT NULL)");
    auto cursor = m_connection->query(
        {.text = "SELECT id, full_name AS \"who is it\", id + 1 AS next FROM people"}, {});
    QVERIFY2(cursor, cursor ? "" : shown(cursor.error()).c_str());
    const auto &columns = (*cursor)->columns();
    QCOMPARE(columns.size(), std::size_t{3});
    QCOMPARE(columns[1].name, std::string("who is it"));
    QCOMPARE(columns[1].column, std::string("full_name"));
    QVERIFY(columns[1].table && columns[1].table->name == "people");
    QCOMPARE(columns[1].type.typeClass, catalog::TypeClass::Text);
    QCOMPARE(columns[0].type.typeClass, catalog::TypeClass::Integer);
    QVERIFY(!columns[2].table);
    const auto end = (*cursor)->next({});
    QVERIFY(end && !*end);
}

void EngineConformance::describingRunsNothing()
{
    run("CREATE TABLE quiet (id integer)");
    const auto columns = m_connection->describe("INSERT INTO quiet VALUES (1) RETURNING id", {});
    QVERIFY2(columns, columns ? "" : shown(columns.error()).c_str());
    QCOMPARE(columns->size(), std::size_t{1});
    QCOMPARE(text("SELECT count(*) FROM quiet"), std::string("0"));
    QVERIFY(!m_connection->describe("SELECT FROM WHERE", {}));
}

void EngineConformance::aStatementWithoutRowsHasNoColumns()
{
    auto cursor = m_connection->query({.text = "CREATE TABLE bare (id integer)"}, {});
    QVERIFY(cursor);
    QVERIFY((*cursor)->columns().empty());
    const auto end = (*cursor)->next({});
    QVERIFY(end && !*end);
    QCOMPARE((*cursor)->affectedRows(), std::int64_t{-1});
    QVERIFY((*cursor)->commandTag().starts_with("CREATE"));
}

void EngineConformance::rowsStreamInBatchesWithinTheLimits()
{
    auto cursor = m_connection->query({.text = kManyRows}, {});
    QVERIFY2(cursor, cursor ? "" : shown(cursor.error()).c_str());
    std::int64_t rows = 0;
    std::string last;
    while (true) {
        const auto batch = (*cursor)->next({.rows = 700});
        QVERIFY2(batch, batch ? "" : shown(batch.error()).c_str());
        if (!*batch) {
            break;
        }
        QVERIFY((*batch)->rowCount() >= 1 && (*batch)->rowCount() <= 700);
        rows += (*batch)->rowCount();
        last = data::toText((*batch)->cell((*batch)->rowCount() - 1, 1));
    }
    QCOMPARE(rows, std::int64_t{20000});
    QCOMPARE(last, std::string("row 20000"));
}

void EngineConformance::longCellsAreCutAndKeepTheirSize()
{
    auto cursor = m_connection->query(
        {.text = "SELECT replace('xxxxxxxxxx', 'x', '\xC3\xA9\xC3\xA9'), 'short'"}, {});
    QVERIFY2(cursor, cursor ? "" : shown(cursor.error()).c_str());
    const auto batch = (*cursor)->next({.cellBytes = 7});
    QVERIFY(batch && *batch);
    const auto cut = (*batch)->cell(0, 0);
    QVERIFY(cut.isCut());
    QCOMPARE(cut.fullSize, std::uint64_t{40});
    QCOMPARE(cut.bytes.size(), std::size_t{6}); // between characters
    QVERIFY(!(*batch)->cell(0, 1).isCut());
}

void EngineConformance::aCursorLeftEarlyFreesTheConnection()
{
    {
        auto cursor = m_connection->query({.text = kEndlessRows}, {});
        QVERIFY(cursor && (*cursor)->next({.rows = 3}));
    }
    expectAlive();
}

void EngineConformance::aStopAmidTheRowsIsCancelled()
{
    std::stop_source stop;
    {
        auto cursor = m_connection->query({.text = kEndlessRows}, {.stop = stop.get_token()});
        QVERIFY(cursor && (*cursor)->next({}));
        stop.request_stop();
        const auto batch = (*cursor)->next({});
        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, ErrorKind::Cancelled);
    }
    expectAlive();
}

void EngineConformance::aStopBeforeTheStartIsCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto rows =
        engine::fetchAll(*m_connection, {.text = kEndlessCount}, {.stop = stop.get_token()});
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
    expectAlive();
}

void EngineConformance::aDeadlineIsATimeout()
{
    const auto rows = engine::fetchAll(*m_connection, {.text = kEndlessCount}, {.deadline = 60ms});
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Timeout);
    expectAlive();
}

void EngineConformance::aSyntaxErrorHasItsPlaceBehindManyByteText()
{
    const std::string sql = "SELECT '\xC3\xA4\xF0\x9F\x90\x98' FRM OOPS x y";
    const auto result = m_connection->query({.text = sql}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Syntax);
    QVERIFY(result.error().position == sql.find("OOPS"));
    QCOMPARE(result.error().statement, sql);
    expectAlive();
}

void EngineConformance::aMissingTableIsAnError()
{
    const auto result = m_connection->query({.text = "SELECT * FROM nowhere_to_be_found"}, {});
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::NotFound || result.error().kind == ErrorKind::Syntax);
    QVERIFY(result.error().message.find("nowhere_to_be_found") != std::string::npos);
}

void EngineConformance::aViolatedConstraintIsSaidToBe()
{
    run("CREATE TABLE once (id integer NOT NULL PRIMARY KEY, n integer CHECK (n > 0))");
    run("INSERT INTO once VALUES (1, 1)");
    for (const char *sql : {"INSERT INTO once VALUES (1, 1)", "INSERT INTO once VALUES (2, 0)"}) {
        const auto result = engine::execute(*m_connection, {.text = sql}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Constraint);
    }
    QCOMPARE(text("SELECT count(*) FROM once"), std::string("1"));
}

void EngineConformance::twoStatementsAreNotRun()
{
    run("CREATE TABLE pair (id integer)");
    QVERIFY(!engine::execute(
        *m_connection, {.text = "INSERT INTO pair VALUES (1); INSERT INTO pair VALUES (2)"}, {}));
    QCOMPARE(text("SELECT count(*) FROM pair"), std::string("0"));
}

void EngineConformance::changedRowsAreCounted()
{
    run("CREATE TABLE counted (id integer)");
    const auto changed = [this](const char *sql) {
        return engine::execute(*m_connection, {.text = sql}, {}).value_or(-99);
    };
    QCOMPARE(changed("INSERT INTO counted VALUES (1), (2), (3)"), std::int64_t{3});
    QCOMPARE(changed("UPDATE counted SET id = id + 1 WHERE id > 1"), std::int64_t{2});
    QCOMPARE(changed("DELETE FROM counted WHERE id = 99"), std::int64_t{0});
    QCOMPARE(changed("SELECT * FROM counted"), std::int64_t{-1});
}

void EngineConformance::transactionsRollBack()
{
    run("CREATE TABLE kept (id integer)");
    QCOMPARE(m_connection->transactionState(), TransactionState::None);
    run("BEGIN");
    QCOMPARE(m_connection->transactionState(), TransactionState::Open);
    run("INSERT INTO kept VALUES (1)");
    run("ROLLBACK");
    QCOMPARE(m_connection->transactionState(), TransactionState::None);
    QCOMPARE(text("SELECT count(*) FROM kept"), std::string("0"));
}

void EngineConformance::anotherConnectionSeesWhatIsCommitted()
{
    run("CREATE TABLE shared (id integer)");
    run("INSERT INTO shared VALUES (7)");
    auto other = engine().open(**engine().recognise(m_target), {});
    QVERIFY2(other, other ? "" : shown(other.error()).c_str());
    const auto rows = engine::fetchAll(**other, {.text = "SELECT id FROM shared"}, {});
    QVERIFY(rows && rows->size() == 1);
    QCOMPARE(asText(rows->at(0)[0]), std::string("7"));
}

void EngineConformance::aReadOnlyConnectionWritesNothing()
{
    run("CREATE TABLE guarded (id integer)");
    engine::ConnectOptions options = **engine().recognise(m_target);
    options.readOnly = true;
    auto reader = engine().open(options, {});
    QVERIFY2(reader, reader ? "" : shown(reader.error()).c_str());
    QVERIFY((*reader)->facts().readOnly);
    const auto done = engine::execute(**reader, {.text = "INSERT INTO guarded VALUES (1)"}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::ReadOnly);
}

void EngineConformance::statementsAreObserved()
{
    std::vector<engine::SentStatement> seen;
    m_connection->observe([&](const engine::SentStatement &sent) { seen.push_back(sent); });
    static_cast<void>(engine::execute(*m_connection, {.text = "SELECT nosuch"},
                                      {.origin = engine::Origin::Grid}));
    m_connection->observe({});
    QCOMPARE(seen.size(), std::size_t{1});
    QCOMPARE(seen[0].text, std::string("SELECT nosuch"));
    QCOMPARE(seen[0].origin, engine::Origin::Grid);
    QVERIFY(!seen[0].error.empty());
}

void EngineConformance::theSchemaIsRead()
{
    run("CREATE TABLE customers (id integer NOT NULL PRIMARY KEY, email text NOT NULL, "
        "score numeric(10,2) DEFAULT 0, CONSTRAINT email_once UNIQUE (email), "
        "CONSTRAINT score_ok CHECK (score >= 0))");
    run("CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, customer integer, CONSTRAINT buyer "
        "FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE)");
    run("CREATE INDEX by_customer ON orders (customer DESC) WHERE customer > 5");
    run("CREATE VIEW buyers AS SELECT DISTINCT email FROM customers");
    const auto catalog = m_connection->readCatalog({});
    QVERIFY2(catalog, catalog ? "" : shown(catalog.error()).c_str());
    const std::string schema = catalog->defaultSchema;
    QCOMPARE(catalog->tables.size(), std::size_t{2});
    const auto &customers = catalog->tables.at({schema, "customers"});
    QCOMPARE(customers.columns.size(), std::size_t{3});
    QVERIFY(customers.columns[1].notNull && !customers.columns[2].notNull);
    QCOMPARE(customers.columns[2].type.name, std::string("numeric(10,2)"));
    QCOMPARE(customers.columns[2].type.typeClass, catalog::TypeClass::Decimal);
    QVERIFY(customers.columns[2].defaultExpression == "0");
    QVERIFY(customers.primaryKey
            && customers.primaryKey->columns == std::vector<std::string>{"id"});
    QCOMPARE(customers.uniques.at(0).name, std::string("email_once"));
    QCOMPARE(customers.checks.at(0).name, std::string("score_ok"));
    QVERIFY(customers.indexes.empty());
    const auto &orders = catalog->tables.at({schema, "orders"});
    const auto &buyer = orders.foreignKeys.at(0);
    QVERIFY((buyer.target == catalog::QualifiedName{schema, "customers"}));
    QCOMPARE(buyer.onDelete, catalog::ForeignKeyAction::Cascade);
    const auto &index = orders.indexes.at("by_customer");
    QVERIFY(index.parts.at(0).descending && !index.predicate.empty());
    const auto &view = catalog->views.at({schema, "buyers"});
    QCOMPARE(view.columns.at(0).name, std::string("email"));
    QVERIFY(std::any_of(catalog->dependencies.begin(), catalog->dependencies.end(),
                        [&](const catalog::Dependency &one) {
                            return one.dependent.owner == view.name
                                   && one.on.owner == customers.name;
                        }));
}

void EngineConformance::hostileNamesAreReadByteForByte()
{
    const std::string table = "ta\"b'le; -- \xC3\x9C";
    const std::string column = "$col\" [x] `y`";
    const auto &dialect = engine().dialect();
    run("CREATE TABLE " + dialect.quote(table) + " (" + dialect.quote(column)
        + " integer NOT NULL PRIMARY KEY)");
    const auto catalog = m_connection->readCatalog({});
    QVERIFY2(catalog, catalog ? "" : shown(catalog.error()).c_str());
    const auto found = catalog->tables.find({catalog->defaultSchema, table});
    QVERIFY(found != catalog->tables.end());
    QCOMPARE(found->second.columns.at(0).name, column);
    QVERIFY(found->second.primaryKey->columns == std::vector<std::string>{column});
}

void EngineConformance::theSchemaVersionFollowsTheSchema()
{
    run("CREATE TABLE versioned (id integer)");
    const auto before = m_connection->schemaVersion({});
    QVERIFY2(before, before ? "" : shown(before.error()).c_str());
    run("INSERT INTO versioned VALUES (1)");
    QCOMPARE(m_connection->schemaVersion({}).value_or("?"), *before);
    run("ALTER TABLE versioned ADD COLUMN more text");
    QVERIFY(m_connection->schemaVersion({}).value_or(*before) != *before);
}

void EngineConformance::aScratchDatabaseIsEmptyAndTakesASchema()
{
    run("CREATE TABLE here (id integer)");
    auto scratch = engine().openScratch({.target = **engine().recognise(m_target)}, {});
    QVERIFY2(scratch, scratch ? "" : shown(scratch.error()).c_str());
    auto &connection = (*scratch)->connection();
    const auto empty = connection.readCatalog({});
    QVERIFY(empty && empty->tables.empty());
    QVERIFY(engine::execute(connection, {.text = "CREATE TABLE there (id integer)"}, {}));
    const auto filled = connection.readCatalog({});
    QVERIFY(filled && filled->tables.size() == 1);
    const auto own = m_connection->readCatalog({});
    QVERIFY(own && own->tables.contains({own->defaultSchema, "here"}));
    QCOMPARE(own->tables.size(), std::size_t{1});
}

} // namespace sluice::test
