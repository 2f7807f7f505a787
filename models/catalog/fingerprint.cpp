#include "models/catalog/fingerprint.h"

#include "models/base/digest.h"

#include <nlohmann/json.hpp>

#include <array>

namespace sluice::catalog {

namespace {

using Json = nlohmann::json; // objects are sorted by key

// Facts at their usual value are left out: what stands there means something.
void put(Json &json, const char *key, const std::string &value)
{
    if (!value.empty()) {
        json[key] = value;
    }
}

void put(Json &json, const char *key, bool value)
{
    if (value) {
        json[key] = true;
    }
}

template<typename Container>
void putList(Json &json, const char *key, const Container &values)
{
    if (!values.empty()) {
        json[key] = values;
    }
}

// Declared first: the lists below call them before they are defined.
Json toJson(const Column &column);
Json toJson(const KeyConstraint &key);
Json toJson(const ForeignKey &key);
Json toJson(const Check &check);
Json toJson(const IndexPart &part);
Json toJson(const Index &index);
Json toJson(const Trigger &trigger);
Json toJson(const Table &table);
Json toJson(const View &view);
Json toJson(const Sequence &sequence);
Json toJson(const Enum &type);

template<typename Item>
Json toJsonList(const std::vector<Item> &items)
{
    Json list = Json::array();
    for (const Item &item : items) {
        list.push_back(toJson(item));
    }
    return list;
}

template<typename Key, typename Item>
Json toJsonList(const std::map<Key, Item> &items)
{
    Json list = Json::array();
    for (const auto &[key, item] : items) {
        list.push_back(toJson(item));
    }
    return list;
}

template<typename Items>
void putObjects(Json &json, const char *key, const Items &items)
{
    if (!items.empty()) {
        json[key] = toJsonList(items);
    }
}

std::string text(ForeignKeyAction action)
{
    constexpr std::array words = {"", "restrict", "cascade", "set null", "set default"};
    return words.at(static_cast<std::size_t>(action));
}

std::string text(TableKind kind)
{
    constexpr std::array words = {"", "partitioned", "partition", "foreign", "virtual", "shadow"};
    return words.at(static_cast<std::size_t>(kind));
}

Json toJson(const Column &column)
{
    Json json = {{"name", column.name}, {"type", column.type.name}};
    put(json, "notNull", column.notNull);
    if (column.defaultExpression) {
        json["default"] = *column.defaultExpression;
    }
    if (column.generated != Generated::No) {
        json["generated"] = column.generated == Generated::Stored ? "stored" : "virtual";
        json["expression"] = column.generationExpression;
    }
    if (column.identity != Identity::No) {
        json["identity"] = column.identity == Identity::Always ? "always" : "by default";
    }
    put(json, "collation", column.collation);
    put(json, "comment", column.comment);
    putList(json, "options", column.options);
    return json;
}

Json toJson(const KeyConstraint &key)
{
    Json json = {{"columns", key.columns}};
    put(json, "name", key.name);
    put(json, "deferrable", key.deferrable);
    put(json, "initiallyDeferred", key.initiallyDeferred);
    put(json, "nullsNotDistinct", key.nullsNotDistinct);
    putList(json, "include", key.included);
    putList(json, "options", key.options);
    return json;
}

Json toJson(const QualifiedName &name)
{
    return {{"schema", name.schema}, {"name", name.name}};
}

Json toJson(const ForeignKey &key)
{
    Json json = {{"columns", key.columns}, {"references", toJson(key.target)}};
    put(json, "name", key.name);
    putList(json, "referencedColumns", key.targetColumns);
    put(json, "onUpdate", text(key.onUpdate));
    put(json, "onDelete", text(key.onDelete));
    put(json, "deferrable", key.deferrable);
    put(json, "initiallyDeferred", key.initiallyDeferred);
    put(json, "notValid", key.notValid);
    putList(json, "options", key.options);
    return json;
}

Json toJson(const Check &check)
{
    Json json = {{"expression", check.expression}};
    put(json, "name", check.name);
    put(json, "notValid", check.notValid);
    put(json, "noInherit", check.noInherit);
    return json;
}

Json toJson(const IndexPart &part)
{
    Json json = Json::object();
    put(json, "column", part.column);
    put(json, "expression", part.expression);
    put(json, "collation", part.collation);
    put(json, "operatorClass", part.operatorClass);
    put(json, "descending", part.descending);
    put(json, "nullsFirst", part.nullsFirst);
    return json;
}

Json toJson(const Index &index)
{
    Json json = {
        {"name", index.name}, {"method", index.method}, {"parts", toJsonList(index.parts)}};
    put(json, "unique", index.unique);
    put(json, "nullsNotDistinct", index.nullsNotDistinct);
    put(json, "invalid", !index.valid);
    putList(json, "include", index.included);
    put(json, "where", index.predicate);
    putList(json, "options", index.options);
    return json;
}

Json toJson(const Trigger &trigger)
{
    Json json = {{"name", trigger.name}, {"definition", trigger.definition}};
    put(json, "enabled", trigger.enabled == "O" ? std::string() : trigger.enabled);
    return json;
}

Json toJson(const Table &table)
{
    Json json = toJson(table.name);
    put(json, "kind", text(table.kind));
    putObjects(json, "columns", table.columns);
    if (table.primaryKey) {
        json["primaryKey"] = toJson(*table.primaryKey);
    }
    putObjects(json, "uniques", table.uniques);
    putObjects(json, "foreignKeys", table.foreignKeys);
    putObjects(json, "checks", table.checks);
    putObjects(json, "indexes", table.indexes);
    putObjects(json, "triggers", table.triggers);
    putList(json, "options", table.options);
    put(json, "comment", table.comment);
    return json;
}

Json toJson(const View &view)
{
    Json json = toJson(view.name);
    json["definition"] = view.definition;
    put(json, "materialized", view.materialized);
    putObjects(json, "columns", view.columns);
    putObjects(json, "indexes", view.indexes);
    putObjects(json, "triggers", view.triggers);
    putList(json, "options", view.options);
    put(json, "comment", view.comment);
    return json;
}

Json toJson(const Sequence &sequence)
{
    Json json = toJson(sequence.name);
    putList(json, "options", sequence.options);
    if (sequence.ownedBy) {
        json["ownedBy"] = displayName(*sequence.ownedBy);
    }
    return json;
}

Json toJson(const Enum &type)
{
    Json json = toJson(type.name);
    json["labels"] = type.labels;
    return json;
}

} // namespace

std::string canonicalJson(const Catalog &catalog)
{
    Json json = {{"dialect", catalog.dialect}, {"schemas", catalog.schemas}};
    putObjects(json, "tables", catalog.tables);
    putObjects(json, "views", catalog.views);
    putObjects(json, "sequences", catalog.sequences);
    putObjects(json, "enums", catalog.enums);
    for (const Unread &unread : catalog.unread) {
        json["unread"].push_back({{"what", unread.what}, {"why", unread.why}});
    }
    // Names and texts of a damaged file may be no UTF-8: shown with U+FFFD, never a failure.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string fingerprint(const Catalog &catalog)
{
    return sha256Hex(canonicalJson(catalog));
}

} // namespace sluice::catalog
