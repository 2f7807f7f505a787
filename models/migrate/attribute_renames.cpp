#include "models/migrate/attribute_renames.h"

#include "models/migrate/inherited.h"
#include "models/migrate/new_names.h"
#include "models/migrate/object_partners.h"
#include "models/migrate/object_renames.h"

#include <algorithm>

namespace sluice::migrate {

using namespace catalog;

namespace {

Table asTable(const CompositeType &type)
{
    return {.name = type.name, .columns = type.attributes};
}

bool hasTables(const Catalog &catalog, const QualifiedName &type)
{
    return std::ranges::any_of(catalog.tables, [&](const auto &entry) {
        const std::vector<QualifiedName> owners = namedAfter(entry.second);
        return std::ranges::find(owners, type) != owners.end();
    });
}

} // namespace

std::vector<Column> columnsOf(const Catalog &catalog, const QualifiedName &owner)
{
    if (const auto table = catalog.tables.find(owner); table != catalog.tables.end()) {
        return table->second.columns;
    }
    const auto type = catalog.composites.find(owner);
    return type == catalog.composites.end() ? std::vector<Column>() : type->second.attributes;
}

bool isTyped(const Table &table)
{
    return table.options.contains("of_type");
}

std::vector<QualifiedName> namedAfter(const Table &table)
{
    std::vector<QualifiedName> owners = parentsOf(table);
    if (isTyped(table)) {
        const std::vector<QualifiedName> type = qualifiedNames(table.options.at("of_type"));
        owners.insert(owners.end(), type.begin(), type.end());
    }
    return owners;
}

bool isInheritedRename(const Renames &renames, const Table &table, const std::string &column)
{
    const std::vector<QualifiedName> parents = namedAfter(table);
    return std::any_of(parents.begin(), parents.end(), [&](const QualifiedName &parent) {
        return renames.columnNow(parent, column) != column;
    });
}

void addInheritedRenames(Renames &renames, const Catalog &before)
{
    bool isComplete = before.tables.empty();
    for (std::size_t left = before.tables.size(); left > 0 && !isComplete; --left) {
        isComplete = true; // two parents may contradict each other for ever
        for (const auto &[name, table] : before.tables) {
            for (const Column &column : table.columns) {
                for (const QualifiedName &parent : namedAfter(table)) {
                    const std::string now = renames.columnNow(parent, column.name);
                    if (now != column.name && now != renames.columnNow(name, column.name)) {
                        renames.columns[name][column.name] = now;
                        isComplete = false;
                    }
                }
            }
        }
    }
}

void askOfAttributes(std::vector<RenameQuestion> &questions, const Renames &renames,
                     const Comparison &standing)
{
    for (const auto &[name, type] : standing.before().composites) {
        const ObjectId id{ObjectKind::CompositeType, name, {}};
        const auto after = standing.after().composites.find(renames.idNow(id).owner);
        const bool isReplaced = !renames.objects.contains(id) && isTarget(renames, id);
        if (after != standing.after().composites.end() && !isReplaced
            && (holdsSomething(renames, standing, id) || hasTables(standing.before(), name))) {
            askOfColumns(questions, renames, asTable(type), asTable(after->second));
        }
    }
}

void renameAttributes(Catalog &renamed, const Catalog &types, const Renames &renames)
{
    for (const auto &[owner, names] : renames.columns) {
        if (!types.composites.contains(owner)) {
            continue;
        }
        const ObjectId id{ObjectKind::CompositeType, owner, {}};
        for (Column &column : renamed.composites.at(renames.idNow(id).owner).attributes) {
            column.name = renames.columnNow(owner, column.name);
        }
    }
}

} // namespace sluice::migrate
