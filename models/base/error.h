// What went wrong, as a value: what the server or library said, where, and what class of thing it is.
#pragma once

#include "models/base/message.h"

#include <cstddef>
#include <optional>
#include <string>

namespace sluice {

enum class ErrorKind {
    Usage,          // the request itself makes no sense (bad option, unknown scheme)
    NotFound,       // no such file, database, table
    NotADatabase,   // a file that is something else
    Encrypted,      // looks like an encrypted database file
    Corrupt,        // truncated or damaged file
    Permission,     // the operating system or the server says no
    Authentication, // wrong password or user
    Unreachable,    // nobody answers there
    ConnectionLost, // the link died in the middle
    Syntax,         // SQL the engine does not accept
    Constraint,     // data the schema does not accept
    Conflict,       // a row or schema changed underneath
    Cancelled,
    Timeout,
    Busy, // locked by another writer
    ReadOnly,
    DiskFull,
    Refused,     // we know how, and will not: the reason says why
    Unsupported, // not in this version, or not on this engine
    Server,      // any other answer of the engine
    Internal,    // a bug of ours
};

struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    Message message;       // one line, as the engine said it; never holds a password
    std::string code;      // SQLSTATE, or "SQLITE_BUSY"; empty when there is none
    Message detail;        // further lines of the engine
    Message hint;          // what to do about it
    Message context;       // what we were doing: "while reading indexes of public.users"
    std::string statement; // the SQL that was sent, secrets redacted
    std::optional<std::size_t> position; // byte offset into `statement`

    bool operator==(const Error &) const = default;
};

// "message (where, code)", then hint and detail on lines of their own.
[[nodiscard]] std::string describe(const Error &error);

} // namespace sluice
