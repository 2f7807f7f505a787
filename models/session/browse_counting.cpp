// The background pass of a BrowseState: first guesses by the key's bounds, then anchors and the exact count.
#include "models/session/browse_state.h"

#include <algorithm>
#include <limits>

namespace sluice::session {

namespace {

// Rows of one step of the background pass: short enough not to keep writers waiting for its lock. Rows that must be
// sorted first come in one step.
constexpr int kWalkRows = 64 * kPageRows + 1;

// A key whose bounds tell at once how many rows there can be; SQLite's rowid, where the browsing key is another.
std::optional<sql::BrowseKey> countableKey(const catalog::Table &table, const sql::BrowseKey &key,
                                           sql::Flavor flavor)
{
    if (key.isInteger) {
        return key;
    }
    catalog::Table unkeyed = table;
    unkeyed.primaryKey.reset();
    unkeyed.uniques.clear();
    unkeyed.indexes.clear();
    auto rowid = sql::browseKey(unkeyed, flavor);
    return rowid && rowid->isInteger ? rowid : std::nullopt;
}

// The whole span of keys, thinned by the statistics or else by the density of the first page.
std::int64_t estimate(const KeyBounds &bounds, const std::optional<std::int64_t> &statistics,
                      const PageEdges *firstPage)
{
    const double span = static_cast<double>(bounds.high) - static_cast<double>(bounds.low) + 1;
    double rows = span;
    if (statistics) {
        rows = static_cast<double>(*statistics);
    } else if (firstPage != nullptr && firstPage->first.values.size() == 1) {
        const auto first = toInteger(firstPage->first.values.front());
        const auto last = toInteger(firstPage->last.values.front());
        const double pageSpan =
            first && last ? static_cast<double>(*last) - static_cast<double>(*first) + 1 : 0;
        rows = pageSpan >= kPageRows ? span * kPageRows / pageSpan : span;
    }
    return static_cast<std::int64_t>(std::clamp(std::min(rows, span), 0.0, 1e15));
}

// A key-only pass over so many rows takes a fraction of a second and a few dozen megabytes of reading.
constexpr std::int64_t kCheapRows = 250'000;

} // namespace

// The exact count reads the whole table: at once only where that is cheap, else when somebody leaves its beginning.
void BrowseState::guessCount()
{
    if (m_browsed.view.isFiltered()) {
        startCounting();
    } else if (countableKey(*m_browsed.table, m_browsed.key, m_session.dialect().flavor())) {
        readKeyBounds();
    } else if (m_browsed.table->estimatedRows.value_or(0) <= kCheapRows) {
        startCounting();
    }
}

void BrowseState::startCounting()
{
    if (m_isCounting || m_map.isCountExact()) {
        return;
    }
    m_isCounting = true;
    if (!hasKey()) {
        countRows();
        return;
    }
    if (!m_map.bounds() && !m_browsed.view.isFiltered()) {
        readKeyBounds();
    }
    walkOn();
}

// A first guess at once, on the lane that is free by now.
void BrowseState::readKeyBounds()
{
    const auto key = countableKey(*m_browsed.table, m_browsed.key, m_session.dialect().flavor());
    if (!key) {
        return;
    }
    using Bounds = std::optional<KeyBounds>;
    const bool placesRows = m_browsed.key.isInteger && m_browsed.view == sql::RowView{};
    m_counting.push_back(ask<Bounds>(
        Lane::Browse,
        [table = m_browsed.table, key = *key](engine::Connection &connection,
                                              const engine::Call &call) {
            return readBounds(connection, *table, key, call);
        },
        [placesRows](BrowseState &state, Result<Bounds> answer) {
            if (!answer || !*answer) {
                state.startCounting();
                return;
            }
            if (placesRows) {
                state.m_map.setBounds(**answer);
            }
            state.m_map.setEstimate(estimate(**answer, state.m_browsed.table->estimatedRows,
                                             placesRows ? state.m_map.edges(0) : nullptr));
            state.announceCount();
            state.pump();
            if (state.rowCount() <= kCheapRows) {
                state.startCounting();
            }
        }));
}

void BrowseState::countRows()
{
    using Rows = std::vector<std::vector<data::Value>>;
    m_counting.push_back(ask<Rows>(
        Lane::Background,
        [browsed = m_browsed](engine::Connection &connection,
                              const engine::Call &call) -> Result<Rows> {
            SLUICE_TRY(const sql::Statement count,
                       sql::selectCount(*browsed.table, connection.dialect(), browsed.view));
            return engine::fetchAll(connection, count, call);
        },
        [](BrowseState &state, Result<Rows> answer) {
            const bool isOne = answer && answer->size() == 1 && answer->front().size() == 1;
            const auto count = isOne ? toInteger(answer->front().front()) : std::nullopt;
            if (count) {
                state.setExactCount(*count);
                state.pump();
            }
        }));
}

void BrowseState::walkOn()
{
    std::optional<data::RowKey> from;
    if (!m_map.anchors().empty()) {
        from = m_map.anchors().back();
    }
    const int limit = followsIndex() ? kWalkRows : std::numeric_limits<int>::max();
    m_counting.clear();
    m_counting.push_back(ask<KeyWalk>(
        Lane::Background,
        [browsed = m_browsed, from, limit](engine::Connection &connection,
                                           const engine::Call &call) {
            return walkKeys(connection, browsed, from, limit, call);
        },
        [limit](BrowseState &state, Result<KeyWalk> answer) {
            // A count that cannot be had leaves the estimate standing: the pages tell what is wrong.
            if (answer && !state.m_map.isCountExact()) {
                state.walked(*answer, limit);
            }
        }));
}

void BrowseState::walked(const KeyWalk &walk, int limit)
{
    const auto anchors = static_cast<std::int64_t>(m_map.anchors().size());
    const bool isFirst = anchors == 0;
    for (std::size_t i = isFirst ? 0 : 1; i < walk.keys.size(); ++i) {
        m_map.addAnchor(walk.keys[i]);
    }
    if (walk.rows < limit) {
        setExactCount((isFirst ? 0 : anchors - 1) * kPageRows + walk.rows);
    } else {
        walkOn();
    }
    announceCount();
    pump();
}

} // namespace sluice::session
