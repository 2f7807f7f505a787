#include "models/engine/sqlite/open_database.h"

#include "models/base/scope_exit.h"
#include "models/engine/sqlite/file_verdict.h"
#include "models/engine/sqlite/sqlite_error.h"
#include "models/engine/sqlite/sqlite_target.h"

namespace sluice::sqlite {

namespace {

// What the first look into the schema tells.
struct FirstLook
{
    bool hasLibsqlVectors = false;
    bool isDamaged = false; // some rows of the schema do not parse
};

// Nothing a file holds may load code or reach into SQLite's own tables. The schema stays "trusted": SQLite 3.40 counts
// its own JSON functions as unsafe otherwise and would refuse every CHECK and generated column that uses them, while a
// connection without functions of ours and without extensions has nothing for a schema to abuse.
Result<> harden(sqlite3 *database)
{
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    const char *settings = "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;";
    if (sqlite3_exec(database, settings, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return fail(lastError(database, {}));
    }
    return {};
}

Result<OpenedDatabase> openHandle(const Location &location, int flags)
{
    sqlite3 *raw = nullptr;
    const int uri = location.isUri ? SQLITE_OPEN_URI : 0;
    const int code =
        sqlite3_open_v2(location.name.c_str(), &raw,
                        flags | uri | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    OpenedDatabase opened{.hooks = std::make_unique<ConnectionHooks>(),
                          .database = DatabaseHandle(raw)};
    if (raw == nullptr) {
        return fail(ErrorKind::Server, Message::tr("SQLite could not be started: out of memory"));
    }
    if (code != SQLITE_OK) {
        return fail(explainUnreadable(raw, location.file, lastError(raw, {})));
    }
    opened.hooks->install(raw);
    SLUICE_CHECK(harden(raw));
    return opened;
}

// Reads the header and the whole schema; 1 row: are there libSQL's vector indexes?
int readSchema(sqlite3 *database, bool &hasLibsqlVectors)
{
    const char *sql = "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%libsql_vector_idx%'";
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v3(database, sql, -1, 0, &raw, nullptr);
    const StatementHandle statement(raw);
    if (raw != nullptr && sqlite3_step(raw) == SQLITE_ROW) {
        hasLibsqlVectors = sqlite3_column_int(raw, 0) > 0;
        return SQLITE_OK;
    }
    return sqlite3_extended_errcode(database);
}

Result<FirstLook> look(OpenedDatabase &opened, const std::string &path, const engine::Call &call)
{
    sqlite3 *database = opened.database.get();
    CallWatch watch(database, call);
    opened.hooks->watch = &watch;
    const ScopeExit done([&] { opened.hooks->watch = nullptr; });
    if (const auto ended = watch.ended()) {
        return fail(*ended, Message::tr("opening %1 was stopped", {path}));
    }
    FirstLook result;
    int code = readSchema(database, result.hasLibsqlVectors);
    const std::string message = sqlite3_errmsg(database);
    if (code == SQLITE_CORRUPT && message.starts_with("malformed database schema")) {
        // Shows what parses; DEFENSIVE keeps the schema itself from being written.
        sqlite3_exec(database, "PRAGMA writable_schema=ON", nullptr, nullptr, nullptr);
        result.isDamaged = true;
        code = readSchema(database, result.hasLibsqlVectors);
    }
    if (code != SQLITE_OK) {
        const auto ended = watch.ended();
        return ended ? fail(*ended, Message::tr("opening %1 was stopped", {path}))
                     : fail(explainUnreadable(database, path, lastError(database, {})));
    }
    return result;
}

// A crashed writer left work behind that only a writer can finish.
bool needsWriter(const Error &error)
{
    return error.kind == ErrorKind::ReadOnly || error.code.starts_with("SQLITE_CANTOPEN");
}

Error withRecoveryHint(Error error)
{
    if (needsWriter(error)) {
        error.hint =
            Message::tr("The last writer did not finish, or its files cannot be made here: open it "
                        "for writing once, or from a folder where you may write.");
    }
    return error;
}

Result<OpenedDatabase> openForWriting(const Location &location, bool mayCreate,
                                      const engine::Call &call)
{
    const int create = mayCreate ? SQLITE_OPEN_CREATE : 0;
    SLUICE_TRY(OpenedDatabase opened, openHandle(location, SQLITE_OPEN_READWRITE | create));
    SLUICE_CHECK(look(opened, location.file, call));
    return opened;
}

std::string reasonToStayReadOnly(const FirstLook &seen)
{
    if (seen.isDamaged) {
        return "parts of the schema are damaged";
    }
    if (seen.hasLibsqlVectors) {
        return "it has libSQL vector indexes, which SQLite would leave wrong";
    }
    return {};
}

} // namespace

Result<OpenedDatabase> openDatabase(const engine::ConnectOptions &options, const engine::Call &call)
{
    const Location location = locate(options);
    if (location.isMemory) {
        return openForWriting(location, true, call);
    }
    if (location.file.empty()) {
        return fail(ErrorKind::Usage, Message::tr("no database file is named"));
    }
    SLUICE_CHECK(checkFile(location.file, options.mayCreate && !options.readOnly));
    // For facts first, without a chance to change anything.
    auto reader = openHandle(location, SQLITE_OPEN_READONLY);
    auto seen = reader ? look(*reader, location.file, call) : fail(reader.error());
    if (seen) {
        reader->readOnlyReason = options.readOnly ? std::string() : reasonToStayReadOnly(*seen);
        if (options.readOnly || !reader->readOnlyReason.empty()) {
            return reader;
        }
    } else if (options.readOnly) {
        return fail(withRecoveryHint(std::move(seen).error()));
    } else if (!needsWriter(seen.error())) {
        return fail(std::move(seen).error());
    }
    // The reader is closed last but one: closed alone, it would leave a WAL behind.
    return openForWriting(location, options.mayCreate, call);
}

} // namespace sluice::sqlite
