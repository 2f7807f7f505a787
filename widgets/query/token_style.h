// Which style a token of SQL is shown in.
#pragma once

#include "models/sql/token.h"
#include "widgets/query/sql_lexer.h"

namespace sluice::ui {

// `previous` is the token before it that is not blank, or null. An operator's style is Operator.
[[nodiscard]] SqlLexer::Style styleOf(const sql::Token &token, const sql::Token *previous,
                                      std::string_view text, sql::Flavor flavor);

} // namespace sluice::ui
