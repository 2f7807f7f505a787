// Where in a statement SQLite's complaint stands; it gives no offset for names it does not know.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sluice::sqlite {

// `offset`: sqlite3_error_offset, -1 when SQLite has none. The answer is a byte offset into `statement`.
[[nodiscard]] std::optional<std::size_t> errorPosition(std::string_view statement,
                                                       std::string_view message, int offset);

} // namespace sluice::sqlite
