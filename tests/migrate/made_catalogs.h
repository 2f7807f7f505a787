// Catalogs made by hand, and what a diff of them holds.
#pragma once

#include "models/migrate/diff.h"

#include <algorithm>

namespace sluice::test {

using namespace catalog;

inline Column column(const char *name, const char *type = "TEXT",
                     TypeClass typeClass = TypeClass::Text)
{
    return {.name = name, .type = {.name = type, .typeClass = typeClass, .labels = {}}};
}

inline Table table(const char *schema, const char *name, std::vector<Column> columns)
{
    return {.name = {schema, name}, .columns = std::move(columns)};
}

inline Catalog sqliteWith(std::vector<Table> tables)
{
    Catalog catalog{
        .dialect = "sqlite", .defaultSchema = "main", .schemas = {{"main", {.name = "main"}}}};
    for (Table &each : tables) {
        catalog.tables.emplace(each.name, each);
    }
    return catalog;
}

inline Catalog postgresWith(std::vector<Table> tables)
{
    Catalog catalog = sqliteWith(std::move(tables));
    catalog.dialect = "postgresql";
    catalog.defaultSchema = "public";
    catalog.addSchema("public");
    return catalog;
}

template<typename T>
int count(const migrate::Diff &diff)
{
    return static_cast<int>(
        std::count_if(diff.changes.begin(), diff.changes.end(), [](const migrate::Change &change) {
            return std::holds_alternative<T>(change);
        }));
}

} // namespace sluice::test
