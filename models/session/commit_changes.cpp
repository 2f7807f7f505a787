#include "models/session/commit_changes.h"

#include "models/session/write_order.h"
#include "models/sql/dml.h"

namespace sluice::session {

namespace {

using Row = data::ChangeSet::Rows::value_type;

struct Writable
{
    const catalog::Table *table = nullptr;
    sql::BrowseKey key;
};

Result<Writable> writable(const catalog::Catalog &catalog, const catalog::QualifiedName &name,
                          const sql::Dialect &dialect, data::RowChangeKind kind)
{
    const auto table = catalog.tables.find(name);
    if (table == catalog.tables.end()) {
        return fail(ErrorKind::NotFound,
                    Message::tr("there is no table %1", {catalog::displayName(name)}));
    }
    auto key = sql::browseKey(table->second, dialect.flavor());
    if (!key && kind != data::RowChangeKind::Insert) {
        return fail(ErrorKind::Refused, Message::tr("%1 has no key: its rows cannot be told apart",
                                                    {catalog::displayName(name)}));
    }
    return Writable{&table->second, key.value_or(sql::BrowseKey{})};
}

// One transaction, or a savepoint in the one its owner has open. Rolls back unless it was finished.
class WriteScope
{
public:
    explicit WriteScope(engine::Connection &connection)
        : m_connection(connection)
        , m_isNested(connection.transactionState() == engine::TransactionState::Open)
    {}

    Result<> begin(const engine::Call &call)
    {
        const bool isSqlite = m_connection.dialect().flavor() == sql::Flavor::Sqlite;
        // IMMEDIATE: a lock that cannot be had is told now, not after half of the rows.
        return send(m_isNested ? "SAVEPOINT sluice_edits"
                    : isSqlite ? "BEGIN IMMEDIATE"
                               : "BEGIN",
                    call);
    }
    // Not to be stopped halfway: what a cancelled COMMIT did, nobody knows.
    Result<> commit()
    {
        return send(m_isNested ? "RELEASE SAVEPOINT sluice_edits" : "COMMIT", uninterrupted());
    }
    Result<> rollBack()
    {
        if (!m_isNested) {
            const bool isOpen = m_connection.transactionState() != engine::TransactionState::None;
            return isOpen ? send("ROLLBACK", uninterrupted()) : Result<>{};
        }
        SLUICE_CHECK(send("ROLLBACK TO SAVEPOINT sluice_edits", uninterrupted()));
        return send("RELEASE SAVEPOINT sluice_edits", uninterrupted());
    }

private:
    static engine::Call uninterrupted() { return {.origin = engine::Origin::Edit}; }
    Result<> send(const char *text, const engine::Call &call)
    {
        SLUICE_CHECK(engine::execute(m_connection, {.text = text}, call));
        return {};
    }

    engine::Connection &m_connection;
    bool m_isNested;
};

std::string contextOf(const Row &row)
{
    const std::string table = catalog::displayName(row.first.table);
    switch (row.second.kind) {
    case data::RowChangeKind::Delete:
        return "while deleting a row of " + table;
    case data::RowChangeKind::Update:
        return "while updating a row of " + table;
    case data::RowChangeKind::Insert:
        return "while adding a row to " + table;
    }
    return {};
}

Result<std::int64_t> writeOne(engine::Connection &connection, const catalog::Catalog &catalog,
                              const Row &row, const engine::Call &call)
{
    const sql::Dialect &dialect = connection.dialect();
    SLUICE_TRY(const auto target, writable(catalog, row.first.table, dialect, row.second.kind));
    auto affected = engine::execute(
        connection, sql::writeRow(*target.table, target.key, row.first, row.second, dialect), call);
    if (!affected) {
        Error error = std::move(affected).error();
        error.context = contextOf(row);
        return fail(std::move(error));
    }
    const bool isInsert = row.second.kind == data::RowChangeKind::Insert;
    if (*affected > 1 || (isInsert && *affected != 1)) {
        Error error{.kind = ErrorKind::Conflict,
                    .message = Message::tr("the statement touched %1 rows instead of one",
                                           {std::to_string(*affected)}),
                    .context = contextOf(row)};
        return fail(std::move(error));
    }
    return affected;
}

// Writes all rows; those that are no longer what they were come back.
Result<std::vector<const Row *>> writeAll(engine::Connection &connection,
                                          const catalog::Catalog &catalog,
                                          const data::ChangeSet::Rows &rows,
                                          const engine::Call &call)
{
    std::vector<const Row *> conflicts;
    for (const Row *row : writeOrder(rows, catalog)) {
        auto affected = writeOne(connection, catalog, *row, call);
        if (!affected) {
            // An error behind a conflict may be its mere consequence: the conflict is what must be seen.
            if (!conflicts.empty() && affected.error().kind == ErrorKind::Constraint) {
                break;
            }
            return fail(std::move(affected).error());
        }
        if (*affected != 1) {
            conflicts.push_back(row);
        }
    }
    return conflicts;
}

Result<std::optional<std::map<std::string, data::Value>>> readTheirs(
    engine::Connection &connection, const catalog::Catalog &catalog, const Row &row,
    const engine::Call &call)
{
    const sql::Dialect &dialect = connection.dialect();
    SLUICE_TRY(const auto target, writable(catalog, row.first.table, dialect, row.second.kind));
    SLUICE_TRY(
        const auto cursor,
        connection.query(sql::selectRow(*target.table, target.key, row.first.key, dialect), call));
    SLUICE_TRY(const data::BatchPtr batch, cursor->next({}));
    if (!batch) {
        return std::nullopt;
    }
    std::map<std::string, data::Value> values;
    for (int column = 0; column < batch->columnCount(); ++column) {
        values[cursor->columns()[static_cast<std::size_t>(column)].name] =
            data::toValue(batch->cell(0, column));
    }
    return values;
}

Result<CommitReport> reportConflicts(engine::Connection &connection,
                                     const catalog::Catalog &catalog,
                                     const std::vector<const Row *> &rows, const engine::Call &call)
{
    CommitReport report;
    for (const Row *row : rows) {
        SLUICE_TRY(auto theirs, readTheirs(connection, catalog, *row, call));
        report.conflicts.push_back(
            {.row = row->first, .mine = row->second, .theirs = std::move(theirs)});
    }
    return report;
}

} // namespace

std::vector<std::string> previewChanges(const catalog::Catalog &catalog,
                                        const data::ChangeSet &changes, const sql::Dialect &dialect)
{
    std::vector<std::string> statements;
    for (const Row *row : writeOrder(changes.rows(), catalog)) {
        const auto target = writable(catalog, row->first.table, dialect, row->second.kind);
        statements.push_back(
            target ? sql::previewRow(*target->table, target->key, row->first, row->second, dialect)
                   : "-- " + target.error().message);
    }
    return statements;
}

Result<CommitReport> writeChanges(engine::Connection &connection, const catalog::Catalog &catalog,
                                  const data::ChangeSet::Rows &rows, const engine::Call &call)
{
    if (connection.transactionState() == engine::TransactionState::Failed) {
        return fail(ErrorKind::Refused, Message::tr("the open transaction has failed"),
                    Message::tr("Roll it back first; the edits stay pending."));
    }
    WriteScope scope(connection);
    SLUICE_CHECK(scope.begin(call));
    auto conflicts = writeAll(connection, catalog, rows, call);
    if (conflicts && conflicts->empty()) {
        if (auto committed = scope.commit(); !committed) {
            conflicts = fail(std::move(committed).error());
            conflicts.error().context = Message::tr("while committing the edits");
        } else {
            return CommitReport{.rowsWritten = static_cast<int>(rows.size())};
        }
    }
    const auto rolledBack = scope.rollBack();
    if (!conflicts) {
        return fail(std::move(conflicts).error());
    }
    SLUICE_CHECK(rolledBack);
    return reportConflicts(connection, catalog, *conflicts, call);
}

namespace {

// Edits made while the commit ran stay pending.
void forgetWritten(data::ChangeSet &changes, const data::ChangeSet::Rows &written)
{
    if (changes.rows() == written) {
        changes.committed();
        return;
    }
    changes.beginStep(Message::tr("Applied"));
    for (const auto &[address, change] : written) {
        const data::RowChange *current = changes.find(address);
        if (current != nullptr && *current == change) {
            changes.revertRow(address);
        }
    }
    changes.endStep();
}

} // namespace

Request commitChanges(Session &session, std::function<void(Result<CommitReport>)> done)
{
    auto rows = std::make_shared<const data::ChangeSet::Rows>(session.changes().rows());
    auto catalog = session.catalog();
    return session.ask<CommitReport>(
        Lane::Interactive,
        [rows, catalog](engine::Connection &connection,
                        std::stop_token stop) -> Result<CommitReport> {
            if (!catalog) {
                return fail(ErrorKind::Internal, Message::tr("the catalog has not been read yet"));
            }
            return writeChanges(connection, *catalog, *rows,
                                {.stop = std::move(stop), .origin = engine::Origin::Edit});
        },
        [&session, rows, done = std::move(done)](Result<CommitReport> report) {
            if (report && report->conflicts.empty()) {
                forgetWritten(session.changes(), *rows);
                session.notifyChanges();
            }
            if (done) {
                done(std::move(report));
            }
        });
}

} // namespace sluice::session
