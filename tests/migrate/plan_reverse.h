// What undoes a plan: the reverses of its steps, the last step's first.
#pragma once

#include "models/migrate/plan.h"

namespace sluice::test {

// Whether each step of it can be undone.
[[nodiscard]] bool hasReverse(const migrate::Plan &plan);
// Rows and values, too.
[[nodiscard]] bool restoresData(const migrate::Plan &plan);
[[nodiscard]] std::vector<std::string> reverseOf(const migrate::Plan &plan);

} // namespace sluice::test
