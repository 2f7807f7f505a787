// Times and numbers as people read them: "3 ms", "1.2 s", "2 min 5 s"; "12,408", "1.2 M".
#pragma once

#include <QString>

#include <chrono>

namespace sluice::ui {

[[nodiscard]] QString durationText(std::chrono::microseconds duration);
[[nodiscard]] QString countText(qint64 count); // grouped by locale

} // namespace sluice::ui
