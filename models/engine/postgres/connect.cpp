#include "models/engine/postgres/connect.h"

#include "models/base/text.h"
#include "models/engine/postgres/conninfo.h"
#include "models/engine/postgres/server_error.h"
#include "models/engine/postgres/waiter.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <poll.h>

namespace sluice::postgres {

namespace {

bool isState(std::string_view text)
{
    return text.size() == 5 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
           });
}

// "FATAL:  28P01: password authentication failed …": the code, taken out of the text.
std::string takeState(std::string &message)
{
    for (std::size_t at = message.find(":  "); at != std::string::npos;
         at = message.find(":  ", at + 1)) {
        const std::string_view rest = std::string_view(message).substr(at + 3);
        if (rest.size() > 7 && isState(rest.substr(0, 5)) && rest.substr(5, 2) == ": ") {
            std::string state(rest.substr(0, 5));
            message.erase(at + 3, 7);
            return state;
        }
    }
    return {};
}

std::string connectHint(const Keywords &keywords, const std::string &message)
{
    if (message.find("SSL was required") != std::string::npos && keywords.contains("sslmode")) {
        return "Sluice asks servers on other machines for encryption; sslmode=prefer or "
               "sslmode=disable allows a plain connection.";
    }
    return {};
}

Error connectError(PGconn *conn, const Keywords &keywords)
{
    std::string message = PQerrorMessage(conn);
    const std::string state = takeState(message);
    // The first lines are for the addresses that were tried; LOCATION is of no use here.
    std::string first(trimmed(std::string_view(message).substr(0, message.find('\n'))));
    Error error{.kind = state.empty() ? ErrorKind::Unreachable : kindOfState(state),
                .message = withoutPassword(std::move(first), keywords),
                .code = state,
                .hint = connectHint(keywords, message)};
    if (PQconnectionNeedsPassword(conn) != 0) {
        error.kind = ErrorKind::Authentication;
        error.hint =
            Message::tr("Give a password, or an entry in ~/.pgpass (readable by you alone).");
    }
    return error;
}

// The user's own connect_timeout (seconds, as libpq takes it) counts before ours.
engine::Call boundedCall(const engine::ConnectOptions &options, engine::Call call)
{
    std::chrono::milliseconds limit = options.connectTimeout;
    if (const auto own = options.values.find("connect_timeout"); own != options.values.end()) {
        int seconds = 0;
        const std::string &text = own->second;
        std::from_chars(text.data(), text.data() + text.size(), seconds);
        limit = seconds > 0 ? std::chrono::seconds(seconds) : limit;
    }
    if (limit.count() > 0 && (call.deadline.count() == 0 || call.deadline > limit)) {
        call.deadline = limit;
    }
    return call;
}

ConnHandle startConnecting(const Keywords &keywords)
{
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const auto &[name, value] : keywords) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return ConnHandle(PQconnectStartParams(names.data(), values.data(), 0));
}

} // namespace

Result<ConnHandle> connect(const engine::ConnectOptions &options, const engine::Call &call)
{
    SLUICE_CHECK(loadLibpq());
    const Keywords keywords = connectKeywords(options);
    const engine::Call bounded = boundedCall(options, call);
    const Waiter waiter(bounded);
    ConnHandle conn = startConnecting(keywords);
    if (!conn) {
        return fail(ErrorKind::Internal, Message::tr("out of memory"));
    }
    PQsetErrorVerbosity(conn.get(), PQERRORS_VERBOSE); // the only way to the SQLSTATE here
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (PQstatus(conn.get()) != CONNECTION_BAD && state != PGRES_POLLING_OK
           && state != PGRES_POLLING_FAILED) {
        const short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        const Wake wake = waiter.wait(PQsocket(conn.get()), events);
        if (wake == Wake::Stopped) {
            return fail(ErrorKind::Cancelled, Message::tr("cancelled"));
        }
        if (wake == Wake::TimedOut) {
            return fail(ErrorKind::Timeout,
                        Message::tr("%1 did not answer within %2 ms",
                                    {targetLabel(options.values),
                                     std::to_string(bounded.deadline.count())}));
        }
        state = PQconnectPoll(conn.get());
    }
    if (PQstatus(conn.get()) != CONNECTION_OK) {
        return fail(connectError(conn.get(), keywords));
    }
    PQsetErrorVerbosity(conn.get(), PQERRORS_DEFAULT);
    return conn;
}

} // namespace sluice::postgres
