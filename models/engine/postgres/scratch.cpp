#include "models/engine/postgres/scratch.h"

#include "models/engine/postgres/conninfo.h"
#include "models/engine/postgres/open_connection.h"
#include "models/engine/postgres/scratch_database.h"

#include <fmt/format.h>

namespace sluice::postgres {

namespace {

using ScratchResult = Result<std::unique_ptr<engine::Scratch>>;

int majorVersion(const PostgresConnection &connection)
{
    return connection.serverVersion() / 10000;
}

// A session that may create databases, whatever the user's own is limited to.
Result<std::unique_ptr<PostgresConnection>> openAdministrator(engine::ConnectOptions options,
                                                              const engine::Call &call)
{
    options.readOnly = false;
    return openConnection(options, call);
}

ScratchResult onShadow(const engine::ConnectOptions &shadow, int wanted, const engine::Call &call)
{
    SLUICE_TRY(auto administrator, openAdministrator(shadow, call));
    const int version = majorVersion(*administrator);
    if (wanted != 0 && version != wanted) {
        return fail(ErrorKind::Refused,
                    Message::tr("the shadow server is PostgreSQL %1, the target is PostgreSQL %2",
                                {fmt::to_string(version), fmt::to_string(wanted)}),
                    Message::tr("Give a shadow server of the target's major version."));
    }
    return ScratchDatabase::make(shadow, std::move(administrator), nullptr, call);
}

ScratchResult onLocalCluster(const std::string &programs, const engine::Call &call)
{
    SLUICE_TRY(auto cluster, LocalCluster::start(programs, Waiter(call)));
    const engine::ConnectOptions options = cluster->options();
    SLUICE_TRY(auto administrator, openAdministrator(options, call));
    return ScratchDatabase::make(options, std::move(administrator), std::move(cluster), call);
}

bool wasStopped(const ScratchResult &result)
{
    return !result
           && (result.error().kind == ErrorKind::Cancelled
               || result.error().kind == ErrorKind::Timeout);
}

Failure refused(int wanted, const std::string &reason)
{
    const std::string which =
        wanted == 0 ? std::string("PostgreSQL") : fmt::format("PostgreSQL {}", wanted);
    Error error{.kind = ErrorKind::Refused,
                .message = Message::tr("there is no scratch database to load the schema into"),
                .detail = reason,
                .hint =
                    Message::tr("Give --shadow with the URI of a %1 server, install %1's server "
                                "programs (initdb) on this machine, or allow --scratch-on-target.",
                                {which})};
    return fail(std::move(error));
}

} // namespace

ScratchResult openScratch(const engine::ScratchOptions &options, const engine::Call &call)
{
    int wanted = 0;
    std::unique_ptr<PostgresConnection> target;
    if (options.target) {
        SLUICE_TRY(target, openAdministrator(*options.target, call));
        wanted = majorVersion(*target);
    }
    if (options.shadow) {
        return onShadow(*options.shadow, wanted, call);
    }
    if (options.onTarget && target) {
        return ScratchDatabase::make(*options.target, std::move(target), nullptr, call);
    }
    std::string reason;
    if (const std::string programs = serverPrograms(wanted); !programs.empty()) {
        auto scratch = onLocalCluster(programs, call);
        if (scratch || wasStopped(scratch)) {
            return scratch;
        }
        reason = describe(scratch.error());
    }
    if (target && isLocal(options.target->values)) {
        auto scratch = ScratchDatabase::make(*options.target, std::move(target), nullptr, call);
        if (scratch || wasStopped(scratch)) {
            return scratch;
        }
        reason = describe(scratch.error());
    }
    return refused(wanted, reason);
}

} // namespace sluice::postgres
