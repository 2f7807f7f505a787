// What a set of cells comes to: how many there are, how many differ, and of numbers the exact sum, average and extremes.
#pragma once

#include "models/catalog/type_ref.h"
#include "models/data/value.h"

#include <gmpxx.h>

#include <optional>
#include <string>
#include <unordered_set>

namespace sluice::data {

struct Summary
{
    std::int64_t values = 0; // without NULL
    std::int64_t nulls = 0;
    std::int64_t numbers = 0; // of the values
    std::int64_t distinct = 0;
    bool isDistinctCapped = false; // there are at least so many
    // Of the numbers, as decimal text; where one of them is not finite, of those that are.
    std::string sum;
    std::string average; // rounded to 16 significant digits at least
    // Of the numbers, or where there are none of dates and times without zone; empty: none.
    std::string least;
    std::string greatest;
};

class Summariser
{
public:
    static constexpr std::size_t kDistinct = 100'000;

    void add(const CellView &cell, catalog::TypeClass type);
    [[nodiscard]] Summary summary() const;

private:
    // digits × 10^-scale
    struct Decimal
    {
        mpz_class digits;
        long scale = 0;
    };

    void addNumber(const std::string &text);
    void addMoment(const std::string &text);
    [[nodiscard]] static std::optional<Decimal> readNumber(const std::string &text);
    static void align(Decimal &one, Decimal &other);
    [[nodiscard]] static std::string toText(Decimal number);
    [[nodiscard]] std::string average() const;

    Summary m_counts;
    Decimal m_sum;
    std::optional<Decimal> m_least;
    std::optional<Decimal> m_greatest;
    std::string m_earliest;
    std::string m_latest;
    bool m_isSortable = true; // no year before the first or past the 9999th among the dates
    std::unordered_set<std::string> m_seen;
};

} // namespace sluice::data
