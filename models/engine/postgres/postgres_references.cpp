// How statements about an object name it.
#include "models/base/text.h"
#include "models/engine/postgres/postgres_access.h"

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

std::string relationKind(const QualifiedName &relation, const Catalog &catalog)
{
    const auto view = catalog.views.find(relation);
    if (view != catalog.views.end()) {
        return view->second.materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }
    const auto table = catalog.tables.find(relation);
    const bool isForeign =
        table != catalog.tables.end() && table->second.kind == TableKind::Foreign;
    return isForeign || (table != catalog.tables.end() && table->second.options.contains("server"))
               ? "FOREIGN TABLE "
               : "TABLE ";
}

// Its kind and its arguments; an aggregate without any has "*".
std::string routine(const ObjectId &id, const Catalog &catalog)
{
    const auto found = catalog.routines.find(id.owner);
    if (found == catalog.routines.end()) {
        return "ROUTINE " + id.owner.schema + "." + id.owner.name;
    }
    const Routine &routine = found->second;
    const bool isAggregate = routine.kind == RoutineKind::Aggregate;
    const std::string word = isAggregate                              ? "AGGREGATE "
                             : routine.kind == RoutineKind::Procedure ? "PROCEDURE "
                                                                      : "FUNCTION ";
    const std::string arguments =
        isAggregate && routine.arguments.empty() ? "*" : routine.arguments;
    return word + name(routine.name) + "(" + arguments + ")";
}

// "myops USING btree": a name, and the method that it is unique in.
std::string withMethod(const QualifiedName &qualified)
{
    const std::size_t at = qualified.name.rfind(" USING ");
    return at == std::string::npos ? name(qualified)
                                   : name({qualified.schema, qualified.name.substr(0, at)})
                                         + " USING " + name(qualified.name.substr(at + 7));
}

std::string plain(const ObjectId &id)
{
    return id.owner.schema.empty() ? name(id.owner.name) : name(id.owner);
}

std::string constraint(const ObjectId &id, const Catalog &catalog)
{
    return "CONSTRAINT " + name(id.part) + " ON "
           + (catalog.domains.contains(id.owner) ? "DOMAIN " : "") + name(id.owner);
}

std::string inTable(const char *word, const ObjectId &id)
{
    return word + name(id.part) + " ON " + name(id.owner);
}

} // namespace

bool isConstraint(ObjectKind kind)
{
    return kind == ObjectKind::PrimaryKey || kind == ObjectKind::Unique
           || kind == ObjectKind::ForeignKey || kind == ObjectKind::Check
           || kind == ObjectKind::Exclusion;
}

bool hasIndex(ObjectKind kind)
{
    return kind == ObjectKind::Index || kind == ObjectKind::PrimaryKey || kind == ObjectKind::Unique
           || kind == ObjectKind::Exclusion;
}

std::string drop(const ObjectId &id, const Catalog &catalog)
{
    if (!isConstraint(id.kind)) {
        return "DROP " + reference(id, catalog);
    }
    const bool isOfDomain = catalog.domains.contains(id.owner);
    return (isOfDomain ? "ALTER DOMAIN " + name(id.owner) + " " : alterTable(id.owner))
           + "DROP CONSTRAINT " + name(id.part);
}

std::string reference(const ObjectId &id, const Catalog &catalog)
{
    switch (id.kind) {
    case ObjectKind::Schema:
        return "SCHEMA " + name(id.owner.schema);
    case ObjectKind::Table:
    case ObjectKind::View:
        return relationKind(id.owner, catalog) + name(id.owner);
    case ObjectKind::Column:
    case ObjectKind::Default:
        return "COLUMN " + name(id.owner) + "." + name(id.part);
    case ObjectKind::PrimaryKey:
    case ObjectKind::Unique:
    case ObjectKind::ForeignKey:
    case ObjectKind::Check:
    case ObjectKind::Exclusion:
        return constraint(id, catalog);
    case ObjectKind::Index:
        return "INDEX " + name({id.owner.schema, id.part});
    case ObjectKind::Trigger:
        return inTable("TRIGGER ", id);
    case ObjectKind::Rule:
        return inTable("RULE ", id);
    case ObjectKind::Policy:
        return inTable("POLICY ", id);
    case ObjectKind::Sequence:
        return "SEQUENCE " + name(id.owner);
    case ObjectKind::Domain:
        return "DOMAIN " + name(id.owner);
    case ObjectKind::Enum:
    case ObjectKind::CompositeType:
    case ObjectKind::RangeType:
    case ObjectKind::BaseType:
        return "TYPE " + name(id.owner);
    case ObjectKind::Routine:
        return routine(id, catalog);
    case ObjectKind::Operator: // its name is no identifier
        return "OPERATOR " + name(id.owner.schema) + "." + id.owner.name;
    case ObjectKind::OperatorClass:
        return "OPERATOR CLASS " + withMethod(id.owner);
    case ObjectKind::OperatorFamily:
        return "OPERATOR FAMILY " + withMethod(id.owner);
    case ObjectKind::Cast:
        return "CAST (" + id.owner.name + ")";
    case ObjectKind::Transform:
        return "TRANSFORM FOR " + id.owner.name;
    case ObjectKind::UserMapping:
        return "USER MAPPING FOR " + id.owner.name;
    case ObjectKind::Extension:
    case ObjectKind::Collation:
    case ObjectKind::Conversion:
    case ObjectKind::TextSearchParser:
    case ObjectKind::TextSearchDictionary:
    case ObjectKind::TextSearchTemplate:
    case ObjectKind::TextSearchConfiguration:
    case ObjectKind::Language:
    case ObjectKind::AccessMethod:
    case ObjectKind::ForeignDataWrapper:
    case ObjectKind::ForeignServer:
    case ObjectKind::EventTrigger:
    case ObjectKind::Publication:
    case ObjectKind::Subscription:
    case ObjectKind::Statistics:
        break;
    }
    const std::string word = id.kind == ObjectKind::ForeignDataWrapper
                                 ? "FOREIGN DATA WRAPPER"
                                 : toUpperAscii(kindName(id.kind));
    return word + " " + plain(id);
}

} // namespace sluice::postgres::ddl
