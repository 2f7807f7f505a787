// Opens a SQLite database so that a hostile file can do no harm, and says plainly why one cannot be opened.
#pragma once

#include "models/base/result.h"
#include "models/engine/connect_options.h"
#include "models/engine/sqlite/connection_hooks.h"
#include "models/engine/sqlite/database_handle.h"

#include <memory>
#include <string>

namespace sluice::sqlite {

struct OpenedDatabase
{
    std::unique_ptr<ConnectionHooks>
        hooks; // before the database, which calls them until it is closed
    DatabaseHandle database;
    std::string readOnlyReason; // why it was opened read-only although nobody asked for it
};

[[nodiscard]] Result<OpenedDatabase> openDatabase(const engine::ConnectOptions &options,
                                                  const engine::Call &call);

} // namespace sluice::sqlite
