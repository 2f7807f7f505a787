// Reads the objects of one schema ("main", an attached database) into a catalog.
#pragma once

#include "models/catalog/catalog.h"
#include "models/engine/sqlite/catalog_rows.h"
#include "models/engine/sqlite/sqlite_dialect.h"

#include <map>
#include <set>

namespace sluice::sqlite {

class SchemaReader
{
public:
    SchemaReader(CatalogRows rows, std::string schema, catalog::Catalog &catalog)
        : m_rows(std::move(rows))
        , m_schema(std::move(schema))
        , m_catalog(catalog)
    {}

    [[nodiscard]] Result<> read();

private:
    using Columns = std::map<std::string, std::vector<ColumnRow>>;

    [[nodiscard]] Result<> readColumns();
    // All at once; when one of them is broken, one at a time, noting which and why.
    [[nodiscard]] Result<> addColumns(Result<std::vector<ColumnRow>> all, std::string_view what,
                                      const std::vector<std::string> &names);
    [[nodiscard]] Result<> readIndexes();
    void findLibsqlShadows();
    void noteUnknownKinds();
    void addObject(const ObjectRow &object);
    void addTable(const ObjectRow &object, const TableRow &row);
    void addView(const ObjectRow &object);
    void addTrigger(const ObjectRow &object);
    void addIndex(const ObjectRow &object, std::vector<IndexPartRow> parts);
    void note(const std::string &what, const std::string &name, std::string why);
    [[nodiscard]] catalog::Column toColumn(const ColumnRow &row) const;
    [[nodiscard]] catalog::Table *tableNamed(const std::string &name);

    CatalogRows m_rows;
    std::string m_schema;
    catalog::Catalog &m_catalog;
    SqliteDialect m_dialect;
    std::vector<ObjectRow> m_objects;
    std::map<std::string, TableRow> m_tables;                        // and views, by name
    Columns m_columns;                                               // by table or view
    std::map<std::string, std::vector<ForeignKeyRow>> m_foreignKeys; // by table
    std::map<std::string, std::string> m_tableByLowerName;
    std::map<std::string, std::string> m_viewByLowerName;
    std::set<std::string>
        m_libsqlShadows; // of vector indexes, which this SQLite cannot know as such
};

} // namespace sluice::sqlite
