// Constraints of tables and domains.
#include "models/engine/postgres/catalog_rows.h"
#include "models/engine/postgres/postgres_ddl.h"
#include "models/engine/postgres/usual_name.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

ForeignKeyAction action(char letter)
{
    switch (letter) {
    case 'r':
        return ForeignKeyAction::Restrict;
    case 'c':
        return ForeignKeyAction::Cascade;
    case 'n':
        return ForeignKeyAction::SetNull;
    case 'd':
        return ForeignKeyAction::SetDefault;
    default:
        return ForeignKeyAction::NoAction;
    }
}

// The server prints parentheses around the whole of most expressions.
std::string withoutOuterParentheses(std::string text)
{
    if (!text.starts_with('(') || !text.ends_with(')')) {
        return text;
    }
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0 && i + 1 < text.size()) {
            return text;
        }
    }
    return text.substr(1, text.size() - 2);
}

// Takes the constraint's index out of the reading, with what is said of it.
Index takeIndex(Reading &reading, const RowView &row)
{
    const auto found = reading.indexes.find(row.oid(17));
    if (found == reading.indexes.end()) {
        return {};
    }
    Index index = std::move(found->second.index);
    reading.indexes.erase(found);
    if (!index.comment.empty()) {
        index.options["index_comment"] = index.comment;
    }
    return index;
}

KeyConstraint readKey(Reading &reading, const RowView &row)
{
    Index index = takeIndex(reading, row);
    KeyConstraint key{.name = row.text(3),
                      .columns = reading.columns(row.oid(1), row.text(9)),
                      .deferrable = row.flag(5),
                      .initiallyDeferred = row.flag(6),
                      .nullsNotDistinct = index.nullsNotDistinct,
                      .included = std::move(index.included),
                      .options = std::move(index.options),
                      .storage = std::move(index.storage),
                      .comment = reading.comment(kOfConstraints, row.oid(0))};
    if (row.flag(19)) {
        key.options["without_overlaps"] = "true";
    }
    return key;
}

Exclusion readExclusion(Reading &reading, const RowView &row)
{
    Index index = takeIndex(reading, row);
    return {.name = row.text(3),
            .definition = row.text(16),
            .options = std::move(index.options),
            .storage = std::move(index.storage),
            .comment = reading.comment(kOfConstraints, row.oid(0))};
}

ForeignKey readForeignKey(const Reading &reading, const RowView &row)
{
    ForeignKey key{.name = row.text(3),
                   .columns = reading.columns(row.oid(1), row.text(9)),
                   .target = reading.relation(row.oid(10)).name,
                   .targetColumns = reading.columns(row.oid(10), row.text(11)),
                   .onUpdate = action(row.character(12)),
                   .onDelete = action(row.character(13)),
                   .deferrable = row.flag(5),
                   .initiallyDeferred = row.flag(6),
                   .notValid = !row.flag(7) && row.flag(18),
                   .comment = reading.comment(kOfConstraints, row.oid(0))};
    if (row.character(14) == 'f') {
        key.options["match"] = "full";
    }
    if (!row.isNull(15)) {
        key.options["on_delete_columns"] = ddl::names(reading.columns(row.oid(1), row.text(15)));
    }
    if (!row.flag(18)) {
        key.options["not_enforced"] = "true";
    }
    if (row.flag(19)) {
        key.options["period"] = "true";
    }
    return key;
}

Check readCheck(const Reading &reading, const RowView &row)
{
    return {.name = row.text(3),
            .expression = withoutOuterParentheses(row.text(16)),
            .notValid = !row.flag(7) && row.flag(18),
            .noInherit = row.flag(8),
            .notEnforced = !row.flag(18),
            .comment = reading.comment(kOfConstraints, row.oid(0))};
}

// From version 18 on NOT NULL is a constraint with a name of its own. A partition has that of its parent, which it must have
// before it is attached; who inherits otherwise gets it with the column.
void nameNotNull(const Reading &reading, const Relation &relation, const RowView &row)
{
    const std::vector<std::string> names = reading.columns(row.oid(1), row.text(9));
    const auto column =
        std::find_if(relation.columns->begin(), relation.columns->end(),
                     [&](const Column &each) { return !names.empty() && each.name == names[0]; });
    if (column == relation.columns->end()) {
        return;
    }
    const bool isOwn = row.flag(20) || relation.table->kind == TableKind::Partition;
    const std::string comment = reading.comment(kOfConstraints, row.oid(0));
    if ((isOwn || !comment.empty())
        && row.text(3) != usualName(relation.name.name, column->name, "not_null")) {
        column->options["not_null_name"] = row.text(3);
    }
    if (row.flag(8)) {
        column->options["not_null_no_inherit"] = "true";
    }
    if (isOwn && !row.flag(7)) {
        column->options["not_null_not_valid"] = "true";
    }
    if (!comment.empty()) {
        column->options["not_null_comment"] = comment;
    }
}

void addToDomain(Reading &reading, const ObjectId &id, const RowView &row)
{
    Domain &domain = reading.catalog.domains.at(id.owner);
    if (row.character(4) == 'c') {
        domain.checks.push_back(readCheck(reading, row));
        return;
    }
    if (row.text(3) != usualName(id.owner.name, {}, "not_null")) {
        domain.options["not_null_name"] = row.text(3);
    }
    if (const std::string comment = reading.comment(kOfConstraints, row.oid(0)); !comment.empty()) {
        domain.options["not_null_comment"] = comment;
    }
}

ObjectKind addToTable(Reading &reading, const Relation &relation, const RowView &row)
{
    Table &table = *relation.table;
    switch (row.character(4)) {
    case 'p':
        table.primaryKey = readKey(reading, row);
        return ObjectKind::PrimaryKey;
    case 'u':
        table.uniques.push_back(readKey(reading, row));
        return ObjectKind::Unique;
    case 'x':
        table.exclusions.push_back(readExclusion(reading, row));
        return ObjectKind::Exclusion;
    case 'f':
        table.foreignKeys.push_back(readForeignKey(reading, row));
        return ObjectKind::ForeignKey;
    case 'c':
        table.checks.push_back(readCheck(reading, row));
        return ObjectKind::Check;
    default:
        nameNotNull(reading, relation, row);
        return ObjectKind::Column;
    }
}

} // namespace

void addConstraints(Reading &reading, const PGresult &rows)
{
    const auto place = [](const RowView &row) { return std::pair(row.oid(1), row.view(3)); };
    forEachRowBy(rows, place, [&](const RowView &row) {
        const Relation &relation = reading.relation(row.oid(1));
        if (relation.table != nullptr) {
            const Oid index = row.oid(17);
            const ObjectKind kind = addToTable(reading, relation, row);
            const ObjectId id{kind, relation.name, row.text(3)};
            if (kind != ObjectKind::Column) {
                reading.know(kOfConstraints, row.oid(0), id);
            }
            if (index != 0) {
                reading.know(kOfRelations, index, id);
            }
        } else if (const ObjectId *domain = reading.known(kOfTypes, row.oid(2))) {
            const ObjectId id = *domain;
            addToDomain(reading, id, row);
            reading.know(
                kOfConstraints, row.oid(0),
                row.character(4) == 'c' ? ObjectId{ObjectKind::Check, id.owner, row.text(3)} : id);
        }
    });
}

} // namespace sluice::postgres
