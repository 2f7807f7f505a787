// The verbs without a window: each takes its arguments, does its work on this thread and answers an exit code.
#pragma once

#include "app/cli/arguments.h"
#include "app/engines.h"

#include <stop_token>

namespace sluice::app {

constexpr int kExitSuccess = 0;
constexpr int kExitNo = 1;    // differences, drift, hazards above the limit
constexpr int kExitError = 2; // an error or a refusal

struct CommandContext
{
    const EngineList &engines;
    std::stop_token stop;
    bool color = false;
    bool quiet = false;
};

[[nodiscard]] int runInspect(const InspectArguments &arguments, const CommandContext &context);
[[nodiscard]] int runQuery(const QueryArguments &arguments, const CommandContext &context);
[[nodiscard]] int runExport(const ExportArguments &arguments, const CommandContext &context);
[[nodiscard]] int runDiff(const DiffArguments &arguments, const CommandContext &context);

// Writes the error to standard error, first line first, with the statement's line and a caret where a position is known.
int printError(const Error &error);

} // namespace sluice::app
