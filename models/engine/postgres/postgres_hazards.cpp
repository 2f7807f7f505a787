#include "models/engine/postgres/postgres_hazards.h"

namespace sluice::postgres::hazards {

namespace {

using namespace catalog;
using migrate::Severity;

Hazard hazard(std::string id, Severity severity, Message chip, Message message)
{
    return {.id = std::move(id),
            .severity = severity,
            .chip = std::move(chip),
            .message = std::move(message)};
}

} // namespace

Hazard dropsAttribute(const std::string &attribute)
{
    return hazard("PG020", Severity::DataLoss, Message::tr("DATA LOSS"),
                  Message::tr("All values of %1 are lost.", {attribute}));
}

Hazard dropsColumn(const migrate::DropColumn &change)
{
    return dropsAttribute(migrate::shownName(migrate::objectOf(change)));
}

Hazard dropsTable(const Table &table)
{
    return hazard("PG062", Severity::DataLoss, Message::tr("DATA LOSS"),
                  Message::tr("All rows of %1 are lost.",
                              {migrate::shownName({ObjectKind::Table, table.name, {}})}));
}

Hazard breaksOldCode(const std::string &name)
{
    return hazard(
        "PG060", Severity::Warning, Message::tr("BREAKS OLD CODE"),
        Message::tr(
            "Programs, functions and prepared statements that still say %1 fail from here on.",
            {name}));
}

Hazard addsRequired(const std::string &column)
{
    return hazard("PG010", Severity::Warning, Message::tr("NOT NULL"),
                  Message::tr("%1 has no value for the rows that exist; give it a fill or a "
                              "default, or this fails unless the table is empty.",
                              {column}));
}

Hazard scansForNulls(const std::string &column, bool isFilled)
{
    return hazard("PG022", Severity::Warning, Message::tr("SCAN"),
                  isFilled ? Message::tr("The whole table is read while nobody else can read it.")
                           : Message::tr("The whole table is read while nobody else can read it; "
                                         "fails if %1 holds a NULL: give it a fill.",
                                         {column}));
}

Hazard scansForCheck(const std::string &table)
{
    return hazard(
        "PG050", Severity::Warning, Message::tr("SCAN"),
        Message::tr("All of %1 is read under the lock; fails if a row breaks the check.", {table}));
}

Hazard movesRows(const std::string &from, const std::string &to)
{
    return hazard(
        "PG102", Severity::Warning, Message::tr("SCAN"),
        Message::tr("Rows of %1 that belong to %2 move there, which its triggers see; all "
                    "of %1 is read under the lock.",
                    {from, to}));
}

Hazard meetsDefaultRows(const std::string &from, const std::string &to)
{
    return hazard(
        "PG102", Severity::Warning, Message::tr("SCAN"),
        Message::tr("All of %1 is read under the lock; fails if a row of it belongs to %2.",
                    {from, to}));
}

Hazard checksForeignKey(const std::string &child, const std::string &parent)
{
    return hazard("PG051", Severity::Warning, Message::tr("SCAN"),
                  Message::tr("All of %1 is checked while %1 and %2 take no writes; fails if a row "
                              "points to nothing.",
                              {child, parent}));
}

Hazard buildsKey(const std::string &table)
{
    return hazard(
        "PG053", Severity::Warning, Message::tr("LOCK"),
        Message::tr("An index is built while nobody can read %1; fails if rows repeat the key.",
                    {table}));
}

Hazard buildsIndex(const std::string &table)
{
    return hazard("PG040", Severity::Warning, Message::tr("LOCK"),
                  Message::tr("Writes to %1 wait until the index is built.", {table}));
}

Hazard rewritesForColumn(const std::string &table, const migrate::AddColumn &change)
{
    const char *id = change.column.identity != Identity::No     ? "PG014"
                     : change.column.generated != Generated::No ? "PG015"
                                                                : "PG011";
    return hazard(
        id, Severity::Warning, Message::tr("REWRITE"),
        Message::tr("All of %1 is written anew to give each row its own value.", {table}));
}

Hazard updatesAll(const std::string &table)
{
    return hazard(
        "PG063", Severity::Warning, Message::tr("REWRITE"),
        Message::tr("The rows of %1 without a value are updated in one statement.", {table}));
}

Hazard commitsLabel(const std::string &label)
{
    return hazard(
        "PG070", Severity::Warning, Message::tr("NOT ATOMIC"),
        Message::tr("The label %1 is committed before it is used; it stays if a later step fails.",
                    {label}));
}

std::vector<Hazard> changesType(const migrate::AlterColumn &change, const TypeChange &type)
{
    std::vector<Hazard> hazards;
    const std::string table = displayName(change.table);
    const std::string &column = change.after.name;
    if (type.rewrites) {
        hazards.push_back(hazard(
            "PG030", Severity::Warning, Message::tr("REWRITE"),
            Message::tr("All of %1 and its indexes are written anew while nobody can read it.",
                        {table})));
    } else {
        hazards.push_back(hazard("PG031", Severity::Note, Message::tr("LOCK"),
                                 Message::tr("Short: no row is touched.")));
    }
    if (type.loses) {
        hazards.push_back(
            hazard("PG034", Severity::DataLoss, Message::tr("DATA LOSS"),
                   Message::tr("Values of %1.%2 are rounded or cut to %3.",
                               {displayName(change.table), column, change.after.type.name})));
    }
    if (type.mayFail) {
        hazards.push_back(hazard("PG034", Severity::Warning, Message::tr("DATA"),
                                 Message::tr("Fails if a value of %1 does not fit %2.",
                                             {column, change.after.type.name})));
    }
    return hazards;
}

Message accessExclusive(const QualifiedName &table)
{
    return Message::tr("ACCESS EXCLUSIVE on %1", {displayName(table)});
}

Message shareRowExclusive(const QualifiedName &table)
{
    return Message::tr("SHARE ROW EXCLUSIVE on %1", {displayName(table)});
}

} // namespace sluice::postgres::hazards
