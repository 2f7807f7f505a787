#include "models/base/text.h"
#include "models/engine/postgres/catalog_rows.h"
#include "models/engine/postgres/row_view.h"

#include <algorithm>
#include <tuple>

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

KeyConstraint key(const RowView &row)
{
    KeyConstraint key{.name = row.text(2),
                      .columns = row.texts(8),
                      .deferrable = row.flag(4),
                      .initiallyDeferred = row.flag(5),
                      .nullsNotDistinct = row.flag(18),
                      .included = row.texts(17)};
    addOptions(key.options, row.texts(19));
    return key;
}

ForeignKey foreignKey(const RowView &row)
{
    ForeignKey key{.name = row.text(2),
                   .columns = row.texts(8),
                   .target = row.name(9),
                   .targetColumns = row.texts(11),
                   .onUpdate = action(row.character(12)),
                   .onDelete = action(row.character(13)),
                   .deferrable = row.flag(4),
                   .initiallyDeferred = row.flag(5),
                   .notValid = !row.flag(6)};
    if (row.character(14) == 'f') {
        key.options["match"] = "full";
    }
    if (!row.isNull(15)) {
        key.options["on_delete_columns"] = join(row.texts(15), ", ");
    }
    return key;
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

ObjectId objectOn(const RowView &row)
{
    const QualifiedName name = row.name(4);
    if (!row.isNull(7)) {
        return {ObjectKind::Column, name, row.text(7)};
    }
    switch (row.character(6)) {
    case 'v':
    case 'm':
        return {ObjectKind::View, name, {}};
    case 'S':
        return {ObjectKind::Sequence, name, {}};
    case 'e':
        return {ObjectKind::Enum, name, {}};
    default:
        return {ObjectKind::Table, name, {}};
    }
}

ObjectId dependent(const RowView &row)
{
    switch (row.character(0)) {
    case 'v':
        return {ObjectKind::View, row.name(1), {}};
    case 't':
        return {ObjectKind::Trigger, row.name(1), row.text(3)};
    default:
        return {ObjectKind::Column, row.name(1), row.text(3)};
    }
}

} // namespace

void addConstraints(Catalog &catalog, const PGresult &rows)
{
    for (int number = 0; number < PQntuples(&rows); ++number) {
        const RowView row(rows, number);
        const auto found = catalog.tables.find(row.name(0));
        if (found == catalog.tables.end()) {
            continue;
        }
        Table &table = found->second;
        switch (row.character(3)) {
        case 'p':
            table.primaryKey = key(row);
            break;
        case 'u':
            table.uniques.push_back(key(row));
            break;
        case 'f':
            table.foreignKeys.push_back(foreignKey(row));
            break;
        default:
            table.checks.push_back({.name = row.text(2),
                                    .expression = withoutOuterParentheses(row.text(16)),
                                    .notValid = !row.flag(6),
                                    .noInherit = row.flag(7)});
            break;
        }
    }
}

void addDependencies(Catalog &catalog, const PGresult &rows)
{
    for (int number = 0; number < PQntuples(&rows); ++number) {
        const RowView row(rows, number);
        const ObjectId from = dependent(row);
        ObjectId on = objectOn(row);
        const bool ofView = row.character(6) == 'v' || row.character(6) == 'm';
        const bool ownTable = on.owner == from.owner;
        if (on.kind == ObjectKind::Column && !ownTable) {
            // A column of a relation is the relation's, too.
            catalog.dependencies.insert(
                {from, {ofView ? ObjectKind::View : ObjectKind::Table, on.owner, {}}});
        }
        catalog.dependencies.insert({from, std::move(on)});
    }
}

} // namespace sluice::postgres
