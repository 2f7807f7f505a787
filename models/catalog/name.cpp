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
