// A catalog as the server tells it after renames of schemas, types, sequences, views, routines and labels.
#pragma once

#include "models/catalog/visit.h"
#include "models/migrate/new_names.h"

#include <type_traits>

namespace sluice::migrate {

[[nodiscard]] catalog::Catalog renamedObjects(const catalog::Catalog &catalog, NewNames names);

// The object of that id, as it would be under its new name.
template<typename T>
T renamedObject(const T &object, const catalog::ObjectId &id, const NewNames &names)
{
    catalog::Catalog only;
    if constexpr (std::is_same_v<T, catalog::Enum>) {
        only.enums.emplace(id.owner, object);
    } else if constexpr (std::is_same_v<T, catalog::Domain>) {
        only.domains.emplace(id.owner, object);
    } else if constexpr (std::is_same_v<T, catalog::CompositeType>) {
        only.composites.emplace(id.owner, object);
    } else if constexpr (std::is_same_v<T, catalog::Routine>) {
        only.routines.emplace(id.owner, object);
    } else if constexpr (std::is_same_v<T, catalog::TextObject>) {
        only.others.emplace(id, object);
    }
    T renamed = object;
    catalog::visitObject(renamedObjects(only, names), names.id(id), [&](const auto &now) {
        if constexpr (std::is_same_v<std::decay_t<decltype(now)>, T>) {
            renamed = now;
        }
    });
    return renamed;
}

} // namespace sluice::migrate
