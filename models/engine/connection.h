// One connection to a database. Used by one thread at a time; every call can be stopped from another by its token.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"
#include "models/engine/cursor.h"
#include "models/sql/dialect.h"
#include "models/sql/statement.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace sluice::engine {

enum class Origin { User, Grid, Introspection, Migration, Edit, Internal };

// How a call may end early. A stop is answered with Cancelled within 100 ms, a deadline with Timeout.
struct Call
{
    std::stop_token stop;
    std::chrono::milliseconds deadline{0}; // 0: none
    Origin origin = Origin::User;
};

enum class TransactionState { None, Open, Failed };

// What the log shows of each statement; parameters are not part of it, secrets in the text are redacted.
struct SentStatement
{
    std::string text;
    Origin origin = Origin::User;
    std::chrono::system_clock::time_point at;
    std::chrono::microseconds duration{0}; // until the first answer
    std::thread::id thread;
    std::string error; // empty: none
};
using StatementObserver =
    std::function<void(const SentStatement &)>; // called on the connection's thread

// Facts for the status bar.
struct ServerFacts
{
    std::string product; // "SQLite 3.40.1", "PostgreSQL 15.18"
    std::string target;  // "shop.db", "shop@localhost": without secrets
    std::string schema;  // default schema
    std::string tls;     // "TLSv1.3", "off", "" where it does not apply
    std::vector<std::pair<std::string, std::string>> details; // ("journal mode", "wal"), …
    bool readOnly = false;
};

class Connection
{
public:
    virtual ~Connection() = default;
    void observe(StatementObserver observer) { m_observer = std::move(observer); }

    // Sends exactly one statement. The cursor must be gone before the next call. Errors carry the position.
    [[nodiscard]] Result<std::unique_ptr<Cursor>> query(const sql::Statement &statement,
                                                        const Call &call);
    // Columns of a statement without running it; empty when it has none.
    [[nodiscard]] virtual Result<std::vector<data::ResultColumn>> describe(
        const std::string &statement, const Call &call) = 0;
    [[nodiscard]] virtual Result<catalog::Catalog> readCatalog(const Call &call) = 0;
    // A text that changes when anybody changes the schema, no other database has the same; cheap beside reading it.
    [[nodiscard]] virtual Result<std::string> schemaVersion(const Call &call) = 0;
    [[nodiscard]] virtual TransactionState transactionState() const = 0;
    // False once the link is dead: the worker opens a new connection for its next job and re-runs nothing.
    [[nodiscard]] virtual bool isAlive() const { return true; }
    [[nodiscard]] virtual ServerFacts facts() const = 0;
    [[nodiscard]] virtual const sql::Dialect &dialect() const = 0;

protected:
    [[nodiscard]] virtual Result<std::unique_ptr<Cursor>> start(const sql::Statement &statement,
                                                                const Call &call) = 0;
    void report(SentStatement sent) const; // also for statements that do not go through query()

private:
    StatementObserver m_observer;
};

// Runs a statement to its end and gives the rows changed (-1: does not apply); rows are thrown away.
[[nodiscard]] Result<std::int64_t> execute(Connection &connection, const sql::Statement &statement,
                                           const Call &call);
// All rows of a statement that returns few.
[[nodiscard]] Result<std::vector<std::vector<data::Value>>> fetchAll(
    Connection &connection, const sql::Statement &statement, const Call &call);

} // namespace sluice::engine
