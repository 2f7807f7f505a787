// Names and texts of a database that people are to read: nothing invisible, nothing that reorders its neighbours.
#pragma once

#include <QString>

#include <string_view>

namespace sluice::item {

// One line of at most `limit` bytes, control and bidirectional characters made visible.
[[nodiscard]] QString visibleText(std::string_view text, std::size_t limit = 1000);

} // namespace sluice::item
