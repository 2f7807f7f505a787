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
    // Expressions for existing rows that the engine does not accept; the plan is made as if they were not given.
    struct Fault
    {
        migrate::ValueQuestion::Asks asks = migrate::ValueQuestion::Asks::Fill;
        std::string path; // of the column, as it was given
        std::string expression;
        Error error;
    };
    std::vector<Fault> faults;
};

// On the background lane: re-reads the current catalog, loads the desired one, plans.
Request reviewPlan(Session &session, SchemaSource desired, migrate::DiffOptions options,
                   std::function<void(Result<Review>)> done);

} // namespace sluice::session
