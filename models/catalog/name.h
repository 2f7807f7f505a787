// How objects are named: a schema and a name, compared byte for byte as the engine stores them.
#pragma once

#include "models/base/message.h"

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
    Enum,
    Exclusion,
    Rule,
    Policy,
    Default, // of a column
    Domain,
    CompositeType,
    RangeType,
    BaseType,
    Routine, // by its signature
    Extension,
    Collation,
    Conversion,
    Operator,
    OperatorClass,
    OperatorFamily,
    Cast,
    TextSearchParser,
    TextSearchDictionary,
    TextSearchTemplate,
    TextSearchConfiguration,
    Language,
    Transform,
    AccessMethod,
    ForeignDataWrapper,
    ForeignServer,
    UserMapping,
    EventTrigger,
    Publication,
    Subscription,
    Statistics
};

// One object of a catalog. `part` names the column, constraint, index, trigger, rule or policy inside `owner`.
// What stands in no schema (extensions, casts, languages, …) has an empty one.
struct ObjectId
{
    ObjectKind kind = ObjectKind::Table;
    QualifiedName owner; // of a Schema: only `schema` is set
    std::string part;

    auto operator<=>(const ObjectId &) const = default;
};

// "table", "foreign key": the field's word, lower case, for messages and plans.
[[nodiscard]] Message kindName(ObjectKind kind);
// "public.orders.total"; the schema is left out where it is the engine's default ("main").
[[nodiscard]] std::string displayName(const ObjectId &id);
[[nodiscard]] std::string displayName(const QualifiedName &name);

} // namespace sluice::catalog
