#include "models/data/value.h"

namespace sluice::data {

Value toValue(const CellView &cell)
{
    switch (cell.kind) {
    case ValueKind::Null:
        return Null{};
    case ValueKind::Integer:
        return Value(cell.integer);
    case ValueKind::Real:
        return Value(cell.real);
    case ValueKind::Text:
        return Value(std::string(cell.bytes));
    case ValueKind::Blob: {
        const auto *first = reinterpret_cast<const std::byte *>(cell.bytes.data());
        return Value(Bytes(first, first + cell.bytes.size()));
    }
    }
    return Null{};
}

CellView toView(const Value &value)
{
    CellView view{.kind = value.kind()};
    if (const auto *integer = value.integer()) {
        view.integer = *integer;
    } else if (const auto *real = value.real()) {
        view.real = *real;
    } else if (const auto *text = value.text()) {
        view.bytes = *text;
    } else if (const auto *blob = value.blob()) {
        view.bytes = {reinterpret_cast<const char *>(blob->data()), blob->size()};
    }
    view.fullSize = view.bytes.size();
    return view;
}

} // namespace sluice::data
