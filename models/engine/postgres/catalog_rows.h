// Rows of the catalog queries as parts of a catalog.
#pragma once

#include "models/catalog/catalog.h"

#include <libpq-fe.h>

namespace sluice::postgres {

// In this order: columns, constraints, indexes and triggers go to tables and views that are there already.
void addSchemas(catalog::Catalog &catalog, const PGresult &rows);
void addTables(catalog::Catalog &catalog, const PGresult &rows);
void addViews(catalog::Catalog &catalog, const PGresult &rows);
void addColumns(catalog::Catalog &catalog, const PGresult &rows);
void addConstraints(catalog::Catalog &catalog, const PGresult &rows);
void addIndexes(catalog::Catalog &catalog, const PGresult &rows);
void addTriggers(catalog::Catalog &catalog, const PGresult &rows);
void addSequences(catalog::Catalog &catalog, const PGresult &rows);
void addEnums(catalog::Catalog &catalog, const PGresult &rows);
void addDependencies(catalog::Catalog &catalog, const PGresult &rows);
void addUnread(catalog::Catalog &catalog, const PGresult &rows);

} // namespace sluice::postgres
