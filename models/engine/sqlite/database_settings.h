// What a SQLite file says of itself as a whole: settings that are kept in it.
#pragma once

#include "models/base/result.h"
#include "models/catalog/table.h"
#include "models/engine/connection.h"

#include <string>
#include <vector>

namespace sluice::sqlite {

// Of "main", those at their usual value left out.
[[nodiscard]] Result<catalog::Options> readSettings(engine::Connection &connection,
                                                    const engine::Call &call);
// The pragmas that set them in an empty file: those that must come before the first page is written, and those behind
// everything else.
struct SettingStatements
{
    std::vector<std::string> first;
    std::vector<std::string> last;
};
[[nodiscard]] SettingStatements settingStatements(const catalog::Options &settings);

} // namespace sluice::sqlite
