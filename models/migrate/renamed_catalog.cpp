#include "models/migrate/renamed_catalog.h"

#include "models/base/text.h"
#include "models/migrate/attribute_renames.h"
#include "models/migrate/inherited.h"
#include "models/migrate/part_renames.h"
#include "models/migrate/renamed_objects.h"
#include "models/migrate/sql_text.h"
#include "models/migrate/usual_name.h"

namespace sluice::migrate {

namespace {

using namespace catalog;

// Renames one catalog's facts, table by table.
class Renamer
{
public:
    Renamer(const Renames &renames, sql::Flavor flavor, bool namesNotNull)
        : m_renames(renames)
        , m_flavor(flavor)
        , m_namesNotNull(namesNotNull)
    {}

    [[nodiscard]] Table table(Table table) const
    {
        const QualifiedName old = table.name;
        table.name = m_renames.tableNow(old);
        for (Column &column : table.columns) {
            const std::string name = column.name;
            column.name = m_renames.columnNow(old, name);
            if (table.name != old || column.name != name) {
                keepName(column, table.name.schema, usualName(old.name, name, "seq"));
                keepNotNullName(column, table.name.name, usualName(old.name, name, "not_null"),
                                table.kind == TableKind::Partition);
            }
            rename(column.generationExpression, old);
        }
        if (table.primaryKey) {
            rename(*table.primaryKey, old);
        }
        for (KeyConstraint &key : table.uniques) {
            rename(key, old);
        }
        for (ForeignKey &key : table.foreignKeys) {
            rename(key, old);
        }
        for (Check &check : table.checks) {
            rename(check.expression, old);
        }
        for (auto &[name, index] : table.indexes) {
            rename(index, old);
        }
        if (const auto key = table.options.find("partition_key"); key != table.options.end()) {
            rename(key->second, old);
        }
        return table;
    }

    [[nodiscard]] ObjectId object(ObjectId id) const
    {
        const bool isPart = id.kind == ObjectKind::Column || id.kind == ObjectKind::Table;
        if (isPart && !id.part.empty()) {
            id.part = m_renames.columnNow(id.owner, id.part);
        }
        id.owner = m_renames.tableNow(id.owner);
        return id;
    }

private:
    // An identity's sequence goes with its table, under the name that it had.
    static void keepName(Column &column, const std::string &schema, const std::string &usual)
    {
        if (column.identity != Identity::No) {
            column.options["identity:schema"] = schema;
            column.options.try_emplace("identity:name", usual);
        }
    }
    // So does a NOT NULL, where it has a name.
    void keepNotNullName(Column &column, const std::string &table, const std::string &usual,
                         bool isPartition) const
    {
        if (!m_namesNotNull || !column.notNull
            || (column.options.contains("inherited") && !isPartition)) {
            return;
        }
        const auto kept = column.options.try_emplace("not_null_name", usual).first;
        if (kept->second == usualName(table, column.name, "not_null")) {
            column.options.erase(kept);
        }
    }
    void rename(std::vector<std::string> &columns, const QualifiedName &old) const
    {
        for (std::string &column : columns) {
            column = columnNow(old, column);
        }
    }
    void rename(std::string &expression, const QualifiedName &old) const
    {
        const auto found = m_renames.columns.find(old);
        if (found != m_renames.columns.end() && !expression.empty()) {
            expression = renameColumns(expression, found->second, m_flavor);
        }
    }
    void rename(KeyConstraint &key, const QualifiedName &old) const
    {
        rename(key.columns, old);
        rename(key.included, old);
        renameKeyed(key.options, old);
    }
    // Options such as "desc:<column>".
    void renameKeyed(Options &options, const QualifiedName &old) const
    {
        Options result;
        for (const auto &[name, value] : options) {
            const std::size_t colon = name.find(':');
            const std::string key =
                colon == std::string::npos
                    ? name
                    : name.substr(0, colon + 1) + columnNow(old, name.substr(colon + 1));
            result[key] = value;
        }
        options = std::move(result);
    }
    void rename(ForeignKey &key, const QualifiedName &old) const
    {
        rename(key.columns, old);
        const QualifiedName target = tableCalled(key.target);
        for (std::string &column : key.targetColumns) {
            column = columnNow(target, column);
        }
        key.target = m_renames.tables.contains(target) ? m_renames.tableNow(target) : key.target;
    }
    void rename(Index &index, const QualifiedName &old) const
    {
        for (IndexPart &part : index.parts) {
            part.column = columnNow(old, part.column);
            rename(part.expression, old);
        }
        rename(index.included, old);
        rename(index.predicate, old);
    }
    // SQLite keeps the spelling of the reference, which may differ in case from the column's own.
    [[nodiscard]] std::string columnNow(const QualifiedName &table, const std::string &name) const
    {
        const auto found = m_renames.columns.find(table);
        if (found != m_renames.columns.end()) {
            for (const auto &[from, to] : found->second) {
                if (sameName(from, name, m_flavor)) {
                    return to;
                }
            }
        }
        return name;
    }
    [[nodiscard]] QualifiedName tableCalled(const QualifiedName &name) const
    {
        const auto matches = [&](const QualifiedName &known) {
            return known.schema == name.schema && sameName(known.name, name.name, m_flavor);
        };
        for (const auto &[from, to] : m_renames.tables) {
            if (matches(from)) {
                return from;
            }
        }
        for (const auto &[table, columns] : m_renames.columns) {
            if (matches(table)) {
                return table;
            }
        }
        return name;
    }

    const Renames &m_renames;
    sql::Flavor m_flavor;
    bool m_namesNotNull;
};

// As PostgreSQL prints a sequence inside a default.
std::string inDefault(const QualifiedName &name)
{
    const auto plain = [](const std::string &word) {
        const bool isPlain =
            !word.empty()
            && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos
            && (word.front() < '0' || word.front() > '9');
        return isPlain ? word : quoted(word);
    };
    return "'" + replaceAll(plain(name.schema) + "." + plain(name.name), "'", "''") + "'";
}

} // namespace

namespace {

// Sequences go with the tables whose columns own them.
void addOwnedSequences(NewNames &names, const Catalog &standing, const Renames &renames)
{
    for (const auto &[name, sequence] : standing.sequences) {
        if (!sequence.ownedBy) {
            continue;
        }
        const std::string schema = renames.tableNow(sequence.ownedBy->owner).schema;
        if (schema != sequence.ownedBy->owner.schema) {
            names.objects.try_emplace({ObjectKind::Sequence, name, {}},
                                      ObjectId{ObjectKind::Sequence, {schema, name.name}, {}});
        }
    }
}

Catalog renamedTables(const Catalog &catalog, const Renames &renames, sql::Flavor flavor)
{
    const Renamer renamer(renames, flavor, namesNotNull(catalog));
    Catalog result = catalog;
    result.tables.clear();
    result.dependencies.clear();
    for (const auto &[name, table] : catalog.tables) {
        Table now = renamer.table(table);
        const QualifiedName key = now.name;
        result.tables.emplace(key, std::move(now));
    }
    for (auto &[name, sequence] : result.sequences) {
        if (sequence.ownedBy) {
            sequence.ownedBy = renamer.object(*sequence.ownedBy);
        }
    }
    for (const Dependency &dependency : catalog.dependencies) {
        result.dependencies.insert(
            {renamer.object(dependency.dependent), renamer.object(dependency.on)});
    }
    return result;
}

} // namespace

NewNames newNames(const Renames &renames, const sql::Dialect &dialect)
{
    NewNames names(dialect);
    names.objects = renames.objects;
    names.labels = renames.labels;
    names.inTexts = renames.tables;
    return names;
}

std::optional<Catalog> renamedSchemas(const Catalog &catalog, const Renames &renames,
                                      const sql::Dialect &dialect)
{
    if (renames.schemas.empty()) {
        return std::nullopt;
    }
    NewNames names(dialect);
    names.schemas = renames.schemas;
    return renamedObjects(catalog, std::move(names));
}

std::optional<Catalog> renamed(const Catalog &standing, const Renames &renames,
                               const sql::Dialect &dialect)
{
    if (renames.tables.empty() && renames.columns.empty() && renames.objects.empty()
        && renames.labels.empty() && renames.parts.empty()) {
        return std::nullopt;
    }
    // SQLite rewrites the texts of others itself; there they are read again.
    if (dialect.flavor() == sql::Flavor::Sqlite) {
        return renamedTables(standing, renames, dialect.flavor());
    }
    const bool changesTexts =
        !renames.objects.empty() || !renames.labels.empty() || !renames.tables.empty();
    NewNames names = newNames(renames, dialect);
    addOwnedSequences(names, standing, renames);
    Catalog result = changesTexts ? renamedObjects(standing, std::move(names)) : standing;
    result = renamedTables(result, renames, dialect.flavor());
    renameAttributes(result, standing, renames);
    renameParts(result, renames, dialect);
    return result;
}

void renameSequence(Catalog &catalog, const QualifiedName &from, const QualifiedName &to)
{
    auto node = catalog.sequences.extract(from);
    if (node.empty()) {
        return;
    }
    node.key() = to;
    node.mapped().name = to;
    catalog.sequences.insert(std::move(node));
    for (auto &[name, table] : catalog.tables) {
        for (Column &column : table.columns) {
            if (column.defaultExpression) {
                column.defaultExpression =
                    replaceAll(*column.defaultExpression, inDefault(from), inDefault(to));
            }
        }
    }
}

} // namespace sluice::migrate
