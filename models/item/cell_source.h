// What the grid's fast path reads: cells as UTF-8 views, without QVariant. Grid models implement it beside QAbstractItemModel.
#pragma once

#include "models/data/result_column.h"
#include "models/data/value.h"
#include "models/item/roles.h"

#include <optional>
#include <string_view>

namespace sluice::item {

class CellSource
{
public:
    virtual ~CellSource() = default;

    // Nothing while the row is not loaded (state Loading), and for a draft's DEFAULT (state Inserted). Valid until the model changes or the next call.
    [[nodiscard]] virtual std::optional<data::CellView> cellView(int row, int column) const = 0;
    [[nodiscard]] virtual CellState cellState(int row, int column) const = 0;
    // The nearest row that is loaded: this one or one behind it; `step` -1: or one before it.
    [[nodiscard]] virtual std::optional<int> nearestLoadedRow(int row, int /*step*/) const
    {
        return row;
    }
    [[nodiscard]] virtual const data::ResultColumn &resultColumn(int column) const = 0;
    [[nodiscard]] const catalog::TypeRef &columnType(int column) const
    {
        return resultColumn(column).type;
    }
    // What the value stands for, shown dim beside it (the row a foreign key points at); empty: nothing. Lives as long as cellView().
    [[nodiscard]] virtual std::string_view cellLabel(int /*row*/, int /*column*/) const
    {
        return {};
    }
    // The rows in sight: models that load on demand fetch them.
    virtual void rowsInView(int first, int last) = 0;
};

} // namespace sluice::item
