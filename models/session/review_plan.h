// Current schema plus desired schema gives the plan to be reviewed.
#pragma once

#include "models/migrate/plan.h"
#include "models/session/load_schema.h"
#include "models/session/session.h"

namespace sluice::session {

struct Review
{
    catalog::Snapshot current;
    catalog::Snapshot desired;
    migrate::Plan plan;
};

// On the background lane: re-reads the current catalog, loads the desired one, plans.
Request reviewPlan(Session &session, SchemaSource desired, migrate::DiffOptions options,
                   std::function<void(Result<Review>)> done);

} // namespace sluice::session
