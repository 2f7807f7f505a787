#include "models/engine/sqlite/sqlite_virtual_steps.h"

#include "models/engine/sqlite/sqlite_table_steps.h"
#include "models/engine/sqlite/sqlite_virtual.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Step;

bool hasContent(const Table &table, const Catalog &after)
{
    const std::string content = contentOf(table);
    const auto isIt = [&](const auto &entry) {
        return migrate::sameName(entry.first.name, content, sql::Flavor::Sqlite);
    };
    return !content.empty()
           && (std::any_of(after.tables.begin(), after.tables.end(), isIt)
               || std::any_of(after.views.begin(), after.views.end(), isIt));
}

Step refillStep(const Table &table)
{
    Step step;
    step.title = Message::tr("Fill table %1 again", {displayName(table.name)});
    step.objects = {{ObjectKind::Table, table.name, {}}};
    step.sql = {refill(table)};
    step.reason = Message::tr("Values of the table that it indexes change.");
    step.scans = true;
    return step;
}

} // namespace

Step createVirtualStep(const migrate::CreateTable &change, const Catalog &after)
{
    std::vector<std::string> sql{change.table.definition};
    const bool isFilled = hasContent(change.table, after);
    if (isFilled) {
        sql.push_back(refill(change.table));
    }
    Step step = stepFor(change, std::move(sql), Message::tr("The desired schema has it."));
    step.scans = isFilled;
    step.reverse = {"DROP TABLE " + migrate::quoted(change.table.name.name)};
    return step;
}

std::vector<Step> refillStale(const TableWorks &works, const Catalog &now, const Catalog &after)
{
    std::vector<Step> steps;
    for (const auto &[name, table] : after.tables) {
        const std::string content = contentOf(table);
        const bool isStale =
            isVirtual(now, name) && !works.contains(name)
            && std::any_of(works.begin(), works.end(), [&](const auto &entry) {
                   return !entry.second.altered.empty()
                          && migrate::sameName(entry.first.name, content, sql::Flavor::Sqlite);
               });
        if (isStale) {
            steps.push_back(refillStep(table));
        }
    }
    return steps;
}

} // namespace sluice::sqlite
