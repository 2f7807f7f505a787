// What a database is: a copyable snapshot of its objects, referring to each other by name.
#pragma once

#include "models/catalog/table.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace sluice::catalog {

struct View
{
    QualifiedName name;
    bool materialized = false;
    std::vector<Column> columns;
    std::string definition;               // SQLite: the whole CREATE VIEW; PostgreSQL: the SELECT
    std::map<std::string, Index> indexes; // of a materialized view
    std::map<std::string, Trigger> triggers; // INSTEAD OF
    Options options;
    std::string comment;

    bool operator==(const View &) const = default;
};

struct Sequence
{
    QualifiedName name;
    Options options;                 // "type", "start", "increment", "min", "max", "cache", "cycle"
    std::optional<ObjectId> ownedBy; // a column; identity sequences are not listed

    bool operator==(const Sequence &) const = default;
};

struct Enum
{
    QualifiedName name;
    std::vector<std::string> labels; // in order

    bool operator==(const Enum &) const = default;
};

// `dependent` cannot be built, and must be dropped, before `on` is (its columns name the part).
struct Dependency
{
    ObjectId dependent;
    ObjectId on;

    auto operator<=>(const Dependency &) const = default;
};

// Something the reader met and could not, or does not yet, describe.
struct Unread
{
    std::string what; // "function public.total(integer)"
    std::string why;

    auto operator<=>(const Unread &) const = default;
};

struct Catalog
{
    std::string dialect;  // "sqlite", "postgresql"
    std::string database; // file name or database name; not compared
    std::string serverVersion;
    std::string defaultSchema; // "main", "public"
    std::set<std::string> schemas;
    std::map<QualifiedName, Table> tables;
    std::map<QualifiedName, View> views;
    std::map<QualifiedName, Sequence> sequences;
    std::map<QualifiedName, Enum> enums;
    std::set<Dependency> dependencies; // of views, triggers and defaults on what they read
    std::vector<Unread> unread;

    bool operator==(const Catalog &) const = default;
};

using Snapshot = std::shared_ptr<const Catalog>;

} // namespace sluice::catalog
