// The statements that make a SQLite schema in an empty file, with its texts as they were written.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <string>
#include <vector>

namespace sluice::sqlite {

// Settings, tables, virtual tables (which make their shadow tables), indexes, views, triggers: all but the settings in
// one transaction. What this SQLite cannot make is left out, as the catalog's `unread` says: virtual
// tables of a missing module, tables and indexes that only libSQL has. Refused for a
// catalog with attached databases, which are files of their own.
[[nodiscard]] Result<std::vector<std::string>> creationStatements(const catalog::Catalog &catalog);

} // namespace sluice::sqlite
