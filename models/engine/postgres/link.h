// One libpq connection, never blocking: sends statements, waits for their results, cancels, notices its own death.
#pragma once

#include "models/base/result.h"
#include "models/engine/connection.h"
#include "models/engine/postgres/canceller.h"
#include "models/engine/postgres/pg_handles.h"
#include "models/engine/postgres/waiter.h"
#include "models/sql/statement.h"

#include <functional>
#include <string>
#include <vector>

namespace sluice::postgres {

// What a wait for the next result ended with: a result, the end (null), or the soft time (`isSoft`).
struct Arrival
{
    ResultHandle result;
    bool isSoft = false;
};

// One row of COPY … TO STDOUT; `isEnd` when there are no more.
struct CopyRow
{
    std::string text; // without its newline
    bool isEnd = false;
    bool isSoft = false;
};

// Cancelled or Timeout, for a wait that ended so.
[[nodiscard]] Error stopError(Wake why);

class Link
{
public:
    explicit Link(ConnHandle conn);
    ~Link();
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    // Ends what a cancelled statement left behind. Call it before anything is sent; ConnectionLost if the server
    // has not answered a cancel for five seconds (the socket is closed then).
    [[nodiscard]] Result<> settle(const Waiter &waiter);
    // Sends one statement; results arrive row by row when `singleRow`.
    [[nodiscard]] Result<> send(const sql::Statement &statement, const Waiter &waiter,
                                bool singleRow);
    // The next result. On a stop or a deadline the statement is cancelled and drained as far as fits in 80 ms.
    [[nodiscard]] Result<Arrival> next(const Waiter &waiter, std::optional<SteadyTime> soft = {});
    // While the last result was PGRES_COPY_OUT.
    [[nodiscard]] Result<CopyRow> nextCopyRow(const Waiter &waiter, SteadyTime soft);
    // Prepares the statement as the unnamed one and describes it, in one round trip.
    [[nodiscard]] Result<ResultHandle> describe(const std::string &statement, const Waiter &waiter);
    // Several statements in one round trip. The rows of each are handed over, with its number, while the server works on
    // the next.
    using Take = std::function<void(std::size_t, const PGresult &)>;
    [[nodiscard]] Result<> runAll(const std::vector<std::string> &statements, const Waiter &waiter,
                                  const Take &take);
    [[nodiscard]] Result<ResultHandle> run(const sql::Statement &statement, const Waiter &waiter);
    // What a failed result means: ConnectionLost if the link died of it.
    [[nodiscard]] Error failure(const PGresult *result);
    // Cancels and drains what still runs, in bounded time; the rest is settle()'s.
    void abandon();
    // A transaction of ours to be rolled back by the next settle().
    void oweRollback() { m_owesRollback = true; }

    [[nodiscard]] engine::TransactionState transactionState() const;
    [[nodiscard]] PGconn *conn() const { return m_conn.get(); }
    [[nodiscard]] bool isLost() const;
    [[nodiscard]] std::vector<std::string> takeNotices() { return std::move(m_notices); }

private:
    static void receiveNotice(void *link, const PGresult *result);
    [[nodiscard]] Result<> begin(const Waiter &waiter, const std::string &statement);
    [[nodiscard]] Result<> flush(const Waiter &waiter);
    // Waits until libpq can answer without blocking; Soft when `soft` passes first.
    [[nodiscard]] Result<Wake> awaitInput(const Waiter &waiter, std::optional<SteadyTime> soft);
    [[nodiscard]] Result<std::size_t> collect(const Waiter &waiter,
                                              const std::function<void(ResultHandle)> &take);
    [[nodiscard]] Error interrupt(Wake why);
    [[nodiscard]] Error lost();
    [[nodiscard]] Error sendError();
    bool drain(SteadyTime until);
    bool drainInput(SteadyTime until);
    void drainCopy(const PGresult &result, SteadyTime until);
    void note(PGresult *result);
    void hangUp();

    ConnHandle m_conn;
    Canceller m_canceller;
    std::string m_statement; // the one that runs, for errors
    engine::TransactionState m_stateBefore = engine::TransactionState::None;
    bool m_busy = false; // results may still come
    bool m_lost = false;
    bool m_owesRollback = false;
    std::optional<SteadyTime> m_cancelledAt; // while m_busy
    std::vector<std::string> m_notices;
};

} // namespace sluice::postgres
