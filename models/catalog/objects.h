// The objects of a database beside its tables and views.
#pragma once

#include "models/catalog/table.h"

#include <set>

namespace sluice::catalog {

struct Schema
{
    std::string name;
    std::string comment;
    Access access;

    bool operator==(const Schema &) const = default;
};

struct Sequence
{
    QualifiedName name;
    Options options; // "type", "start", "increment", "min", "max", "cache", "cycle", "unlogged"
    std::optional<ObjectId> ownedBy; // a column; identity sequences are not listed
    std::string comment;
    Access access;

    bool operator==(const Sequence &) const = default;
};

struct Enum
{
    QualifiedName name;
    std::vector<std::string> labels; // in order
    std::string comment;
    Access access;

    bool operator==(const Enum &) const = default;
};

struct Domain
{
    QualifiedName name;
    TypeRef type;          // what it is made of
    std::string collation; // empty: the type's default
    std::optional<std::string> defaultExpression;
    bool notNull = false;
    Options options;           // "not_null_name", where it is not the usual one
    std::vector<Check> checks; // sorted by name
    std::string comment;
    Access access;

    bool operator==(const Domain &) const = default;
};

struct CompositeType
{
    QualifiedName name;
    std::vector<Column> attributes; // in order
    std::string comment;
    Access access;

    bool operator==(const CompositeType &) const = default;
};

enum class RoutineKind { Function, Procedure, Aggregate, Window };

struct Routine
{
    QualifiedName name;    // without arguments
    std::string arguments; // the types that tell it from its namesakes: "integer, text[]"
    RoutineKind kind = RoutineKind::Function;
    std::string result; // as RETURNS writes it: "SETOF integer"; empty: a procedure
    std::string language;
    std::string
        definition; // the whole CREATE FUNCTION, PROCEDURE or AGGREGATE, as the engine prints it
    std::string comment;
    Access access;

    // Its key in a catalog: "total(integer, text[])".
    [[nodiscard]] QualifiedName signature() const
    {
        return {name.schema, name.name + "(" + arguments + ")"};
    }
    bool operator==(const Routine &) const = default;
};

struct Extension
{
    std::string name;
    std::string schema;
    std::string version;
    std::string comment;           // empty: the extension's own
    std::set<ObjectId> dependents; // objects of the user's that go with it: DEPENDS ON EXTENSION

    bool operator==(const Extension &) const = default;
};

// An object that is known by the statements that make it: ranges, operators, casts, collations, text search, languages,
// foreign servers, event triggers, publications, statistics. Secrets among its options are left out.
struct TextObject
{
    ObjectId id; // what cannot be told by name alone has its arguments in it: "+(integer, integer)"
    std::vector<std::string>
        statements; // in order, without semicolons; comment, owner and grants are not among them
    std::string comment;
    Access access;

    bool operator==(const TextObject &) const = default;
};

// What a role's new objects grant from the start.
struct DefaultPrivileges
{
    std::string role;
    std::string schema;  // empty: everywhere
    std::string objects; // "TABLES", "SEQUENCES", "FUNCTIONS", "TYPES", "SCHEMAS"
    std::vector<Grant> granted;
    std::vector<Grant> revoked;

    bool operator==(const DefaultPrivileges &) const = default;
};

} // namespace sluice::catalog
