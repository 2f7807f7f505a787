// Relations and their columns.
#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"
#include "models/engine/postgres/type_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

TableKind tableKind(char relationKind, bool isPartition)
{
    if (isPartition) {
        return TableKind::Partition; // one that is partitioned itself has a "partition_key", too
    }
    if (relationKind == 'p') {
        return TableKind::Partitioned;
    }
    return relationKind == 'f' ? TableKind::Foreign : TableKind::Ordinary;
}

void addFamily(Table &table, const RowView &row)
{
    if (!row.isNull(10)) {
        table.options["partition_key"] = row.text(10);
    }
    if (!row.isNull(11)) {
        table.options[row.flag(5) ? "partition_of" : "inherits"] = row.text(11);
    }
    if (!row.isNull(12)) {
        table.options["partition_bound"] = row.text(12);
    }
    if (!row.isNull(15)) {
        table.options["of_type"] = row.text(15);
    }
}

void addRowSecurity(Table &table, bool isEnabled, bool isForced)
{
    if (isEnabled || isForced) {
        table.options["row_security"] = isEnabled && isForced ? "enabled, forced"
                                        : isEnabled           ? "enabled"
                                                              : "forced";
    }
}

void addPlace(Options &options, const Reading &reading, Oid method, Oid tablespace)
{
    const std::string name = reading.name(kOfAccessMethods, method);
    if (!name.empty() && name != "heap") {
        options["access_method"] = name;
    }
    if (tablespace != 0) {
        options["tablespace"] = reading.name(kOfTablespaces, tablespace);
    }
}

void addStorage(Options &storage, const RowView &row, int column)
{
    addOptions(storage, row.texts(column));
    Options toast;
    addOptions(toast, row.texts(column + 1));
    for (const auto &[key, value] : toast) {
        storage["toast." + key] = value;
    }
}

Table readTable(const Reading &reading, const RowView &row, const QualifiedName &name)
{
    Table table{.name = name, .kind = tableKind(row.character(4), row.flag(5))};
    const Oid oid = row.oid(0);
    if (row.character(6) == 'u') {
        table.options["unlogged"] = "true";
    }
    if (const std::int64_t estimate = row.integer(7); estimate >= 0) {
        table.estimatedRows = estimate; // -1: never counted
    }
    if (reading.version < 140000 && table.estimatedRows == 0) {
        table.estimatedRows.reset(); // 0 was what "never counted" looked like
    }
    addStorage(table.storage, row, 8);
    addFamily(table, row);
    if (!row.isNull(13)) {
        table.options["server"] = reading.name(kOfServers, row.oid(13));
    }
    if (!row.isNull(14)) {
        table.options["foreign_options"] = row.text(14);
    }
    addPlace(table.options, reading, row.oid(16), row.oid(17));
    addRowSecurity(table, row.flag(18), row.flag(19));
    if (const char identity = row.character(20);
        row.character(4) != 'f' && (identity == 'f' || identity == 'n')) {
        table.options["replica_identity"] = identity == 'f' ? "full" : "nothing";
    }
    table.comment = reading.comment(kOfRelations, oid);
    table.access = reading.access(kOfRelations, oid, row.oid(3));
    return table;
}

Generated generatedKind(char kind)
{
    return kind == 's' ? Generated::Stored : kind == 'v' ? Generated::Virtual : Generated::No;
}

const char *storageName(char letter)
{
    switch (letter) {
    case 'p':
        return "plain";
    case 'e':
        return "external";
    case 'm':
        return "main";
    default:
        return "extended";
    }
}

void addColumnOptions(Column &column, const RowView &row, char usualStorage)
{
    if (row.character(11) != usualStorage && column.generated != Generated::Virtual) {
        column.options["storage"] = storageName(row.character(11));
    }
    if (const char compression = row.character(12); compression != '\0') {
        column.options["compression"] = compression == 'l' ? "lz4" : "pglz";
    }
    if (row.integer(13) >= 0) {
        column.options["statistics"] = row.text(13);
    }
    // Some builds of the server keep entries of their own there ("pg_attver=…").
    Options options;
    addOptions(options, row.texts(14));
    for (const char *known : {"n_distinct", "n_distinct_inherited"}) {
        if (const auto found = options.find(known); found != options.end()) {
            column.options.insert(*found);
        }
    }
    if (!row.isNull(15)) {
        column.options["foreign_options"] = row.text(15);
    }
    if (!row.flag(16)) {
        column.options["inherited"] = "true";
    }
}

Column readColumn(const Reading &reading, const RowView &row)
{
    const TypeEntry &type = reading.type(row.oid(3), static_cast<int>(row.integer(4)));
    Column column{.name = row.text(2),
                  .type = type.type,
                  .notNull = row.flag(5),
                  .generated = generatedKind(row.character(9)),
                  .comment =
                      reading.comment(kOfRelations, row.oid(0), static_cast<int>(row.integer(1)))};
    if (const Oid collation = row.oid(10); collation != type.collation) {
        column.collation = reading.name(kOfCollations, collation);
    }
    if (column.generated != Generated::No) {
        column.generationExpression = row.text(7);
    } else if (!row.isNull(7)) {
        column.defaultExpression = row.text(7);
    }
    const char identity = row.character(8);
    column.identity = identity == 'a'   ? Identity::Always
                      : identity == 'd' ? Identity::ByDefault
                                        : Identity::No;
    addColumnOptions(column, row, type.storage);
    return column;
}

// The pseudo-type as which an operator class takes it.
Oid familyOf(char kind, bool isArray)
{
    switch (kind) {
    case 'e':
        return 3500; // anyenum
    case 'r':
        return 3831; // anyrange
    case 'm':
        return 4537; // anymultirange
    case 'c':
        return 2249; // record
    default:
        return isArray ? 2277 : 0; // anyarray
    }
}

void addIndexPart(Reading &reading, const RowView &row)
{
    reading.indexParts[row.oid(0)].push_back(
        {.part = static_cast<int>(row.integer(1)),
         .statistics = row.integer(13) >= 0 ? row.text(13) : std::string(),
         .parameters = row.texts(14)});
}

// On one column; numbers of roles, 0 for everybody and for the owner.
void addColumnGrants(Access &access, const Reading &reading, const RowView &row)
{
    const auto roleOf = [&](const nlohmann::json &number) {
        const Oid role = number.get<Oid>();
        return role == 0 ? std::string() : reading.role(role);
    };
    for (const auto &grant : nlohmann::json::parse(row.text(18), nullptr, false)) {
        access.granted.push_back({.grantee = roleOf(grant[0]),
                                  .privilege = grant[1].get<std::string>(),
                                  .column = row.text(2),
                                  .grantor = roleOf(grant[2]),
                                  .grantable = grant[3].get<bool>()});
    }
    std::sort(access.granted.begin(), access.granted.end());
}

void noteMissingType(Reading &reading, const Relation &relation, Column &column,
                     const std::string &number)
{
    column.type.name = "???"; // as the server prints it
    reading.catalog.unread.push_back(
        {"type of column " + displayName(relation.name) + "." + column.name,
         "type " + number + " does not exist"});
}

// Only tables inherit; views and composite types store nothing.
void dropOptionsOfTables(const Relation &relation, Column &column)
{
    const bool isStored =
        relation.table != nullptr || (relation.view != nullptr && relation.view->materialized);
    if (relation.table == nullptr) {
        column.options.erase("inherited");
    }
    if (!isStored) {
        column.options.erase("storage");
    }
}

} // namespace

void addTables(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(0);
        const auto name = reading.ownName(row, kOfRelations);
        if (!name) {
            return;
        }
        Table &table =
            reading.catalog.tables.emplace(*name, readTable(reading, row, *name)).first->second;
        reading.relations[oid] = {.table = &table, .columns = &table.columns, .name = *name};
        reading.know(kOfRelations, oid, {ObjectKind::Table, *name, {}});
    });
}

void addViews(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(0);
        const auto name = reading.ownName(row, kOfRelations);
        if (!name) {
            return;
        }
        if (row.isNull(5)) {
            reading.catalog.unread.push_back(
                {"view " + displayName(*name), "the rule that makes it a view is missing"});
            return;
        }
        View view{.name = *name,
                  .materialized = row.flag(4),
                  .populated = row.flag(8),
                  .comment = reading.comment(kOfRelations, oid),
                  .access = reading.access(kOfRelations, oid, row.oid(3))};
        const std::string whole = row.text(5);
        std::string_view definition = trimmed(whole);
        definition.remove_suffix(definition.ends_with(';') ? 1 : 0);
        view.definition = definition;
        addStorage(view.storage, row, 6);
        addPlace(view.options, reading, row.oid(9), row.oid(10));
        View &added = reading.catalog.views.emplace(*name, std::move(view)).first->second;
        reading.relations[oid] = {.view = &added, .columns = &added.columns, .name = *name};
        reading.know(kOfRelations, oid, {ObjectKind::View, *name, {}});
    });
}

void addComposites(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid type = row.oid(4);
        const auto name = reading.ownName(row, kOfTypes, 4);
        if (!name) {
            return;
        }
        CompositeType composite{.name = *name,
                                .attributes = {},
                                .comment = reading.comment(kOfTypes, type),
                                .access = reading.access(kOfTypes, type, row.oid(3))};
        CompositeType &added =
            reading.catalog.composites.emplace(*name, std::move(composite)).first->second;
        reading.relations[row.oid(0)] = {.columns = &added.attributes, .name = *name};
        reading.know(kOfRelations, row.oid(0), {ObjectKind::CompositeType, *name, {}});
        reading.know(kOfTypes, type, {ObjectKind::CompositeType, *name, {}});
    });
}

void addTypeFacts(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const auto modifier = static_cast<Oid>(row.integer(1));
        reading.types[Reading::key(row.oid(0), modifier)] = {
            .type = typeRef({.name = row.text(2),
                             .plainName = row.text(3),
                             .kind = row.character(4),
                             .isArray = row.flag(5),
                             .labelsAsJson = row.text(6)}),
            .collation = row.oid(7),
            .storage = row.character(8),
            .base = row.oid(9),
            .family = familyOf(row.character(4), row.flag(5))};
    });
}

void addColumns(Reading &reading, const PGresult &rows)
{
    const auto place = [](const RowView &row) {
        return Reading::partKey(row.oid(0), static_cast<int>(row.integer(1)));
    };
    forEachRowBy(rows, place, [&](const RowView &row) {
        const Relation &relation = reading.relation(row.oid(0));
        if (row.flag(17)) {
            addIndexPart(reading, row);
        }
        if (relation.columns == nullptr) {
            return;
        }
        const int number = static_cast<int>(row.integer(1));
        reading.columnEntries[Reading::partKey(row.oid(0), number)] = {
            row.text(2), row.oid(10), row.oid(3), static_cast<int>(row.integer(4))};
        Column column = readColumn(reading, row);
        if (column.type.name.empty()) {
            noteMissingType(reading, relation, column, row.text(3));
        }
        dropOptionsOfTables(relation, column);
        if (!row.isNull(6)) {
            reading.know(kOfDefaults, row.oid(6), {ObjectKind::Column, relation.name, column.name});
        }
        relation.columns->push_back(std::move(column));
        if (!row.isNull(18) && (relation.table != nullptr || relation.view != nullptr)) {
            addColumnGrants(relation.table != nullptr ? relation.table->access
                                                      : relation.view->access,
                            reading, row);
        }
    });
}

} // namespace sluice::postgres
