#include "models/sql/verb_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::sql {

StatementClass classOfVerb(std::string_view verb)
{
    using enum StatementClass;
    constexpr auto kVerbs = std::to_array<std::pair<std::string_view, StatementClass>>({
        {"FETCH", Read},
        {"SHOW", Read},
        {"INSERT", Write},
        {"UPDATE", Write},
        {"DELETE", Write},
        {"REPLACE", Write},
        {"MERGE", Write},
        {"TRUNCATE", Write},
        {"CALL", Write},
        {"DO", Write},
        {"EXECUTE", Write},
        {"LOCK", Write},
        {"NOTIFY", Write},
        {"VACUUM", Write},
        {"ANALYZE", Write},
        {"ANALYSE", Write},
        {"REINDEX", Write},
        {"CLUSTER", Write},
        {"REFRESH", Write},
        {"CHECKPOINT", Write},
        {"CREATE", Ddl},
        {"ALTER", Ddl},
        {"DROP", Ddl},
        {"COMMENT", Ddl},
        {"GRANT", Ddl},
        {"REVOKE", Ddl},
        {"SECURITY", Ddl},
        {"IMPORT", Ddl},
        {"REASSIGN", Ddl},
        {"BEGIN", Transaction},
        {"START", Transaction},
        {"COMMIT", Transaction},
        {"END", Transaction},
        {"ROLLBACK", Transaction},
        {"ABORT", Transaction},
        {"SAVEPOINT", Transaction},
        {"RELEASE", Transaction},
        {"SET", Setting},
        {"RESET", Setting},
        {"DISCARD", Setting},
        {"LISTEN", Setting},
        {"UNLISTEN", Setting},
        {"LOAD", Setting},
        {"PREPARE", Setting},
        {"DEALLOCATE", Setting},
        {"ATTACH", Setting},
        {"DETACH", Setting},
        {"DECLARE", Setting},
        {"MOVE", Setting},
        {"CLOSE", Setting},
    });
    const auto found = std::find_if(kVerbs.begin(), kVerbs.end(),
                                    [&](const auto &entry) { return entry.first == verb; });
    return found == kVerbs.end() ? Unknown : found->second;
}

} // namespace sluice::sql
