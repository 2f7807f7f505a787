// The built-in types by their numbers, named as format_type() names them; and the classes of all types.
#pragma once

#include "models/catalog/type_ref.h"

#include "models/engine/postgres/libpq.h"

#include <optional>
#include <string>

namespace sluice::postgres {

constexpr Oid kByteaOid = 17;

// Nothing for types that only the server can name. `modifier` -1: none.
[[nodiscard]] std::optional<std::string> builtinTypeName(Oid type, int modifier);

// What pg_type says of a type, as text; a domain is classed by its base type.
struct TypeFacts
{
    std::string name;         // as it is shown
    std::string plainName;    // of the base type: "integer", "citext"
    char kind = 'b';          // pg_type.typtype, of the base type
    bool isArray = false;     //
    std::string labelsAsJson; // of an enum
};
[[nodiscard]] catalog::TypeRef typeRef(const TypeFacts &facts);
[[nodiscard]] catalog::TypeRef builtinType(const std::string &name);

} // namespace sluice::postgres
