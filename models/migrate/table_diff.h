// What differs between two states of one table that are called the same.
#pragma once

#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

#include <set>

namespace sluice::migrate {

// How existing rows get values, by column of the second catalog.
struct ColumnAnswers
{
    std::map<catalog::ObjectId, std::string> fills;
    std::map<catalog::ObjectId, std::string> conversions;
};

// Appends to `diff`. Columns in `pending` (ids in the names of both sides) wait for an answer.
void diffTables(const catalog::Table &before, const catalog::Table &after,
                const Comparison &comparison, const ColumnAnswers &answers,
                const std::set<catalog::ObjectId> &pending, Diff &diff);

} // namespace sluice::migrate
