#include "models/engine/sqlite/sqlite_cursor.h"

#include "models/base/text.h"
#include "models/engine/sqlite/cell_reader.h"
#include "models/engine/sqlite/prepare_statement.h"
#include "models/engine/sqlite/result_columns.h"
#include "models/engine/sqlite/sqlite_error.h"
#include "models/engine/sqlite/stored_tokens.h"
#include "models/sql/statement_info.h"

#include <utility>

namespace sluice::sqlite {

namespace {

using Clock = std::chrono::steady_clock;

bool isFull(const data::RowBatchBuilder &rows, const engine::BatchLimits &limits,
            Clock::time_point begin)
{
    return rows.rowCount() >= limits.rows || rows.byteSize() >= limits.bytes
           || Clock::now() - begin >= limits.time;
}

// sqlite3_changes keeps its number through statements that change no rows, so it is asked only after these.
bool isRowChange(sqlite3_stmt *statement, std::string_view text)
{
    const StoredTokens tokens(text);
    bool begins = false;
    for (const std::string_view word : {"INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"}) {
        begins = begins || tokens.isWord(0, word);
    }
    return begins && sqlite3_stmt_readonly(statement) == 0;
}

// Writing to a file that was renamed or deleted succeeds and is lost.
Result<> checkStillThere(sqlite3 *database, std::string_view text)
{
    int moved = 0;
    const int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (code == SQLITE_OK && moved != 0) {
        return fail(
            Error{.kind = ErrorKind::Conflict,
                  .message = Message::tr("the database file was moved, replaced or deleted"),
                  .code = codeName(SQLITE_READONLY_DBMOVED),
                  .hint = Message::tr("Nothing was written. Open the file again."),
                  .statement = redactSecrets(text)});
    }
    return {};
}

} // namespace

SqliteCursor::SqliteCursor(sqlite3 *database, ConnectionHooks &hooks, std::string text,
                           const engine::Call &call)
    : m_database(database)
    , m_hooks(hooks)
    , m_text(std::move(text))
    , m_watch(database, call)
{
    m_hooks.watch = &m_watch;
}

SqliteCursor::~SqliteCursor()
{
    m_statement.reset(); // may still need the watch
    if (m_hooks.watch == &m_watch) {
        m_hooks.watch = nullptr;
    }
}

Result<std::unique_ptr<SqliteCursor>> SqliteCursor::start(sqlite3 *database, ConnectionHooks &hooks,
                                                          const sql::Statement &statement,
                                                          const engine::Call &call)
{
    std::unique_ptr<SqliteCursor> cursor(new SqliteCursor(database, hooks, statement.text, call));
    SLUICE_CHECK(cursor->prepare(statement));
    SLUICE_CHECK(cursor->step());
    return cursor;
}

Result<> SqliteCursor::prepare(const sql::Statement &statement)
{
    if (const auto ended = m_watch.ended()) {
        return fail(earlyEnd(*ended));
    }
    auto prepared = prepareStatement(m_database, m_hooks, m_text, Purpose::Run);
    if (!prepared) {
        const auto ended = m_watch.ended();
        const bool answersEnd = prepared.error().kind == ErrorKind::Busy
                                || prepared.error().kind == ErrorKind::Cancelled;
        return ended && answersEnd ? fail(earlyEnd(*ended)) : fail(prepared.error());
    }
    m_statement = std::move(*prepared);
    SLUICE_CHECK(bindParameters(m_statement.get(), statement));
    if (sqlite3_stmt_readonly(m_statement.get()) == 0) {
        SLUICE_CHECK(checkStillThere(m_database, m_text));
    }
    m_changesRows = isRowChange(m_statement.get(), m_text);
    m_verb = sql::inspectStatement(m_text, sql::Flavor::Sqlite).verb;
    return {};
}

Result<> SqliteCursor::step()
{
    if (const auto ended = m_watch.ended()) {
        // Ended between two rows: SQLite does not know yet that it should stop.
        m_statement.reset();
        m_state = State::AtEnd;
        return fail(earlyEnd(*ended));
    }
    const bool wasInTransaction = sqlite3_get_autocommit(m_database) == 0;
    const bool first = m_columns.empty();
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        Error error = runError(wasInTransaction);
        m_statement.reset();
        m_state = State::AtEnd;
        return fail(std::move(error));
    }
    if (first) { // only now: the first step may prepare anew, after somebody changed the schema
        m_columns = resultColumns(m_statement.get(), m_text, m_hooks.seen());
    }
    m_state = State::AtRow;
    if (code == SQLITE_DONE) {
        finish();
    }
    return {};
}

void SqliteCursor::finish()
{
    m_affectedRows = m_changesRows ? sqlite3_changes64(m_database) : -1;
    m_statement.reset(); // a finished statement must not keep others from changing the schema
    m_state = State::AtEnd;
}

Result<data::BatchPtr> SqliteCursor::next(const engine::BatchLimits &limits)
{
    if (m_pending) {
        return fail(*std::exchange(m_pending, std::nullopt));
    }
    if (m_state == State::AtRow && m_watch.ended()) {
        m_state = State::BetweenRows; // the stop is the answer, not the row that came before it
    }
    data::RowBatchBuilder rows(static_cast<int>(m_columns.size()));
    const auto begin = Clock::now();
    while (m_state != State::AtEnd) {
        if (m_state == State::BetweenRows) {
            if (auto stepped = step(); !stepped) {
                if (rows.rowCount() == 0) {
                    return fail(std::move(stepped).error());
                }
                m_pending = std::move(stepped).error();
            }
            continue;
        }
        readRow(m_statement.get(), limits.cellBytes, rows);
        m_state = State::BetweenRows;
        if (isFull(rows, limits, begin)) {
            break;
        }
    }
    return rows.rowCount() == 0 ? data::BatchPtr() : rows.take();
}

Error SqliteCursor::earlyEnd(ErrorKind kind) const
{
    return {.kind = kind,
            .message = kind == ErrorKind::Timeout
                           ? Message::tr("the statement took longer than it may")
                           : Message::tr("the statement was cancelled"),
            .code = codeName(SQLITE_INTERRUPT),
            .statement = redactSecrets(m_text)};
}

Error SqliteCursor::runError(bool wasInTransaction) const
{
    Error error = lastError(m_database, m_text);
    const auto ended = m_watch.ended();
    if (ended && (error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Busy)) {
        error = earlyEnd(*ended);
    } else if (error.kind == ErrorKind::Syntax) {
        error.kind = ErrorKind::Server; // the text was understood; running it failed
    }
    // An interrupted write, a full disk or ROLLBACK in a trigger end the transaction by themselves.
    if (wasInTransaction && sqlite3_get_autocommit(m_database) != 0) {
        error.hint = Message::tr("The transaction was rolled back.");
    }
    return error;
}

} // namespace sluice::sqlite
