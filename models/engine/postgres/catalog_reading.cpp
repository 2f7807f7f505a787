#include "models/engine/postgres/catalog_reading.h"

#include <cstdlib>

namespace sluice::postgres {

using namespace catalog;

namespace {

template<typename Map, typename Key>
std::string textOf(const Map &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::string() : found->second;
}

} // namespace

const ObjectId *Reading::known(Oid source, Oid object) const
{
    const auto found = ids.find(key(source, object));
    return found == ids.end() ? nullptr : &found->second;
}

std::optional<QualifiedName> Reading::ownName(const RowView &row, Oid source, int number) const
{
    const std::string *its = schema(row.oid(1));
    return its == nullptr || isMember(source, row.oid(number))
               ? std::nullopt
               : std::optional(QualifiedName{*its, row.text(2)});
}

const std::string *Reading::schema(Oid schema) const
{
    const auto found = schemas.find(schema);
    return found == schemas.end() ? nullptr : &found->second;
}

std::string Reading::name(Oid source, Oid object) const
{
    return textOf(names, key(source, object));
}

std::string Reading::role(Oid role) const
{
    const auto found = roles.find(role);
    return found == roles.end() ? std::to_string(role) : found->second;
}

std::string Reading::comment(Oid source, Oid object, int part) const
{
    const auto found = comments.find(key(source, object));
    return found == comments.end() ? std::string() : textOf(found->second, part);
}

Access Reading::access(Oid source, Oid object, Oid owner) const
{
    const auto found = accesses.find(key(source, object));
    Access access = found == accesses.end() ? Access{} : found->second;
    access.owner = owner == 0 || owner == databaseOwner ? std::string() : role(owner);
    return access;
}

const Relation &Reading::relation(Oid relation) const
{
    static const Relation kNone;
    const auto found = relations.find(relation);
    return found == relations.end() ? kNone : found->second;
}

std::string Reading::column(Oid relation, int number) const
{
    const auto found = columnEntries.find(partKey(relation, number));
    return found == columnEntries.end() ? std::string() : found->second.name;
}

Oid Reading::collation(Oid relation, int number) const
{
    const auto found = columnEntries.find(partKey(relation, number));
    return found == columnEntries.end() ? 0 : found->second.collation;
}

const TypeEntry &Reading::type(Oid type, int modifier) const
{
    static const TypeEntry kNone;
    const auto found = types.find(key(type, static_cast<Oid>(modifier)));
    return found == types.end() ? kNone : found->second;
}

// PostgreSQL, GetDefaultOpClass(): the class of the type itself, of its family, or of the type as which it is taken.
bool Reading::isUsualClass(Oid operatorClass, Oid relation, int number) const
{
    const auto entry = operatorClasses.find(operatorClass);
    if (entry == operatorClasses.end() || !entry->second.isUsual) {
        return false;
    }
    const auto column = columnEntries.find(partKey(relation, number));
    if (column == columnEntries.end()) {
        return true; // an expression, of which the server says more
    }
    const TypeEntry *facts = &type(column->second.type, column->second.modifier);
    for (const TypeEntry *inner = &type(facts->base, -1);
         inner->base != 0 && inner->base != facts->base; inner = &type(facts->base, -1)) {
        facts = inner; // a domain over a domain
    }
    const Oid taken = entry->second.type;
    return taken == facts->base || (taken != 0 && taken == facts->family)
           || (!classedTypes.contains(key(entry->second.method, facts->base))
               && asGood.contains(key(facts->base, taken)));
}

std::vector<std::string> Reading::columns(Oid relation, const std::string &numbers) const
{
    std::vector<std::string> result;
    for (const std::int64_t number : numbersOf(numbers)) {
        result.push_back(column(relation, static_cast<int>(number)));
    }
    return result;
}

std::vector<std::int64_t> numbersOf(const std::string &text)
{
    std::vector<std::int64_t> numbers;
    const char *at = text.c_str();
    while (*at != '\0') {
        char *end = nullptr;
        const std::int64_t number = std::strtoll(at, &end, 10);
        if (end == at) {
            ++at; // a brace or a comma
            continue;
        }
        numbers.push_back(number);
        at = end;
    }
    return numbers;
}

} // namespace sluice::postgres
