// A few rows for each table of a catalog, as statements: one that a constraint refuses is only a row less.
#pragma once

#include "models/catalog/catalog.h"
#include "models/sql/dialect.h"

#include <QByteArray>

#include <optional>

namespace sluice::test {

// An expression of the type, another for each number from 1; nothing for types that it knows no value of.
[[nodiscard]] std::optional<std::string> sampleValue(const catalog::TypeRef &type, int number,
                                                     sql::Flavor flavor);
// Targets of foreign keys before what refers to them; the third row has no value where none is needed.
[[nodiscard]] QByteArray sampleRows(const catalog::Catalog &catalog, const sql::Dialect &dialect);
// Takes every row away, past triggers and foreign keys.
[[nodiscard]] QByteArray withoutRows(const catalog::Catalog &catalog, const sql::Dialect &dialect);

} // namespace sluice::test
