#include "models/engine/sqlite/sqlite_key_checks.h"

#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;

// A target that is not there at all SQLite passes over.
bool matchesNothing(const ForeignKey &key, const Catalog &catalog)
{
    return key.options.contains("broken")
           && (catalog.tables.contains(key.target) || catalog.views.contains(key.target));
}

} // namespace

std::vector<std::string> keyChecks(const Catalog &after)
{
    std::vector<std::string> checks;
    bool isAnswered = true;
    for (const auto &[name, table] : after.tables) {
        const bool isBroken =
            std::any_of(table.foreignKeys.begin(), table.foreignKeys.end(),
                        [&](const ForeignKey &key) { return matchesNothing(key, after); });
        isAnswered = isAnswered && !isBroken;
        if (!isBroken && !table.foreignKeys.empty()) {
            checks.push_back("PRAGMA foreign_key_check(" + migrate::quoted(name.name) + ")");
        }
    }
    return isAnswered ? std::vector<std::string>{"PRAGMA foreign_key_check"} : checks;
}

} // namespace sluice::sqlite
