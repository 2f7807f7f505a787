// What a blob looks like by its first bytes, and how its size is told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::data {

// "PNG", "PDF"; empty: not known.
[[nodiscard]] std::string_view blobKind(std::string_view bytes);
// "1 byte", "12 bytes", "12.4 KB", "3.0 MB": powers of 1024.
[[nodiscard]] std::string sizeText(std::uint64_t bytes);
// "PNG, 12.4 KB" or "12 bytes"
[[nodiscard]] std::string blobSummary(std::string_view bytes, std::uint64_t fullSize);

} // namespace sluice::data
