// How much a thing that went resembles one that came: evidence for a rename, never a decision.
#pragma once

#include "models/base/message.h"
#include "models/catalog/table.h"

#include <string_view>

namespace sluice::migrate {

struct Likeness
{
    int score = 0; // 0 … 100
    bool plausible = false;
    Message evidence;

    void add(bool holds, int points, Message words);
};

// Share of letters that stand in both names in the same order, 0 … 100.
[[nodiscard]] int nameLikeness(std::string_view a, std::string_view b);

[[nodiscard]] Likeness likeness(const catalog::Table &goneFrom, const catalog::Column &gone,
                                const catalog::Table &appearedIn, const catalog::Column &appeared);
[[nodiscard]] Likeness likeness(const catalog::Table &gone, const catalog::Table &appeared);

} // namespace sluice::migrate
