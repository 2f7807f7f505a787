#include "models/engine/postgres/column_changes.h"

#include "models/engine/postgres/object_changes.h"
#include "models/engine/postgres/usual_name.h"

#include <array>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

struct SequenceWord
{
    const char *key;
    const char *word;
    const char *usual; // what stands where nothing is said
};

constexpr std::array kSequenceWords = {
    SequenceWord{"type", " AS ", " AS bigint"},
    SequenceWord{"increment", " INCREMENT BY ", " INCREMENT BY 1"},
    SequenceWord{"min", " MINVALUE ", " NO MINVALUE"},
    SequenceWord{"max", " MAXVALUE ", " NO MAXVALUE"},
    SequenceWord{"start", " START WITH ", " START WITH 1"},
    SequenceWord{"cache", " CACHE ", " CACHE 1"}};

// How a type's values are stored unless the column says otherwise; only those of varying length have a choice.
std::string usualStorage(const std::string &type)
{
    return type.starts_with("numeric") || type == "inet" || type == "cidr" ? "MAIN" : "EXTENDED";
}

} // namespace

std::string sequenceChange(const Options &before, const Options &after, const std::string &joint)
{
    std::string text;
    for (const auto &[key, word, usual] : kSequenceWords) {
        const std::string value = option(after, key);
        if (option(before, key) != value) {
            text += joint + (value.empty() ? std::string(usual) : word + value);
        }
    }
    const bool cycles = option(after, "cycle") == "true";
    if ((option(before, "cycle") == "true") != cycles) {
        text += joint + (cycles ? " CYCLE" : " NO CYCLE");
    }
    return text;
}

Statements changeColumnSettings(const QualifiedName &table, const Column &before,
                                const Column &after)
{
    const std::string alter = alterTable(table) + "ALTER COLUMN " + name(after.name) + " ";
    Statements sql;
    const auto set = [&](const char *key, const std::string &word, const std::string &usual) {
        const std::string value = option(after.options, key);
        if (option(before.options, key) != value) {
            sql.push_back(alter + "SET " + word + " " + (value.empty() ? usual : value));
        }
    };
    set("statistics", "STATISTICS", "-1");
    set("storage", "STORAGE", usualStorage(after.type.name));
    set("compression", "COMPRESSION", "default");
    append(sql,
           storageChange(alter, attributeOptions(before.options), attributeOptions(after.options)));
    return sql;
}

Statements changeNotNullNames(const QualifiedName &table, const Column &before, const Column &after)
{
    Statements sql;
    if (before.notNull && after.notNull
        && option(before.options, "not_null_name") != option(after.options, "not_null_name")) {
        sql.push_back(alterTable(table) + "RENAME CONSTRAINT "
                      + name(notNullName(table.name, before.name, before.options)) + " TO "
                      + name(notNullName(table.name, after.name, after.options)));
    }
    const std::string comment = option(after.options, "not_null_comment");
    if (before.notNull && after.notNull && option(before.options, "not_null_comment") != comment) {
        sql.push_back(ddl::comment("CONSTRAINT "
                                       + name(notNullName(table.name, after.name, after.options))
                                       + " ON " + name(table),
                                   comment));
    }
    return sql;
}

Statements changeIdentity(const QualifiedName &table, const Column &before, const Column &after)
{
    Statements sql;
    const std::string change =
        sequenceChange(identityOptions(before.options), identityOptions(after.options), " SET");
    if (!change.empty()) {
        sql.push_back(alterTable(table) + "ALTER COLUMN " + name(after.name) + change);
    }
    const QualifiedName sequence = identitySequence(table, before);
    const std::string desired = identitySequence(table, after).name;
    if (sequence.name != desired) {
        sql.push_back("ALTER SEQUENCE " + name(sequence) + " RENAME TO " + name(desired));
    }
    const std::string comment = option(after.options, "identity:comment");
    if (option(before.options, "identity:comment") != comment) {
        sql.push_back(ddl::comment("SEQUENCE " + name({sequence.schema, desired}), comment));
    }
    const bool wasUnlogged = option(before.options, "identity:unlogged") == "true";
    const bool isUnlogged = option(after.options, "identity:unlogged") == "true";
    if (wasUnlogged != isUnlogged) {
        sql.push_back("ALTER SEQUENCE " + name({sequence.schema, desired})
                      + (isUnlogged ? " SET UNLOGGED" : " SET LOGGED"));
    }
    return sql;
}

} // namespace sluice::postgres::ddl
