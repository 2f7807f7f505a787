#include "models/migrate/compare.h"

#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using namespace catalog;

template<typename Map, typename Same>
bool sameMaps(const Map &a, const Map &b, Same same)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto &x, const auto &y) {
        return x.first == y.first && same(x.second, y.second);
    });
}

std::vector<std::string> targetKey(const ForeignKey &key, const Catalog &catalog,
                                   sql::Flavor flavor)
{
    if (!key.targetColumns.empty()) {
        return key.targetColumns;
    }
    const auto exact = catalog.tables.find(key.target);
    if (exact != catalog.tables.end() && exact->second.primaryKey) {
        return exact->second.primaryKey->columns;
    }
    for (const auto &[name, table] : catalog.tables) {
        if (migrate::sameName(name.name, key.target.name, flavor) && table.primaryKey) {
            return table.primaryKey->columns;
        }
    }
    return {};
}

// Without what SQLite's reader only concludes or cannot enforce: the declared type, the key, the target tell it already.
Options compared(Options options, sql::Flavor flavor)
{
    if (flavor == sql::Flavor::Sqlite) {
        for (const char *aside : {"affinity", "broken", "not_null_name", "rowid_alias"}) {
            options.erase(aside);
        }
    }
    // A renamed table keeps its parts; where they were inherited from is told by the table.
    options.erase("inherited");
    options.erase("index_comment"); // compared as every comment is
    return options;
}

} // namespace

bool Comparison::sameOptions(const Options &a, const Options &b) const
{
    return a == b || compared(a, flavor()) == compared(b, flavor());
}

bool Comparison::sameName(std::string_view a, std::string_view b) const
{
    return migrate::sameName(a, b, flavor());
}

bool Comparison::sameName(const QualifiedName &a, const QualifiedName &b) const
{
    return a.schema == b.schema && sameName(a.name, b.name);
}

bool Comparison::sameNames(const std::vector<std::string> &a,
                           const std::vector<std::string> &b) const
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](const auto &x, const auto &y) { return sameName(x, y); });
}

bool Comparison::sameSql(std::string_view a, std::string_view b) const
{
    return migrate::sameSql(a, b, flavor());
}

bool Comparison::sameType(const TypeRef &a, const TypeRef &b) const
{
    return a.name == b.name || m_dialect.sameType(a, b);
}

bool Comparison::sameColumn(const Column &a, const Column &b) const
{
    const bool sameDefault =
        a.defaultExpression.has_value() == b.defaultExpression.has_value()
        && (!a.defaultExpression || sameSql(*a.defaultExpression, *b.defaultExpression));
    return sameType(a.type, b.type) && a.notNull == b.notNull && sameDefault
           && a.generated == b.generated && sameSql(a.generationExpression, b.generationExpression)
           && a.identity == b.identity && sameName(a.collation, b.collation)
           && sameOptions(a.options, b.options);
}

bool Comparison::sameKey(const KeyConstraint &a, const KeyConstraint &b) const
{
    return sameNames(a.columns, b.columns) && a.deferrable == b.deferrable
           && a.initiallyDeferred == b.initiallyDeferred && a.nullsNotDistinct == b.nullsNotDistinct
           && sameNames(a.included, b.included) && sameOptions(a.options, b.options)
           && a.storage == b.storage;
}

bool Comparison::sameForeignKey(const ForeignKey &a, const ForeignKey &b) const
{
    return sameNames(a.columns, b.columns) && sameName(a.target, b.target)
           && sameNames(targetKey(a, m_before, flavor()), targetKey(b, m_after, flavor()))
           && a.onUpdate == b.onUpdate && a.onDelete == b.onDelete && a.deferrable == b.deferrable
           && a.initiallyDeferred == b.initiallyDeferred && a.notValid == b.notValid
           && sameOptions(a.options, b.options);
}

bool Comparison::sameCheck(const Check &a, const Check &b) const
{
    return sameSql(a.expression, b.expression) && a.notValid == b.notValid
           && a.noInherit == b.noInherit;
}

bool Comparison::sameIndex(const Index &a, const Index &b) const
{
    const auto samePart = [&](const IndexPart &x, const IndexPart &y) {
        return sameName(x.column, y.column) && sameSql(x.expression, y.expression)
               && sameName(x.collation, y.collation) && x.operatorClass == y.operatorClass
               && x.descending == y.descending && x.nullsFirst == y.nullsFirst;
    };
    return a.method == b.method && a.unique == b.unique && a.valid == b.valid
           && a.nullsNotDistinct == b.nullsNotDistinct
           && std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), samePart)
           && sameNames(a.included, b.included) && sameSql(a.predicate, b.predicate)
           && sameOptions(a.options, b.options) && a.storage == b.storage;
}

bool Comparison::sameTrigger(const Trigger &a, const Trigger &b) const
{
    return a.enabled == b.enabled && sameSql(a.definition, b.definition);
}

bool Comparison::sameView(const View &a, const View &b) const
{
    // SQLite keeps the triggers of a view with its text.
    const bool isSqlite = flavor() == sql::Flavor::Sqlite;
    const auto sameDefaults = [](const Column &x, const Column &y) {
        return x.defaultExpression == y.defaultExpression;
    };
    return a.materialized == b.materialized && sameSql(a.definition, b.definition)
           && sameOptions(a.options, b.options) && a.storage == b.storage
           && std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                         sameDefaults)
           && (!isSqlite
               || sameMaps(a.triggers, b.triggers,
                           [&](const Trigger &x, const Trigger &y) { return sameTrigger(x, y); }));
}

} // namespace sluice::migrate
