// Opening SQLite databases through the engine, for tests that link the layer `sqlite`.
#pragma once

#include "models/engine/sqlite/sqlite_engine.h"

#include <QTest>

#include <initializer_list>
#include <memory>
#include <string>

namespace sluice::test {

inline engine::ConnectOptions sqliteOptions(const std::string &path)
{
    return {.engine = "sqlite", .values = {{"path", path}}};
}

// Ends the program when it cannot be opened: for tests about something else.
inline std::unique_ptr<engine::Connection> openSqlite(const engine::ConnectOptions &options)
{
    auto connection = sqlite::SqliteEngine().open(options, {});
    if (!connection) {
        qFatal("%s", describe(connection.error()).c_str());
    }
    return std::move(*connection);
}

inline std::unique_ptr<engine::Connection> memorySqlite()
{
    return openSqlite(sqliteOptions(":memory:"));
}

inline std::unique_ptr<engine::Connection> createSqlite(const std::string &path)
{
    auto options = sqliteOptions(path);
    options.mayCreate = true;
    return openSqlite(options);
}

// Statements of the test's own making: they must succeed.
inline void run(engine::Connection &connection, const std::string &text,
                std::vector<data::Value> parameters = {})
{
    const auto done = engine::execute(connection, {text, std::move(parameters)}, {});
    if (!done) {
        qFatal("%s: %s", text.c_str(), describe(done.error()).c_str());
    }
}

inline std::vector<std::vector<data::Value>> rowsOf(engine::Connection &connection,
                                                    const std::string &text)
{
    auto rows = engine::fetchAll(connection, {.text = text}, {});
    if (!rows) {
        qFatal("%s: %s", text.c_str(), describe(rows.error()).c_str());
    }
    return std::move(*rows);
}

inline Error errorOf(engine::Connection &connection, const std::string &text,
                     const engine::Call &call = {})
{
    const auto rows = engine::fetchAll(connection, {.text = text}, call);
    return rows ? Error{.message = "no error"} : rows.error();
}

inline catalog::Catalog catalogOf(engine::Connection &connection)
{
    auto catalog = connection.readCatalog({.origin = engine::Origin::Introspection});
    if (!catalog) {
        qFatal("%s", describe(catalog.error()).c_str());
    }
    return std::move(*catalog);
}

inline catalog::Catalog catalogAfter(std::initializer_list<const char *> statements)
{
    const auto connection = memorySqlite();
    for (const char *statement : statements) {
        run(*connection, statement);
    }
    return catalogOf(*connection);
}

inline const catalog::Table &tableIn(const catalog::Catalog &catalog, const std::string &name)
{
    return catalog.tables.at({"main", name});
}

} // namespace sluice::test
