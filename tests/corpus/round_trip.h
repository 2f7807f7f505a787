// A SQLite file made again: read, written as a script, loaded elsewhere by the sqlite3 shell, read again.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

namespace sluice::test {

// What differs from `file`, of which `catalog` was read; empty: nothing.
[[nodiscard]] QString lostOnRoundTrip(const QString &file, const catalog::Catalog &catalog);

// The first line in which the canonical texts of both differ, tables that a module keeps left out; empty: none.
[[nodiscard]] QString lostFacts(const catalog::Catalog &wanted, const catalog::Catalog &made);

} // namespace sluice::test
