// What the server or libpq said, as our Error: code, position in bytes, no secrets.
#pragma once

#include "models/base/error.h"

#include "models/engine/postgres/libpq.h"

#include <string>
#include <string_view>

namespace sluice::postgres {

[[nodiscard]] ErrorKind kindOfState(std::string_view sqlState);
// Of a failed result; `statement` is what was sent.
[[nodiscard]] Error serverError(const PGresult *result, std::string_view statement);
// Of a link that died: ConnectionLost with libpq's first line.
[[nodiscard]] Error lostError(const PGconn *conn, std::string_view statement);

} // namespace sluice::postgres
