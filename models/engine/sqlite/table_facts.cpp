#include "models/engine/sqlite/table_facts.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_affinity.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/engine/sqlite/stored_table.h"
#include "models/engine/sqlite/stored_tokens.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sluice::sqlite {

namespace {

using catalog::ForeignKeyAction;
using catalog::KeyConstraint;
using catalog::Table;

// How a column compares unless told otherwise; none: an expression.
std::string_view collationOf(const catalog::Column *column)
{
    return column == nullptr || column->collation.empty() ? "BINARY"
                                                          : std::string_view(column->collation);
}

// The name as its column has it.
std::string columnName(const Table &table, const std::string &name)
{
    for (const catalog::Column &column : table.columns) {
        if (equalsIgnoringCase(column.name, name)) {
            return column.name;
        }
    }
    return name;
}

KeyConstraint resolved(KeyConstraint key, const Table &table)
{
    for (std::string &column : key.columns) {
        column = columnName(table, column);
    }
    catalog::Options options;
    for (const auto &[name, value] : key.options) {
        const std::size_t colon = name.find(':');
        options[colon == std::string::npos
                    ? name
                    : name.substr(0, colon + 1) + columnName(table, name.substr(colon + 1))] =
            value;
    }
    key.options = std::move(options);
    return key;
}

void addKeys(Table &table, StoredTable &stored)
{
    if (stored.primaryKey) {
        table.primaryKey = resolved(std::move(*stored.primaryKey), table);
    }
    for (KeyConstraint &key : stored.uniques) {
        KeyConstraint unique = resolved(std::move(key), table);
        if (std::find(table.uniques.begin(), table.uniques.end(), unique) == table.uniques.end()) {
            table.uniques.push_back(std::move(unique));
        }
    }
    std::sort(table.uniques.begin(), table.uniques.end(),
              [](const KeyConstraint &a, const KeyConstraint &b) {
                  return std::tie(a.name, a.columns, a.options)
                         < std::tie(b.name, b.columns, b.options);
              });
}

void addColumnFacts(Table &table, const StoredTable &stored)
{
    for (const StoredColumn &from : stored.columns) {
        for (catalog::Column &column : table.columns) {
            if (equalsIgnoringCase(column.name, from.name)) {
                column.collation = from.collation;
                column.generationExpression = from.generationExpression;
                column.options.insert(from.options.begin(), from.options.end());
                column.comment = from.comment;
            }
        }
    }
}

// SQLite gives a rowid table's key another name for the rowid when it is one column of exactly this type.
void addRowidAlias(Table &table, const StoredTable &stored)
{
    if (!table.primaryKey || table.primaryKey->columns.size() != 1 || stored.keyIsDescendingColumn
        || table.options.contains("without_rowid")) {
        return;
    }
    const catalog::Column *column = table.column(table.primaryKey->columns[0]);
    if (column != nullptr && equalsIgnoringCase(column->type.name, "INTEGER")) {
        table.options["rowid_alias"] = column->name;
    }
}

// What the class of values in a column's cells makes one expect.
Affinity usualAffinity(catalog::TypeClass typeClass)
{
    using catalog::TypeClass;
    switch (typeClass) {
    case TypeClass::Integer:
        return Affinity::Integer;
    case TypeClass::Text:
        return Affinity::Text;
    case TypeClass::Float:
        return Affinity::Real;
    case TypeClass::Blob:
    case TypeClass::Unknown:
        return Affinity::Blob;
    case TypeClass::Boolean:
    case TypeClass::Decimal:
    case TypeClass::Date:
    case TypeClass::Time:
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
    case TypeClass::Interval:
    case TypeClass::Json:
    case TypeClass::Uuid:
    case TypeClass::Enum:
    case TypeClass::Array:
    case TypeClass::Composite:
    case TypeClass::Other:
        break;
    }
    return Affinity::Numeric;
}

std::string_view wordOf(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Integer:
        return "INTEGER";
    case Affinity::Text:
        return "TEXT";
    case Affinity::Blob:
        return "BLOB";
    case Affinity::Real:
        return "REAL";
    case Affinity::Numeric:
        break;
    }
    return "NUMERIC";
}

// Told where the declared type makes one expect another: "FLOATING POINT" has the affinity INTEGER.
void addAffinities(Table &table)
{
    const bool isStrict = table.options.contains("strict");
    for (catalog::Column &column : table.columns) {
        const bool isAny = isStrict && equalsIgnoringCase(column.type.name, "ANY");
        const Affinity affinity = isAny ? Affinity::Blob : affinityOf(column.type.name);
        if (affinity != usualAffinity(column.type.typeClass)) {
            column.options["affinity"] = wordOf(affinity);
        }
    }
}

ForeignKeyAction toAction(std::string_view word)
{
    if (word == "CASCADE") {
        return ForeignKeyAction::Cascade;
    }
    if (word == "RESTRICT") {
        return ForeignKeyAction::Restrict;
    }
    if (word == "SET NULL") {
        return ForeignKeyAction::SetNull;
    }
    return word == "SET DEFAULT" ? ForeignKeyAction::SetDefault : ForeignKeyAction::NoAction;
}

// In the order of declaration, which is the pragma's backwards; the rows come sorted so.
std::vector<catalog::ForeignKey> toForeignKeys(const Table &table,
                                               const std::vector<ForeignKeyRow> &rows)
{
    std::vector<catalog::ForeignKey> keys;
    std::int64_t id = -1;
    for (const ForeignKeyRow &row : rows) {
        if (keys.empty() || row.id != id) {
            keys.push_back({.target = {table.name.schema, row.target},
                            .onUpdate = toAction(row.onUpdate),
                            .onDelete = toAction(row.onDelete)});
            id = row.id;
        }
        keys.back().columns.push_back(columnName(table, row.from));
        if (!row.to.empty()) {
            keys.back().targetColumns.push_back(row.to);
        }
    }
    return keys;
}

bool addForeignKeys(Table &table, const StoredTable &stored, const std::vector<ForeignKeyRow> &rows)
{
    table.foreignKeys = toForeignKeys(table, rows);
    if (stored.foreignKeys.size() != table.foreignKeys.size()) {
        return false;
    }
    for (std::size_t i = 0; i < table.foreignKeys.size(); ++i) {
        catalog::ForeignKey &key = table.foreignKeys[i];
        const catalog::ForeignKey &text = stored.foreignKeys[i];
        key.name = text.name;
        key.deferrable = text.deferrable;
        key.initiallyDeferred = text.initiallyDeferred;
        key.options = text.options;
    }
    return true;
}

bool isBareLiteral(std::string_view word)
{
    constexpr std::array<std::string_view, 6> kLiterals{
        "NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP"};
    return std::any_of(kLiterals.begin(), kLiterals.end(),
                       [&](std::string_view literal) { return equalsIgnoringCase(word, literal); });
}

} // namespace

bool addStoredFacts(Table &table, const std::vector<ForeignKeyRow> &keys)
{
    StoredTable stored = parseStoredTable(table.definition);
    if (!stored.module.empty()) {
        table.options["module"] = stored.module;
        if (!stored.arguments.empty()) {
            table.options["arguments"] = stored.arguments;
        }
        return true;
    }
    table.comment = stored.comment;
    if (!stored.unknownOptions.empty()) {
        table.options["unknown"] = stored.unknownOptions;
    }
    addAffinities(table);
    addColumnFacts(table, stored);
    addKeys(table, stored);
    addRowidAlias(table, stored);
    table.checks = std::move(stored.checks);
    return addForeignKeys(table, stored, keys);
}

std::string plainDefault(std::string_view expression)
{
    const StoredTokens tokens(expression);
    const bool isWord = tokens.size() == 1 && tokens.isName(0) && tokens.text(0).front() != '\'';
    if (!isWord || (tokens.isPlainWord(0) && isBareLiteral(tokens.text(0)))) {
        return std::string(expression);
    }
    return SqliteDialect().literal(data::Value(tokens.name(0)));
}

catalog::IndexPart toIndexPart(const IndexPartRow &row, const StoredIndexPart &stored,
                               const Table &table)
{
    catalog::IndexPart part{.descending = row.descending};
    const catalog::Column *column = nullptr;
    if (row.column == -2) {
        part.expression = stored.expression;
    } else {
        part.column = row.column == -1 ? "rowid" : row.name;
        column = table.column(part.column);
    }
    if (!equalsIgnoringCase(row.collation, collationOf(column))) {
        part.collation = stored.collation.empty() ? row.collation : stored.collation;
    }
    return part;
}

namespace {

// Whether each column is compared here as it is everywhere else.
bool hasUsualCollations(const Table &target, const catalog::KeyConstraint &key)
{
    return std::ranges::all_of(key.columns, [&](const std::string &column) {
        const auto written = key.options.find("collate:" + column);
        return written == key.options.end()
               || equalsIgnoringCase(written->second, collationOf(target.column(column)));
    });
}

// A key can match nothing unless its target's columns are a key themselves, under their own collations.
bool isKey(const Table &target, const std::vector<std::string> &columns)
{
    const auto isOver = [&](const std::vector<std::string> &its) {
        return std::is_permutation(its.begin(), its.end(), columns.begin(), columns.end());
    };
    const auto isConstraint = [&](const catalog::KeyConstraint &key) {
        return isOver(key.columns) && hasUsualCollations(target, key);
    };
    const auto isUnique = [&](const auto &entry) {
        const catalog::Index &index = entry.second;
        std::vector<std::string> its;
        for (const catalog::IndexPart &part : index.parts) {
            its.push_back(part.collation.empty() ? part.column : std::string());
        }
        return index.unique && index.predicate.empty() && isOver(its);
    };
    return (target.primaryKey && isConstraint(*target.primaryKey))
           || std::ranges::any_of(target.uniques, isConstraint)
           || std::ranges::any_of(target.indexes, isUnique);
}

// Why the key can match nothing, whose columns are written as the target has them; empty where it can.
std::string whyBroken(const catalog::ForeignKey &key, const Table &target)
{
    const std::string &name = target.name.name;
    if (key.targetColumns.empty()) {
        if (!target.primaryKey) {
            return name + " has no primary key";
        }
        const bool fits = target.primaryKey->columns.size() == key.columns.size();
        return fits ? "" : "the primary key of " + name + " has another number of columns";
    }
    for (const std::string &column : key.targetColumns) {
        if (target.column(column) == nullptr) {
            return name + " has no column " + column;
        }
    }
    return isKey(target, key.targetColumns) ? "" : name + " has no key over these columns";
}

void resolveColumns(catalog::ForeignKey &key, const Table &target)
{
    for (std::string &column : key.targetColumns) {
        column = columnName(target, column);
    }
    if (std::string why = whyBroken(key, target); !why.empty()) {
        key.options["broken"] = std::move(why);
    }
}

// A key whose target is no table.
void resolveView(catalog::ForeignKey &key, const catalog::Catalog &catalog,
                 const std::string &schema)
{
    key.options["broken"] = "there is no table " + key.target.name;
    for (const auto &[name, view] : catalog.views) {
        if (name.schema == schema && equalsIgnoringCase(name.name, key.target.name)) {
            key.target = name;
            key.options["broken"] = name.name + " is a view";
        }
    }
}

} // namespace

void resolveForeignKeys(catalog::Catalog &catalog, const std::string &schema)
{
    std::map<std::string, const Table *> tables;
    for (const auto &[name, table] : catalog.tables) {
        if (name.schema == schema) {
            tables.emplace(toLowerAscii(name.name), &table);
        }
    }
    for (auto &[name, table] : catalog.tables) {
        if (name.schema != schema) {
            continue;
        }
        for (catalog::ForeignKey &key : table.foreignKeys) {
            const auto target = tables.find(toLowerAscii(key.target.name));
            if (target == tables.end()) {
                resolveView(key, catalog, schema);
                continue;
            }
            key.target = target->second->name;
            resolveColumns(key, *target->second);
        }
    }
}

} // namespace sluice::sqlite
