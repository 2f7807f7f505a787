#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"
#include "models/engine/postgres/row_view.h"
#include "models/engine/postgres/type_table.h"

#include <nlohmann/json.hpp>

namespace sluice::postgres {

using namespace catalog;

namespace {

template<typename Take>
void forEachRow(const PGresult &rows, Take take)
{
    for (int row = 0; row < PQntuples(&rows); ++row) {
        take(RowView(rows, row));
    }
}

template<typename Map>
auto *entry(Map &map, const QualifiedName &name)
{
    const auto found = map.find(name);
    return found == map.end() ? nullptr : &found->second;
}

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

void addTable(Catalog &catalog, const RowView &row)
{
    Table table{.name = row.name(0), .kind = tableKind(row.character(2), row.flag(3))};
    addOptions(table.options, row.texts(7));
    if (row.flag(4)) {
        table.options["unlogged"] = "true";
    }
    if (const std::int64_t estimate = row.integer(5); estimate >= 0) {
        table.estimatedRows = estimate; // -1: never counted
    }
    table.comment = row.text(6);
    if (!row.isNull(8)) {
        table.options["partition_key"] = row.text(8);
    }
    if (!row.isNull(9)) {
        table.options[row.flag(3) ? "partition_of" : "inherits"] = join(row.texts(9), ", ");
    }
    if (!row.isNull(10)) {
        table.options["partition_bound"] = row.text(10);
    }
    if (!row.isNull(11)) {
        table.options["server"] = row.text(11);
        table.options["foreign_options"] = row.text(12);
    }
    catalog.tables.emplace(table.name, std::move(table));
}

Generated generatedKind(char kind)
{
    return kind == 's' ? Generated::Stored : kind == 'v' ? Generated::Virtual : Generated::No;
}

Column readColumn(const RowView &row)
{
    Column column{.name = row.text(3),
                  .type = typeRef({.name = row.text(4),
                                   .plainName = row.text(5),
                                   .kind = row.character(6),
                                   .isArray = row.flag(7),
                                   .labelsAsJson = row.text(8)}),
                  .notNull = row.flag(9),
                  .generated = generatedKind(row.character(12)),
                  .collation = row.text(13),
                  .comment = row.text(14)};
    if (column.generated != Generated::No) {
        column.generationExpression = row.text(10);
    } else if (!row.isNull(10)) {
        column.defaultExpression = row.text(10);
    }
    const char identity = row.character(11);
    column.identity = identity == 'a'   ? Identity::Always
                      : identity == 'd' ? Identity::ByDefault
                                        : Identity::No;
    return column;
}

std::string jsonText(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void addParts(Index &index, const std::string &text, std::size_t keyParts)
{
    const auto parts = nlohmann::json::parse(text, nullptr, false);
    for (const auto &part : parts) {
        if (index.parts.size() == keyParts) {
            index.included.push_back(jsonText(part, "column"));
            continue;
        }
        const int option = part.value("option", 0);
        index.parts.push_back({.column = jsonText(part, "column"),
                               .expression = jsonText(part, "expression"),
                               .collation = jsonText(part, "collation"),
                               .operatorClass = jsonText(part, "class"),
                               .descending = (option & 1) != 0,
                               .nullsFirst = (option & 2) != 0});
    }
}

} // namespace

void addSchemas(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) { catalog.addSchema(row.text(0)); });
}

void addTables(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) { addTable(catalog, row); });
}

void addViews(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        View view{.name = row.name(0), .materialized = row.flag(2), .comment = row.text(5)};
        const std::string whole = row.text(3);
        std::string_view definition = trimmed(whole);
        definition.remove_suffix(definition.ends_with(';') ? 1 : 0);
        view.definition = definition;
        addOptions(view.options, row.texts(4));
        catalog.views.emplace(view.name, std::move(view));
    });
}

void addColumns(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const char kind = row.character(2);
        if (kind == 'v' || kind == 'm') {
            if (View *view = entry(catalog.views, row.name(0))) {
                view->columns.push_back(readColumn(row));
            }
        } else if (Table *table = entry(catalog.tables, row.name(0))) {
            table->columns.push_back(readColumn(row));
        }
    });
}

void addIndexes(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        Index index{.name = row.text(3),
                    .method = row.text(4),
                    .unique = row.flag(5),
                    .nullsNotDistinct = row.flag(6),
                    .valid = row.flag(7),
                    .predicate = row.text(9),
                    .definition = row.text(8)};
        addOptions(index.options, row.texts(10));
        addParts(index, row.text(12), static_cast<std::size_t>(row.integer(11)));
        if (row.character(2) == 'm') {
            if (View *view = entry(catalog.views, row.name(0))) {
                view->indexes.emplace(index.name, std::move(index));
            }
        } else if (Table *table = entry(catalog.tables, row.name(0))) {
            table->indexes.emplace(index.name, std::move(index));
        }
    });
}

void addTriggers(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        Trigger trigger{.name = row.text(3), .definition = row.text(4), .enabled = row.text(5)};
        if (row.flag(2)) {
            if (View *view = entry(catalog.views, row.name(0))) {
                view->triggers.emplace(trigger.name, std::move(trigger));
            }
        } else if (Table *table = entry(catalog.tables, row.name(0))) {
            table->triggers.emplace(trigger.name, std::move(trigger));
        }
    });
}

void addSequences(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        Sequence sequence{.name = row.name(0),
                          .options = {{"type", row.text(2)},
                                      {"start", row.text(3)},
                                      {"increment", row.text(4)},
                                      {"min", row.text(5)},
                                      {"max", row.text(6)},
                                      {"cache", row.text(7)},
                                      {"cycle", row.flag(8) ? "true" : "false"}}};
        if (!row.isNull(11)) {
            sequence.ownedBy = ObjectId{ObjectKind::Column, row.name(9), row.text(11)};
        }
        catalog.sequences.emplace(sequence.name, std::move(sequence));
    });
}

void addEnums(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        catalog.enums.emplace(row.name(0), Enum{.name = row.name(0), .labels = row.texts(2)});
    });
}

void addUnread(Catalog &catalog, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        catalog.unread.push_back({row.text(0), "not compared in this version"});
    });
}

} // namespace sluice::postgres
