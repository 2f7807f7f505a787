// Opens connections of the PostgreSQL engine to a test's cluster.
#pragma once

#include "models/engine/postgres/postgres_engine.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

#include <memory>
#include <string>

namespace sluice::test {

inline engine::ConnectOptions optionsOf(const std::string &target)
{
    const postgres::PostgresEngine engine;
    const auto recognised = engine.recognise(target);
    return recognised && *recognised ? **recognised : engine::ConnectOptions{};
}

inline Result<std::unique_ptr<engine::Connection>> openTarget(const std::string &target)
{
    return postgres::PostgresEngine().open(optionsOf(target), {});
}

// The first cell of a statement's first row as text; the error's description if it fails.
inline std::string cellOf(engine::Connection &connection, const std::string &sql)
{
    const auto rows = engine::fetchAll(connection, {.text = sql}, {});
    if (!rows) {
        return "error: " + describe(rows.error());
    }
    if (rows->empty() || rows->front().empty()) {
        return "no row";
    }
    const std::string *text = rows->front().front().text();
    return text == nullptr ? std::string("not a text") : *text;
}

} // namespace sluice::test
