// How much a thing that went resembles one that came: evidence for a rename, never a decision.
#pragma once

#include "models/base/message.h"
#include "models/catalog/table.h"

namespace sluice::migrate {

struct Likeness
{
    int score = 0; // 0 … 100
    bool plausible = false;
    Message evidence;
};

[[nodiscard]] Likeness likeness(const catalog::Table &goneFrom, const catalog::Column &gone,
                                const catalog::Table &appearedIn, const catalog::Column &appeared);
[[nodiscard]] Likeness likeness(const catalog::Table &gone, const catalog::Table &appeared);

} // namespace sluice::migrate
