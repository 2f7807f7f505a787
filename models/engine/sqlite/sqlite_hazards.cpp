#include "models/engine/sqlite/sqlite_hazards.h"

#include "models/engine/sqlite/sqlite_affinity.h"
#include "models/engine/sqlite/sqlite_table_text.h"

#include <variant>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Hazard;
using migrate::Severity;

void addedColumns(const TableWork &work, std::vector<Hazard> &hazards)
{
    for (const migrate::AddColumn &change : work.added) {
        const Column &column = change.column;
        const bool hasValue = column.defaultExpression && !isNullLiteral(*column.defaultExpression);
        const bool isGiven = hasValue || !change.fill.empty() || column.generated != Generated::No;
        if (column.notNull && !isGiven) {
            hazards.push_back(
                {.id = "SL012",
                 .severity = Severity::Warning,
                 .chip = "NOT NULL",
                 .message = column.name
                            + " has no value for the rows that exist; give it a fill "
                              "or a default, or this fails unless the table is empty."});
        }
    }
}

void alteredColumns(const TableWork &work, std::vector<Hazard> &hazards)
{
    for (const migrate::AlterColumn &change : work.altered) {
        const std::string &name = change.after.name;
        if (affinityOf(change.before.type.name) != affinityOf(change.after.type.name)) {
            hazards.push_back({.id = "SL011",
                               .severity = Severity::Warning,
                               .chip = "CONVERTS",
                               .message = "Values of " + name + " are converted from "
                                          + change.before.type.name + " to "
                                          + change.after.type.name
                                          + ": '0012' becomes 12 in a number."});
        }
        if (!change.before.notNull && change.after.notNull && change.fill.empty()) {
            hazards.push_back({.id = "SL024",
                               .severity = Severity::Warning,
                               .chip = "NOT NULL",
                               .message = "Fails if " + name + " holds a NULL; give it a fill."});
        }
        if (change.before.generated == Generated::No && change.after.generated != Generated::No) {
            hazards.push_back(
                {.id = "SL019",
                 .severity = Severity::DataLoss,
                 .chip = "DATA LOSS",
                 .message = "The stored values of " + name + " are replaced by computed ones."});
        }
    }
}

void constraints(const TableWork &work, std::vector<Hazard> &hazards)
{
    const auto add = [&](const std::string &what) {
        hazards.push_back({.id = "SL024",
                           .severity = Severity::Warning,
                           .chip = "DATA",
                           .message = "Fails if rows break the new " + what + "."});
    };
    for (const migrate::Change &change : work.others) {
        if (std::holds_alternative<migrate::AddCheck>(change)) {
            add("check");
        } else if (std::holds_alternative<migrate::AddUnique>(change)) {
            add("unique constraint");
        } else if (std::holds_alternative<migrate::SetPrimaryKey>(change)) {
            add("primary key");
        }
    }
    if (!work.foreignKeys.empty()) {
        add("foreign key");
    }
}

void options(const TableWork &work, std::vector<Hazard> &hazards)
{
    const auto turnsOn = [&](const char *option) {
        return !work.before->options.contains(option) && work.after->options.contains(option);
    };
    if (turnsOn("strict")) {
        hazards.push_back({.id = "SL010",
                           .severity = Severity::Warning,
                           .chip = "DATA",
                           .message = "Fails if a value does not fit its column's type."});
    }
    if (turnsOn("without_rowid")) {
        hazards.push_back({.id = "SL009",
                           .severity = Severity::Warning,
                           .chip = "DATA",
                           .message = "Row ids go; fails if a key holds a NULL."});
    }
}

} // namespace

Hazard dropsColumn(const migrate::DropColumn &change)
{
    return {.id = "SL019",
            .severity = Severity::DataLoss,
            .chip = "DATA LOSS",
            .message =
                "All values of " + migrate::shownName(migrate::objectOf(change)) + " are lost."};
}

Hazard dropsTable(const Table &table)
{
    return {.id = "SL022",
            .severity = Severity::DataLoss,
            .chip = "DATA LOSS",
            .message = "All rows of " + migrate::shownName({ObjectKind::Table, table.name, {}})
                       + " are lost."};
}

Hazard breaksOldCode(const std::string &name)
{
    return {.id = "SL021",
            .severity = Severity::Warning,
            .chip = "BREAKS OLD CODE",
            .message = "Programs that still say " + name + " fail from here on."};
}

Hazard mayFindDuplicates(const std::string &what)
{
    return {.id = "SL024",
            .severity = Severity::Warning,
            .chip = "DATA",
            .message = "Fails if rows repeat the key of " + what + "."};
}

std::vector<Hazard> rebuildHazards(const TableWork &work)
{
    std::vector<Hazard> hazards;
    for (const migrate::DropColumn &change : work.dropped) {
        if (change.column.generated == Generated::No) {
            hazards.push_back(dropsColumn(change));
        }
    }
    addedColumns(work, hazards);
    alteredColumns(work, hazards);
    constraints(work, hazards);
    options(work, hazards);
    hazards.push_back({.id = "SL035",
                       .severity = Severity::Note,
                       .chip = "REWRITE",
                       .message = "The table is copied: two to three times its size on disk, and "
                                  "writers wait."});
    return hazards;
}

} // namespace sluice::sqlite
