#include "models/item/visible_text.h"

#include "models/data/format.h"
#include "models/item/convert.h"

#include <algorithm>

namespace sluice::item {

QString visibleText(std::string_view text, std::size_t limit)
{
    const bool isPlain = text.size() <= limit
                         && std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (isPlain) {
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    }
    const data::CellView cell{
        .kind = data::ValueKind::Text, .bytes = text, .fullSize = text.size()};
    return toQString(data::preview(cell, {.name = "text"}, limit));
}

} // namespace sluice::item
