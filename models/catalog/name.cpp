#include "models/catalog/name.h"

namespace sluice::catalog {

Message kindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Schema:
        return Message::tr("schema");
    case ObjectKind::Table:
        return Message::tr("table");
    case ObjectKind::Column:
        return Message::tr("column");
    case ObjectKind::PrimaryKey:
        return Message::tr("primary key");
    case ObjectKind::Unique:
        return Message::tr("unique constraint");
    case ObjectKind::ForeignKey:
        return Message::tr("foreign key");
    case ObjectKind::Check:
        return Message::tr("check");
    case ObjectKind::Index:
        return Message::tr("index");
    case ObjectKind::View:
        return Message::tr("view");
    case ObjectKind::Trigger:
        return Message::tr("trigger");
    case ObjectKind::Sequence:
        return Message::tr("sequence");
    case ObjectKind::Enum:
        return Message::tr("enum");
    case ObjectKind::Exclusion:
        return Message::tr("exclusion constraint");
    case ObjectKind::Rule:
        return Message::tr("rule");
    case ObjectKind::Policy:
        return Message::tr("policy");
    case ObjectKind::Default:
        return Message::tr("default");
    case ObjectKind::Domain:
        return Message::tr("domain");
    case ObjectKind::CompositeType:
        return Message::tr("composite type");
    case ObjectKind::RangeType:
        return Message::tr("range type");
    case ObjectKind::BaseType:
        return Message::tr("type");
    case ObjectKind::Routine:
        return Message::tr("routine");
    case ObjectKind::Extension:
        return Message::tr("extension");
    case ObjectKind::Collation:
        return Message::tr("collation");
    case ObjectKind::Conversion:
        return Message::tr("conversion");
    case ObjectKind::Operator:
        return Message::tr("operator");
    case ObjectKind::OperatorClass:
        return Message::tr("operator class");
    case ObjectKind::OperatorFamily:
        return Message::tr("operator family");
    case ObjectKind::Cast:
        return Message::tr("cast");
    case ObjectKind::TextSearchParser:
        return Message::tr("text search parser");
    case ObjectKind::TextSearchDictionary:
        return Message::tr("text search dictionary");
    case ObjectKind::TextSearchTemplate:
        return Message::tr("text search template");
    case ObjectKind::TextSearchConfiguration:
        return Message::tr("text search configuration");
    case ObjectKind::Language:
        return Message::tr("language");
    case ObjectKind::Transform:
        return Message::tr("transform");
    case ObjectKind::AccessMethod:
        return Message::tr("access method");
    case ObjectKind::ForeignDataWrapper:
        return Message::tr("foreign-data wrapper");
    case ObjectKind::ForeignServer:
        return Message::tr("server");
    case ObjectKind::UserMapping:
        return Message::tr("user mapping");
    case ObjectKind::EventTrigger:
        return Message::tr("event trigger");
    case ObjectKind::Publication:
        return Message::tr("publication");
    case ObjectKind::Subscription:
        return Message::tr("subscription");
    case ObjectKind::Statistics:
        return Message::tr("statistics");
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
