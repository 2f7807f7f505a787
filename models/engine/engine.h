// The descriptor of a database engine: how its targets are recognised, opened and migrated.
#pragma once

#include "models/base/result.h"
#include "models/engine/connect_options.h"
#include "models/engine/connection.h"
#include "models/migrate/step_writer.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace sluice::engine {

// An empty database in which desired DDL is loaded; gone when the object is.
class Scratch
{
public:
    virtual ~Scratch() = default;
    [[nodiscard]] virtual Connection &connection() = 0;
};

struct ScratchOptions
{
    std::optional<ConnectOptions> shadow; // --shadow URI
    std::optional<ConnectOptions>
        target; // the database the plan is for: its major version counts, and its server where allowed
    bool onTarget = false; // --scratch-on-target
};

class Engine
{
public:
    virtual ~Engine() = default;

    [[nodiscard]] virtual std::string_view id() const = 0;          // "sqlite"
    [[nodiscard]] virtual std::string_view displayName() const = 0; // "SQLite"
    // Options if the text means a database of this engine (path, URI, conninfo, service=); an error if it means one and is malformed.
    [[nodiscard]] virtual Result<std::optional<ConnectOptions>> recognise(
        std::string_view target) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Connection>> open(const ConnectOptions &options,
                                                                   const Call &call) const = 0;
    // Short and safe to show: "shop.db", "shop@localhost:5433".
    [[nodiscard]] virtual std::string label(const ConnectOptions &options) const = 0;
    // Tells the database, as this user sees it, from every other; without secrets.
    [[nodiscard]] virtual std::string identity(const ConnectOptions &options) const = 0;
    [[nodiscard]] virtual const sql::Dialect &dialect() const = 0;
    [[nodiscard]] virtual const migrate::StepWriter &stepWriter() const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Scratch>> openScratch(
        const ScratchOptions &options, const Call &call) const = 0;
    // Several connections see the same data; false for sqlite::memory:.
    [[nodiscard]] virtual bool canShare(const ConnectOptions &options) const = 0;
};

using Engines = std::span<const Engine *const>;

struct Target
{
    const Engine *engine = nullptr;
    ConnectOptions options;
};

// Asks each engine in turn; Usage when none knows the text (the message names the forms that are known).
[[nodiscard]] Result<Target> recogniseTarget(Engines engines, std::string_view text);

} // namespace sluice::engine
