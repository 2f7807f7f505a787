#include "models/engine/postgres/usual_name.h"

namespace sluice::postgres {

using namespace catalog;

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
