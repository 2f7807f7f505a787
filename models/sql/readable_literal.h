// A value as a literal the way people write it.
#pragma once

#include "models/sql/dialect.h"

namespace sluice::sql {

// Numbers and booleans bare; PostgreSQL sends all values as text, and the type tells what they are.
[[nodiscard]] std::string readableLiteral(const data::Value &value, const catalog::TypeRef &type,
                                          const Dialect &dialect);

} // namespace sluice::sql
