#include "models/engine/postgres/postgres_engine.h"

#include "models/engine/postgres/conninfo.h"
#include "models/engine/postgres/open_connection.h"
#include "models/engine/postgres/scratch.h"

namespace sluice::postgres {

Result<std::optional<engine::ConnectOptions>> PostgresEngine::recognise(
    std::string_view target) const
{
    SLUICE_TRY(auto keywords, parseTarget(target));
    if (!keywords) {
        return std::nullopt;
    }
    return engine::ConnectOptions{.engine = std::string(id()), .values = std::move(*keywords)};
}

Result<std::unique_ptr<engine::Connection>> PostgresEngine::open(
    const engine::ConnectOptions &options, const engine::Call &call) const
{
    return openConnection(options, call);
}

std::string PostgresEngine::label(const engine::ConnectOptions &options) const
{
    return targetLabel(options.values);
}

std::string PostgresEngine::identity(const engine::ConnectOptions &options) const
{
    return place(options.values);
}

Result<std::unique_ptr<engine::Scratch>> PostgresEngine::openScratch(
    const engine::ScratchOptions &options, const engine::Call &call) const
{
    return postgres::openScratch(options, call);
}

bool PostgresEngine::canShare(const engine::ConnectOptions & /*options*/) const
{
    return true;
}

} // namespace sluice::postgres
