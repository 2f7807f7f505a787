// How the closed sets of facts are written in JSON.
#pragma once

#include "models/catalog/catalog.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::catalog {

// The words of an enumeration, in the order of its values.
template<typename Set>
struct Words;

template<>
struct Words<ForeignKeyAction>
{
    static constexpr std::array list = {"no action", "restrict", "cascade", "set null",
                                        "set default"};
};

template<>
struct Words<TableKind>
{
    static constexpr std::array list = {"ordinary", "partitioned", "partition",
                                        "foreign",  "virtual",     "shadow"};
};

template<>
struct Words<Generated>
{
    static constexpr std::array list = {"no", "virtual", "stored"};
};

template<>
struct Words<Identity>
{
    static constexpr std::array list = {"no", "always", "by default"};
};

template<>
struct Words<RoutineKind>
{
    static constexpr std::array list = {"function", "procedure", "aggregate", "window"};
};

template<>
struct Words<TypeClass>
{
    static constexpr std::array list = {"unknown",     "boolean",   "integer", "float", "decimal",
                                        "text",        "blob",      "date",    "time",  "timestamp",
                                        "timestamptz", "interval",  "json",    "uuid",  "enum",
                                        "array",       "composite", "other"};
};

template<typename Set>
[[nodiscard]] std::string wordOf(Set value)
{
    return Words<Set>::list.at(static_cast<std::size_t>(value));
}

[[nodiscard]] inline std::string wordOf(ObjectKind kind)
{
    return kindName(kind);
}

template<typename Set>
[[nodiscard]] std::optional<Set> valueOf(std::string_view word)
{
    for (std::size_t i = 0; i < Words<Set>::list.size(); ++i) {
        if (word == Words<Set>::list[i]) {
            return static_cast<Set>(i);
        }
    }
    return std::nullopt;
}

template<>
[[nodiscard]] inline std::optional<ObjectKind> valueOf<ObjectKind>(std::string_view word)
{
    for (int i = 0; i <= static_cast<int>(ObjectKind::Statistics); ++i) {
        if (word == kindName(static_cast<ObjectKind>(i))) {
            return static_cast<ObjectKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace sluice::catalog
