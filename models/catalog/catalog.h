// What a database is: a copyable snapshot of its objects, referring to each other by name.
#pragma once

#include "models/catalog/objects.h"

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
    std::map<std::string, Rule> rules;       // but the one that makes it a view
    bool populated = true;                   // false: a materialized view not yet filled
    Options options;                         // "access_method", "tablespace", "clustered"
    Options storage; // WITH (…): "security_invoker", "check_option" among them
    std::string comment;
    Access access;

    bool operator==(const View &) const = default;
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
    Options
        settings; // SQLite's "application_id", "user_version", "encoding", "journal_mode", "auto_vacuum", "page_size";
                  // PostgreSQL's "without_public" (the schema was dropped)
    std::map<std::string, Schema> schemas;
    std::map<QualifiedName, Table> tables;
    std::map<QualifiedName, View> views;
    std::map<QualifiedName, Sequence> sequences;
    std::map<QualifiedName, Enum> enums;
    std::map<QualifiedName, Domain> domains;
    std::map<QualifiedName, CompositeType> composites;
    std::map<QualifiedName, Routine> routines; // by signature
    std::map<std::string, Extension> extensions;
    std::map<ObjectId, TextObject> others;
    std::vector<DefaultPrivileges> defaultPrivileges; // sorted
    std::set<Dependency> dependencies;
    std::vector<Unread> unread;

    bool operator==(const Catalog &) const = default;

    void addSchema(const std::string &name) { schemas.try_emplace(name, Schema{.name = name}); }
};

using Snapshot = std::shared_ptr<const Catalog>;

} // namespace sluice::catalog
