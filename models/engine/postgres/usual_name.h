// The names that the server gives where the user gives none.
#pragma once

#include "models/catalog/catalog.h"
#include "models/migrate/usual_name.h"

namespace sluice::postgres {

using migrate::usualName;
// Of an identity column's sequence: the one it was given, or the usual one.
[[nodiscard]] catalog::QualifiedName identitySequence(const catalog::QualifiedName &table,
                                                      const catalog::Column &column);
// Of a NOT NULL constraint (from version 18 on); a domain's has no column.
[[nodiscard]] std::string notNullName(const std::string &owner, const std::string &column,
                                      const catalog::Options &options);

} // namespace sluice::postgres
