// The set-based queries by which a schema is read: one a kind of object, whatever the number of tables. They give the
// server's numbers where a name can be looked up in the reading. `version` as PQserverVersion gives it.
//
// "{range:c.oid}" stands for a condition that the reader fills in when it looks for the object that breaks a query.
#pragma once

#include <string>

namespace sluice::postgres {

// What the others refer to.
[[nodiscard]] std::string rolesQuery();
[[nodiscard]] std::string membersQuery();
[[nodiscard]] std::string namesQuery();
[[nodiscard]] std::string commentsQuery();
[[nodiscard]] std::string grantsQuery(int version);

[[nodiscard]] std::string schemasQuery();
[[nodiscard]] std::string tablesQuery();
[[nodiscard]] std::string viewsQuery();
[[nodiscard]] std::string compositesQuery();
[[nodiscard]] std::string typeFactsQuery();
[[nodiscard]] std::string columnsQuery(int version);
[[nodiscard]] std::string indexesQuery(int version);
[[nodiscard]] std::string constraintsQuery(int version);
[[nodiscard]] std::string sequencesQuery();
[[nodiscard]] std::string rulesQuery();
[[nodiscard]] std::string policiesQuery();
[[nodiscard]] std::string triggersQuery(int version);

[[nodiscard]] std::string enumsQuery();
[[nodiscard]] std::string domainsQuery();
[[nodiscard]] std::string rangeTypesQuery(int version);
[[nodiscard]] std::string baseTypesQuery(int version);
[[nodiscard]] std::string routinesQuery();
[[nodiscard]] std::string aggregatesQuery();
[[nodiscard]] std::string extensionsQuery();
[[nodiscard]] std::string defaultPrivilegesQuery();

// Text objects, all with the same columns: their catalog's number, their own, kind, schema, name, owner, statements.
[[nodiscard]] std::string operatorsQuery();
[[nodiscard]] std::string operatorFamiliesQuery();
[[nodiscard]] std::string operatorClassesQuery();
[[nodiscard]] std::string castsQuery();
[[nodiscard]] std::string collationsQuery(int version);
[[nodiscard]] std::string conversionsQuery();
[[nodiscard]] std::string textSearchQuery();
[[nodiscard]] std::string textSearchConfigurationsQuery();
[[nodiscard]] std::string languagesQuery();
[[nodiscard]] std::string transformsQuery();
[[nodiscard]] std::string accessMethodsQuery();
[[nodiscard]] std::string foreignServersQuery();
[[nodiscard]] std::string userMappingsQuery();
[[nodiscard]] std::string eventTriggersQuery();
[[nodiscard]] std::string publicationsQuery(int version);
[[nodiscard]] std::string subscriptionsQuery(int version);
[[nodiscard]] std::string statisticsQuery(int version);

// Parts of objects that stand in dependencies for the whole.
[[nodiscard]] std::string aliasesQuery();
[[nodiscard]] std::string dependenciesQuery();
[[nodiscard]] std::string extensionDependentsQuery();
// What stays undescribed, and why.
[[nodiscard]] std::string unreadQuery();
[[nodiscard]] std::string unknownKindsQuery();
[[nodiscard]] std::string danglingQuery();

} // namespace sluice::postgres
