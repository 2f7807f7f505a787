#include "models/engine/postgres/catalog_reader.h"

#include "models/engine/postgres/catalog_rows.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

constexpr const char *kBegin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char *kEmptyPath = "SELECT pg_catalog.set_config('search_path', '', true)";
// Compiling these queries, or looking for a better order than that in which they are written, takes longer than they do.
constexpr const char *kPlain = "SELECT pg_catalog.set_config('jit', 'off', true), "
                               "pg_catalog.set_config('join_collapse_limit', '1', true)";
constexpr const char *kSavepoint = "SAVEPOINT sluice_reading";
constexpr const char *kBack = "ROLLBACK TO SAVEPOINT sluice_reading";
constexpr const char *kRelease = "RELEASE SAVEPOINT sluice_reading";

// An answer that another question may get: not a lost connection, not a stop.
bool isAnswer(const Error &error)
{
    return error.kind != ErrorKind::ConnectionLost && error.kind != ErrorKind::Cancelled
           && error.kind != ErrorKind::Timeout;
}

Reading emptyReading(int version)
{
    Reading reading(version);
    reading.catalog.dialect = "postgresql";
    reading.catalog.defaultSchema = "public";
    return reading;
}

} // namespace

Error CatalogReader::failure(Error error)
{
    if (m_own) {
        m_link.oweRollback();
    }
    error.context = "while reading the schema";
    return error;
}

Result<> CatalogReader::run(const std::vector<std::string> &statements, const Waiter &waiter)
{
    return m_link.runAll(statements, waiter, [](std::size_t, const PGresult &) {});
}

Result<std::vector<std::string>> CatalogReader::opening(const Waiter &waiter)
{
    SLUICE_CHECK(m_link.settle(waiter));
    m_own = m_link.transactionState() == engine::TransactionState::None;
    if (m_own) {
        m_ending = "COMMIT";
        return std::vector<std::string>{kBegin, kPlain, kEmptyPath};
    }
    SLUICE_TRY(const ResultHandle path,
               m_link.run({.text = "SELECT pg_catalog.quote_literal("
                                   "pg_catalog.current_setting('search_path'))"},
                          waiter));
    m_ending = std::string("SELECT pg_catalog.set_config('search_path', ")
               + PQgetvalue(path.get(), 0, 0) + ", true)";
    return std::vector<std::string>{kSavepoint, kEmptyPath};
}

Result<> CatalogReader::readAtOnce(Reading &reading, const Waiter &waiter)
{
    SLUICE_TRY(std::vector<std::string> statements, opening(waiter));
    const std::size_t first = statements.size();
    const std::vector<Part> parts = catalogParts(m_version);
    for (const Part &part : parts) {
        statements.push_back(queryFor(part));
    }
    if (!m_own) {
        statements.emplace_back(kRelease);
    }
    statements.push_back(m_ending);
    SLUICE_CHECK(m_link.runAll(statements, waiter, [&](std::size_t number, const PGresult &rows) {
        if (number >= first && number - first < parts.size()) {
            parts[number - first].add(reading, rows);
        }
    }));
    placeIndexes(reading);
    return {};
}

// As the server names it; what is broken may have no name either.
Result<std::string> CatalogReader::nameOf(const Part &part, Oid object, const Waiter &waiter)
{
    const std::string text = "SELECT coalesce(i.type || ' ' || i.identity, '') FROM "
                             "pg_catalog.pg_identify_object("
                             + std::to_string(part.catalog) + ", " + std::to_string(object)
                             + ", 0) i";
    SLUICE_CHECK(run({kSavepoint}, waiter));
    const auto name = m_link.run({.text = text}, waiter);
    if (!name && !isAnswer(name.error())) {
        return fail(name.error());
    }
    SLUICE_CHECK(
        run(name ? std::vector<std::string>{kRelease} : std::vector<std::string>{kBack, kRelease},
            waiter));
    const std::string found = name ? PQgetvalue(name->get(), 0, 0) : "";
    return found.empty() ? part.what + (" (" + std::to_string(object) + ")") : found;
}

// Names the object, or the whole part, that cannot be read.
Result<> CatalogReader::giveUp(Reading &reading, const Part &part, const OidRange &range,
                               const Error &why, const Waiter &waiter)
{
    std::string what = part.what;
    if (range.first == range.last) {
        SLUICE_TRY(what, nameOf(part, range.first, waiter));
    }
    reading.catalog.unread.push_back({std::move(what), why.message});
    return {};
}

// Halves the part until the objects that break it stand alone.
Result<> CatalogReader::readPart(Reading &reading, const Part &part, const OidRange &range,
                                 const Waiter &waiter)
{
    SLUICE_CHECK(run({kSavepoint}, waiter));
    const auto rows = m_link.run({.text = queryFor(part, range)}, waiter);
    if (rows) {
        SLUICE_CHECK(run({kRelease}, waiter));
        part.add(reading, **rows);
        return {};
    }
    if (!isAnswer(rows.error())) {
        return fail(rows.error());
    }
    SLUICE_CHECK(run({kBack, kRelease}, waiter));
    if (part.catalog == 0 || range.first == range.last) {
        return giveUp(reading, part, range, rows.error(), waiter);
    }
    const Oid middle = range.first + (range.last - range.first) / 2;
    SLUICE_CHECK(readPart(reading, part, {range.first, middle}, waiter));
    return readPart(reading, part, {middle + 1, range.last}, waiter);
}

Result<> CatalogReader::readByParts(Reading &reading, const Waiter &waiter)
{
    std::vector<std::string> statements;
    statements.emplace_back(m_own ? "ROLLBACK" : kBack);
    statements.emplace_back(m_own ? kBegin : kSavepoint);
    statements.emplace_back(kEmptyPath);
    SLUICE_CHECK(run(statements, waiter));
    for (const Part &part : catalogParts(m_version)) {
        SLUICE_CHECK(readPart(reading, part, {}, waiter));
    }
    placeIndexes(reading);
    return run({m_ending}, waiter);
}

Result<catalog::Catalog> CatalogReader::read(const Waiter &waiter)
{
    Reading reading = emptyReading(m_version);
    auto done = readAtOnce(reading, waiter);
    const bool wasOpen = !m_ending.empty();
    if (!done && wasOpen && isAnswer(done.error())) {
        reading = emptyReading(m_version);
        done = readByParts(reading, waiter);
    }
    if (!done) {
        return fail(failure(std::move(done).error()));
    }
    std::sort(reading.catalog.unread.begin(), reading.catalog.unread.end());
    return std::move(reading.catalog);
}

} // namespace sluice::postgres
