#include "tests/properties/random_pick.h"

#include <vector>

namespace sluice::test {

const catalog::Table *RandomPick::table()
{
    std::vector<const catalog::Table *> tables;
    for (const auto &[name, each] : m_catalog.tables) {
        if (each.kind != catalog::TableKind::Shadow && each.kind != catalog::TableKind::Foreign) {
            tables.push_back(&each);
        }
    }
    const auto *found = oneOf(tables);
    return found == nullptr ? nullptr : *found;
}

const catalog::View *RandomPick::view()
{
    const auto *found = oneOf(m_catalog.views);
    return found == nullptr ? nullptr : &found->second;
}

std::string RandomPick::newName()
{
    static const std::vector<std::string> kNames{"city", "Mixed Case", "it's",      "größe",
                                                 "a\"b", "user",       "SELECT me", "x;y"};
    return *oneOf(kNames) + std::to_string(below(100));
}

} // namespace sluice::test
