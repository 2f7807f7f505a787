#include "models/engine/sqlite/schema_reader.h"

#include "models/base/text.h"
#include "models/engine/sqlite/stored_index.h"
#include "models/engine/sqlite/table_facts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sluice::sqlite {

namespace {

bool isVirtual(const ObjectRow &object)
{
    return startsWithIgnoringCase(object.sql, "CREATE VIRTUAL");
}

bool isLibsqlVector(const std::string &sql)
{
    return sql.find("libsql_vector_idx") != std::string::npos;
}

template<typename Item>
std::map<std::string, std::vector<Item>> groupedBy(std::string Item::*key, std::vector<Item> items)
{
    std::map<std::string, std::vector<Item>> groups;
    for (Item &item : items) {
        groups[item.*key].push_back(std::move(item));
    }
    return groups;
}

} // namespace

Result<> SchemaReader::read()
{
    SLUICE_TRY(m_objects, m_rows.objects());
    SLUICE_TRY(std::vector<TableRow> tables, m_rows.tables());
    for (TableRow &row : tables) {
        m_tables.emplace(row.name, row);
    }
    SLUICE_CHECK(readColumns());
    SLUICE_TRY(std::vector<ForeignKeyRow> keys, m_rows.foreignKeys());
    m_foreignKeys = groupedBy(&ForeignKeyRow::table, std::move(keys));
    findLibsqlShadows();
    for (const char *type : {"table", "view", "trigger"}) {
        for (const ObjectRow &object : m_objects) {
            if (object.type == type) {
                addObject(object);
            }
        }
    }
    SLUICE_CHECK(readIndexes());
    resolveForeignKeys(m_catalog, m_schema);
    noteUnknownKinds();
    return {};
}

void SchemaReader::findLibsqlShadows()
{
    m_libsqlShadows.insert("libsql_vector_meta_shadow");
    for (const ObjectRow &object : m_objects) {
        if (object.type == "index" && isLibsqlVector(object.sql)) {
            m_libsqlShadows.insert(object.name + "_shadow");
        }
    }
}

void SchemaReader::noteUnknownKinds()
{
    constexpr std::array<std::string_view, 4> kKnown{"table", "index", "view", "trigger"};
    for (const ObjectRow &object : m_objects) {
        if (std::find(kKnown.begin(), kKnown.end(), object.type) == kKnown.end()) {
            note(object.type.empty() ? "object" : object.type, object.name,
                 "SQLite knows no objects of this kind");
        }
    }
}

Result<> SchemaReader::readColumns()
{
    SLUICE_TRY(std::vector<ColumnRow> columns, m_rows.tableColumns());
    m_columns = groupedBy(&ColumnRow::table, std::move(columns));
    std::vector<std::string> views;
    std::vector<std::string> virtuals;
    for (const ObjectRow &object : m_objects) {
        if (object.type == "view") {
            views.push_back(object.name);
        } else if (object.type == "table" && isVirtual(object)) {
            virtuals.push_back(object.name);
        }
    }
    if (!views.empty()) {
        SLUICE_CHECK(addColumns(m_rows.viewColumns(), "view", views));
    }
    if (!virtuals.empty()) {
        SLUICE_CHECK(addColumns(m_rows.virtualColumns(), "virtual table", virtuals));
    }
    return {};
}

Result<> SchemaReader::addColumns(Result<std::vector<ColumnRow>> all, std::string_view what,
                                  const std::vector<std::string> &names)
{
    if (all) {
        m_columns.merge(groupedBy(&ColumnRow::table, std::move(*all)));
        return {};
    }
    for (const std::string &name : names) {
        auto columns = m_rows.columnsOf(name);
        if (columns) {
            m_columns[name] = std::move(*columns);
            continue;
        }
        const ErrorKind kind = columns.error().kind;
        if (kind == ErrorKind::Cancelled || kind == ErrorKind::Timeout) {
            return fail(std::move(columns).error());
        }
        note(std::string(what), name, columns.error().message);
    }
    return {};
}

void SchemaReader::addObject(const ObjectRow &object)
{
    if (object.type == "trigger") {
        addTrigger(object);
        return;
    }
    const auto row = m_tables.find(object.name);
    if (row == m_tables.end()) {
        note(object.type, object.name, "its definition does not parse");
    } else if (object.type == "table") {
        addTable(object, row->second);
    } else {
        addView(object);
    }
}

void SchemaReader::addTable(const ObjectRow &object, const TableRow &row)
{
    catalog::Table table{.name = {m_schema, object.name}, .definition = object.sql};
    if (row.kind == "virtual") {
        table.kind = catalog::TableKind::Virtual;
    } else if (row.kind == "shadow" || m_libsqlShadows.contains(object.name)) {
        table.kind = catalog::TableKind::Shadow;
    }
    if (row.strict) {
        table.options["strict"] = "true";
    }
    if (row.withoutRowid) {
        table.options["without_rowid"] = "true";
    }
    for (const ColumnRow &column : m_columns[object.name]) {
        table.columns.push_back(toColumn(column));
        if (column.hidden == 1) {
            table.columns.back().options["hidden"] = "true";
        }
    }
    if (!addStoredFacts(table, m_foreignKeys[object.name])) {
        note("table", object.name, "its foreign keys could not be told apart: names are missing");
    }
    if (const auto unknown = table.options.find("unknown"); unknown != table.options.end()) {
        note("table", object.name, "SQLite has no option " + unknown->second);
    }
    m_tableByLowerName.emplace(toLowerAscii(object.name), object.name);
    m_catalog.tables.emplace(table.name, std::move(table));
}

catalog::Column SchemaReader::toColumn(const ColumnRow &row) const
{
    catalog::Column column{.name = row.name,
                           .type = {.name = row.type, .typeClass = m_dialect.classify(row.type)},
                           .notNull = row.notNull};
    if (row.defaultExpression) {
        column.defaultExpression = plainDefault(*row.defaultExpression);
    }
    if (row.hidden == 2) {
        column.generated = catalog::Generated::Virtual;
    } else if (row.hidden == 3) {
        column.generated = catalog::Generated::Stored;
    }
    return column;
}

void SchemaReader::addView(const ObjectRow &object)
{
    catalog::View view{.name = {m_schema, object.name}, .definition = object.sql};
    for (const ColumnRow &column : m_columns[object.name]) {
        view.columns.push_back(toColumn(column));
    }
    m_viewByLowerName.emplace(toLowerAscii(object.name), object.name);
    m_catalog.views.emplace(view.name, std::move(view));
}

catalog::Table *SchemaReader::tableNamed(const std::string &name)
{
    const auto actual = m_tableByLowerName.find(toLowerAscii(name));
    return actual == m_tableByLowerName.end() ? nullptr
                                              : &m_catalog.tables.at({m_schema, actual->second});
}

void SchemaReader::addTrigger(const ObjectRow &object)
{
    const catalog::Trigger trigger{.name = object.name, .definition = object.sql};
    if (catalog::Table *table = tableNamed(object.table)) {
        table->triggers.emplace(object.name, trigger);
        return;
    }
    if (const auto view = m_viewByLowerName.find(toLowerAscii(object.table));
        view != m_viewByLowerName.end()) {
        m_catalog.views.at({m_schema, view->second}).triggers.emplace(object.name, trigger);
        return;
    }
    note("trigger", object.name, "its table " + object.table + " is not there");
}

Result<> SchemaReader::readIndexes()
{
    SLUICE_TRY(std::vector<IndexPartRow> rows, m_rows.indexParts());
    auto parts = groupedBy(&IndexPartRow::index, std::move(rows));
    for (const ObjectRow &object : m_objects) {
        if (object.type == "index" && !object.sql.empty()) {
            addIndex(object, std::move(parts[object.name]));
        }
    }
    return {};
}

void SchemaReader::addIndex(const ObjectRow &object, std::vector<IndexPartRow> parts)
{
    catalog::Table *table = tableNamed(object.table);
    const StoredIndex stored = parseStoredIndex(object.sql);
    if (table == nullptr) {
        note("index", object.name, "its table " + object.table + " is not there");
        return;
    }
    if (parts.empty() || stored.parts.size() != parts.size()) {
        note("index", object.name, "its definition does not parse");
        return;
    }
    catalog::Index index{.name = object.name,
                         .unique = stored.unique,
                         .predicate = stored.predicate,
                         .definition = object.sql};
    if (isLibsqlVector(object.sql)) {
        note("index", object.name, "SQLite cannot make libSQL's vector indexes");
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        index.parts.push_back(toIndexPart(parts[i], stored.parts[i], *table));
    }
    table->indexes.emplace(object.name, std::move(index));
}

void SchemaReader::note(const std::string &what, const std::string &name, std::string why)
{
    m_catalog.unread.push_back(
        {.what = what + " " + catalog::displayName({m_schema, name}), .why = std::move(why)});
}

} // namespace sluice::sqlite
