#include "models/engine/postgres/catalog_parts.h"

#include "models/engine/postgres/catalog_queries.h"
#include "models/engine/postgres/catalog_rows.h"

namespace sluice::postgres {

namespace {

constexpr Oid kPublications = 6104;
constexpr Oid kTextSearchConfigurations = 3602;
constexpr Oid kStatistics = 3381;

std::vector<Part> contextParts(int version)
{
    return {{"the roles", rolesQuery(), addRoles},
            {"the members of extensions", membersQuery(), addMembers},
            {"the names", namesQuery(), addNames},
            {"the comments", commentsQuery(), addComments},
            {"the grants", grantsQuery(version), addGrants},
            {"the schemas", schemasQuery(), addSchemas},
            {"the extensions", extensionsQuery(), addExtensions}};
}

std::vector<Part> relationParts(int version)
{
    return {{"the tables", tablesQuery(), addTables, kOfRelations},
            {"the views", viewsQuery(), addViews, kOfRelations},
            {"the composite types", compositesQuery(), addComposites},
            {"the types", typeFactsQuery(), addTypeFacts},
            {"the columns", columnsQuery(version), addColumns, kOfRelations},
            {"the enums", enumsQuery(), addEnums},
            {"the domains", domainsQuery(), addDomains, kOfTypes},
            {"the indexes", indexesQuery(version), addIndexes, kOfRelations},
            {"the constraints", constraintsQuery(version), addConstraints, kOfConstraints},
            {"the sequences", sequencesQuery(), addSequences},
            {"the rules", rulesQuery(), addRules, kOfRules},
            {"the policies", policiesQuery(), addPolicies, kOfPolicies},
            {"the triggers", triggersQuery(version), addTriggers, kOfTriggers}};
}

std::vector<Part> objectParts(int version)
{
    return {{"the range types", rangeTypesQuery(version), addRangeTypes},
            {"the base types", baseTypesQuery(version), addTextObjects},
            {"the routines", routinesQuery(), addRoutines, kOfRoutines},
            {"the aggregates", aggregatesQuery(), addRoutines, kOfRoutines},
            {"the operators", operatorsQuery(), addTextObjects},
            {"the operator families", operatorFamiliesQuery(), addTextObjects},
            {"the operator classes", operatorClassesQuery(), addTextObjects},
            {"the casts", castsQuery(), addTextObjects},
            {"the collations", collationsQuery(version), addTextObjects},
            {"the conversions", conversionsQuery(), addTextObjects},
            {"the text search objects", textSearchQuery(), addTextObjects},
            {"the text search configurations", textSearchConfigurationsQuery(), addTextObjects,
             kTextSearchConfigurations},
            {"the languages", languagesQuery(), addTextObjects},
            {"the transforms", transformsQuery(), addTextObjects},
            {"the access methods", accessMethodsQuery(), addTextObjects},
            {"the foreign servers", foreignServersQuery(), addTextObjectsWithSecrets},
            {"the user mappings", userMappingsQuery(), addTextObjectsWithSecrets},
            {"the event triggers", eventTriggersQuery(), addTextObjects},
            {"the publications", publicationsQuery(version), addTextObjects, kPublications},
            {"the subscriptions", subscriptionsQuery(version), addTextObjectsWithSecrets},
            {"the statistics", statisticsQuery(version), addTextObjects, kStatistics},
            {"the default privileges", defaultPrivilegesQuery(), addDefaultPrivileges},
            {"the parts of objects", aliasesQuery(), addAliases},
            {"what goes with an extension", extensionDependentsQuery(), addExtensionDependents},
            {"the dependencies", dependenciesQuery(), addDependencies},
            {"the rest", unreadQuery(), addUnread},
            {"what is of no known kind", unknownKindsQuery(), addUnread},
            {"what points at nothing", danglingQuery(), addUnread}};
}

} // namespace

std::vector<Part> catalogParts(int version)
{
    std::vector<Part> parts = contextParts(version);
    for (auto &&more : {relationParts(version), objectParts(version)}) {
        parts.insert(parts.end(), more.begin(), more.end());
    }
    return parts;
}

std::string queryFor(const Part &part, const OidRange &range)
{
    const std::size_t at = part.query.find("{range:");
    if (at == std::string::npos) {
        return part.query;
    }
    const bool isAll = range.first == 0 && range.last == OidRange{}.last;
    const std::size_t end = part.query.find('}', at);
    const std::string column = part.query.substr(at + 7, end - at - 7);
    const std::string condition = isAll ? std::string("true")
                                        : column + " >= " + std::to_string(range.first) + " AND "
                                              + column + " <= " + std::to_string(range.last);
    return part.query.substr(0, at) + condition + part.query.substr(end + 1);
}

} // namespace sluice::postgres
