#include "models/engine/postgres/type_conversion.h"

#include "models/base/text.h"
#include "models/engine/postgres/postgres_ddl.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

// Attribute by attribute: what the new type has beside the old is NULL.
std::string rowConversion(const CompositeType &now, const CompositeType &after,
                          const Column &column)
{
    const std::string value = ddl::name(column.name);
    std::vector<std::string> attributes;
    for (const Column &each : after.attributes) {
        const bool stood = std::any_of(now.attributes.begin(), now.attributes.end(),
                                       [&](const Column &old) { return old.name == each.name; });
        attributes.push_back(
            stood ? "(" + value + ")." + ddl::name(each.name) + "::" + each.type.name : "NULL");
    }
    return "CASE WHEN " + value + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW("
           + join(attributes, ", ") + ")::" + column.type.name + " END";
}

std::string mapped(const Column &column, const std::map<std::string, std::string> &labels)
{
    const std::string value = ddl::name(column.name) + "::text";
    std::string each = "CASE " + value;
    for (const auto &[from, to] : labels) {
        each += " WHEN " + ddl::literal(from) + " THEN " + ddl::literal(to);
    }
    return "(" + each + " ELSE " + value + " END)::" + column.type.name;
}

// No label goes to one that goes, too: one behind the other is the same as all at once.
std::string mappedArray(const Column &column, const std::map<std::string, std::string> &labels,
                        const std::string &dimensions)
{
    std::string value = ddl::name(column.name) + "::text" + dimensions;
    for (const auto &[from, to] : labels) {
        value = "pg_catalog.array_replace(" + value + ", " + ddl::literal(from) + ", "
                + ddl::literal(to) + ")";
    }
    return value + "::" + column.type.name;
}

} // namespace

std::string conversion(const ObjectId &type, const Catalog &now, const Catalog &after,
                       const Column &column, const std::map<std::string, std::string> &labels)
{
    const std::string &name = column.type.name;
    const std::size_t array = name.find('[');
    const std::string dimensions = array == std::string::npos ? std::string() : name.substr(array);
    const auto composite = now.composites.find(type.owner);
    if (composite != now.composites.end() && dimensions.empty()) {
        return rowConversion(composite->second, after.composites.at(type.owner), column);
    }
    const auto domain = now.domains.find(type.owner);
    const bool isDomain = type.kind == ObjectKind::Domain && domain != now.domains.end();
    const std::string through = isDomain ? domain->second.type.name : "text";
    if (!labels.empty()) {
        return dimensions.empty() ? mapped(column, labels)
                                  : mappedArray(column, labels, dimensions);
    }
    return ddl::name(column.name) + "::" + through + dimensions + "::" + name;
}

} // namespace sluice::postgres
