#include "tests/migrate/plan_reverse.h"

#include <algorithm>
#include <ranges>

namespace sluice::test {

bool hasReverse(const migrate::Plan &plan)
{
    return std::ranges::none_of(plan.steps,
                                [](const migrate::Step &step) { return step.reverse.empty(); });
}

bool restoresData(const migrate::Plan &plan)
{
    return std::ranges::all_of(plan.steps,
                               [](const migrate::Step &step) { return step.reverseRestoresData; });
}

std::vector<std::string> reverseOf(const migrate::Plan &plan)
{
    std::vector<std::string> sql;
    for (const migrate::Step &step : plan.steps | std::views::reverse) {
        sql.insert(sql.end(), step.reverse.begin(), step.reverse.end());
    }
    return sql;
}

} // namespace sluice::test
