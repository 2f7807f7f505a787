// Whether two objects of one kind have the same facts, but for what are differences of their own: comments, owner, grants.
#pragma once

#include "models/catalog/catalog.h"

#include <type_traits>

namespace sluice::migrate {

template<typename T>
bool sameFacts(T a, T b)
{
    a.comment = {};
    b.comment = {};
    if constexpr (requires { a.access; }) {
        a.access = {};
        b.access = {};
    }
    if constexpr (std::is_same_v<T, catalog::Domain>) {
        for (auto *checks : {&a.checks, &b.checks}) {
            for (catalog::Check &check : *checks) {
                check.comment = {};
            }
        }
    }
    if constexpr (std::is_same_v<T, catalog::CompositeType>) {
        for (auto *columns : {&a.attributes, &b.attributes}) {
            for (catalog::Column &column : *columns) {
                column.comment = {};
            }
        }
    }
    return a == b;
}

} // namespace sluice::migrate
