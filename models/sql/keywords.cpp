// The words of each dialect: PostgreSQL 15's pg_get_keywords(), SQLite's sqlite3_keyword_name() and a trial of each as a name.
#include "models/base/text.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <array>
#include <span>

namespace sluice::sql {

namespace {

// All lists are lower case and sorted.
// clang-format off
constexpr auto kPostgresWords = std::to_array<std::string_view>({
    "abort", "absolute", "access", "action", "add", "admin", "after", "aggregate", "all", "also",
    "alter", "always", "analyse", "analyze", "and", "any", "array", "as", "asc", "asensitive",
    "assertion", "assignment", "asymmetric", "at", "atomic", "attach", "attribute",
    "authorization", "backward", "before", "begin", "between", "bigint", "binary", "bit",
    "boolean", "both", "breadth", "by", "cache", "call", "called", "cascade", "cascaded", "case",
    "cast", "catalog", "chain", "char", "character", "characteristics", "check", "checkpoint",
    "class", "close", "cluster", "coalesce", "collate", "collation", "column", "columns",
    "comment", "comments", "commit", "committed", "compression", "concurrently", "configuration",
    "conflict", "connection", "constraint", "constraints", "content", "continue", "conversion",
    "copy", "cost", "create", "cross", "csv", "cube", "current", "current_catalog", "current_date",
    "current_role", "current_schema", "current_time", "current_timestamp", "current_user",
    "cursor", "cycle", "data", "database", "day", "deallocate", "dec", "decimal", "declare",
    "default", "defaults", "deferrable", "deferred", "definer", "delete", "delimiter",
    "delimiters", "depends", "depth", "desc", "detach", "dictionary", "disable", "discard",
    "distinct", "do", "document", "domain", "double", "drop", "each", "else", "enable", "encoding",
    "encrypted", "end", "enum", "escape", "event", "except", "exclude", "excluding", "exclusive",
    "execute", "exists", "explain", "expression", "extension", "external", "extract", "false",
    "family", "fetch", "filter", "finalize", "first", "float", "following", "for", "force",
    "foreign", "forward", "freeze", "from", "full", "function", "functions", "generated", "global",
    "grant", "granted", "greatest", "group", "grouping", "groups", "handler", "having", "header",
    "hold", "hour", "identity", "if", "ilike", "immediate", "immutable", "implicit", "import",
    "in", "include", "including", "increment", "index", "indexes", "inherit", "inherits",
    "initially", "inline", "inner", "inout", "input", "insensitive", "insert", "instead", "int",
    "integer", "intersect", "interval", "into", "invoker", "is", "isnull", "isolation", "join",
    "key", "label", "language", "large", "last", "lateral", "leading", "leakproof", "least",
    "left", "level", "like", "limit", "listen", "load", "local", "localtime", "localtimestamp",
    "location", "lock", "locked", "logged", "mapping", "match", "matched", "materialized",
    "maxvalue", "merge", "method", "minute", "minvalue", "mode", "month", "move", "name", "names",
    "national", "natural", "nchar", "new", "next", "nfc", "nfd", "nfkc", "nfkd", "no", "none",
    "normalize", "normalized", "not", "nothing", "notify", "notnull", "nowait", "null", "nullif",
    "nulls", "numeric", "object", "of", "off", "offset", "oids", "old", "on", "only", "operator",
    "option", "options", "or", "order", "ordinality", "others", "out", "outer", "over", "overlaps",
    "overlay", "overriding", "owned", "owner", "parallel", "parameter", "parser", "partial",
    "partition", "passing", "password", "placing", "plans", "policy", "position", "preceding",
    "precision", "prepare", "prepared", "preserve", "primary", "prior", "privileges", "procedural",
    "procedure", "procedures", "program", "publication", "quote", "range", "read", "real",
    "reassign", "recheck", "recursive", "ref", "references", "referencing", "refresh", "reindex",
    "relative", "release", "rename", "repeatable", "replace", "replica", "reset", "restart",
    "restrict", "return", "returning", "returns", "revoke", "right", "role", "rollback", "rollup",
    "routine", "routines", "row", "rows", "rule", "savepoint", "schema", "schemas", "scroll",
    "search", "second", "security", "select", "sequence", "sequences", "serializable", "server",
    "session", "session_user", "set", "setof", "sets", "share", "show", "similar", "simple",
    "skip", "smallint", "snapshot", "some", "sql", "stable", "standalone", "start", "statement",
    "statistics", "stdin", "stdout", "storage", "stored", "strict", "strip", "subscription",
    "substring", "support", "symmetric", "sysid", "system", "table", "tables", "tablesample",
    "tablespace", "temp", "template", "temporary", "text", "then", "ties", "time", "timestamp",
    "to", "trailing", "transaction", "transform", "treat", "trigger", "trim", "true", "truncate",
    "trusted", "type", "types", "uescape", "unbounded", "uncommitted", "unencrypted", "union",
    "unique", "unknown", "unlisten", "unlogged", "until", "update", "user", "using", "vacuum",
    "valid", "validate", "validator", "value", "values", "varchar", "variadic", "varying",
    "verbose", "version", "view", "views", "volatile", "when", "where", "whitespace", "window",
    "with", "within", "without", "work", "wrapper", "write", "xml", "xmlattributes", "xmlconcat",
    "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
    "xmlserialize", "xmltable", "year", "yes", "zone",
});

// Every category but "unreserved".
constexpr auto kPostgresReserved = std::to_array<std::string_view>({
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization",
    "between", "bigint", "binary", "bit", "boolean", "both", "case", "cast", "char", "character",
    "check", "coalesce", "collate", "collation", "column", "concurrently", "constraint", "create",
    "cross", "current_catalog", "current_date", "current_role", "current_schema", "current_time",
    "current_timestamp", "current_user", "dec", "decimal", "default", "deferrable", "desc",
    "distinct", "do", "else", "end", "except", "exists", "extract", "false", "fetch", "float",
    "for", "foreign", "freeze", "from", "full", "grant", "greatest", "group", "grouping", "having",
    "ilike", "in", "initially", "inner", "inout", "int", "integer", "intersect", "interval",
    "into", "is", "isnull", "join", "lateral", "leading", "least", "left", "like", "limit",
    "localtime", "localtimestamp", "national", "natural", "nchar", "none", "normalize", "not",
    "notnull", "null", "nullif", "numeric", "offset", "on", "only", "or", "order", "out", "outer",
    "overlaps", "overlay", "placing", "position", "precision", "primary", "real", "references",
    "returning", "right", "row", "select", "session_user", "setof", "similar", "smallint", "some",
    "substring", "symmetric", "table", "tablesample", "then", "time", "timestamp", "to",
    "trailing", "treat", "trim", "true", "union", "unique", "user", "using", "values", "varchar",
    "variadic", "verbose", "when", "where", "window", "with", "xmlattributes", "xmlconcat",
    "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
    "xmlserialize", "xmltable",
});

constexpr auto kSqliteWords = std::to_array<std::string_view>({
    "abort", "action", "add", "after", "all", "alter", "always", "analyze", "and", "as", "asc",
    "attach", "autoincrement", "before", "begin", "between", "by", "cascade", "case", "cast",
    "check", "collate", "column", "commit", "conflict", "constraint", "create", "cross", "current",
    "current_date", "current_time", "current_timestamp", "database", "default", "deferrable",
    "deferred", "delete", "desc", "detach", "distinct", "do", "drop", "each", "else", "end",
    "escape", "except", "exclude", "exclusive", "exists", "explain", "fail", "filter", "first",
    "following", "for", "foreign", "from", "full", "generated", "glob", "group", "groups",
    "having", "if", "ignore", "immediate", "in", "index", "indexed", "initially", "inner",
    "insert", "instead", "intersect", "into", "is", "isnull", "join", "key", "last", "left",
    "like", "limit", "match", "materialized", "natural", "no", "not", "nothing", "notnull", "null",
    "nulls", "of", "offset", "on", "or", "order", "others", "outer", "over", "partition", "plan",
    "pragma", "preceding", "primary", "query", "raise", "range", "recursive", "references",
    "regexp", "reindex", "release", "rename", "replace", "restrict", "returning", "right",
    "rollback", "row", "rows", "savepoint", "select", "set", "table", "temp", "temporary", "then",
    "ties", "to", "transaction", "trigger", "unbounded", "union", "unique", "update", "using",
    "vacuum", "values", "view", "virtual", "when", "where", "window", "with", "without",
});

// Those that fail bare as the name of a table, a column or an alias.
constexpr auto kSqliteReserved = std::to_array<std::string_view>({
    "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check",
    "collate", "commit", "constraint", "create", "cross", "current_date", "current_time",
    "current_timestamp", "default", "deferrable", "delete", "distinct", "drop", "else", "escape",
    "except", "exists", "foreign", "from", "full", "group", "having", "if", "in", "index",
    "indexed", "inner", "insert", "intersect", "into", "is", "isnull", "join", "left", "limit",
    "natural", "not", "nothing", "notnull", "null", "on", "or", "order", "outer", "primary",
    "raise", "references", "returning", "right", "select", "set", "table", "then", "to",
    "transaction", "union", "unique", "update", "using", "values", "when", "where",
});
// clang-format on

bool contains(std::span<const std::string_view> words, std::string_view word)
{
    return std::binary_search(words.begin(), words.end(), toLowerAscii(word));
}

} // namespace

bool isKeyword(std::string_view word, Flavor flavor)
{
    return flavor == Flavor::Sqlite ? contains(kSqliteWords, word) : contains(kPostgresWords, word);
}

bool isReserved(std::string_view word, Flavor flavor)
{
    return flavor == Flavor::Sqlite ? contains(kSqliteReserved, word)
                                    : contains(kPostgresReserved, word);
}

} // namespace sluice::sql
