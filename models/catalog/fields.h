// The facts of each kind of object, named once: whatever writes or reads a catalog visits them.
// A visitor has: always(key, fact), written even when usual; fact(key, fact, usual), left out when usual; beside(key, fact),
// of the database but not of its schema's identity (settings of a file), also left out when usual; access(fact), owner and
// grants; aside(key, fact), what only a copy of the whole needs (counts, texts that repeat other facts).
#pragma once

#include "models/catalog/catalog.h"

#include <type_traits>

namespace sluice::catalog {

template<typename T, typename Wanted>
concept Is = std::is_same_v<std::remove_const_t<T>, Wanted>;

void fields(auto &visit, Is<QualifiedName> auto &name)
{
    visit.always("schema", name.schema);
    visit.always("name", name.name);
}

void fields(auto &visit, Is<ObjectId> auto &id)
{
    visit.always("kind", id.kind);
    visit.fact("schema", id.owner.schema);
    visit.fact("name", id.owner.name);
    visit.fact("part", id.part);
}

void fields(auto &visit, Is<TypeRef> auto &type)
{
    visit.always("type", type.name);
    visit.aside("typeClass", type.typeClass);
    visit.aside("labels", type.labels);
}

void fields(auto &visit, Is<Grant> auto &grant)
{
    visit.fact("grantee", grant.grantee); // left out: PUBLIC
    visit.always("privilege", grant.privilege);
    visit.fact("column", grant.column);
    visit.fact("grantor", grant.grantor);
    visit.fact("grantable", grant.grantable);
}

void fields(auto &visit, Is<Access> auto &access)
{
    visit.fact("owner", access.owner);
    visit.fact("granted", access.granted);
    visit.fact("revoked", access.revoked);
}

void fields(auto &visit, Is<Column> auto &column)
{
    visit.always("name", column.name);
    fields(visit, column.type);
    visit.fact("notNull", column.notNull);
    visit.fact("default", column.defaultExpression);
    visit.fact("generated", column.generated);
    visit.fact("expression", column.generationExpression);
    visit.fact("identity", column.identity);
    visit.fact("collation", column.collation);
    visit.fact("comment", column.comment);
    visit.fact("options", column.options);
    visit.beside("sequenceAccess", column.sequenceAccess);
}

void fields(auto &visit, Is<KeyConstraint> auto &key)
{
    visit.always("columns", key.columns);
    visit.fact("name", key.name);
    visit.fact("deferrable", key.deferrable);
    visit.fact("initiallyDeferred", key.initiallyDeferred);
    visit.fact("nullsNotDistinct", key.nullsNotDistinct);
    visit.fact("include", key.included);
    visit.fact("options", key.options);
    visit.fact("with", key.storage);
    visit.fact("comment", key.comment);
}

void fields(auto &visit, Is<ForeignKey> auto &key)
{
    visit.always("columns", key.columns);
    visit.always("references", key.target);
    visit.fact("name", key.name);
    visit.fact("referencedColumns", key.targetColumns);
    visit.fact("onUpdate", key.onUpdate);
    visit.fact("onDelete", key.onDelete);
    visit.fact("deferrable", key.deferrable);
    visit.fact("initiallyDeferred", key.initiallyDeferred);
    visit.fact("notValid", key.notValid);
    visit.fact("options", key.options);
    visit.fact("comment", key.comment);
}

void fields(auto &visit, Is<Check> auto &check)
{
    visit.always("expression", check.expression);
    visit.fact("name", check.name);
    visit.fact("notValid", check.notValid);
    visit.fact("noInherit", check.noInherit);
    visit.fact("notEnforced", check.notEnforced);
    visit.fact("comment", check.comment);
}

void fields(auto &visit, Is<Exclusion> auto &exclusion)
{
    visit.always("name", exclusion.name);
    visit.always("definition", exclusion.definition);
    visit.fact("options", exclusion.options);
    visit.fact("with", exclusion.storage);
    visit.fact("comment", exclusion.comment);
}

void fields(auto &visit, Is<IndexPart> auto &part)
{
    visit.fact("column", part.column);
    visit.fact("expression", part.expression);
    visit.fact("collation", part.collation);
    visit.fact("operatorClass", part.operatorClass);
    visit.fact("descending", part.descending);
    visit.fact("nullsFirst", part.nullsFirst);
}

void fields(auto &visit, Is<Index> auto &index)
{
    visit.always("name", index.name);
    visit.always("method", index.method);
    visit.always("parts", index.parts);
    visit.fact("unique", index.unique);
    visit.fact("nullsNotDistinct", index.nullsNotDistinct);
    visit.fact("valid", index.valid, true);
    visit.fact("include", index.included);
    visit.fact("where", index.predicate);
    visit.aside("definition", index.definition);
    visit.fact("options", index.options);
    visit.fact("with", index.storage);
    visit.fact("comment", index.comment);
}

// Triggers and rules.
template<typename T>
concept IsWatcher = Is<T, Trigger> || Is<T, Rule>;

void fields(auto &visit, IsWatcher auto &watcher)
{
    visit.always("name", watcher.name);
    visit.always("definition", watcher.definition);
    visit.fact("enabled", watcher.enabled, std::string("O"));
    visit.fact("comment", watcher.comment);
}

void fields(auto &visit, Is<Policy> auto &policy)
{
    visit.always("name", policy.name);
    visit.always("command", policy.command);
    visit.fact("permissive", policy.permissive, true);
    visit.fact("roles", policy.roles);
    visit.fact("using", policy.usingExpression);
    visit.fact("check", policy.checkExpression);
    visit.fact("comment", policy.comment);
}

void fields(auto &visit, Is<Table> auto &table)
{
    fields(visit, table.name);
    visit.fact("kind", table.kind);
    visit.fact("columns", table.columns);
    visit.fact("primaryKey", table.primaryKey);
    visit.fact("uniques", table.uniques);
    visit.fact("foreignKeys", table.foreignKeys);
    visit.fact("checks", table.checks);
    visit.fact("exclusions", table.exclusions);
    visit.fact("indexes", table.indexes);
    visit.fact("triggers", table.triggers);
    visit.fact("rules", table.rules);
    visit.fact("policies", table.policies);
    visit.fact("options", table.options);
    visit.fact("with", table.storage);
    visit.fact("comment", table.comment);
    visit.aside("definition", table.definition);
    visit.aside("estimatedRows", table.estimatedRows);
    visit.access(table.access);
}

void fields(auto &visit, Is<View> auto &view)
{
    fields(visit, view.name);
    visit.always("definition", view.definition);
    visit.fact("materialized", view.materialized);
    visit.fact("columns", view.columns);
    visit.fact("indexes", view.indexes);
    visit.fact("triggers", view.triggers);
    visit.fact("rules", view.rules);
    visit.aside("populated", view.populated);
    visit.fact("options", view.options);
    visit.fact("with", view.storage);
    visit.fact("comment", view.comment);
    visit.access(view.access);
}

void fields(auto &visit, Is<Schema> auto &schema)
{
    visit.always("name", schema.name);
    visit.fact("comment", schema.comment);
    visit.access(schema.access);
}

void fields(auto &visit, Is<Sequence> auto &sequence)
{
    fields(visit, sequence.name);
    visit.fact("options", sequence.options);
    visit.fact("ownedBy", sequence.ownedBy);
    visit.fact("comment", sequence.comment);
    visit.access(sequence.access);
}

void fields(auto &visit, Is<Enum> auto &type)
{
    fields(visit, type.name);
    visit.always("labels", type.labels);
    visit.fact("comment", type.comment);
    visit.access(type.access);
}

void fields(auto &visit, Is<Domain> auto &domain)
{
    fields(visit, domain.name);
    fields(visit, domain.type);
    visit.fact("collation", domain.collation);
    visit.fact("default", domain.defaultExpression);
    visit.fact("notNull", domain.notNull);
    visit.fact("options", domain.options);
    visit.fact("checks", domain.checks);
    visit.fact("comment", domain.comment);
    visit.access(domain.access);
}

void fields(auto &visit, Is<CompositeType> auto &type)
{
    fields(visit, type.name);
    visit.always("attributes", type.attributes);
    visit.fact("comment", type.comment);
    visit.access(type.access);
}

void fields(auto &visit, Is<Routine> auto &routine)
{
    fields(visit, routine.name);
    visit.always("arguments", routine.arguments);
    visit.always("kind", routine.kind);
    visit.fact("result", routine.result);
    visit.fact("language", routine.language);
    visit.always("definition", routine.definition);
    visit.fact("comment", routine.comment);
    visit.access(routine.access);
}

void fields(auto &visit, Is<Extension> auto &extension)
{
    visit.always("name", extension.name);
    visit.always("schema", extension.schema);
    visit.always("version", extension.version);
    visit.fact("comment", extension.comment);
    visit.fact("dependents", extension.dependents);
}

void fields(auto &visit, Is<TextObject> auto &object)
{
    fields(visit, object.id);
    visit.always("statements", object.statements);
    visit.fact("comment", object.comment);
    visit.access(object.access);
}

void fields(auto &visit, Is<DefaultPrivileges> auto &defaults)
{
    visit.always("role", defaults.role);
    visit.fact("schema", defaults.schema);
    visit.always("objects", defaults.objects);
    visit.fact("granted", defaults.granted);
    visit.fact("revoked", defaults.revoked);
}

void fields(auto &visit, Is<Dependency> auto &dependency)
{
    visit.always("dependent", dependency.dependent);
    visit.always("on", dependency.on);
}

void fields(auto &visit, Is<Unread> auto &unread)
{
    visit.always("what", unread.what);
    visit.always("why", unread.why);
}

void fields(auto &visit, Is<Catalog> auto &catalog)
{
    visit.always("dialect", catalog.dialect);
    visit.aside("database", catalog.database);
    visit.aside("serverVersion", catalog.serverVersion);
    visit.aside("defaultSchema", catalog.defaultSchema);
    visit.beside("settings", catalog.settings);
    visit.always("schemas", catalog.schemas);
    visit.fact("tables", catalog.tables);
    visit.fact("views", catalog.views);
    visit.fact("sequences", catalog.sequences);
    visit.fact("enums", catalog.enums);
    visit.fact("domains", catalog.domains);
    visit.fact("compositeTypes", catalog.composites);
    visit.fact("routines", catalog.routines);
    visit.fact("extensions", catalog.extensions);
    visit.fact("others", catalog.others);
    visit.beside("defaultPrivileges", catalog.defaultPrivileges);
    visit.aside("dependencies", catalog.dependencies);
    visit.fact("unread", catalog.unread);
}

} // namespace sluice::catalog
