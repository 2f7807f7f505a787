#include "models/session/browse_state.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::session {

namespace {

constexpr std::int64_t kMostPagesWanted = 4;

std::vector<int> placesOf(const catalog::Table &table, const sql::BrowseKey &key,
                          const std::vector<std::string> &names)
{
    std::vector<int> places;
    for (const std::string &name : names) {
        const auto column = std::find_if(
            table.columns.begin(), table.columns.end(),
            [&name](const catalog::Column &c) { return equalsIgnoringCase(c.name, name); });
        const bool isRowid = key.isRowid && name == key.columns.front();
        places.push_back(
            static_cast<int>(isRowid ? table.columns.size()
                                     : static_cast<std::size_t>(column - table.columns.begin())));
    }
    return places;
}

// Called through a copy: the call may be what ends the object that holds the original.
template<typename... Arguments>
void notify(std::function<void(Arguments...)> function, Arguments... arguments)
{
    if (function) {
        function(arguments...);
    }
}

} // namespace

BrowseState::BrowseState(Session &session, Browsed browsed, BrowseEvents events)
    : m_session(session)
    , m_browsed(std::move(browsed))
    , m_keyColumns(placesOf(*m_browsed.table, m_browsed.key, m_browsed.key.columns))
    , m_events(std::move(events))
{
    placeRows();
}

std::vector<sql::OrderTerm> BrowseState::terms() const
{
    return sql::orderTerms(*m_browsed.table, m_browsed.key, m_browsed.view.order,
                           m_session.dialect());
}

bool BrowseState::followsIndex() const
{
    return sql::followsIndex(*m_browsed.table, terms(), m_session.dialect().flavor());
}

Result<sql::Statement> BrowseState::statement(const std::vector<std::string> &columns) const
{
    return sql::selectRows(*m_browsed.table, columns, m_browsed.key, m_browsed.view,
                           m_session.dialect());
}

void BrowseState::placeRows()
{
    std::vector<std::string> names;
    for (const sql::OrderTerm &term : terms()) {
        names.push_back(term.column);
    }
    m_placeColumns = placesOf(*m_browsed.table, m_browsed.key, names);
    KeyForm form = KeyForm::None;
    if (hasKey()) {
        form = m_browsed.key.isInteger && m_browsed.view == sql::RowView{} ? KeyForm::Integer
                                                                           : KeyForm::Other;
    }
    const std::int64_t estimate = m_map.rowCount();
    const auto bounds = m_map.bounds();
    m_map = PageMap(form);
    if (!m_browsed.view.isFiltered()) {
        m_map.setEstimate(std::max(estimate, m_browsed.table->estimatedRows.value_or(0)));
    }
    if (bounds && form == KeyForm::Integer) {
        m_map.setBounds(*bounds);
    }
}

void BrowseState::open()
{
    pump();
}

void BrowseState::close()
{
    m_events = {};
    cancel();
}

void BrowseState::cancel()
{
    ++m_generation;
    if (m_flight) {
        m_session.cancel(m_flight->request);
        m_flight.reset();
    }
    for (const Request &request : m_counting) {
        m_session.cancel(request);
    }
    m_counting.clear();
    setBusy(false);
}

void BrowseState::refresh()
{
    cancel();
    placeRows();
    m_pages.clear();
    m_isFirstPartial = false;
    m_asked.clear();
    m_isCounting = false;
    announceCount();
    pump();
}

void BrowseState::setView(sql::RowView view)
{
    cancel();
    m_browsed.view = std::move(view);
    m_map = PageMap();
    m_wantFirst = 0;
    m_wantLast = 0;
    refresh();
}

std::int64_t BrowseState::rowCount() const
{
    return hasKey() ? m_map.rowCount() : std::min(m_map.rowCount(), BrowseTable::kUnkeyedRows);
}

std::optional<BrowseState::Place> BrowseState::find(std::int64_t row)
{
    if (row < 0) {
        return std::nullopt;
    }
    auto batch = m_pages.find(row / kPageRows);
    const auto inPage = static_cast<int>(row % kPageRows);
    if (!batch || inPage >= batch->rowCount()) {
        return std::nullopt;
    }
    return Place{std::move(batch), inPage};
}

std::optional<std::int64_t> BrowseState::nearestRow(std::int64_t row, int step)
{
    while (row >= 0 && !find(row)) {
        const auto page = m_pages.nearest(row / kPageRows, step);
        if (!page) {
            return std::nullopt;
        }
        const std::int64_t first = *page * kPageRows;
        const std::int64_t last = first + m_pages.find(*page)->rowCount() - 1;
        const std::int64_t nearest = step > 0 ? std::max(row, first) : std::min(row, last);
        if (nearest >= first && nearest <= last) {
            return nearest;
        }
        row = step > 0 ? first + kPageRows : first - 1;
    }
    return row < 0 ? std::nullopt : std::optional(row);
}

std::optional<data::RowKey> BrowseState::valuesAt(const data::RowBatch &batch, int row,
                                                  const std::vector<int> &columns)
{
    if (columns.empty()) {
        return std::nullopt;
    }
    data::RowKey key;
    for (const int column : columns) {
        const data::CellView cell = batch.cell(row, column);
        if (cell.isCut()) {
            return std::nullopt;
        }
        key.values.push_back(data::toValue(cell));
    }
    return key;
}

std::optional<data::RowKey> BrowseState::keyAt(const data::RowBatch &batch, int row) const
{
    return valuesAt(batch, row, m_keyColumns);
}

void BrowseState::want(std::int64_t first, std::int64_t last)
{
    const std::int64_t firstPage = std::max<std::int64_t>(first, 0) / kPageRows;
    const std::int64_t lastPage =
        std::clamp(std::max(first, last) / kPageRows, firstPage, firstPage + kMostPagesWanted - 1);
    if (firstPage != m_wantFirst || lastPage != m_wantLast) {
        m_wantFirst = firstPage;
        m_wantLast = lastPage;
        m_asked.clear();
    }
    if (m_flight && !isWanted(m_flight->page)) {
        m_session.cancel(m_flight->request);
        m_flight.reset();
    }
    pump();
}

bool BrowseState::isWanted(std::int64_t page) const
{
    return page >= m_wantFirst && page <= m_wantLast;
}

std::optional<std::int64_t> BrowseState::nextMissing()
{
    const std::int64_t rows = rowCount();
    for (std::int64_t page = m_wantFirst; page <= m_wantLast; ++page) {
        const bool mayExist = page == 0 || page * kPageRows < rows;
        const bool isHere = m_pages.find(page) && !(page == 0 && m_isFirstPartial);
        if (mayExist && !m_asked.contains(page) && !isHere) {
            return page;
        }
    }
    return std::nullopt;
}

void BrowseState::pump()
{
    if (m_flight) {
        return;
    }
    if (const auto page = nextMissing()) {
        fetch(*page);
    }
    setBusy(m_flight.has_value());
    if (m_wantFirst > 0) {
        startCounting();
    }
}

void BrowseState::fetch(std::int64_t page)
{
    m_asked.insert(page);
    const PagePlan plan = m_map.planFor(page);
    const std::uint64_t number = ++m_flightNumber;
    FirstRows firstRows;
    if (page == 0) {
        firstRows = [&session = m_session, self = weak_from_this(), number](data::BatchPtr rows) {
            session.post([self, number, rows = std::move(rows)] {
                const auto state = self.lock();
                if (state && state->m_flight && state->m_flightNumber == number) {
                    state->firstRowsArrived(rows);
                }
            });
        };
    }
    // Set before the answer can come: an inline Post answers from inside ask().
    m_flight = Flight{.request = {}, .page = page};
    const Request request = ask<PageRows>(
        Lane::Browse,
        [browsed = m_browsed, plan, firstRows](engine::Connection &connection,
                                               const engine::Call &call) {
            return readPage(connection, browsed, plan, call, firstRows);
        },
        [page, plan, number](BrowseState &state, Result<PageRows> answer) {
            if (state.m_flight && state.m_flightNumber == number) {
                state.m_flight.reset();
                state.arrived(page, plan, std::move(answer));
            }
        });
    if (m_flight && m_flightNumber == number) {
        m_flight->request = request;
    }
}

void BrowseState::firstRowsArrived(const data::BatchPtr &rows)
{
    m_pages.put(0, rows);
    m_isFirstPartial = true;
    m_map.addSeen(rows->rowCount());
    announceCount();
    announce(0, rows->rowCount());
}

void BrowseState::arrived(std::int64_t page, const PagePlan &plan, Result<PageRows> answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::Cancelled) {
            notify<const Error &>(m_events.failed, answer.error());
        }
    } else {
        keep(page, plan, *answer);
        learnCount(page, plan, *answer);
        if (answer->rows) {
            announce(page * kPageRows, answer->rows->rowCount());
        }
    }
    pump();
}

void BrowseState::keep(std::int64_t page, const PagePlan &plan, const PageRows &answer)
{
    if (!answer.rows) {
        return;
    }
    m_pages.put(page, answer.rows);
    m_isFirstPartial = m_isFirstPartial && page != 0;
    auto first = valuesAt(*answer.rows, 0, m_placeColumns);
    auto last = valuesAt(*answer.rows, answer.rows->rowCount() - 1, m_placeColumns);
    if (hasKey() && first && last) {
        m_map.setEdges(page, {.first = std::move(*first),
                              .last = std::move(*last),
                              .isExact = plan.isExact && !answer.fromEnd});
    }
}

void BrowseState::learnCount(std::int64_t page, const PagePlan &plan, const PageRows &answer)
{
    const std::int64_t rows = answer.rows ? answer.rows->rowCount() : 0;
    const bool isShort = rows < plan.limit;
    const bool isExact = plan.isExact && !answer.fromEnd;
    if (plan.backwards && !plan.from && plan.skip == 0 && isShort) {
        setExactCount(rows); // there are no more in the whole table
    } else if (isExact && isShort && (rows > 0 || plan.skip == 0)) {
        setExactCount(page * kPageRows + rows);
    } else if (isExact && isShort) {
        m_map.setEstimate(page * kPageRows);
    } else if (isExact) {
        m_map.addSeen(page * kPageRows + rows);
    }
    if (page == 0 && !isShort) {
        guessCount();
    }
    announceCount();
}

void BrowseState::setExactCount(std::int64_t rows)
{
    if (m_map.isCountExact() && m_map.rowCount() == rows) {
        return;
    }
    m_map.truncateAnchors((rows + kPageRows - 1) / kPageRows);
    m_map.setExactCount(rows);
    std::vector<std::pair<std::int64_t, data::BatchPtr>> exact;
    for (std::int64_t page = m_wantFirst; page <= m_wantLast; ++page) {
        const bool isExact = !hasKey() || (m_map.edges(page) != nullptr);
        if (auto batch = isExact ? m_pages.find(page) : nullptr) {
            exact.emplace_back(page, std::move(batch));
        }
    }
    m_pages.clear();
    for (auto &[page, batch] : exact) {
        m_pages.put(page, std::move(batch));
    }
    m_asked.clear();
    announceCount();
}

void BrowseState::announce(std::int64_t first, std::int64_t rows)
{
    notify<std::int64_t, std::int64_t>(m_events.rowsArrived, first, first + rows - 1);
}

void BrowseState::announceCount()
{
    if (rowCount() != m_announcedCount || isCountExact() != m_announcedExact) {
        m_announcedCount = rowCount();
        m_announcedExact = isCountExact();
        notify(m_events.rowCountChanged);
    }
}

void BrowseState::setBusy(bool busy)
{
    if (busy != m_isBusy) {
        m_isBusy = busy;
        notify<bool>(m_events.busyChanged, busy);
    }
}

} // namespace sluice::session
