// SCHEMA arguments: which engine they are for, and the catalog they stand for.
#pragma once

#include "app/cli/command_line.h"
#include "models/session/load_schema.h"

namespace sluice::app {

// Whether the text names a file of DDL rather than a database.
[[nodiscard]] bool isSqlFile(const std::string &text);
// The first argument that is a database; else `dialect` alone; Usage when neither says.
[[nodiscard]] Result<engine::Target> targetFor(const std::vector<std::string> &schemas,
                                               const std::string &dialect,
                                               const CommandContext &context);
// Kinds of SCHEMA that this version cannot read yet are refused here, by name.
[[nodiscard]] Result<catalog::Catalog> readSchema(const std::string &text,
                                                  const engine::Target &like,
                                                  const engine::ScratchOptions &scratch,
                                                  const CommandContext &context);

} // namespace sluice::app
