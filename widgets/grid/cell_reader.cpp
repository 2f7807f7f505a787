#include "widgets/grid/cell_reader.h"

#include "models/data/format.h"
#include "models/item/convert.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <charconv>

namespace sluice::ui {

using catalog::TypeClass;
using item::CellState;

namespace {

constexpr std::size_t kPreviewLimit = 300;

bool isSummary(TypeClass typeClass)
{
    return typeClass == TypeClass::Json || typeClass == TypeClass::Blob
           || typeClass == TypeClass::Array || typeClass == TypeClass::Composite;
}

// Printable ASCII that a preview would leave as it is: most cells of most tables.
bool isPlain(const data::CellView &cell, TypeClass typeClass)
{
    if (cell.kind != data::ValueKind::Text || cell.isCut() || isSummary(typeClass)
        || typeClass == TypeClass::Boolean || typeClass == TypeClass::Other
        || cell.bytes.size() > kPreviewLimit || cell.bytes.ends_with(' ')) {
        return false;
    }
    return std::all_of(cell.bytes.begin(), cell.bytes.end(),
                       [](char c) { return c >= 0x20 && c < 0x7F; });
}

void appendValue(const data::CellView &cell, const catalog::TypeRef &type, std::string &out)
{
    if (cell.kind == data::ValueKind::Integer && type.typeClass != TypeClass::Boolean) {
        char digits[24];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), cell.integer).ptr;
        out.assign(std::begin(digits), end);
    } else if (isPlain(cell, type.typeClass)) {
        out.assign(cell.bytes);
    } else {
        out = data::preview(cell, type, kPreviewLimit);
    }
}

CellState stateOf(const QVariant &value)
{
    return value.isValid() ? static_cast<CellState>(value.toInt()) : CellState::Clean;
}

// A list view's model may hold anything: one line, no control characters, capped.
std::string oneLine(const QString &text)
{
    QString line = text.left(static_cast<qsizetype>(kPreviewLimit));
    for (QChar &c : line) {
        if (c == u'\n') {
            c = u'\u21B5';
        } else if (c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return item::toStdString(line);
}

} // namespace

void CellReader::setModel(QAbstractItemModel *model)
{
    m_model = model;
    m_source = model ? dynamic_cast<item::CellSource *>(model) : nullptr;
    m_looks.clear();
}

const ColumnLook &CellReader::look(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    while (m_looks.size() <= at) {
        const int next = static_cast<int>(m_looks.size());
        ColumnLook look;
        const QVariant numeric = m_model->headerData(next, Qt::Horizontal, item::NumericRole);
        const QVariant typeClass = m_model->headerData(next, Qt::Horizontal, item::TypeClassRole);
        if (m_source) {
            look.typeClass = m_source->columnType(next).typeClass;
        } else if (typeClass.isValid()) {
            look.typeClass = static_cast<TypeClass>(typeClass.toInt());
        }
        look.alignRight = numeric.isValid() ? numeric.toBool() : catalog::isNumeric(look.typeClass);
        look.dim = isSummary(look.typeClass);
        m_looks.push_back(look);
    }
    return m_looks[at];
}

void CellReader::read(int row, int column, CellText &out) const
{
    out.text.clear();
    out.label.clear();
    out.kind = CellKind::Value;
    if (m_source) {
        readSource(row, column, out);
    } else {
        readModel(row, column, out);
    }
}

void CellReader::readSource(int row, int column, CellText &out) const
{
    out.state = m_source->cellState(row, column);
    const auto cell = m_source->cellView(row, column);
    if (!cell) {
        out.kind = out.state == CellState::Inserted ? CellKind::Default : CellKind::Loading;
        return;
    }
    if (cell->kind == data::ValueKind::Null) {
        out.kind = CellKind::Null;
        return;
    }
    appendValue(*cell, m_source->columnType(column), out.text);
    out.kind = out.text.empty() ? CellKind::Empty : CellKind::Value;
    out.label = m_source->cellLabel(row, column);
}

void CellReader::readModel(int row, int column, CellText &out) const
{
    const QModelIndex index = m_model->index(row, column);
    out.state = stateOf(index.data(item::StateRole));
    if (out.state == CellState::Loading) {
        out.kind = CellKind::Loading;
    } else if (index.data(item::NullRole).toBool()) {
        out.kind = CellKind::Null;
    } else {
        out.text = oneLine(index.data(Qt::DisplayRole).toString());
    }
}

CellState CellReader::state(int row, int column) const
{
    return m_source ? m_source->cellState(row, column)
                    : stateOf(m_model->index(row, column).data(item::StateRole));
}

bool CellReader::isLoaded(int row, int column) const
{
    if (state(row, column) == CellState::Loading) {
        return false;
    }
    return !m_source || m_source->cellView(row, column)
           || m_source->cellState(row, column) == CellState::Inserted;
}

} // namespace sluice::ui
