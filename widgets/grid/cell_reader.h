// What a cell says and how: read through CellSource where the model has one, else through QAbstractItemModel::data().
#pragma once

#include "models/item/cell_source.h"

#include <QtGlobal>

#include <string>
#include <vector>

class QAbstractItemModel;

namespace sluice::ui {

enum class CellKind { Value, Empty, Null, Default, Loading };

struct CellText
{
    std::string text;  // one line, capped
    std::string label; // dim, beside it
    CellKind kind = CellKind::Value;
    item::CellState state = item::CellState::Clean;
};

struct ColumnLook
{
    catalog::TypeClass typeClass = catalog::TypeClass::Unknown;
    bool alignRight = false;
    bool dim = false; // a summary of the value, not the value: JSON, arrays, blobs
};

class CellReader
{
public:
    void setModel(QAbstractItemModel *model);
    // The model's columns changed.
    void forgetColumns() { m_looks.clear(); }

    [[nodiscard]] item::CellSource *source() const { return m_source; }
    [[nodiscard]] const ColumnLook &look(int column) const;
    // `out` is reused between calls, so that reading a frame does not allocate.
    void read(int row, int column, CellText &out) const;
    [[nodiscard]] item::CellState state(int row, int column) const;
    [[nodiscard]] bool isLoaded(int row, int column) const;

private:
    void readSource(int row, int column, CellText &out) const;
    void readModel(int row, int column, CellText &out) const;

    QAbstractItemModel *m_model = nullptr;
    item::CellSource *m_source = nullptr;
    mutable std::vector<ColumnLook> m_looks;
};

} // namespace sluice::ui
