#include "models/engine/postgres/postgres_hazards.h"

namespace sluice::postgres::hazards {

namespace {

using namespace catalog;
using migrate::Severity;

Hazard hazard(std::string id, Severity severity, std::string chip, std::string message)
{
    return {.id = std::move(id),
            .severity = severity,
            .chip = std::move(chip),
            .message = std::move(message)};
}

} // namespace

Hazard dropsColumn(const migrate::DropColumn &change)
{
    return hazard("PG020", Severity::DataLoss, "DATA LOSS",
                  "All values of " + migrate::shownName(migrate::objectOf(change)) + " are lost.");
}

Hazard dropsTable(const Table &table)
{
    return hazard("PG062", Severity::DataLoss, "DATA LOSS",
                  "All rows of " + migrate::shownName({ObjectKind::Table, table.name, {}})
                      + " are lost.");
}

Hazard breaksOldCode(const std::string &name)
{
    return hazard("PG060", Severity::Warning, "BREAKS OLD CODE",
                  "Programs, functions and prepared statements that still say " + name
                      + " fail from here on.");
}

Hazard addsRequired(const std::string &column)
{
    return hazard("PG010", Severity::Warning, "NOT NULL",
                  column
                      + " has no value for the rows that exist; give it a fill or a default, or "
                        "this fails unless the table is empty.");
}

Hazard scansForNulls(const std::string &column, bool isFilled)
{
    return hazard("PG022", Severity::Warning, "SCAN",
                  "The whole table is read while nobody else can read it"
                      + (isFilled ? std::string(".")
                                  : "; fails if " + column + " holds a NULL: give it a fill."));
}

Hazard scansForCheck(const std::string &table)
{
    return hazard("PG050", Severity::Warning, "SCAN",
                  "All of " + table + " is read under the lock; fails if a row breaks the check.");
}

Hazard checksForeignKey(const std::string &child, const std::string &parent)
{
    return hazard("PG051", Severity::Warning, "SCAN",
                  "All of " + child + " is checked while " + child + " and " + parent
                      + " take no writes; fails if a row points to nothing.");
}

Hazard buildsKey(const std::string &table)
{
    return hazard("PG053", Severity::Warning, "LOCK",
                  "An index is built while nobody can read " + table
                      + "; fails if rows repeat the key.");
}

Hazard buildsIndex(const std::string &table)
{
    return hazard("PG040", Severity::Warning, "LOCK",
                  "Writes to " + table + " wait until the index is built.");
}

Hazard rewritesForColumn(const std::string &table, const migrate::AddColumn &change)
{
    const char *id = change.column.identity != Identity::No     ? "PG014"
                     : change.column.generated != Generated::No ? "PG015"
                                                                : "PG011";
    return hazard(id, Severity::Warning, "REWRITE",
                  "All of " + table + " is written anew to give each row its own value.");
}

Hazard updatesAll(const std::string &table)
{
    return hazard("PG063", Severity::Warning, "REWRITE",
                  "The rows of " + table + " without a value are updated in one statement.");
}

Hazard losesGrants(const std::string &view)
{
    return hazard("PG085", Severity::Warning, "GRANTS",
                  view + " is made anew: privileges and owner are those of a new view.");
}

Hazard commitsLabel(const std::string &label)
{
    return hazard("PG070", Severity::Warning, "NOT ATOMIC",
                  "The label " + label
                      + " is committed before it is used; it stays if a later step fails.");
}

std::vector<Hazard> changesType(const migrate::AlterColumn &change, const TypeChange &type)
{
    std::vector<Hazard> hazards;
    const std::string table = displayName(change.table);
    const std::string &column = change.after.name;
    if (type.rewrites) {
        hazards.push_back(hazard(
            "PG030", Severity::Warning, "REWRITE",
            "All of " + table + " and its indexes are written anew while nobody can read it."));
    } else {
        hazards.push_back(hazard("PG031", Severity::Note, "LOCK", "Short: no row is touched."));
    }
    if (type.loses) {
        hazards.push_back(hazard("PG034", Severity::DataLoss, "DATA LOSS",
                                 "Values of " + displayName(change.table) + "." + column
                                     + " are rounded or cut to " + change.after.type.name + "."));
    }
    if (type.mayFail) {
        hazards.push_back(hazard("PG034", Severity::Warning, "DATA",
                                 "Fails if a value of " + column + " does not fit "
                                     + change.after.type.name + "."));
    }
    return hazards;
}

std::string accessExclusive(const QualifiedName &table)
{
    return "ACCESS EXCLUSIVE on " + displayName(table);
}

std::string shareRowExclusive(const QualifiedName &table)
{
    return "SHARE ROW EXCLUSIVE on " + displayName(table);
}

} // namespace sluice::postgres::hazards
