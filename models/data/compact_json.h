// JSON on one line.
#pragma once

#include <string>
#include <string_view>

namespace sluice::data {

// White space between tokens goes; everything else, numbers above all, stays as written. Ends soon behind `limit` bytes.
[[nodiscard]] std::string compactJson(std::string_view json,
                                      std::size_t limit = std::string_view::npos);

} // namespace sluice::data
