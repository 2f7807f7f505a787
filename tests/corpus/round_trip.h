// A SQLite file made again: read, written as a script, loaded elsewhere by the sqlite3 shell, read again.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

namespace sluice::test {

// What differs from `file`, of which `catalog` was read; empty: nothing.
[[nodiscard]] QString lostOnRoundTrip(const QString &file, const catalog::Catalog &catalog);

} // namespace sluice::test
