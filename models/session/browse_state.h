// What a BrowseTable holds on the owner's thread: pages, their map, the request under way and the background pass.
#pragma once

#include "models/data/page_cache.h"
#include "models/session/browse_table.h"
#include "models/session/page_map.h"
#include "models/session/read_rows.h"
#include "models/sql/row_order.h"

#include <memory>
#include <optional>
#include <set>

namespace sluice::session {

class BrowseState : public std::enable_shared_from_this<BrowseState>
{
public:
    BrowseState(Session &session, Browsed browsed, BrowseEvents events);

    void open(); // reads the first page
    void close();
    void want(std::int64_t first, std::int64_t last);
    void refresh();
    void setView(sql::RowView view);
    void cancel();

    [[nodiscard]] const Browsed &browsed() const { return m_browsed; }
    [[nodiscard]] bool followsIndex() const;
    [[nodiscard]] Result<sql::Statement> statement(const std::vector<std::string> &columns) const;

    [[nodiscard]] std::int64_t rowCount() const;
    [[nodiscard]] bool isCountExact() const { return m_map.isCountExact(); }
    // The batch that holds a row, and its number there.
    struct Place
    {
        data::BatchPtr batch;
        int row = 0;
    };
    [[nodiscard]] std::optional<Place> find(std::int64_t row);
    [[nodiscard]] std::optional<std::int64_t> nearestRow(std::int64_t row, int step);
    [[nodiscard]] std::optional<data::RowKey> keyAt(const data::RowBatch &batch, int row) const;

private:
    [[nodiscard]] bool hasKey() const { return !m_browsed.key.columns.empty(); }
    [[nodiscard]] std::vector<sql::OrderTerm> terms() const;
    void placeRows(); // anew: the map of the pages for what is shown
    // The value of each of these columns; nothing where one is cut.
    [[nodiscard]] static std::optional<data::RowKey> valuesAt(const data::RowBatch &batch, int row,
                                                              const std::vector<int> &columns);

    struct Flight
    {
        Request request;
        std::int64_t page = 0;
    };

    void pump();
    [[nodiscard]] std::optional<std::int64_t> nextMissing();
    [[nodiscard]] bool isWanted(std::int64_t page) const;
    void fetch(std::int64_t page);
    void arrived(std::int64_t page, const PagePlan &plan, Result<PageRows> answer);
    void firstRowsArrived(const data::BatchPtr &rows);
    void keep(std::int64_t page, const PagePlan &plan, const PageRows &answer);
    void learnCount(std::int64_t page, const PagePlan &plan, const PageRows &answer);
    void setExactCount(std::int64_t rows);
    void announce(std::int64_t first, std::int64_t rows);
    void announceCount();
    void setBusy(bool busy);

    void guessCount();
    void startCounting();
    void readKeyBounds();
    void countRows();
    void walkOn();
    void walked(const KeyWalk &walk, int limit);

    // Asks the lane and drops the answer when this state is gone or has moved on.
    template<typename T>
    Request ask(Lane lane,
                std::function<Result<T>(engine::Connection &, const engine::Call &)> work,
                std::function<void(BrowseState &, Result<T>)> done);

    Session &m_session;
    Browsed m_browsed;
    std::vector<int> m_keyColumns;   // places of the key's columns in a row
    std::vector<int> m_placeColumns; // of what orders the rows
    BrowseEvents m_events;
    data::PageCache m_pages;
    std::set<std::int64_t>
        m_asked; // pages asked for since the wanted pages changed: not asked twice
    bool m_isFirstPartial =
        false; // of page 0 only the first rows are here: it is read again when wanted
    PageMap m_map;
    std::int64_t m_wantFirst = 0; // pages
    std::int64_t m_wantLast = 0;
    std::optional<Flight> m_flight;
    std::vector<Request> m_counting; // the background pass
    bool m_isCounting = false;
    std::uint64_t m_generation = 0; // answers of older ones are dropped
    std::uint64_t m_flightNumber = 0;
    std::int64_t m_announcedCount = -1;
    bool m_announcedExact = false;
    bool m_isBusy = false;
};

template<typename T>
Request BrowseState::ask(Lane lane,
                         std::function<Result<T>(engine::Connection &, const engine::Call &)> work,
                         std::function<void(BrowseState &, Result<T>)> done)
{
    return m_session.ask<T>(
        m_session.readingLane(lane),
        [work = std::move(work)](engine::Connection &connection, std::stop_token stop) {
            const engine::Call call{.stop = std::move(stop), .origin = engine::Origin::Grid};
            return insideTransaction(connection, [&] { return work(connection, call); });
        },
        [self = weak_from_this(), generation = m_generation,
         done = std::move(done)](Result<T> answer) {
            const auto state = self.lock();
            if (state && state->m_generation == generation) {
                done(*state, std::move(answer));
            }
        });
}

} // namespace sluice::session
