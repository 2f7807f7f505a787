// Takes a case through the program's own verbs: load, plan, apply, prove. Every answer is a text: empty is success.
#pragma once

#include "models/session/apply_plan.h"
#include "tests/migrate/migrate_case.h"

#include <optional>

namespace sluice::test {

class CaseRun
{
public:
    CaseRun(const engine::Engine &engine, engine::ConnectOptions target,
            engine::ScratchOptions scratch = {})
        : m_engine(engine)
        , m_target(std::move(target))
        , m_scratch(std::move(scratch))
    {}

    // Plans, compares with what the case expects, applies if it is to be applied. What went wrong, or "".
    [[nodiscard]] QString run(const MigrateCase &migrateCase);
    // Plans alone.
    [[nodiscard]] QString makePlan(const MigrateCase &migrateCase);
    [[nodiscard]] const migrate::Plan &plan() const { return m_plan; }

private:
    [[nodiscard]] QString checkPlan(const MigrateCase &migrateCase) const;
    [[nodiscard]] QString checkLosses(const MigrateCase &migrateCase);
    [[nodiscard]] QString apply(const MigrateCase &migrateCase);
    [[nodiscard]] QString planAgain();

    const engine::Engine &m_engine;
    engine::ConnectOptions m_target;
    engine::ScratchOptions m_scratch;
    std::unique_ptr<engine::Connection> m_connection;
    catalog::Catalog m_desired;
    migrate::Plan m_plan;
};

} // namespace sluice::test
