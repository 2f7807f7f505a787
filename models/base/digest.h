// SHA-256 of bytes, as lower-case hex: fingerprints, file hashes.
#pragma once

#include <string>
#include <string_view>

namespace sluice {

[[nodiscard]] std::string sha256Hex(std::string_view bytes);

} // namespace sluice
