// What is known of where a table's pages begin, and from it the cheapest way to read a page that is not here.
#pragma once

#include "models/data/row_key.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace sluice::session {

inline constexpr int kPageRows = 4096;

// How keys order and place rows.
enum class KeyForm { None, Integer, Other };

// The smallest and largest value of an integer key.
struct KeyBounds
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool asText = false; // PostgreSQL's integers travel as text
};

struct PageEdges
{
    data::RowKey first;
    data::RowKey last;
    bool isExact = false; // it begins at the row its number says
};

// The arguments of one page read.
struct PagePlan
{
    std::optional<data::RowKey> from;
    bool inclusive = true;
    bool backwards = false;
    int limit = kPageRows;
    int skip = 0;
    bool isExact = false;
    bool elseFromEnd = false; // a guess that may lie past the end: read the last rows instead
};

class PageMap
{
public:
    explicit PageMap(KeyForm form = KeyForm::None)
        : m_form(form)
    {}

    [[nodiscard]] std::int64_t rowCount() const { return m_rowCount; }
    [[nodiscard]] bool isCountExact() const { return m_isCountExact; }
    void setEstimate(
        std::int64_t rows);          // ignored once the count is exact; never below what was seen
    void addSeen(std::int64_t rows); // at least so many rows exist
    // Drops what was read by approximation: from now on every page can be read exactly.
    void setExactCount(std::int64_t rows);
    void setBounds(KeyBounds bounds) { m_bounds = bounds; }
    [[nodiscard]] const std::optional<KeyBounds> &bounds() const { return m_bounds; }

    // First keys of pages 0, 1, 2, … without a gap.
    [[nodiscard]] const std::vector<data::RowKey> &anchors() const { return m_anchors; }
    void addAnchor(data::RowKey key);
    void truncateAnchors(std::int64_t pages);

    void setEdges(std::int64_t page, PageEdges edges) { m_edges[page] = std::move(edges); }
    [[nodiscard]] const PageEdges *edges(std::int64_t page) const;

    [[nodiscard]] PagePlan planFor(std::int64_t page) const;

private:
    [[nodiscard]] std::optional<PagePlan> besideKnown(std::int64_t page) const;
    [[nodiscard]] std::optional<PagePlan> fromEnd(std::int64_t page) const;
    [[nodiscard]] PagePlan interpolated(std::int64_t page) const;
    [[nodiscard]] PagePlan bySkipping(std::int64_t page) const;

    KeyForm m_form;
    std::int64_t m_rowCount = 0;
    std::int64_t m_seen = 0; // rows that are certain to exist
    bool m_isCountExact = false;
    std::optional<KeyBounds> m_bounds;
    std::vector<data::RowKey> m_anchors;
    std::map<std::int64_t, PageEdges> m_edges;
};

} // namespace sluice::session
