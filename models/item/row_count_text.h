// How numbers of rows are told: exact ones in full by the locale, estimates as what they are.
#pragma once

#include <QString>

#include <cstdint>

namespace sluice::item {

[[nodiscard]] QString rowCountText(std::int64_t rows); // "212,408"
[[nodiscard]] QString estimateText(std::int64_t rows); // "~412", "~88 k", "~1.2 M", "~3.4 G"

} // namespace sluice::item
