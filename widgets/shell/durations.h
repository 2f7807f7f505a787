// Times and numbers as people read them: "3 ms", "1.2 s", "2 min 5 s"; "12,408", "1.2 M".
#pragma once

#include <QString>

#include <chrono>

namespace sluice::ui {

[[nodiscard]] QString durationText(std::chrono::microseconds duration);
// How long ago something was: "just now", "5 minutes ago", "2 days ago".
[[nodiscard]] QString ageText(std::chrono::seconds age);
[[nodiscard]] QString countText(qint64 count); // grouped by locale

} // namespace sluice::ui
