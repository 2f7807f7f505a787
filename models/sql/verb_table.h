// What a statement's first word says about its class, where that settles it.
#pragma once

#include "models/sql/statement_info.h"

namespace sluice::sql {

// `verb` in upper case; Unknown for a word that begins no statement.
[[nodiscard]] StatementClass classOfVerb(std::string_view verb);

} // namespace sluice::sql
