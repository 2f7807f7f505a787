#include "models/engine/connection.h"

#include "models/base/text.h"

namespace sluice::engine {

Result<std::unique_ptr<Cursor>> Connection::query(const sql::Statement &statement, const Call &call)
{
    const auto at = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    auto cursor = start(statement, call);
    report({.text = statement.text,
            .origin = call.origin,
            .at = at,
            .duration = std::chrono::duration_cast<std::chrono::microseconds>(
                std::chrono::steady_clock::now() - begin),
            .error = cursor ? std::string() : cursor.error().message});
    return cursor;
}

void Connection::report(SentStatement sent) const
{
    if (m_observer) {
        sent.text = redactSecrets(sent.text);
        sent.thread = std::this_thread::get_id();
        m_observer(sent);
    }
}

Result<std::int64_t> execute(Connection &connection, const sql::Statement &statement,
                             const Call &call)
{
    SLUICE_TRY(const auto cursor, connection.query(statement, call));
    while (true) {
        SLUICE_TRY(const data::BatchPtr batch, cursor->next({}));
        if (!batch) {
            return cursor->affectedRows();
        }
    }
}

Result<std::vector<std::vector<data::Value>>> fetchAll(Connection &connection,
                                                       const sql::Statement &statement,
                                                       const Call &call)
{
    SLUICE_TRY(const auto cursor, connection.query(statement, call));
    std::vector<std::vector<data::Value>> rows;
    while (true) {
        SLUICE_TRY(const data::BatchPtr batch, cursor->next({}));
        if (!batch) {
            return rows;
        }
        for (int row = 0; row < batch->rowCount(); ++row) {
            auto &values = rows.emplace_back();
            values.reserve(static_cast<std::size_t>(batch->columnCount()));
            for (int column = 0; column < batch->columnCount(); ++column) {
                values.push_back(data::toValue(batch->cell(row, column)));
            }
        }
    }
}

} // namespace sluice::engine
