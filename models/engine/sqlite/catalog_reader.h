// Reads what a SQLite database is: pragmas for a whole schema at once, and the stored SQL for the rest.
#pragma once

#include "models/engine/connection.h"
#include "models/engine/sqlite/sqlite_dialect.h"

#include <string>

namespace sluice::sqlite {

class CatalogReader
{
public:
    CatalogReader(engine::Connection &connection, engine::Call call)
        : m_connection(connection)
        , m_call(std::move(call))
    {}

    // In one read transaction of its own, unless one is open already. `database` is left empty.
    [[nodiscard]] Result<catalog::Catalog> read();

private:
    [[nodiscard]] Result<> readSchemas();

    engine::Connection &m_connection;
    engine::Call m_call;
    catalog::Catalog m_catalog;
};

} // namespace sluice::sqlite
