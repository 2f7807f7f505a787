// Sequences, those of identity columns among them.
#include "models/engine/postgres/catalog_rows.h"
#include "models/engine/postgres/usual_name.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

constexpr int kFirstOption = 5; // of the columns of sequencesQuery()

Options sequenceOptions(const RowView &row)
{
    return {{"type", row.text(kFirstOption)},
            {"start", row.text(kFirstOption + 1)},
            {"increment", row.text(kFirstOption + 2)},
            {"min", row.text(kFirstOption + 3)},
            {"max", row.text(kFirstOption + 4)},
            {"cache", row.text(kFirstOption + 5)},
            {"cycle", row.flag(kFirstOption + 6) ? "true" : "false"}};
}

std::string largest(const std::string &type)
{
    return type == "smallint" ? "32767" : type == "integer" ? "2147483647" : "9223372036854775807";
}

std::string smallest(const std::string &type)
{
    return type == "smallint"  ? "-32768"
           : type == "integer" ? "-2147483648"
                               : "-9223372036854775808";
}

// What CREATE SEQUENCE fills in where nothing is said.
Options usualOptions(const Options &options)
{
    const std::string type = options.at("type");
    const bool isDown = options.at("increment").starts_with('-');
    const std::string min = isDown ? smallest(type) : "1";
    const std::string max = isDown ? "-1" : largest(type);
    return {{"type", type},     {"start", isDown ? max : min},
            {"increment", "1"}, {"min", min},
            {"max", max},       {"cache", "1"},
            {"cycle", "false"}};
}

void addIdentity(Reading &reading, const RowView &row, const QualifiedName &name)
{
    const Relation relation = reading.relation(row.oid(13));
    const std::string part = reading.column(row.oid(13), static_cast<int>(row.integer(14)));
    if (relation.table == nullptr) {
        return;
    }
    const auto column = std::find_if(relation.columns->begin(), relation.columns->end(),
                                     [&](const Column &each) { return each.name == part; });
    if (column == relation.columns->end()) {
        return;
    }
    const Options options = sequenceOptions(row);
    const Options usual = usualOptions(options);
    for (const auto &[key, value] : options) {
        if (usual.at(key) != value) {
            column->options["identity:" + key] = value;
        }
    }
    if (name.schema != relation.name.schema
        || name.name != usualName(relation.name.name, part, "seq")) {
        column->options["identity:schema"] = name.schema;
        column->options["identity:name"] = name.name;
    }
    const bool isUnlogged = row.character(4) == 'u';
    const bool isChoice = reading.version >= 150000; // until then no sequence was
    if (isChoice && isUnlogged != relation.table->options.contains("unlogged")) {
        column->options["identity:unlogged"] = isUnlogged ? "true" : "false";
    }
    column->sequenceAccess = reading.access(kOfRelations, row.oid(0), 0);
    if (const std::string comment = reading.comment(kOfRelations, row.oid(0)); !comment.empty()) {
        column->options["identity:comment"] = comment;
    }
}

} // namespace

void addSequences(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(0);
        const auto name = reading.ownName(row, kOfRelations);
        if (!name) {
            return;
        }
        if (row.character(12) == 'i') {
            reading.know(kOfRelations, oid,
                         {ObjectKind::Column, reading.relation(row.oid(13)).name,
                          reading.column(row.oid(13), static_cast<int>(row.integer(14)))});
            addIdentity(reading, row, *name);
            return;
        }
        Sequence sequence{.name = *name,
                          .options = sequenceOptions(row),
                          .ownedBy = {},
                          .comment = reading.comment(kOfRelations, oid),
                          .access = reading.access(kOfRelations, oid, row.oid(3))};
        if (row.character(4) == 'u') {
            sequence.options["unlogged"] = "true";
        }
        const Relation owner = reading.relation(row.oid(13));
        if (owner.columns != nullptr) {
            sequence.ownedBy =
                ObjectId{ObjectKind::Column, owner.name,
                         reading.column(row.oid(13), static_cast<int>(row.integer(14)))};
        }
        reading.know(kOfRelations, oid, {ObjectKind::Sequence, *name, {}});
        reading.catalog.sequences.emplace(*name, std::move(sequence));
    });
}

} // namespace sluice::postgres
