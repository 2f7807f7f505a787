#include "models/engine/sqlite/sqlite_error.h"

#include "models/base/text.h"
#include "models/engine/sqlite/error_position.h"

#include <array>
#include <utility>

namespace sluice::sqlite {

namespace {

struct NamedCode
{
    int code;
    std::string_view name;
};

#define SLUICE_CODE(name)                                                                          \
    NamedCode                                                                                      \
    {                                                                                              \
        name, #name                                                                                \
    }
constexpr std::array kCodes{
    SLUICE_CODE(SQLITE_ERROR),
    SLUICE_CODE(SQLITE_INTERNAL),
    SLUICE_CODE(SQLITE_PERM),
    SLUICE_CODE(SQLITE_ABORT),
    SLUICE_CODE(SQLITE_BUSY),
    SLUICE_CODE(SQLITE_LOCKED),
    SLUICE_CODE(SQLITE_NOMEM),
    SLUICE_CODE(SQLITE_READONLY),
    SLUICE_CODE(SQLITE_INTERRUPT),
    SLUICE_CODE(SQLITE_IOERR),
    SLUICE_CODE(SQLITE_CORRUPT),
    SLUICE_CODE(SQLITE_NOTFOUND),
    SLUICE_CODE(SQLITE_FULL),
    SLUICE_CODE(SQLITE_CANTOPEN),
    SLUICE_CODE(SQLITE_PROTOCOL),
    SLUICE_CODE(SQLITE_SCHEMA),
    SLUICE_CODE(SQLITE_TOOBIG),
    SLUICE_CODE(SQLITE_CONSTRAINT),
    SLUICE_CODE(SQLITE_MISMATCH),
    SLUICE_CODE(SQLITE_MISUSE),
    SLUICE_CODE(SQLITE_NOLFS),
    SLUICE_CODE(SQLITE_AUTH),
    SLUICE_CODE(SQLITE_RANGE),
    SLUICE_CODE(SQLITE_NOTADB),
    SLUICE_CODE(SQLITE_ABORT_ROLLBACK),
    SLUICE_CODE(SQLITE_BUSY_RECOVERY),
    SLUICE_CODE(SQLITE_BUSY_SNAPSHOT),
    SLUICE_CODE(SQLITE_BUSY_TIMEOUT),
    SLUICE_CODE(SQLITE_CANTOPEN_CONVPATH),
    SLUICE_CODE(SQLITE_CANTOPEN_DIRTYWAL),
    SLUICE_CODE(SQLITE_CANTOPEN_FULLPATH),
    SLUICE_CODE(SQLITE_CANTOPEN_ISDIR),
    SLUICE_CODE(SQLITE_CANTOPEN_SYMLINK),
    SLUICE_CODE(SQLITE_CONSTRAINT_CHECK),
    SLUICE_CODE(SQLITE_CONSTRAINT_COMMITHOOK),
    SLUICE_CODE(SQLITE_CONSTRAINT_DATATYPE),
    SLUICE_CODE(SQLITE_CONSTRAINT_FOREIGNKEY),
    SLUICE_CODE(SQLITE_CONSTRAINT_FUNCTION),
    SLUICE_CODE(SQLITE_CONSTRAINT_NOTNULL),
    SLUICE_CODE(SQLITE_CONSTRAINT_PINNED),
    SLUICE_CODE(SQLITE_CONSTRAINT_PRIMARYKEY),
    SLUICE_CODE(SQLITE_CONSTRAINT_ROWID),
    SLUICE_CODE(SQLITE_CONSTRAINT_TRIGGER),
    SLUICE_CODE(SQLITE_CONSTRAINT_UNIQUE),
    SLUICE_CODE(SQLITE_CONSTRAINT_VTAB),
    SLUICE_CODE(SQLITE_CORRUPT_INDEX),
    SLUICE_CODE(SQLITE_CORRUPT_SEQUENCE),
    SLUICE_CODE(SQLITE_CORRUPT_VTAB),
    SLUICE_CODE(SQLITE_ERROR_MISSING_COLLSEQ),
    SLUICE_CODE(SQLITE_ERROR_RETRY),
    SLUICE_CODE(SQLITE_ERROR_SNAPSHOT),
    SLUICE_CODE(SQLITE_IOERR_ACCESS),
    SLUICE_CODE(SQLITE_IOERR_AUTH),
    SLUICE_CODE(SQLITE_IOERR_CHECKRESERVEDLOCK),
    SLUICE_CODE(SQLITE_IOERR_CLOSE),
    SLUICE_CODE(SQLITE_IOERR_CORRUPTFS),
    SLUICE_CODE(SQLITE_IOERR_DATA),
    SLUICE_CODE(SQLITE_IOERR_DELETE),
    SLUICE_CODE(SQLITE_IOERR_DELETE_NOENT),
    SLUICE_CODE(SQLITE_IOERR_DIR_FSYNC),
    SLUICE_CODE(SQLITE_IOERR_FSTAT),
    SLUICE_CODE(SQLITE_IOERR_FSYNC),
    SLUICE_CODE(SQLITE_IOERR_GETTEMPPATH),
    SLUICE_CODE(SQLITE_IOERR_LOCK),
    SLUICE_CODE(SQLITE_IOERR_MMAP),
    SLUICE_CODE(SQLITE_IOERR_NOMEM),
    SLUICE_CODE(SQLITE_IOERR_RDLOCK),
    SLUICE_CODE(SQLITE_IOERR_READ),
    SLUICE_CODE(SQLITE_IOERR_SEEK),
    SLUICE_CODE(SQLITE_IOERR_SHMLOCK),
    SLUICE_CODE(SQLITE_IOERR_SHMMAP),
    SLUICE_CODE(SQLITE_IOERR_SHMOPEN),
    SLUICE_CODE(SQLITE_IOERR_SHMSIZE),
    SLUICE_CODE(SQLITE_IOERR_SHORT_READ),
    SLUICE_CODE(SQLITE_IOERR_TRUNCATE),
    SLUICE_CODE(SQLITE_IOERR_UNLOCK),
    SLUICE_CODE(SQLITE_IOERR_VNODE),
    SLUICE_CODE(SQLITE_IOERR_WRITE),
    SLUICE_CODE(SQLITE_LOCKED_SHAREDCACHE),
    SLUICE_CODE(SQLITE_LOCKED_VTAB),
    SLUICE_CODE(SQLITE_READONLY_CANTINIT),
    SLUICE_CODE(SQLITE_READONLY_CANTLOCK),
    SLUICE_CODE(SQLITE_READONLY_DBMOVED),
    SLUICE_CODE(SQLITE_READONLY_DIRECTORY),
    SLUICE_CODE(SQLITE_READONLY_RECOVERY),
    SLUICE_CODE(SQLITE_READONLY_ROLLBACK),
};
#undef SLUICE_CODE

constexpr int kPrimary = 0xff;

std::string_view knownName(int code)
{
    for (const NamedCode &known : kCodes) {
        if (known.code == code) {
            return known.name;
        }
    }
    return {};
}

} // namespace

std::string codeName(int extendedCode)
{
    if (const std::string_view name = knownName(extendedCode); !name.empty()) {
        return std::string(name);
    }
    return std::string(knownName(extendedCode & kPrimary)) + " (" + std::to_string(extendedCode)
           + ")";
}

ErrorKind kindOf(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_READONLY_DBMOVED:
        return ErrorKind::Conflict;
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
        return ErrorKind::Corrupt;
    }
    switch (extendedCode & kPrimary) {
    case SQLITE_ERROR:
        return ErrorKind::Syntax;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return ErrorKind::Permission;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_READONLY:
        return ErrorKind::ReadOnly;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_CORRUPT:
        return ErrorKind::Corrupt;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_SCHEMA:
        return ErrorKind::Conflict;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorKind::Constraint;
    case SQLITE_NOTADB:
        return ErrorKind::NotADatabase;
    case SQLITE_MISUSE:
        return ErrorKind::Internal;
    }
    return ErrorKind::Server;
}

Error lastError(sqlite3 *database, std::string_view statement)
{
    const int code = sqlite3_extended_errcode(database);
    Error error{.kind = kindOf(code),
                .message = sqlite3_errmsg(database),
                .code = codeName(code),
                .statement = redactSecrets(statement)};
    const auto position = errorPosition(statement, error.message, sqlite3_error_offset(database));
    // Redaction may have moved what stands behind it: no position is better than a wrong one.
    if (position && error.statement.substr(0, *position) == statement.substr(0, *position)) {
        error.position = position;
    }
    return error;
}

} // namespace sluice::sqlite
