// The tables and views that the body of a view or trigger reads or writes, found by its tokens.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace sluice::sqlite {

// Lower-case names behind FROM, JOIN, INTO, UPDATE, IN, and ON of a trigger; those of its own WITH left out.
// May hold names that are no tables: the caller keeps those it knows.
[[nodiscard]] std::set<std::string> referencedNames(std::string_view definition);

} // namespace sluice::sqlite
