#include "models/engine/sqlite/connection_hooks.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sluice::sqlite {

namespace {

constexpr int kOperationsBetweenLooks = 1000;

// Pragmas whose argument says what to show, not what to set.
constexpr std::array<std::string_view, 10> kReadingPragmas{
    "table_info",  "table_xinfo",      "table_list",        "index_info",      "index_list",
    "index_xinfo", "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check",
};

constexpr std::array<std::string_view, 9> kAggregates{
    "count",
    "sum",
    "total",
    "avg",
    "min",
    "max",
    "group_concat",
    "json_group_array",
    "json_group_object",
};

template<std::size_t Size>
bool contains(const std::array<std::string_view, Size> &words, const char *word)
{
    return word != nullptr && std::any_of(words.begin(), words.end(), [&](std::string_view known) {
               return equalsIgnoringCase(known, word);
           });
}

} // namespace

void ConnectionHooks::install(sqlite3 *database)
{
    sqlite3_busy_handler(database, &ConnectionHooks::onBusy, this);
    sqlite3_progress_handler(database, kOperationsBetweenLooks, &ConnectionHooks::onProgress, this);
    sqlite3_set_authorizer(database, &ConnectionHooks::onAuthorize, this);
}

void ConnectionHooks::beginPrepare(bool refusePragmas)
{
    m_refusePragmas = refusePragmas;
    m_seen = {};
}

int ConnectionHooks::onBusy(void *self, int attempt)
{
    CallWatch *watch = static_cast<ConnectionHooks *>(self)->watch;
    return watch != nullptr && watch->waitForLock(attempt) ? 1 : 0;
}

int ConnectionHooks::onProgress(void *self)
{
    const CallWatch *watch = static_cast<ConnectionHooks *>(self)->watch;
    return watch != nullptr && watch->ended() ? 1 : 0;
}

int ConnectionHooks::onAuthorize(void *self, int action, const char *first, const char *second,
                                 const char * /*database*/, const char * /*trigger*/)
{
    auto &hooks = *static_cast<ConnectionHooks *>(self);
    if (action == SQLITE_SELECT) {
        ++hooks.m_seen.selects;
    } else if (action == SQLITE_FUNCTION && contains(kAggregates, second)) {
        hooks.m_seen.aggregates = true;
    } else if (action == SQLITE_PRAGMA && hooks.m_refusePragmas && second != nullptr
               && !contains(kReadingPragmas, first)) {
        // Flag pragmas take effect while they are prepared.
        hooks.m_seen.refused = true;
        return SQLITE_DENY;
    }
    return SQLITE_OK;
}

} // namespace sluice::sqlite
