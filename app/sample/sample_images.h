// Little drawn pictures for the sample's products.
#pragma once

#include "models/data/value.h"

namespace sluice::app {

// A PNG of 96 × 96 pixels, the same for the same product.
[[nodiscard]] data::Bytes productImage(int product);

} // namespace sluice::app
