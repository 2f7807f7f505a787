// A table: its columns, constraints, indexes and triggers, as facts.
#pragma once

#include "models/catalog/access.h"
#include "models/catalog/name.h"
#include "models/catalog/type_ref.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sluice::catalog {

// Peculiarities of an engine ("strict", "without_rowid", "fillfactor"), which its dialect compares and prints.
using Options = std::map<std::string, std::string>;

enum class Generated { No, Virtual, Stored };
enum class Identity { No, Always, ByDefault };

struct Column
{
    std::string name;
    TypeRef type;
    bool notNull = false;
    std::optional<std::string> defaultExpression; // SQL, as the engine prints it
    Generated generated = Generated::No;
    std::string generationExpression;
    Identity identity = Identity::No;
    std::string
        collation; // empty: the type's default; PostgreSQL: as SQL writes it, where it is not the system's
    std::string comment;
    // PostgreSQL: "storage", "compression", "statistics", "identity:start"…, "not_null_name" and its like, "inherited",
    // attribute options;
    // SQLite: "conflict", "not_null_name", "hidden", "affinity" (where the type makes one expect another).
    Options options;
    Access sequenceAccess; // of an identity's sequence, which has the owner of the table

    bool operator==(const Column &) const = default;
};

// A primary key or unique constraint.
struct KeyConstraint
{
    std::string name; // empty where SQLite's user gave none
    std::vector<std::string> columns;
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool nullsNotDistinct = false;
    std::vector<std::string> included;
    // SQLite: "conflict", "autoincrement", "desc:<column>", "collate:<column>"; PostgreSQL: "without_overlaps",
    // "replica_identity", "clustered", "attached_to" (the parent's index), "tablespace", "index_comment".
    Options options;
    Options storage; // parameters of its index: WITH (…)
    std::string comment;

    bool operator==(const KeyConstraint &) const = default;
};

enum class ForeignKeyAction { NoAction, Restrict, Cascade, SetNull, SetDefault };

struct ForeignKey
{
    std::string name;
    std::vector<std::string> columns;
    QualifiedName target;
    std::vector<std::string> targetColumns; // empty on SQLite: the target's primary key
    ForeignKeyAction onUpdate = ForeignKeyAction::NoAction;
    ForeignKeyAction onDelete = ForeignKeyAction::NoAction;
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool notValid = false;
    // "match", "on_delete_columns", "not_enforced", "period"; SQLite: "broken" (why it can match nothing)
    Options options;
    std::string comment;

    bool operator==(const ForeignKey &) const = default;
};

struct Check
{
    std::string name;
    std::string expression; // without the outer parentheses
    bool notValid = false;
    bool noInherit = false;
    bool notEnforced = false;
    std::string comment;

    bool operator==(const Check &) const = default;
};

// An exclusion constraint.
struct Exclusion
{
    std::string name;
    std::string
        definition;  // "EXCLUDE USING gist (…) WHERE (…) DEFERRABLE", as the engine prints it
    Options options; // as a key's
    Options storage;
    std::string comment;

    bool operator==(const Exclusion &) const = default;
};

struct IndexPart
{
    std::string column;     // empty: an expression
    std::string expression; // SQL, only when `column` is empty
    std::string collation;
    std::string operatorClass; // with its parameters; empty: the type's default
    bool descending = false;
    bool nullsFirst = false;

    bool operator==(const IndexPart &) const = default;
};

struct Index
{
    std::string name;
    std::string method = "btree";
    bool unique = false;
    bool nullsNotDistinct = false;
    bool valid = true;
    std::vector<IndexPart> parts;
    std::vector<std::string> included;
    std::string predicate;  // of a partial index
    std::string definition; // the whole CREATE INDEX, as the engine prints it
    // "attached_to" (the parent's index), "clustered", "replica_identity", "statistics:<part>", "tablespace"
    Options options;
    Options storage; // WITH (…)
    std::string comment;

    bool operator==(const Index &) const = default;
};

struct Trigger
{
    std::string name;
    std::string definition; // the whole CREATE TRIGGER; empty: a partition's copy, in another state
    std::string enabled = "O"; // PostgreSQL's tgenabled; "O" on SQLite
    std::string comment;

    bool operator==(const Trigger &) const = default;
};

// A rewrite rule.
struct Rule
{
    std::string name;
    std::string definition; // the whole CREATE RULE
    std::string enabled = "O";
    std::string comment;

    bool operator==(const Rule &) const = default;
};

// A row-level security policy.
struct Policy
{
    std::string name;
    std::string command; // "ALL", "SELECT", …
    bool permissive = true;
    std::vector<std::string> roles; // sorted; empty: PUBLIC
    std::string usingExpression;    // empty: none
    std::string checkExpression;
    std::string comment;

    bool operator==(const Policy &) const = default;
};

enum class TableKind { Ordinary, Partitioned, Partition, Foreign, Virtual, Shadow };

struct Table
{
    QualifiedName name;
    TableKind kind = TableKind::Ordinary;
    std::vector<Column> columns; // in order
    std::optional<KeyConstraint> primaryKey;
    std::vector<KeyConstraint> uniques; // sorted by name, then columns
    std::vector<ForeignKey> foreignKeys;
    std::vector<Check> checks;
    std::vector<Exclusion> exclusions;    // sorted by name
    std::map<std::string, Index> indexes; // those that no constraint owns
    std::map<std::string, Trigger> triggers;
    std::map<std::string, Rule> rules;
    std::map<std::string, Policy> policies;
    // SQLite: "strict", "without_rowid", "module", "arguments", "rowid_alias", "unknown" (options that only others have).
    // PostgreSQL: "unlogged", "partition_key", "partition_of", "partition_bound", "inherits", "of_type", "server",
    // "foreign_options", "access_method", "row_security" ("enabled", "forced", "enabled, forced"), "replica_identity",
    // "tablespace".
    Options options;
    Options storage; // PostgreSQL: WITH (…)
    std::string comment;
    Access access;
    std::string definition;                    // SQLite: the stored CREATE text
    std::optional<std::int64_t> estimatedRows; // not part of the schema: never compared in diffs

    bool operator==(const Table &) const = default;

    [[nodiscard]] const Column *column(std::string_view columnName) const;
};

} // namespace sluice::catalog
