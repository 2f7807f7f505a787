#include "models/sql/transaction_rules.h"

#include <algorithm>
#include <initializer_list>

namespace sluice::sql {

namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has(std::span<const std::string_view> words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view wordAt(std::span<const std::string_view> words, std::size_t at)
{
    return at < words.size() ? words[at] : std::string_view();
}

// Flag pragmas that SQLite ignores, or refuses, while a transaction is open.
bool isConnectionPragma(std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return isOneOf(word, {"FOREIGN_KEYS", "JOURNAL_MODE", "SYNCHRONOUS", "TEMP_STORE",
                              "LOCKING_MODE", "WAL_CHECKPOINT"});
    });
}

bool sqliteCan(std::string_view verb, std::span<const std::string_view> words)
{
    return !isOneOf(verb, {"VACUUM", "DETACH"}) && !(verb == "PRAGMA" && isConnectionPragma(words));
}

// Nothing but CLUSTER itself, or with VERBOSE: all tables, each in its own transaction.
bool clustersAll(std::span<const std::string_view> words)
{
    return words.size() == 1 || (words.size() == 2 && words[1] == "VERBOSE");
}

bool postgresCan(std::string_view verb, std::span<const std::string_view> words)
{
    if (isOneOf(verb,
                {"VACUUM", "CREATE DATABASE", "DROP DATABASE", "CREATE TABLESPACE",
                 "DROP TABLESPACE", "ALTER SYSTEM", "CREATE SUBSCRIPTION", "DROP SUBSCRIPTION"})) {
        return false;
    }
    if (isOneOf(verb, {"CREATE INDEX", "DROP INDEX", "REINDEX", "ALTER TABLE"})
        && has(words, "CONCURRENTLY")) {
        return false;
    }
    if (verb == "REINDEX") {
        return !has(words, "DATABASE") && !has(words, "SYSTEM") && !has(words, "SCHEMA");
    }
    if (verb == "ALTER DATABASE") {
        return !has(words, "TABLESPACE");
    }
    if (verb == "CLUSTER") {
        return !clustersAll(words);
    }
    return !(verb == "DISCARD" && wordAt(words, 1) == "ALL");
}

} // namespace

bool canRunInTransaction(std::string_view verb, std::span<const std::string_view> words,
                         Flavor flavor)
{
    return flavor == Flavor::Sqlite ? sqliteCan(verb, words) : postgresCan(verb, words);
}

} // namespace sluice::sql
