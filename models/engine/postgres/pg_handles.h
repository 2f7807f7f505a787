// Owners of libpq's handles.
#pragma once

#include "models/engine/postgres/libpq.h"

#include <memory>

namespace sluice::postgres {

struct PgFree
{
    void operator()(PGconn *conn) const { PQfinish(conn); }
    void operator()(PGresult *result) const { PQclear(result); }
    void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
    void operator()(char *text) const { PQfreemem(text); }
};

using ConnHandle = std::unique_ptr<PGconn, PgFree>;
using ResultHandle = std::unique_ptr<PGresult, PgFree>;
using CancelHandle = std::unique_ptr<PGcancel, PgFree>;
using OptionsHandle = std::unique_ptr<PQconninfoOption, PgFree>;

} // namespace sluice::postgres
