// Renames that a script says, and which of them hold between two schemas.
#pragma once

#include "models/catalog/catalog.h"
#include "models/migrate/diff.h"

#include <QByteArray>

#include <vector>

namespace sluice::test {

struct SaidRename
{
    catalog::QualifiedName table; // as it is called then
    std::string column;           // empty: the table itself
    std::string to;
};

// Each ALTER TABLE … RENAME of the text; names without a schema are of `schema`.
[[nodiscard]] std::vector<SaidRename> saidRenames(const QByteArray &sql, const std::string &schema);
// What stands under one name before and under another after, and did so nowhere before or after: as answers to questions.
[[nodiscard]] std::vector<migrate::RenameQuestion> renamesBetween(
    const std::vector<SaidRename> &said, const catalog::Catalog &before,
    const catalog::Catalog &after);
[[nodiscard]] std::vector<migrate::RenameQuestion> reversed(
    std::vector<migrate::RenameQuestion> renames);

} // namespace sluice::test
