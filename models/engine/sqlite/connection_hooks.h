// What SQLite calls back while a statement is prepared or runs; one set a connection, at a fixed address.
#pragma once

#include "models/engine/sqlite/call_watch.h"

#include <sqlite3.h>

namespace sluice::sqlite {

class ConnectionHooks
{
public:
    // What the authorizer saw of the statement prepared last.
    struct Seen
    {
        int selects = 0;         // SELECTs, those of views and subqueries included
        bool aggregates = false; // rows may be made of no row
        bool refused = false;    // a pragma that would have taken effect
    };

    ConnectionHooks() = default;
    ConnectionHooks(const ConnectionHooks &) = delete;
    ConnectionHooks &operator=(const ConnectionHooks &) = delete;

    void install(sqlite3 *database);
    void beginPrepare(bool refusePragmas);
    void endPrepare() { m_refusePragmas = false; }
    [[nodiscard]] const Seen &seen() const { return m_seen; }

    CallWatch *watch = nullptr; // of the running call, if any

private:
    static int onBusy(void *self, int attempt);
    static int onProgress(void *self);
    static int onAuthorize(void *self, int action, const char *first, const char *second,
                           const char *database, const char *trigger);

    bool m_refusePragmas = false;
    Seen m_seen;
};

} // namespace sluice::sqlite
