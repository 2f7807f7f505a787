#include "models/session/review_plan.h"

namespace sluice::session {

namespace {

Result<Review> review(engine::Connection &connection, engine::Engines engines,
                      const engine::Target &target, const SchemaSource &desired,
                      const migrate::DiffOptions &options, std::stop_token stop)
{
    const engine::Call call{.stop = std::move(stop), .origin = engine::Origin::Introspection};
    SLUICE_TRY(auto current, connection.readCatalog(call));
    SLUICE_TRY(auto wanted, loadSchema(engines, desired, target, {.target = target.options}, call));
    Review result;
    result.current = std::make_shared<const catalog::Catalog>(std::move(current));
    result.desired = std::make_shared<const catalog::Catalog>(std::move(wanted));
    SLUICE_TRY(result.plan,
               migrate::plan(*result.current, *result.desired, target.engine->dialect(),
                             target.engine->stepWriter(), options));
    return result;
}

} // namespace

Request reviewPlan(Session &session, SchemaSource desired, migrate::DiffOptions options,
                   std::function<void(Result<Review>)> done)
{
    const engine::Target target{&session.engine(), session.options()};
    return session.ask<Review>(
        Lane::Background,
        [engines = session.engines(), target, desired = std::move(desired),
         options = std::move(options)](engine::Connection &connection, std::stop_token stop) {
            return review(connection, engines, target, desired, options, std::move(stop));
        },
        std::move(done));
}

} // namespace sluice::session
