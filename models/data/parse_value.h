// The two dialects' readings of typed text, behind parseValue().
#pragma once

#include "models/base/result.h"
#include "models/catalog/type_ref.h"
#include "models/data/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace sluice::data {

// Values stay text, checked so that the server would take them as they are.
[[nodiscard]] Result<Value> parsePostgresValue(std::string_view text, const catalog::TypeRef &type);
// Values take the storage class the column's affinity would give them, never losing a digit.
[[nodiscard]] Result<Value> parseSqliteValue(std::string_view text, const catalog::TypeRef &type);

// Shared by both: "\x" and hexadecimal digits, two a byte.
[[nodiscard]] Result<Value> parseBlob(std::string_view text);
[[nodiscard]] Result<> checkJson(std::string_view text);
// True, false, or nothing when the text is neither.
[[nodiscard]] std::optional<bool> readBoolean(std::string_view text);
[[nodiscard]] Failure expected(Message what);

} // namespace sluice::data
