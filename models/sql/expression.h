// One SQL expression as people type it: whether it is one, and the statement that asks an engine what it makes of it.
#pragma once

#include "models/catalog/name.h"
#include "models/sql/dialect.h"

#include <string>
#include <string_view>

namespace sluice::sql {

// Something that brackets can be put around: nothing in it is left open, closes what is not its own, or ends a statement.
[[nodiscard]] bool isOneExpression(std::string_view text, Flavor flavor);

[[nodiscard]] std::string selectExpression(std::string_view expression,
                                           const catalog::QualifiedName &table,
                                           const Dialect &dialect);

} // namespace sluice::sql
