// Reads the rows of one page on a worker's thread, whatever the direction they come in.
#pragma once

#include "models/engine/connection.h"
#include "models/session/page_map.h"
#include "models/sql/select_page.h"

#include <functional>
#include <memory>

namespace sluice::session {

// What is read: shared by the requests under way.
struct Browsed
{
    std::shared_ptr<const catalog::Table> table;
    sql::BrowseKey key; // without columns: none
    sql::RowView view;
};

struct PageRows
{
    data::BatchPtr rows;  // in rising order; null: none
    bool fromEnd = false; // the plan's guess lay past the end
};

using FirstRows = std::function<void(data::BatchPtr)>;

// `firstRows`, if any, is called with the first 256 rows before the rest is read.
[[nodiscard]] Result<PageRows> readPage(engine::Connection &connection, const Browsed &browsed,
                                        const PagePlan &plan, const engine::Call &call,
                                        const FirstRows &firstRows = {});

// The place of every kPageRows-th row from `from` on (from the start, without), the first among them.
struct KeyWalk
{
    std::vector<data::RowKey> keys;
    std::int64_t rows = 0; // walked, at most `limit`
};
[[nodiscard]] Result<KeyWalk> walkKeys(engine::Connection &connection, const Browsed &browsed,
                                       const std::optional<data::RowKey> &from, int limit,
                                       const engine::Call &call);

[[nodiscard]] Result<std::optional<KeyBounds>> readBounds(engine::Connection &connection,
                                                          const catalog::Table &table,
                                                          const sql::BrowseKey &key,
                                                          const engine::Call &call);

// An integer, also one that travels as text.
[[nodiscard]] std::optional<std::int64_t> toInteger(const data::Value &value);

// Keeps an open transaction usable when `read` fails inside it: PostgreSQL would refuse all that follows.
template<typename Read>
auto insideTransaction(engine::Connection &connection, Read read) -> decltype(read())
{
    const bool isFragile = connection.transactionState() == engine::TransactionState::Open
                           && connection.dialect().flavor() == sql::Flavor::Postgres;
    if (!isFragile) {
        return read();
    }
    const engine::Call call{.origin = engine::Origin::Internal};
    SLUICE_CHECK(engine::execute(connection, {.text = "SAVEPOINT sluice_read"}, call));
    auto answer = read();
    if (!answer) {
        SLUICE_CHECK(
            engine::execute(connection, {.text = "ROLLBACK TO SAVEPOINT sluice_read"}, call));
    }
    SLUICE_CHECK(engine::execute(connection, {.text = "RELEASE SAVEPOINT sluice_read"}, call));
    return answer;
}

} // namespace sluice::session
