#include "models/engine/sqlite/sqlite_creation.h"

#include "models/base/text.h"
#include "models/engine/sqlite/database_settings.h"
#include "models/engine/sqlite/stored_tokens.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using Statements = std::vector<std::string>;

// The names in the arguments of a virtual table: a full-text vocabulary names the table that it looks into.
std::set<std::string> namesIn(const Table &table)
{
    std::set<std::string> names;
    const StoredTokens tokens(table.definition);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.isName(i)) {
            names.insert(toLowerAscii(tokens.name(i)));
        }
    }
    names.erase(toLowerAscii(table.name.name));
    return names;
}

struct Waiting
{
    const Table *table = nullptr;
    std::set<std::string> names;
};

bool isReady(const Waiting &table, const std::set<std::string> &missing)
{
    return std::none_of(table.names.begin(), table.names.end(),
                        [&](const std::string &name) { return missing.contains(name); });
}

// Each behind those that it names; a circle ends in the order of names.
Statements virtualTables(const Catalog &catalog)
{
    std::vector<Waiting> waiting;
    std::set<std::string> missing;
    for (const auto &[name, table] : catalog.tables) {
        if (table.kind == TableKind::Virtual && !table.columns.empty()) {
            waiting.push_back({.table = &table, .names = namesIn(table)});
            missing.insert(toLowerAscii(name.name));
        }
    }
    Statements statements;
    while (!waiting.empty()) {
        auto next = std::find_if(waiting.begin(), waiting.end(),
                                 [&](const Waiting &table) { return isReady(table, missing); });
        next = next == waiting.end() ? waiting.begin() : next;
        statements.push_back(next->table->definition);
        missing.erase(toLowerAscii(next->table->name.name));
        waiting.erase(next);
    }
    return statements;
}

bool isMade(const Table &table)
{
    return table.kind != TableKind::Virtual && table.kind != TableKind::Shadow
           && !table.options.contains("unknown");
}

bool isMade(const Index &index)
{
    return index.definition.find("libsql_vector_idx") == std::string::npos;
}

Statements ordinaryTables(const Catalog &catalog)
{
    Statements statements;
    for (const auto &[name, table] : catalog.tables) {
        if (isMade(table)) {
            statements.push_back(table.definition);
        }
    }
    return statements;
}

Statements indexes(const Catalog &catalog)
{
    Statements statements;
    for (const auto &[tableName, table] : catalog.tables) {
        for (const auto &[name, index] : table.indexes) {
            if (isMade(table) && isMade(index)) {
                statements.push_back(index.definition);
            }
        }
    }
    return statements;
}

Statements views(const Catalog &catalog)
{
    Statements statements;
    for (const auto &[name, view] : catalog.views) {
        statements.push_back(view.definition);
    }
    return statements;
}

Statements triggers(const Catalog &catalog)
{
    Statements statements;
    const auto add = [&](const std::map<std::string, Trigger> &triggers) {
        for (const auto &[name, trigger] : triggers) {
            statements.push_back(trigger.definition);
        }
    };
    for (const auto &[name, table] : catalog.tables) {
        if (!table.options.contains("unknown")) {
            add(table.triggers);
        }
    }
    for (const auto &[name, view] : catalog.views) {
        add(view.triggers);
    }
    return statements;
}

} // namespace

Result<std::vector<std::string>> creationStatements(const Catalog &catalog)
{
    for (const auto &[name, schema] : catalog.schemas) {
        if (name != catalog.defaultSchema) {
            return fail(ErrorKind::Refused,
                        "\"" + name + "\" is an attached database: make a script of its own file");
        }
    }
    const SettingStatements settings = settingStatements(catalog.settings);
    Statements statements = settings.first;
    statements.emplace_back("BEGIN");
    for (const auto part : {ordinaryTables, virtualTables, indexes, views, triggers}) {
        Statements made = part(catalog);
        std::move(made.begin(), made.end(), std::back_inserter(statements));
    }
    statements.emplace_back("COMMIT");
    statements.insert(statements.end(), settings.last.begin(), settings.last.end());
    return statements;
}

} // namespace sluice::sqlite
