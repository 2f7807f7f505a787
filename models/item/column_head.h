// What grids ask of a column: one description for query results and tables alike.
#pragma once

#include "models/base/message.h"
#include "models/catalog/catalog.h"
#include "models/data/result_column.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace sluice::item {

struct ColumnHead
{
    QString name;
    catalog::TypeRef type;
    std::optional<bool> notNull;
    bool isKey = false;
    QString reference; // the table a foreign key points at
    Message locked;    // why cells cannot be edited; empty: they can
};

// Keys and references come from the catalog, where the column is a table's own. `locked` holds for every column.
[[nodiscard]] std::vector<ColumnHead> columnHeads(const std::vector<data::ResultColumn> &columns,
                                                  const catalog::Snapshot &catalog,
                                                  const Message &locked = {});
// The answer of QAbstractItemModel::headerData() for a column.
[[nodiscard]] QVariant headValue(const ColumnHead &head, int role);

} // namespace sluice::item
