// A .sql file of DDL: its statements with their lines, and how they are run on an empty database.
#pragma once

#include "models/engine/connection.h"
#include "models/sql/token.h"

#include <string>
#include <vector>

namespace sluice::session {

struct ScriptStatement
{
    std::string text;
    std::size_t line = 1; // of its first token
};

struct SchemaScript
{
    std::string path;
    std::vector<ScriptStatement> statements;
};

// Errors name file and line: not readable, not UTF-8, psql commands, rows for COPY.
[[nodiscard]] Result<SchemaScript> readSchemaScript(const std::string &path, sql::Flavor flavor);
// Statements that fail are tried again after the others, until none goes further; the error is the first one's.
[[nodiscard]] Result<void> runSchemaScript(const SchemaScript &script,
                                           engine::Connection &connection,
                                           const engine::Call &call);

} // namespace sluice::session
