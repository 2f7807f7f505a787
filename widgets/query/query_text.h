// What a tab says about statements: their outcome in a line, the question before a risky one, the tab's name.
#pragma once

#include "models/session/run_query.h"
#include "models/sql/statement_info.h"

#include <QString>

namespace sluice::ui {

// "50 rows · first row 3 ms · 12 ms", or "UPDATE 3 · 12 ms".
[[nodiscard]] QString summaryText(const session::QuerySummary &summary, bool hasRows);
// Empty when nothing needs to be asked; a write without WHERE does.
[[nodiscard]] QString riskText(const sql::StatementInfo &info);
// Of a first line "-- name: …"; else empty.
[[nodiscard]] QString nameInComment(const QString &text);

} // namespace sluice::ui
