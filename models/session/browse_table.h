// The rows of a table of any size by row number: pages by key, positions estimated at once and made exact in the background.
#pragma once

#include "models/data/page_cache.h"
#include "models/data/result_column.h"
#include "models/session/session.h"
#include "models/sql/select_page.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace sluice::session {

class BrowseState;

struct BrowseEvents
{
    std::function<void()> rowCountChanged; // also when an estimate becomes exact
    std::function<void(std::int64_t first, std::int64_t last)> rowsArrived; // inclusive
    std::function<void(const Error &)> failed;
    std::function<void(bool)> busyChanged;
};

class BrowseTable
{
public:
    using Events = BrowseEvents;

    // A table or view of the session's catalog; the first page is asked for at once.
    // Views and tables without a key are read by position (LIMIT, OFFSET), up to kUnkeyedRows rows: the engine
    // promises them no order, so rows may shift between pages.
    BrowseTable(Session &session, const catalog::QualifiedName &name, Events events,
                sql::RowView view = {});
    ~BrowseTable(); // cancels its requests
    BrowseTable(const BrowseTable &) = delete;
    BrowseTable &operator=(const BrowseTable &) = delete;

    static constexpr std::int64_t kUnkeyedRows = 1'000'000;

    [[nodiscard]] const std::vector<data::ResultColumn> &columns() const { return m_columns; }
    [[nodiscard]] std::int64_t rowCount() const;
    [[nodiscard]] bool isCountExact() const;
    // Nothing while the page is not here; asking does not fetch. Valid until the next call, as pages may leave.
    [[nodiscard]] std::optional<data::CellView> cell(std::int64_t row, int column) const;
    // The nearest row that is here: this one or one behind it; `step` -1: or one before it.
    [[nodiscard]] std::optional<std::int64_t> nearestRow(std::int64_t row, int step) const;
    [[nodiscard]] std::optional<data::RowKey> key(
        std::int64_t row) const;           // nothing without a key, or while not here
    [[nodiscard]] bool isEditable() const; // has a key whose values identify a row
    [[nodiscard]] const Message &whyNotEditable() const;
    [[nodiscard]] const std::optional<sql::BrowseKey> &browseKey() const { return m_key; }
    // The visible rows: fetches what is missing, cancels what is no longer wanted.
    void want(std::int64_t first, std::int64_t last);
    [[nodiscard]] const sql::RowView &view() const;
    void setView(sql::RowView view); // forgets rows and counts, reads again
    // All rows as they are shown, of these columns.
    [[nodiscard]] Result<sql::Statement> statement(const std::vector<std::string> &columns) const;
    // Whether the rows come in this order without being sorted first.
    [[nodiscard]] bool followsIndex() const;
    void refresh(); // forgets rows and counts, reads again
    void cancel();

private:
    std::shared_ptr<BrowseState> m_state; // answers under way hold it weakly
    std::vector<data::ResultColumn> m_columns;
    std::optional<sql::BrowseKey> m_key;
    Message m_whyNotEditable;
};

} // namespace sluice::session
