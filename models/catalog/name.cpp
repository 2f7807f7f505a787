#include "models/catalog/name.h"

namespace sluice::catalog {

std::string kindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Schema:
        return "schema";
    case ObjectKind::Table:
        return "table";
    case ObjectKind::Column:
        return "column";
    case ObjectKind::PrimaryKey:
        return "primary key";
    case ObjectKind::Unique:
        return "unique constraint";
    case ObjectKind::ForeignKey:
        return "foreign key";
    case ObjectKind::Check:
        return "check";
    case ObjectKind::Index:
        return "index";
    case ObjectKind::View:
        return "view";
    case ObjectKind::Trigger:
        return "trigger";
    case ObjectKind::Sequence:
        return "sequence";
    case ObjectKind::Enum:
        return "enum";
    case ObjectKind::Exclusion:
        return "exclusion constraint";
    case ObjectKind::Rule:
        return "rule";
    case ObjectKind::Policy:
        return "policy";
    case ObjectKind::Default:
        return "default";
    case ObjectKind::Domain:
        return "domain";
    case ObjectKind::CompositeType:
        return "composite type";
    case ObjectKind::RangeType:
        return "range type";
    case ObjectKind::BaseType:
        return "type";
    case ObjectKind::Routine:
        return "routine";
    case ObjectKind::Extension:
        return "extension";
    case ObjectKind::Collation:
        return "collation";
    case ObjectKind::Conversion:
        return "conversion";
    case ObjectKind::Operator:
        return "operator";
    case ObjectKind::OperatorClass:
        return "operator class";
    case ObjectKind::OperatorFamily:
        return "operator family";
    case ObjectKind::Cast:
        return "cast";
    case ObjectKind::TextSearchParser:
        return "text search parser";
    case ObjectKind::TextSearchDictionary:
        return "text search dictionary";
    case ObjectKind::TextSearchTemplate:
        return "text search template";
    case ObjectKind::TextSearchConfiguration:
        return "text search configuration";
    case ObjectKind::Language:
        return "language";
    case ObjectKind::Transform:
        return "transform";
    case ObjectKind::AccessMethod:
        return "access method";
    case ObjectKind::ForeignDataWrapper:
        return "foreign-data wrapper";
    case ObjectKind::ForeignServer:
        return "server";
    case ObjectKind::UserMapping:
        return "user mapping";
    case ObjectKind::EventTrigger:
        return "event trigger";
    case ObjectKind::Publication:
        return "publication";
    case ObjectKind::Subscription:
        return "subscription";
    case ObjectKind::Statistics:
        return "statistics";
    }
    return {};
}

std::string displayName(const QualifiedName &name)
{
    if (name.name.empty()) {
        return name.schema;
    }
    const bool isPlain = name.schema.empty() || name.schema == "main";
    return isPlain ? name.name : name.schema + "." + name.name;
}

std::string displayName(const ObjectId &id)
{
    const std::string owner = displayName(id.owner);
    return id.part.empty() ? owner : owner + "." + id.part;
}

} // namespace sluice::catalog
