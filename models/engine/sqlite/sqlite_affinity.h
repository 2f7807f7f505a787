// The affinity that a declared type gives a column (SQLite's documentation, "Datatypes", section 3.1).
#pragma once

#include <string_view>

namespace sluice::sqlite {

enum class Affinity { Integer, Text, Blob, Real, Numeric };

[[nodiscard]] Affinity affinityOf(std::string_view declaredType);

} // namespace sluice::sqlite
