#include "models/engine/postgres/usual_name.h"

#include "models/base/text.h"

namespace sluice::postgres {

using namespace catalog;

// PostgreSQL, makeObjectName(): the longer of the two names gives way.
std::string usualName(std::string first, std::string second, const std::string &label)
{
    constexpr std::size_t kLongest = 63;
    const std::size_t fixed = label.size() + 1 + (second.empty() ? 0 : 1);
    std::size_t firstSize = first.size();
    std::size_t secondSize = second.size();
    while (firstSize + secondSize + fixed > kLongest) {
        --(firstSize > secondSize ? firstSize : secondSize);
    }
    first = utf8Prefix(first, firstSize);
    second = utf8Prefix(second, secondSize);
    return first + (second.empty() ? "" : "_") + second + "_" + label;
}

QualifiedName identitySequence(const QualifiedName &table, const Column &column)
{
    const auto name = column.options.find("identity:name");
    const auto schema = column.options.find("identity:schema");
    return {schema == column.options.end() ? table.schema : schema->second,
            name == column.options.end() ? usualName(table.name, column.name, "seq")
                                         : name->second};
}

std::string notNullName(const std::string &owner, const std::string &column, const Options &options)
{
    const auto found = options.find("not_null_name");
    return found == options.end() ? usualName(owner, column, "not_null") : found->second;
}

} // namespace sluice::postgres
