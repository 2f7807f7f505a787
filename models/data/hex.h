// Bytes as hexadecimal text, and back.
#pragma once

#include "models/data/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace sluice::data {

[[nodiscard]] std::string toHex(std::string_view bytes); // lower case, no prefix
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view digits);

} // namespace sluice::data
