// Finds the key that orders and identifies a table's rows.
#include "models/base/text.h"
#include "models/sql/select_page.h"

#include <algorithm>

namespace sluice::sql {

namespace {

bool isOn(const catalog::Options &options, const std::string &name)
{
    const auto found = options.find(name);
    return found != options.end() && found->second != "false" && found->second != "0";
}

const catalog::Column *find(const catalog::Table &table, std::string_view name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const auto &c) {
        return equalsIgnoringCase(c.name, name);
    });
    return found == table.columns.end() ? nullptr : &*found;
}

bool isPrimary(const catalog::Table &table, const std::vector<std::string> &columns)
{
    return table.primaryKey && table.primaryKey->columns == columns;
}

// SQLite's INTEGER PRIMARY KEY: another name of the rowid, never NULL. "INT" and DESC do not make one.
bool isRowidAlias(const catalog::Table &table, const std::vector<std::string> &columns)
{
    if (columns.size() != 1 || !isPrimary(table, columns) || isOn(table.options, "without_rowid")) {
        return false;
    }
    const catalog::Column *column = find(table, columns.front());
    return column != nullptr && equalsIgnoringCase(trimmed(column->type.name), "integer")
           && !table.primaryKey->options.contains("desc:" + columns.front());
}

// SQLite lets NULL into the primary keys of rowid tables.
bool allNotNull(const catalog::Table &table, const std::vector<std::string> &columns, Flavor flavor)
{
    const bool implied = isPrimary(table, columns)
                         && (flavor == Flavor::Postgres || isOn(table.options, "without_rowid")
                             || isRowidAlias(table, columns));
    return implied || std::all_of(columns.begin(), columns.end(), [&](const std::string &name) {
               const catalog::Column *column = find(table, name);
               return column != nullptr && column->notNull;
           });
}

// Keys of another collation or of mixed directions would sort the whole table for each page.
bool ordersRows(const catalog::KeyConstraint &key)
{
    const auto descending = std::count_if(key.options.begin(), key.options.end(), [](auto &option) {
        return option.first.starts_with("desc:");
    });
    const bool collated = std::any_of(key.options.begin(), key.options.end(), [](auto &option) {
        return option.first.starts_with("collate:");
    });
    return !collated
           && (descending == 0 || static_cast<std::size_t>(descending) == key.columns.size());
}

bool ordersRows(const catalog::Table &table, const catalog::Index &index)
{
    const auto same = [&](const catalog::IndexPart &part) {
        const catalog::Column *column = find(table, part.column);
        return column != nullptr && part.descending == index.parts.front().descending
               && (part.collation.empty() || equalsIgnoringCase(part.collation, column->collation)
                   || (column->collation.empty() && equalsIgnoringCase(part.collation, "BINARY")));
    };
    return index.unique && index.valid && index.predicate.empty() && index.method == "btree"
           && !index.parts.empty() && std::all_of(index.parts.begin(), index.parts.end(), same);
}

BrowseKey makeKey(const catalog::Table &table, std::vector<std::string> columns, Flavor flavor)
{
    BrowseKey key{.columns = std::move(columns)};
    if (key.columns.size() == 1) {
        const catalog::Column *column = find(table, key.columns.front());
        const bool exact = flavor == Flavor::Postgres || isOn(table.options, "strict")
                           || isRowidAlias(table, key.columns);
        key.isInteger =
            exact && column != nullptr && column->type.typeClass == catalog::TypeClass::Integer;
    }
    return key;
}

std::vector<std::string> columnsOf(const catalog::Index &index)
{
    std::vector<std::string> columns;
    for (const catalog::IndexPart &part : index.parts) {
        columns.push_back(part.column);
    }
    return columns;
}

std::optional<BrowseKey> uniqueKey(const catalog::Table &table, Flavor flavor)
{
    for (const catalog::KeyConstraint &unique : table.uniques) {
        if (!unique.deferrable && ordersRows(unique) && allNotNull(table, unique.columns, flavor)) {
            return makeKey(table, unique.columns, flavor);
        }
    }
    for (const auto &[name, index] : table.indexes) {
        if (ordersRows(table, index) && allNotNull(table, columnsOf(index), flavor)) {
            return makeKey(table, columnsOf(index), flavor);
        }
    }
    return std::nullopt;
}

// The rowid under a name that no column takes.
std::optional<BrowseKey> rowidKey(const catalog::Table &table)
{
    const bool hasRowid =
        !isOn(table.options, "without_rowid") && table.kind != catalog::TableKind::Virtual;
    for (const char *alias : {"rowid", "_rowid_", "oid"}) {
        if (hasRowid && find(table, alias) == nullptr) {
            return BrowseKey{.columns = {alias}, .isRowid = true, .isInteger = true};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<BrowseKey> browseKey(const catalog::Table &table, Flavor flavor)
{
    if (table.primaryKey && !table.primaryKey->columns.empty() && ordersRows(*table.primaryKey)
        && allNotNull(table, table.primaryKey->columns, flavor)) {
        return makeKey(table, table.primaryKey->columns, flavor);
    }
    if (auto key = uniqueKey(table, flavor)) {
        return key;
    }
    return flavor == Flavor::Sqlite ? rowidKey(table) : std::nullopt;
}

} // namespace sluice::sql
