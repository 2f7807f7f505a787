// What only a person can say of the rows that exist: their value in a column that needs one, or how values change type.
#pragma once

#include "models/migrate/change.h"

#include <string>
#include <vector>

namespace sluice::migrate {

class StepWriter;

struct ValueQuestion
{
    enum class Asks { Fill, Conversion }; // DiffOptions::fills, DiffOptions::conversions

    Asks asks = Asks::Fill;
    catalog::ObjectId column; // as it is called in the desired schema
    std::string answer;       // the expression that was given; empty: none
    Message reason;           // why it is asked, one sentence
    Message refusal; // among the plan's refusals while there is no answer; empty: the plan goes on
    bool operator==(const ValueQuestion &) const = default;
};

// In the order of the changes; those that are answered too.
[[nodiscard]] std::vector<ValueQuestion> valueQuestions(const std::vector<Change> &changes,
                                                        const StepWriter &writer);

} // namespace sluice::migrate
