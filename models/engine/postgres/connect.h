// Opens a libpq connection without blocking: the timeout and the stop token hold.
#pragma once

#include "models/base/result.h"
#include "models/engine/connect_options.h"
#include "models/engine/connection.h"
#include "models/engine/postgres/pg_handles.h"

namespace sluice::postgres {

// Authentication, Unreachable, NotFound (no such database), Timeout, Cancelled; never with the password.
[[nodiscard]] Result<ConnHandle> connect(const engine::ConnectOptions &options,
                                         const engine::Call &call);

} // namespace sluice::postgres
