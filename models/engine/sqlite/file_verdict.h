// Says what is wrong with a file that SQLite cannot read: encrypted, cut short, or something else.
#pragma once

#include "models/base/result.h"

#include <sqlite3.h>

#include <string>

namespace sluice::sqlite {

// Before opening: missing file (unless it may be made), folder, pipe or device. Never opens the file: closing
// it again would drop the locks that SQLite holds on it in this process.
[[nodiscard]] Result<> checkFile(const std::string &path, bool mayCreate);
// The error of the first read, told in terms of the file. Reads its head through SQLite's own handle.
[[nodiscard]] Error explainUnreadable(sqlite3 *database, const std::string &path, Error error);

} // namespace sluice::sqlite
