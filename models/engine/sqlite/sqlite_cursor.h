// The rows of a running SQLite statement. Its first step is made by start(), so that errors come early.
#pragma once

#include "models/engine/cursor.h"
#include "models/engine/sqlite/connection_hooks.h"
#include "models/engine/sqlite/database_handle.h"
#include "models/sql/statement.h"

#include <optional>

namespace sluice::sqlite {

class SqliteCursor final : public engine::Cursor
{
public:
    // `database` and `hooks` outlive the cursor.
    [[nodiscard]] static Result<std::unique_ptr<SqliteCursor>> start(
        sqlite3 *database, ConnectionHooks &hooks, const sql::Statement &statement,
        const engine::Call &call);
    ~SqliteCursor() override;
    SqliteCursor(const SqliteCursor &) = delete;
    SqliteCursor &operator=(const SqliteCursor &) = delete;

    [[nodiscard]] const std::vector<data::ResultColumn> &columns() const override
    {
        return m_columns;
    }
    [[nodiscard]] Result<data::BatchPtr> next(const engine::BatchLimits &limits) override;
    [[nodiscard]] std::int64_t affectedRows() const override { return m_affectedRows; }
    [[nodiscard]] std::string commandTag() const override { return m_verb; }

private:
    enum class State { AtRow, BetweenRows, AtEnd };

    SqliteCursor(sqlite3 *database, ConnectionHooks &hooks, std::string text,
                 const engine::Call &call);
    [[nodiscard]] Result<> prepare(const sql::Statement &statement);
    [[nodiscard]] Result<> step();
    void finish();
    [[nodiscard]] Error runError(bool wasInTransaction) const;
    [[nodiscard]] Error earlyEnd(ErrorKind kind) const;

    sqlite3 *m_database;
    ConnectionHooks &m_hooks;
    std::string m_text;
    CallWatch m_watch;
    StatementHandle m_statement;
    std::vector<data::ResultColumn> m_columns;
    std::string m_verb;
    bool m_changesRows = false;
    std::int64_t m_affectedRows = -1;
    State m_state = State::BetweenRows;
    std::optional<Error> m_pending; // met behind rows that were handed out first
};

} // namespace sluice::sqlite
