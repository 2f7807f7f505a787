// Which rows of a table are shown, and in which order: what a user filters and sorts by.
#pragma once

#include "models/data/value.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace sluice::sql {

struct SortTerm
{
    std::string column; // as named in the table
    bool descending = false;
    std::optional<bool> nullsFirst; // none: where the engine has them

    bool operator==(const SortTerm &) const = default;
};

enum class Comparator {
    Equals,
    NotEquals, // NULL is not equal to a value: such rows are shown
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Between, // both ends inclusive
    In,
    NotIn,
    Contains, // text, whatever the case of its letters
    NotContains,
    StartsWith,
    EndsWith,
    Matches, // a regular expression of the server
    IsNull,
    IsNotNull,
    LastDays, // the value is a count of days
    HasElement,
};

struct Condition
{
    std::string column;
    std::vector<std::string>
        path; // inside a JSON value: "address", "zip"; "0" is the first of an array
    Comparator comparator = Comparator::Equals;
    std::vector<data::Value> values; // as many as the comparator takes

    bool operator==(const Condition &) const = default;
};

struct RowView
{
    std::vector<Condition> conditions; // all hold
    std::string where;                 // an expression in SQL, as the user wrote it; may be empty
    std::vector<SortTerm> order;       // empty: by the key

    [[nodiscard]] bool isFiltered() const { return !conditions.empty() || !where.empty(); }
    bool operator==(const RowView &) const = default;
};

} // namespace sluice::sql
