// How a user left the columns of a table: what the program remembers of them.
#pragma once

#include "models/item/shown_columns.h"

#include <QHash>

namespace sluice::ui {

struct ColumnArrangement
{
    item::ColumnOrder order;
    QHash<QString, int> widths; // pixels, by name; the others are sized to what they hold

    [[nodiscard]] bool isDefault() const { return order.isDefault() && widths.isEmpty(); }
};

} // namespace sluice::ui
