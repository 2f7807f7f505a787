#include "models/session/read_rows.h"

#include "models/base/text.h"

#include <algorithm>
#include <charconv>

namespace sluice::session {

namespace {

constexpr int kFirstRows = 256;
// Long cells are cut for the grid; once a page is large they are cut shorter, so that it stays bounded.
constexpr std::size_t kCellBytes = 64U << 10U;
constexpr std::size_t kTightCellBytes = 1U << 10U;
constexpr std::size_t kLargePage = 8U << 20U;

data::BatchPtr merged(const std::vector<data::BatchPtr> &batches, bool reversed)
{
    if (batches.empty()) {
        return nullptr;
    }
    if (batches.size() == 1 && !reversed) {
        return batches.front();
    }
    data::RowBatchBuilder builder(batches.front()->columnCount());
    const auto addRow = [&builder](const data::RowBatch &batch, int row) {
        for (int column = 0; column < batch.columnCount(); ++column) {
            builder.add(batch.cell(row, column));
        }
    };
    if (reversed) {
        for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
            for (int row = (*batch)->rowCount() - 1; row >= 0; --row) {
                addRow(**batch, row);
            }
        }
    } else {
        for (const data::BatchPtr &batch : batches) {
            for (int row = 0; row < batch->rowCount(); ++row) {
                addRow(*batch, row);
            }
        }
    }
    return builder.take();
}

Result<data::BatchPtr> readAll(engine::Connection &connection, const sql::PageRequest &request,
                               const engine::Call &call, const FirstRows &firstRows)
{
    SLUICE_TRY(const sql::Statement statement, sql::selectPage(request, connection.dialect()));
    SLUICE_TRY(const auto cursor, connection.query(statement, call));
    std::vector<data::BatchPtr> batches;
    std::size_t bytes = 0;
    engine::BatchLimits limits{.rows = firstRows ? kFirstRows : kPageRows, .cellBytes = kCellBytes};
    while (true) {
        SLUICE_TRY(data::BatchPtr batch, cursor->next(limits));
        if (!batch) {
            return merged(batches, request.backwards);
        }
        if (firstRows && batches.empty()) {
            firstRows(batch);
        }
        bytes += batch->byteSize();
        limits.rows = kPageRows;
        limits.cellBytes = bytes < kLargePage ? kCellBytes : kTightCellBytes;
        batches.push_back(std::move(batch));
    }
}

data::RowKey keyOf(const data::RowBatch &batch, int row)
{
    data::RowKey key;
    for (int column = 0; column < batch.columnCount(); ++column) {
        key.values.push_back(data::toValue(batch.cell(row, column)));
    }
    return key;
}

} // namespace

std::optional<std::int64_t> toInteger(const data::Value &value)
{
    if (const std::int64_t *integer = value.integer()) {
        return *integer;
    }
    if (const std::string *text = value.text()) {
        std::int64_t number = 0;
        const auto end = text->data() + text->size();
        if (std::from_chars(text->data(), end, number).ptr == end && !text->empty()) {
            return number;
        }
    }
    return std::nullopt;
}

Result<PageRows> readPage(engine::Connection &connection, const Browsed &browsed,
                          const PagePlan &plan, const engine::Call &call,
                          const FirstRows &firstRows)
{
    const sql::PageRequest request{.table = browsed.table.get(),
                                   .key = browsed.key,
                                   .view = &browsed.view,
                                   .from = plan.from,
                                   .inclusive = plan.inclusive,
                                   .backwards = plan.backwards,
                                   .limit = plan.limit,
                                   .skip = plan.skip};
    SLUICE_TRY(auto rows, readAll(connection, request, call, firstRows));
    if (plan.elseFromEnd && (!rows || rows->rowCount() < plan.limit)) {
        const sql::PageRequest last{.table = browsed.table.get(),
                                    .key = browsed.key,
                                    .view = &browsed.view,
                                    .backwards = true,
                                    .limit = plan.limit};
        SLUICE_TRY(auto lastRows, readAll(connection, last, call, {}));
        return PageRows{std::move(lastRows), true};
    }
    return PageRows{std::move(rows), false};
}

Result<KeyWalk> walkKeys(engine::Connection &connection, const Browsed &browsed,
                         const std::optional<data::RowKey> &from, int limit,
                         const engine::Call &call)
{
    SLUICE_TRY(const sql::Statement statement, sql::selectPlaces({.table = browsed.table.get(),
                                                                  .key = browsed.key,
                                                                  .view = &browsed.view,
                                                                  .from = from,
                                                                  .limit = limit},
                                                                 connection.dialect()));
    SLUICE_TRY(const auto cursor, connection.query(statement, call));
    KeyWalk walk;
    while (true) {
        SLUICE_TRY(const data::BatchPtr batch, cursor->next({}));
        if (!batch) {
            return walk;
        }
        for (int row = 0; row < batch->rowCount(); ++row, ++walk.rows) {
            if (walk.rows % kPageRows == 0) {
                walk.keys.push_back(keyOf(*batch, row));
            }
        }
    }
}

Result<std::optional<KeyBounds>> readBounds(engine::Connection &connection,
                                            const catalog::Table &table, const sql::BrowseKey &key,
                                            const engine::Call &call)
{
    SLUICE_TRY(
        const auto rows,
        engine::fetchAll(connection, sql::selectKeyBounds(table, key, connection.dialect()), call));
    if (rows.size() != 1 || rows.front().size() != 2) {
        return std::nullopt;
    }
    const auto low = toInteger(rows.front()[0]);
    const auto high = toInteger(rows.front()[1]);
    if (!low || !high) {
        return std::nullopt;
    }
    const bool asText = rows.front()[0].text() != nullptr;
    return KeyBounds{.low = *low, .high = *high, .asText = asText};
}

} // namespace sluice::session
