#include "models/engine/postgres/postgres_ddl.h"

#include "models/base/text.h"
#include "models/engine/postgres/postgres_dialect.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <array>

namespace sluice::postgres::ddl {

namespace {

using namespace catalog;

std::string actionText(ForeignKeyAction action)
{
    switch (action) {
    case ForeignKeyAction::NoAction:
        return {};
    case ForeignKeyAction::Restrict:
        return "RESTRICT";
    case ForeignKeyAction::Cascade:
        return "CASCADE";
    case ForeignKeyAction::SetNull:
        return "SET NULL";
    case ForeignKeyAction::SetDefault:
        return "SET DEFAULT";
    }
    return {};
}

std::string deferrable(bool isDeferrable, bool isInitiallyDeferred)
{
    return std::string(isDeferrable ? " DEFERRABLE" : "")
           + (isInitiallyDeferred ? " INITIALLY DEFERRED" : "");
}

// Of columns, the last of which is a range or a period.
std::string withPeriod(const std::vector<std::string> &columns, std::string_view before,
                       std::string_view behind)
{
    std::vector<std::string> others = columns;
    const std::string last = others.empty() ? std::string() : others.back();
    others.pop_back();
    return names(others) + (others.empty() ? "" : ", ") + std::string(before) + name(last)
           + std::string(behind);
}

bool isIdentifier(const sql::Token &token, std::string_view text)
{
    return token.kind == sql::TokenKind::Quoted
           || (token.kind == sql::TokenKind::Word
               && toLowerAscii(token.in(text)) == token.in(text));
}

// "public.german" as it is written in SQL, unlike "C.UTF-8" and "en_US.utf8", which are names.
bool isQualified(std::string_view text)
{
    const std::vector<sql::Token> tokens = sql::tokenize(text, sql::Flavor::Postgres);
    return tokens.size() == 3 && isIdentifier(tokens[0], text) && tokens[1].in(text) == "."
           && isIdentifier(tokens[2], text);
}

std::string enforcement(bool notValid, bool notEnforced)
{
    return notEnforced ? " NOT ENFORCED" : notValid ? " NOT VALID" : "";
}

} // namespace

std::string name(std::string_view identifier)
{
    return PostgresDialect().prettyName(identifier);
}

std::string name(const QualifiedName &qualified)
{
    return name(qualified.schema) + "." + name(qualified.name);
}

std::string names(const std::vector<std::string> &identifiers)
{
    std::string text;
    for (const std::string &identifier : identifiers) {
        text += (text.empty() ? "" : ", ") + name(identifier);
    }
    return text;
}

std::string literal(std::string_view text)
{
    return PostgresDialect().literal(data::Value(std::string(text)));
}

std::string alterTable(const QualifiedName &table)
{
    return "ALTER TABLE " + name(table) + " ";
}

std::string alterOnly(const QualifiedName &table)
{
    return "ALTER TABLE ONLY " + name(table) + " ";
}

std::string option(const Options &options, const std::string &key)
{
    const auto found = options.find(key);
    return found == options.end() ? std::string() : found->second;
}

void append(Statements &to, const Statements &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

std::string collate(std::string_view collation)
{
    if (collation.empty()) {
        return {};
    }
    return " COLLATE "
           + (isQualified(collation) ? std::string(collation) : "pg_catalog." + name(collation));
}

Options identityOptions(const Options &options)
{
    constexpr std::string_view prefix = "identity:";
    Options found;
    for (const auto &[key, value] : options) {
        if (key.starts_with(prefix)) {
            found[key.substr(prefix.size())] = value;
        }
    }
    return found;
}

Options attributeOptions(const Options &options)
{
    Options found;
    for (const char *key : {"n_distinct", "n_distinct_inherited"}) {
        if (const auto at = options.find(key); at != options.end()) {
            found.insert(*at);
        }
    }
    return found;
}

std::string notNull(const Options &options)
{
    const std::string constraint = option(options, "not_null_name");
    return (constraint.empty() ? "" : " CONSTRAINT " + name(constraint)) + " NOT NULL"
           + (options.contains("not_null_no_inherit") ? " NO INHERIT" : "");
}

std::string notNullOf(const Column &column)
{
    const std::string constraint = option(column.options, "not_null_name");
    return (constraint.empty() ? "" : "CONSTRAINT " + name(constraint) + " ") + "NOT NULL "
           + name(column.name)
           + (column.options.contains("not_null_no_inherit") ? " NO INHERIT" : "");
}

bool isNotNullAtOnce(const Column &column)
{
    return column.notNull && !column.options.contains("not_null_not_valid");
}

Statements lateNotNull(const QualifiedName &table, const Column &column)
{
    return column.notNull && !isNotNullAtOnce(column)
               ? Statements{alterTable(table) + "ADD " + notNullOf(column) + " NOT VALID"}
               : Statements();
}

std::string identity(const Column &column)
{
    if (column.identity == Identity::No) {
        return {};
    }
    const Options options = identityOptions(column.options);
    const std::string sequence = option(options, "name");
    std::string inside = sequence.empty()
                             ? sequence
                             : " SEQUENCE NAME " + name({option(options, "schema"), sequence});
    inside += sequenceOptions(options);
    return std::string(" GENERATED ")
           + (column.identity == Identity::Always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
           + (inside.empty() ? "" : " (" + inside.substr(1) + ")");
}

std::string column(const Column &column)
{
    std::string text = name(column.name) + " " + column.type.name + collate(column.collation);
    if (column.generated != Generated::No) {
        text += " GENERATED ALWAYS AS (" + column.generationExpression + ")"
                + (column.generated == Generated::Stored ? " STORED" : " VIRTUAL");
    }
    text += identity(column);
    if (column.defaultExpression) {
        text += " DEFAULT " + *column.defaultExpression;
    }
    return text + (isNotNullAtOnce(column) ? notNull(column.options) : "");
}

std::string key(const KeyConstraint &key, std::string_view kind)
{
    std::string text = "CONSTRAINT " + name(key.name) + " " + std::string(kind);
    text += key.nullsNotDistinct ? " NULLS NOT DISTINCT" : "";
    text += " ("
            + (key.options.contains("without_overlaps")
                   ? withPeriod(key.columns, "", " WITHOUT OVERLAPS")
                   : names(key.columns))
            + ")";
    if (!key.included.empty()) {
        text += " INCLUDE (" + names(key.included) + ")";
    }
    text += withStorage(key.storage);
    const std::string tablespace = option(key.options, "tablespace");
    text += tablespace.empty() ? "" : " USING INDEX TABLESPACE " + name(tablespace);
    return text + deferrable(key.deferrable, key.initiallyDeferred);
}

std::string foreignKey(const ForeignKey &key)
{
    const bool isPeriod = key.options.contains("period");
    const auto list = [&](const std::vector<std::string> &columns) {
        return " (" + (isPeriod ? withPeriod(columns, "PERIOD ", "") : names(columns)) + ")";
    };
    std::string text = "CONSTRAINT " + name(key.name) + " FOREIGN KEY" + list(key.columns)
                       + " REFERENCES " + name(key.target) + list(key.targetColumns);
    text += option(key.options, "match") == "full" ? " MATCH FULL" : "";
    if (key.onUpdate != ForeignKeyAction::NoAction) {
        text += " ON UPDATE " + actionText(key.onUpdate);
    }
    if (key.onDelete != ForeignKeyAction::NoAction) {
        const std::string columns = option(key.options, "on_delete_columns");
        text += " ON DELETE " + actionText(key.onDelete);
        text += columns.empty() ? "" : " (" + columns + ")";
    }
    return text + deferrable(key.deferrable, key.initiallyDeferred)
           + enforcement(key.notValid, key.options.contains("not_enforced"));
}

std::string check(const Check &check)
{
    return "CONSTRAINT " + name(check.name) + " CHECK (" + check.expression + ")"
           + (check.noInherit ? " NO INHERIT" : "")
           + enforcement(check.notValid, check.notEnforced);
}

std::string exclusion(const Exclusion &exclusion)
{
    return "CONSTRAINT " + name(exclusion.name) + " " + exclusion.definition;
}

std::string comment(std::string_view reference, const std::string &text)
{
    return "COMMENT ON " + std::string(reference) + " IS "
           + (text.empty() ? "NULL" : literal(text));
}

std::string sequenceOptions(const Options &options)
{
    constexpr std::array<std::pair<const char *, const char *>, 6> words = {{
        {"type", " AS "},
        {"increment", " INCREMENT BY "},
        {"min", " MINVALUE "},
        {"max", " MAXVALUE "},
        {"start", " START WITH "},
        {"cache", " CACHE "},
    }};
    std::string text;
    for (const auto &[key, word] : words) {
        const std::string value = option(options, key);
        text += value.empty() ? "" : word + value;
    }
    const std::string cycle = option(options, "cycle");
    return text + (cycle.empty() ? "" : cycle == "true" ? " CYCLE" : " NO CYCLE");
}

std::string storage(const Options &storage)
{
    std::vector<std::string> parts;
    for (const auto &[key, value] : storage) {
        // A dot stands between a namespace and a parameter: toast.autovacuum_enabled.
        parts.push_back(key + "=" + literal(value));
    }
    return join(parts, ", ");
}

std::string withStorage(const Options &options)
{
    return options.empty() ? std::string() : " WITH (" + storage(options) + ")";
}

} // namespace sluice::postgres::ddl
