#include "models/engine/postgres/server_error.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sluice::postgres {

namespace {

// The longest prefix that fits decides.
constexpr std::array<std::pair<std::string_view, ErrorKind>, 32> kStates{{
    {"25006", ErrorKind::ReadOnly},
    {"28", ErrorKind::Authentication},
    {"22", ErrorKind::Constraint},
    {"23", ErrorKind::Constraint},
    {"42501", ErrorKind::Permission},
    {"42P01", ErrorKind::NotFound},
    {"42", ErrorKind::Syntax},
    {"3D000", ErrorKind::NotFound},
    {"3F000", ErrorKind::NotFound},
    {"26000", ErrorKind::NotFound},
    {"34000", ErrorKind::NotFound},
    {"40001", ErrorKind::Conflict},
    {"40P01", ErrorKind::Busy},
    {"55P03", ErrorKind::Busy},
    {"55006", ErrorKind::Busy},
    {"53100", ErrorKind::DiskFull},
    {"57014", ErrorKind::Cancelled},
    {"25P03", ErrorKind::ConnectionLost},
    {"57P01", ErrorKind::ConnectionLost},
    {"57P02", ErrorKind::ConnectionLost},
    {"57P03", ErrorKind::Unreachable},
    {"57P04", ErrorKind::ConnectionLost},
    {"57P05", ErrorKind::ConnectionLost},
    {"08P01", ErrorKind::Server},
    {"08", ErrorKind::ConnectionLost},
    {"0A", ErrorKind::Unsupported},
    {"XX001", ErrorKind::Corrupt},
    {"XX002", ErrorKind::Corrupt},
    {"44", ErrorKind::Constraint},
    {"53300", ErrorKind::Unreachable},
    {"58P01", ErrorKind::NotFound},
    {"21", ErrorKind::Constraint},
}};

std::string field(const PGresult *result, int code)
{
    const char *text = PQresultErrorField(result, code);
    return text == nullptr ? std::string() : redactSecrets(text);
}

std::string firstLine(std::string_view text)
{
    return std::string(trimmed(text.substr(0, text.find('\n'))));
}

std::optional<std::size_t> bytePosition(const PGresult *result, std::string_view statement)
{
    const char *text = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
    std::size_t character = 0;
    if (text == nullptr
        || std::from_chars(text, text + std::char_traits<char>::length(text), character).ec
               != std::errc()
        || character == 0) {
        return std::nullopt;
    }
    // The statement is shown without secrets: what stands before the place may have shrunk.
    const std::size_t at = byteOffset(statement, character - 1);
    return redactSecrets(statement.substr(0, at)).size();
}

} // namespace

ErrorKind kindOfState(std::string_view sqlState)
{
    std::size_t best = 0;
    ErrorKind kind = ErrorKind::Server;
    for (const auto &[prefix, meaning] : kStates) {
        if (prefix.size() > best && sqlState.starts_with(prefix)) {
            best = prefix.size();
            kind = meaning;
        }
    }
    return kind;
}

Error serverError(const PGresult *result, std::string_view statement)
{
    Error error{.message = field(result, PG_DIAG_MESSAGE_PRIMARY),
                .code = field(result, PG_DIAG_SQLSTATE),
                .detail = field(result, PG_DIAG_MESSAGE_DETAIL),
                .hint = field(result, PG_DIAG_MESSAGE_HINT),
                .statement = redactSecrets(statement),
                .position = bytePosition(result, statement)};
    error.kind = kindOfState(error.code);
    if (error.message.empty()) {
        error.message = redactSecrets(firstLine(PQresultErrorMessage(result)));
    }
    if (error.code == "57014" && error.message.find("timeout") != std::string::npos) {
        error.kind = ErrorKind::Timeout;
    }
    if (const std::string where = field(result, PG_DIAG_CONTEXT); !where.empty()) {
        error.detail = error.detail + (error.detail.empty() ? "" : "\n") + where;
    }
    return error;
}

Error lostError(const PGconn *conn, std::string_view statement)
{
    std::string message = redactSecrets(firstLine(PQerrorMessage(conn)));
    return {.kind = ErrorKind::ConnectionLost,
            .message = message.empty() ? Message::tr("the server closed the connection")
                                       : Message(std::move(message)),
            .hint = Message::tr(
                "Whether the statement took effect is not known; an open transaction is lost."),
            .statement = redactSecrets(statement)};
}

} // namespace sluice::postgres
