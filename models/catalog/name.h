// How objects are named: a schema and a name, compared byte for byte as the engine stores them.
#pragma once

#include <compare>
#include <string>

namespace sluice::catalog {

struct QualifiedName
{
    std::string schema; // "public"; "main" on SQLite
    std::string name;

    auto operator<=>(const QualifiedName &) const = default;
};

enum class ObjectKind {
    Schema,
    Table,
    Column,
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Index,
    View,
    Trigger,
    Sequence,
    Enum
};

// One object of a catalog. `part` names the column, constraint, index or trigger inside `owner`.
struct ObjectId
{
    ObjectKind kind = ObjectKind::Table;
    QualifiedName owner; // of a Schema: only `schema` is set
    std::string part;

    auto operator<=>(const ObjectId &) const = default;
};

// "table", "foreign key": the field's word, lower case, for messages and plans.
[[nodiscard]] std::string kindName(ObjectKind kind);
// "public.orders.total"; the schema is left out where it is the engine's default ("main").
[[nodiscard]] std::string displayName(const ObjectId &id);
[[nodiscard]] std::string displayName(const QualifiedName &name);

} // namespace sluice::catalog
