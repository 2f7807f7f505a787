#include "models/engine/postgres/postgres_objects.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

std::string trimmedEnd(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == ';')) {
        text.pop_back();
    }
    return text;
}

// tgenabled and ev_enabled; "O" is how they are made. What has no definition is a partition's copy of its parent's, whose
// state it has until another is given.
Statements withState(std::string definition, const QualifiedName &table, const std::string &state,
                     const std::string &what)
{
    const std::string word = state == "D"         ? "DISABLE "
                             : state == "R"       ? "ENABLE REPLICA "
                             : state == "A"       ? "ENABLE ALWAYS "
                             : definition.empty() ? "ENABLE "
                                                  : "";
    Statements sql;
    if (!definition.empty()) {
        sql.push_back(trimmedEnd(std::move(definition)));
    }
    if (!word.empty()) {
        sql.push_back(alterTable(table) + word + what);
    }
    return sql;
}

} // namespace

std::string createSequence(const Sequence &sequence)
{
    const std::string unlogged = sequence.options.contains("unlogged") ? "UNLOGGED " : "";
    return "CREATE " + unlogged + "SEQUENCE " + name(sequence.name)
           + sequenceOptions(sequence.options);
}

std::string ownSequence(const Sequence &sequence)
{
    const std::string start = "ALTER SEQUENCE " + name(sequence.name) + " OWNED BY ";
    return sequence.ownedBy
               ? start + name(sequence.ownedBy->owner) + "." + name(sequence.ownedBy->part)
               : start + "NONE";
}

std::string createEnum(const Enum &type)
{
    std::vector<std::string> labels;
    std::transform(type.labels.begin(), type.labels.end(), std::back_inserter(labels), literal);
    return "CREATE TYPE " + name(type.name) + " AS ENUM (" + join(labels, ", ") + ")";
}

std::string createDomain(const Domain &domain, const Apart &apart)
{
    std::string text = "CREATE DOMAIN " + name(domain.name) + " AS " + domain.type.name
                       + collate(domain.collation);
    if (domain.defaultExpression) {
        text += " DEFAULT " + *domain.defaultExpression;
    }
    text += domain.notNull ? notNull(domain.options) : "";
    for (const Check &each : domain.checks) {
        if (!isLate(each) && !apart.contains({ObjectKind::Check, domain.name, each.name})) {
            text += "\n    " + check(each);
        }
    }
    return text;
}

std::string addDomainCheck(const QualifiedName &domain, const Check &each)
{
    return "ALTER DOMAIN " + name(domain) + " ADD " + check(each);
}

std::string createComposite(const CompositeType &type)
{
    std::vector<std::string> parts;
    for (const Column &each : type.attributes) {
        parts.push_back(name(each.name) + " " + each.type.name + collate(each.collation));
    }
    const std::string body = parts.empty() ? "" : "\n    " + join(parts, ",\n    ") + "\n";
    return "CREATE TYPE " + name(type.name) + " AS (" + body + ")";
}

std::string routine(const Routine &routine)
{
    return trimmedEnd(routine.definition);
}

std::string createExtension(const Extension &extension)
{
    return "CREATE EXTENSION IF NOT EXISTS " + name(extension.name)
           + (extension.schema.empty() || extension.schema == "pg_catalog"
                  ? ""
                  : " WITH SCHEMA " + name(extension.schema));
}

std::string createView(const View &view, bool replace)
{
    std::string text = replace ? "CREATE OR REPLACE " : "CREATE ";
    text += (view.materialized ? "MATERIALIZED VIEW " : "VIEW ") + name(view.name);
    const std::string method = option(view.options, "access_method");
    const std::string space = option(view.options, "tablespace");
    text += method.empty() ? "" : " USING " + name(method);
    text += withStorage(view.storage);
    text += space.empty() ? "" : " TABLESPACE " + name(space);
    return text + " AS\n" + view.definition;
}

std::string createPlaceholder(const View &view, bool replace)
{
    std::vector<std::string> columns;
    for (const Column &each : view.columns) {
        columns.push_back("NULL::" + each.type.name + collate(each.collation) + " AS "
                          + name(each.name));
    }
    return std::string("CREATE ") + (replace ? "OR REPLACE " : "") + "VIEW " + name(view.name)
           + withStorage(view.storage) + " AS\nSELECT " + join(columns, ",\n    ");
}

Statements viewSettings(const View &view)
{
    Statements sql;
    for (const Column &each : view.columns) {
        append(sql, setDefault(view.name, each));
        append(sql, columnSettings(view.name, each));
    }
    return sql;
}

std::string refreshView(const View &view)
{
    std::string refresh = "REFRESH MATERIALIZED VIEW " + name(view.name);
    return view.access.owner.empty()
               ? refresh
               : "DO "
                     + literal("BEGIN " + refresh
                               + "; EXCEPTION WHEN insufficient_privilege THEN "
                                 "RAISE WARNING USING MESSAGE = SQLERRM; END");
}

Statements trigger(const QualifiedName &table, const Trigger &trigger)
{
    return withState(trigger.definition, table, trigger.enabled, "TRIGGER " + name(trigger.name));
}

Statements rule(const QualifiedName &table, const Rule &rule)
{
    return withState(rule.definition, table, rule.enabled, "RULE " + name(rule.name));
}

std::string policy(const QualifiedName &table, const Policy &policy)
{
    std::string text = "CREATE POLICY " + name(policy.name) + " ON " + name(table);
    text += policy.permissive ? "" : " AS RESTRICTIVE";
    text += policy.command.empty() || policy.command == "ALL" ? "" : " FOR " + policy.command;
    text += policy.roles.empty() ? "" : " TO " + names(policy.roles);
    text += policy.usingExpression.empty() ? "" : " USING (" + policy.usingExpression + ")";
    text += policy.checkExpression.empty() ? "" : " WITH CHECK (" + policy.checkExpression + ")";
    return text;
}

} // namespace sluice::postgres::ddl
