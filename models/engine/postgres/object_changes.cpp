#include "models/engine/postgres/object_changes.h"

#include "models/engine/postgres/column_changes.h"
#include "models/engine/postgres/postgres_objects.h"

#include "models/migrate/pairing.h"
#include "models/migrate/rename_order.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

template<typename Item>
const Item *named(const std::vector<Item> &items, const std::string &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

Statements renameChecks(const migrate::Pairing<Check> &pairing, const std::string &rename)
{
    std::vector<migrate::NamePair> pairs;
    std::set<std::string> taken;
    for (const auto &[old, now] : pairing.renamed) {
        pairs.emplace_back(old->name, now->name);
        taken.insert(old->name);
    }
    Statements sql;
    for (const auto &[from, to] :
         migrate::orderRenames(pairs, std::move(taken), sql::Flavor::Postgres)) {
        sql.push_back(rename + name(from) + " TO " + name(to));
    }
    return sql;
}

} // namespace

Statements storageChange(const std::string &alter, const Options &before, const Options &after)
{
    Statements sql;
    Options set;
    for (const auto &[key, value] : after) {
        const auto old = before.find(key);
        if (old == before.end() || old->second != value) {
            set[key] = value;
        }
    }
    if (!set.empty()) {
        sql.push_back(alter + "SET (" + storage(set) + ")");
    }
    for (const auto &[key, value] : before) {
        if (!after.contains(key)) {
            sql.push_back(alter + "RESET (" + key + ")");
        }
    }
    return sql;
}

Statements changeSequence(const Sequence &before, const Sequence &after)
{
    const std::string alter = "ALTER SEQUENCE " + name(after.name);
    Options old = before.options;
    Options now = after.options;
    const bool wasUnlogged = old.erase("unlogged") > 0;
    const bool isUnlogged = now.erase("unlogged") > 0;
    Statements sql;
    if (const std::string change = sequenceChange(old, now); !change.empty()) {
        sql.push_back(alter + change);
    }
    if (wasUnlogged != isUnlogged) {
        sql.push_back(alter + (isUnlogged ? " SET UNLOGGED" : " SET LOGGED"));
    }
    if (before.ownedBy != after.ownedBy) {
        sql.push_back(ownSequence(after));
    }
    return sql;
}

Statements changeDomain(const Domain &before, const Domain &after)
{
    const std::string alter = "ALTER DOMAIN " + name(after.name) + " ";
    const auto pairing =
        migrate::pairUp(before.checks, after.checks, [](const Check &a, const Check &b) {
            return a.expression == b.expression && a.notValid == b.notValid;
        });
    const auto isValidated = [&](const std::string &check) {
        const Check *old = named(before.checks, check);
        const Check *now = named(after.checks, check);
        return old != nullptr && now != nullptr && old->expression == now->expression
               && old->notValid && !now->notValid;
    };
    Statements sql;
    for (const Check *check : pairing.gone) {
        if (!isValidated(check->name)) {
            sql.push_back(alter + "DROP CONSTRAINT " + name(check->name));
        }
    }
    append(sql, renameChecks(pairing, alter + "RENAME CONSTRAINT "));
    if (before.defaultExpression != after.defaultExpression) {
        sql.push_back(alter
                      + (after.defaultExpression ? "SET DEFAULT " + *after.defaultExpression
                                                 : std::string("DROP DEFAULT")));
    }
    if (before.notNull != after.notNull) {
        sql.push_back(alter + (after.notNull ? "SET NOT NULL" : "DROP NOT NULL"));
    }
    for (const Check *check : pairing.appeared) {
        sql.push_back(isValidated(check->name) ? alter + "VALIDATE CONSTRAINT " + name(check->name)
                                               : addDomainCheck(after.name, *check));
    }
    return sql;
}

Statements changeComposite(const CompositeType &before, const CompositeType &after)
{
    const std::string alter = "ALTER TYPE " + name(after.name) + " ";
    Statements sql;
    for (const Column &attribute : before.attributes) {
        if (named(after.attributes, attribute.name) == nullptr) {
            sql.push_back(alter + "DROP ATTRIBUTE " + name(attribute.name) + " CASCADE");
        }
    }
    for (const Column &attribute : after.attributes) {
        if (named(before.attributes, attribute.name) == nullptr) {
            sql.push_back(alter + "ADD ATTRIBUTE " + name(attribute.name) + " "
                          + attribute.type.name + collate(attribute.collation) + " CASCADE");
        }
    }
    return sql;
}

Statements changeExtension(const Extension &before, const Extension &after)
{
    const std::string alter = "ALTER EXTENSION " + name(after.name) + " ";
    Statements sql;
    if (before.schema != after.schema) {
        sql.push_back(alter + "SET SCHEMA " + name(after.schema));
    }
    if (before.version != after.version) {
        sql.push_back(alter + "UPDATE TO " + literal(after.version));
    }
    return sql;
}

Statements changeForeignKey(const QualifiedName &table, const ForeignKey &before,
                            const ForeignKey &after)
{
    const std::string alter = alterTable(table);
    Statements sql;
    if (before.deferrable != after.deferrable
        || before.initiallyDeferred != after.initiallyDeferred) {
        sql.push_back(alter + "ALTER CONSTRAINT " + name(after.name)
                      + (after.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE")
                      + (after.initiallyDeferred ? " INITIALLY DEFERRED" : ""));
    }
    if (before.notValid && !after.notValid) {
        sql.push_back(alter + "VALIDATE CONSTRAINT " + name(after.name));
    }
    return sql;
}

Statements changeIndex(const QualifiedName &table, const Index &before, const Index &after)
{
    return storageChange("ALTER INDEX " + name({table.schema, after.name}) + " ", before.storage,
                         after.storage);
}

} // namespace sluice::postgres::ddl
