#include "models/engine/sqlite/sqlite_way_back.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Step;

// What its reverse does not bring back: values that are lost, converted or filled in, and row ids.
bool changesValues(const Step &step)
{
    return std::any_of(step.hazards.begin(), step.hazards.end(), [](const migrate::Hazard &hazard) {
        return hazard.severity == migrate::Severity::DataLoss || hazard.id == "SL009"
               || hazard.id == "SL011";
    });
}

// By expressions of the user's.
bool isConverted(const Step &step, const TableWorks &works)
{
    const auto found = works.find(step.objects.front().owner);
    return step.rewrites && found != works.end()
           && std::any_of(found->second.altered.begin(), found->second.altered.end(),
                          [](const migrate::AlterColumn &change) {
                              return !change.fill.empty() || !change.convert.empty();
                          });
}

} // namespace

Table standing(const Table &before, const ReaderWork &readers, const Catalog &after)
{
    Table table = before;
    std::erase_if(table.triggers, [&](const auto &entry) {
        return readers.dropTriggers.contains({ObjectKind::Trigger, table.name, entry.first});
    });
    const auto desired = after.tables.find(table.name);
    if (desired != after.tables.end()) {
        std::erase_if(table.indexes, [&](const auto &entry) {
            return !desired->second.indexes.contains(entry.first);
        });
    }
    return table;
}

std::vector<std::string> creationOf(const Table &table)
{
    std::vector<std::string> sql{table.definition};
    for (const auto &[name, index] : table.indexes) {
        sql.push_back(index.definition);
    }
    for (const auto &[name, trigger] : table.triggers) {
        sql.push_back(trigger.definition);
    }
    return sql;
}

bool restoresData(const Step &step, const TableWorks &works)
{
    return !changesValues(step) && !isConverted(step, works);
}

} // namespace sluice::sqlite
