// Pairs the constraints of two tables: by name and content, then by content alone; the rest came or went.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sluice::migrate {

template<typename Item>
struct Pairing
{
    std::vector<const Item *> gone;
    std::vector<const Item *> appeared;
    std::vector<std::pair<const Item *, const Item *>>
        renamed; // same content, both named, names differ
};

// `sameContent` does not look at names.
template<typename Item, typename Same>
Pairing<Item> pairUp(const std::vector<Item> &before, const std::vector<Item> &after,
                     Same sameContent)
{
    Pairing<Item> pairing;
    for (const Item &item : after) {
        pairing.appeared.push_back(&item);
    }
    const auto take = [&](const Item &item, auto matches) -> const Item * {
        for (auto it = pairing.appeared.begin(); it != pairing.appeared.end(); ++it) {
            if (matches(**it) && sameContent(item, **it)) {
                const Item *found = *it;
                pairing.appeared.erase(it);
                return found;
            }
        }
        return nullptr;
    };
    std::vector<const Item *> left;
    for (const Item &item : before) {
        if (!take(item, [&](const Item &other) { return other.name == item.name; })) {
            left.push_back(&item);
        }
    }
    for (const Item *item : left) {
        const Item *other = item->name.empty()
                                ? nullptr
                                : take(*item, [](const Item &o) { return !o.name.empty(); });
        if (other) {
            pairing.renamed.emplace_back(item, other);
        } else {
            pairing.gone.push_back(item);
        }
    }
    return pairing;
}

} // namespace sluice::migrate
