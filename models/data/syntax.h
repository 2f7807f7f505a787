// Whether text is a date, a time or a UUID: pure syntax, and the calendar's bounds.
#pragma once

#include <string_view>

namespace sluice::data {

[[nodiscard]] bool isDate(std::string_view text);                     // 2024-02-29, also with " BC"
[[nodiscard]] bool isTime(std::string_view text, bool withZone);      // 23:59, 23:59:59.999999+02
[[nodiscard]] bool isTimestamp(std::string_view text, bool withZone); // date, then maybe a time
[[nodiscard]] bool isUuid(std::string_view text);                     // 8-4-4-4-12, either case
// An optional sign and digits, nothing else.
[[nodiscard]] bool isIntegerSyntax(std::string_view text);

} // namespace sluice::data
