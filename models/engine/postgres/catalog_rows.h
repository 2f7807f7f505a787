// Rows of the catalog queries as parts of a catalog, each by the columns of the query of the same name.
#pragma once

#include "models/engine/postgres/catalog_reading.h"

namespace sluice::postgres {

void addRoles(Reading &reading, const PGresult &rows);
void addMembers(Reading &reading, const PGresult &rows);
void addNames(Reading &reading, const PGresult &rows);
void addComments(Reading &reading, const PGresult &rows);
void addGrants(Reading &reading, const PGresult &rows);
void addSchemas(Reading &reading, const PGresult &rows);

void addTables(Reading &reading, const PGresult &rows);
void addViews(Reading &reading, const PGresult &rows);
void addComposites(Reading &reading, const PGresult &rows);
void addTypeFacts(Reading &reading, const PGresult &rows);
void addColumns(Reading &reading, const PGresult &rows);
void addSequences(Reading &reading, const PGresult &rows);
void addRules(Reading &reading, const PGresult &rows);
void addPolicies(Reading &reading, const PGresult &rows);
void addTriggers(Reading &reading, const PGresult &rows);

void addIndexes(Reading &reading, const PGresult &rows);
void addConstraints(Reading &reading, const PGresult &rows); // takes its indexes from those
void placeIndexes(Reading &reading);                         // those that no constraint has taken

void addEnums(Reading &reading, const PGresult &rows);
void addDomains(Reading &reading, const PGresult &rows);
void addRoutines(Reading &reading, const PGresult &rows);
void addExtensions(Reading &reading, const PGresult &rows);
void addDefaultPrivileges(Reading &reading, const PGresult &rows);
void addRangeTypes(Reading &reading, const PGresult &rows);
void addTextObjects(Reading &reading, const PGresult &rows);
void addTextObjectsWithSecrets(Reading &reading,
                               const PGresult &rows); // a column more: what is left out

void addAliases(Reading &reading, const PGresult &rows);
void addExtensionDependents(Reading &reading, const PGresult &rows);
void addDependencies(Reading &reading, const PGresult &rows);
void addUnread(Reading &reading, const PGresult &rows);

} // namespace sluice::postgres
