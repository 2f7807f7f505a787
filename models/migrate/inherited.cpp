#include "models/migrate/inherited.h"

#include "models/migrate/sql_text.h"
#include "models/migrate/usual_name.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <cstdlib>

namespace sluice::migrate {

namespace {

using namespace catalog;

Column *columnOf(Table &table, const std::string &name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column &column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

template<typename Field>
void follow(Field Column::*field, Column &child, const Column &before, const Column &after)
{
    if (before.*field != after.*field) {
        child.*field = after.*field;
    }
}

// ALTER TABLE on a parent does the same to its children, whatever they had of their own.
void follow(Column &child, const Column &before, const Column &after)
{
    if (before.type.name != after.type.name || before.collation != after.collation) {
        child.type = after.type;
        child.collation = after.collation;
    }
    follow(&Column::notNull, child, before, after);
    follow(&Column::defaultExpression, child, before, after);
    follow(&Column::generated, child, before, after);
    follow(&Column::generationExpression, child, before, after);
    for (const char *key : {"statistics", "storage", "compression"}) {
        const auto now = after.options.find(key);
        if (now != after.options.end() && before.options != after.options) {
            child.options[key] = now->second;
        }
    }
}

std::string notNullName(const Table &table, const Column &column)
{
    const auto found = column.options.find("not_null_name");
    return found == column.options.end() ? usualName(table.name.name, column.name, "not_null")
                                         : found->second;
}

void setNotNullName(const Table &table, Column &column, const std::string &name)
{
    column.options.erase("not_null_name");
    if (notNullName(table, column) != name) {
        column.options["not_null_name"] = name;
    }
}

bool goesAlong(const Table &child, const Column &column)
{
    return child.kind == TableKind::Partition || column.options.contains("inherited");
}

void followParent(Table &child, const Table &before, const Table &after)
{
    for (const Column &column : after.columns) {
        const Column *old = before.column(column.name);
        Column *its = columnOf(child, column.name);
        if (old && its) {
            if (its->notNull && notNullName(child, *its) == notNullName(before, *old)) {
                setNotNullName(child, *its, notNullName(after, column));
            }
            follow(*its, *old, column);
        } else if (!old && !its) {
            child.columns.push_back(column);
        }
    }
    std::erase_if(child.columns, [&](const Column &column) {
        return before.column(column.name) && !after.column(column.name) && goesAlong(child, column);
    });
}

// A typed table has the attributes of its type, whatever becomes of them.
void followType(Table &table, const Table &desired, const Catalog &before, const Catalog &after)
{
    const auto typeOf = [](const Table &each) {
        const auto found = each.options.find("of_type");
        return found == each.options.end() ? std::vector<QualifiedName>()
                                           : qualifiedNames(found->second);
    };
    const std::vector<QualifiedName> type = typeOf(table);
    if (type.empty() || type != typeOf(desired)) {
        return;
    }
    const auto old = before.composites.find(type.front());
    const auto now = after.composites.find(type.front());
    if (old == before.composites.end() || now == after.composites.end()) {
        return;
    }
    const auto has = [](const CompositeType &composite, const Column &column) {
        return std::any_of(composite.attributes.begin(), composite.attributes.end(),
                           [&](const Column &each) { return each.name == column.name; });
    };
    std::erase_if(table.columns, [&](const Column &column) {
        return has(old->second, column) && !has(now->second, column);
    });
    for (const Column &column : desired.columns) {
        if (has(now->second, column) && !has(old->second, column)) {
            table.columns.push_back(column);
        }
    }
}

// What was the parent's alone is the child's own from there on.
void keepChecks(Table &child, const Table &parent)
{
    for (const Check &check : parent.checks) {
        const bool has = std::any_of(child.checks.begin(), child.checks.end(),
                                     [&](const Check &own) { return own.name == check.name; });
        if (!has && !check.noInherit) {
            child.checks.push_back(check);
        }
    }
}

// Under the name that it has there.
void keepNotNulls(Table &child, const Table &parent)
{
    for (Column &column : child.columns) {
        const Column *its = parent.column(column.name);
        if (its && its->notNull && column.notNull && column.options.contains("inherited")
            && child.kind != TableKind::Partition) {
            setNotNullName(child, column, notNullName(parent, *its));
        }
    }
}

} // namespace

bool namesNotNull(const Catalog &catalog)
{
    return catalog.dialect == "postgresql"
           && std::strtol(catalog.serverVersion.c_str(), nullptr, 10) >= 18;
}

std::vector<QualifiedName> qualifiedNames(std::string_view list)
{
    std::vector<QualifiedName> names;
    std::vector<std::string> parts;
    const auto end = [&] {
        if (!parts.empty()) {
            const std::string schema = parts.size() > 1 ? parts.front() : std::string();
            names.push_back({schema, parts.back()});
            parts.clear();
        }
    };
    for (const sql::Token &token : sql::tokenize(list, sql::Flavor::Postgres)) {
        if (token.kind == sql::TokenKind::Word || token.kind == sql::TokenKind::Quoted) {
            parts.push_back(nameIn(token.in(list), sql::Flavor::Postgres));
        } else if (token.in(list) == ",") {
            end();
        }
    }
    end();
    return names;
}

std::vector<QualifiedName> parentsOf(const Table &table)
{
    const auto found =
        table.options.find(table.kind == TableKind::Partition ? "partition_of" : "inherits");
    return found == table.options.end() ? std::vector<QualifiedName>()
                                        : qualifiedNames(found->second);
}

bool keepsPlace(const Table &before, const Table &after)
{
    const auto bound = [](const Table &table) {
        const auto found = table.options.find("partition_bound");
        return found == table.options.end() ? std::string() : found->second;
    };
    const std::vector<QualifiedName> stay = parentsOf(after);
    const std::vector<QualifiedName> old = parentsOf(before);
    return before.kind == after.kind && bound(before) == bound(after)
           && std::all_of(old.begin(), old.end(), [&](const QualifiedName &parent) {
                  return std::find(stay.begin(), stay.end(), parent) != stay.end();
              });
}

Table withParentsChanged(const Table &child, const Catalog &before, const Catalog &after)
{
    Table changed = child;
    const auto desired = after.tables.find(child.name);
    if (desired == after.tables.end()) {
        return changed;
    }
    const bool isMoved = child.kind == TableKind::Partition && !keepsPlace(child, desired->second);
    const std::vector<QualifiedName> stay =
        isMoved ? std::vector<QualifiedName>() : parentsOf(desired->second);
    for (const QualifiedName &parent : parentsOf(child)) {
        const auto old = before.tables.find(parent);
        const auto now = after.tables.find(parent);
        const bool stays = std::find(stay.begin(), stay.end(), parent) != stay.end();
        if (old != before.tables.end() && !stays) {
            keepChecks(changed, old->second);
            if (namesNotNull(before)) {
                keepNotNulls(changed, old->second);
            }
        } else if (old != before.tables.end() && now != after.tables.end()) {
            followParent(changed, old->second, now->second);
        }
    }
    followType(changed, desired->second, before, after);
    return changed;
}

} // namespace sluice::migrate
