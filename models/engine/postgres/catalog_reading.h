// What a reading of the schema knows so far: the catalog, and what the server's object numbers mean in it.
#pragma once

#include "models/catalog/catalog.h"
#include "models/engine/postgres/row_view.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace sluice::postgres {

// The system catalogs by their numbers, which are the same in every version (PostgreSQL, pg_class.dat and its like).
enum SystemCatalog : Oid {
    kOfTypes = 1247,
    kOfRoutines = 1255,
    kOfRelations = 1259,
    kOfTablespaces = 1213,
    kOfServers = 1417,
    kOfAccessMethods = 2601,
    kOfDefaults = 2604,
    kOfCasts = 2605,
    kOfConstraints = 2606,
    kOfLanguages = 2612,
    kOfSchemas = 2615,
    kOfOperatorClasses = 2616,
    kOfPolicies = 3256,
    kOfExtensions = 3079,
    kOfRules = 2618,
    kOfTriggers = 2620,
    kOfCollations = 3456
};

struct Relation
{
    catalog::Table *table = nullptr; // or
    catalog::View *view = nullptr;   // or
    std::vector<catalog::Column> *columns = nullptr;
    catalog::QualifiedName name;
};

// An index that has no place yet: a constraint may own it.
struct LooseIndex
{
    Oid relation = 0;
    bool isPartitioned = false;
    catalog::Index index;
};

// What an index sets for one of its parts, by the part's number.
struct IndexPartEntry
{
    int part = 0;
    std::string statistics;              // empty: none
    std::vector<std::string> parameters; // "key=value", of the operator class
};

struct TypeEntry
{
    catalog::TypeRef type;
    Oid collation = 0; // its own
    char storage = 'p';
    Oid base = 0;   // of a domain; else the type itself
    Oid family = 0; // "anyarray" and its like; 0: it belongs to none
};

struct ColumnEntry
{
    std::string name;
    Oid collation = 0;
    Oid type = 0;
    int modifier = -1;
};

struct OperatorClassEntry
{
    Oid type = 0; // that it takes
    Oid method = 0;
    bool isUsual = false;
};

class Reading
{
public:
    explicit Reading(int serverVersion)
        : version(serverVersion)
    {}

    [[nodiscard]] static std::uint64_t key(Oid source, Oid object)
    {
        return (static_cast<std::uint64_t>(source) << 32U) | object;
    }
    // A part is a column's number.
    [[nodiscard]] static std::uint64_t partKey(Oid relation, int part)
    {
        return (static_cast<std::uint64_t>(relation) << 16U) | static_cast<unsigned>(part);
    }

    void know(Oid source, Oid object, catalog::ObjectId id)
    {
        ids.insert_or_assign(key(source, object), std::move(id));
    }
    [[nodiscard]] const catalog::ObjectId *known(Oid source, Oid object) const;
    // Of an extension, which says itself what it holds.
    [[nodiscard]] bool isMember(Oid source, Oid object) const
    {
        return members.contains(key(source, object));
    }
    // The name of an object of the user's own: its schema's number in column 1, its name in column 2. None where the schema
    // is not described, or an extension has the object, whose number is in column `number`.
    [[nodiscard]] std::optional<catalog::QualifiedName> ownName(const RowView &row, Oid source,
                                                                int number = 0) const;
    // A schema of the user's; nothing in the others is described.
    [[nodiscard]] const std::string *schema(Oid schema) const;
    // By the name that stands in a catalog of shared or built-in things; empty: none.
    [[nodiscard]] std::string name(Oid source, Oid object) const;
    [[nodiscard]] std::string role(Oid role) const;
    [[nodiscard]] std::string comment(Oid source, Oid object, int part = 0) const;
    [[nodiscard]] catalog::Access access(Oid source, Oid object, Oid owner) const;
    [[nodiscard]] const Relation &relation(Oid relation) const;
    // The columns of a relation by their numbers, "{1,3}" or "1 3"; an expression's 0 gives an empty name.
    [[nodiscard]] std::vector<std::string> columns(Oid relation, const std::string &numbers) const;
    [[nodiscard]] std::string column(Oid relation, int number) const;
    [[nodiscard]] Oid collation(Oid relation, int number) const;
    [[nodiscard]] const TypeEntry &type(Oid type, int modifier) const;
    // Whether an index of the column has this operator class where none is named.
    [[nodiscard]] bool isUsualClass(Oid operatorClass, Oid relation, int number) const;

    int version;
    catalog::Catalog catalog;
    Oid databaseOwner = 0;
    std::unordered_map<std::uint64_t, catalog::ObjectId> ids;
    std::unordered_map<std::uint64_t, Oid> members; // to their extensions
    std::unordered_map<Oid, std::string> schemas;
    std::unordered_map<std::uint64_t, std::string> names;
    std::unordered_map<Oid, OperatorClassEntry> operatorClasses;
    std::unordered_set<std::uint64_t> classedTypes; // by method: with a default class of their own
    std::unordered_set<std::uint64_t> asGood;       // types with those as which they are taken
    std::unordered_map<Oid, std::string> roles;
    std::unordered_map<std::uint64_t, std::unordered_map<int, std::string>> comments;
    std::unordered_map<std::uint64_t, catalog::Access> accesses;
    std::unordered_map<Oid, Relation> relations;
    std::unordered_map<std::uint64_t, ColumnEntry> columnEntries; // by partKey
    std::unordered_map<std::uint64_t, TypeEntry> types;           // by type and modifier
    std::unordered_map<Oid, LooseIndex> indexes;
    std::unordered_map<Oid, std::vector<IndexPartEntry>> indexParts;
};

// "{1,3}" or "1 3".
[[nodiscard]] std::vector<std::int64_t> numbersOf(const std::string &text);
template<typename Take>
void forEachRow(const PGresult &rows, Take take)
{
    for (int row = 0; row < PQntuples(&rows); ++row) {
        take(RowView(rows, row));
    }
}

// In the order of what `keyOf` gives. The server reads most catalogs in that order anyway, and takes longer to make sure.
template<typename KeyOf, typename Take>
void forEachRowBy(const PGresult &rows, KeyOf keyOf, Take take)
{
    std::vector<std::pair<decltype(keyOf(RowView(rows, 0))), int>> order;
    order.reserve(static_cast<std::size_t>(PQntuples(&rows)));
    for (int row = 0; row < PQntuples(&rows); ++row) {
        order.emplace_back(keyOf(RowView(rows, row)), row);
    }
    std::sort(order.begin(), order.end());
    for (const auto &[key, row] : order) {
        take(RowView(rows, row));
    }
}

} // namespace sluice::postgres
