// What filters are called on screen.
#pragma once

#include "models/sql/filter_text.h"

#include <QString>

namespace sluice::ui {

[[nodiscard]] QString comparatorText(sql::Comparator comparator); // "=", "contains"
[[nodiscard]] QString filterText(const sql::FilterText &filter);  // "status = paid"

} // namespace sluice::ui
