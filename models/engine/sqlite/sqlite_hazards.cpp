#include "models/engine/sqlite/sqlite_hazards.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_affinity.h"
#include "models/engine/sqlite/sqlite_row_copy.h"
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
        const bool isGiven = hasValue || !change.fill.empty() || column.generated != Generated::No
                             || isNumbered(work, column);
        if (column.notNull && !isGiven) {
            hazards.push_back(
                {.id = "SL012",
                 .severity = Severity::Warning,
                 .chip = Message::tr("NOT NULL"),
                 .message = Message::tr("%1 has no value for the rows that exist; give it a fill "
                                        "or a default, or this fails unless the table is empty.",
                                        {column.name})});
        }
    }
}

// What becomes of each storage class under an affinity.
Message rule(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Text:
        return Message::tr("integers and reals become text; text, blobs and NULLs stay");
    case Affinity::Real:
        return Message::tr("integers, and text that reads as a number, become reals; other text, "
                           "blobs and NULLs stay");
    case Affinity::Integer:
    case Affinity::Numeric:
        return Message::tr("text that reads as a number becomes one ('0012' becomes 12), reals "
                           "without a fraction become integers; other text, blobs and NULLs stay");
    case Affinity::Blob:
        break;
    }
    return Message::tr("integers, reals, text, blobs and NULLs stay as they are");
}

// ANY keeps every value as it is in a STRICT table, and is one more numeric type elsewhere.
bool keepsAnything(const Column &column, const Table &table)
{
    return table.options.contains("strict") && toUpperAscii(column.type.name) == "ANY";
}

Affinity affinityIn(const Table &table, const Column &column)
{
    return keepsAnything(column, table) ? Affinity::Blob : affinityOf(column.type.name);
}

std::string shownType(const Column &column, const Table &table)
{
    return column.type.name + (keepsAnything(column, table) ? " (STRICT)" : "");
}

void convertedColumns(const TableWork &work, std::vector<Hazard> &hazards)
{
    for (const Column &column : work.after->columns) {
        const Column *was =
            work.addOf(column.name) == nullptr ? work.before->column(column.name) : nullptr;
        const Affinity to = affinityIn(*work.after, column);
        if (was != nullptr && affinityIn(*work.before, *was) != to) {
            hazards.push_back(
                {.id = "SL011",
                 .severity = to == Affinity::Blob ? Severity::Note : Severity::Warning,
                 .chip = Message::tr("CONVERTS"),
                 .message = Message::tr("Values of %1 are converted from %2 to %3: %4.",
                                        {column.name, shownType(*was, *work.before),
                                         shownType(column, *work.after), rule(to)})});
        }
    }
}

void alteredColumns(const TableWork &work, std::vector<Hazard> &hazards)
{
    for (const migrate::AlterColumn &change : work.altered) {
        const std::string &name = change.after.name;
        if (!change.before.notNull && change.after.notNull && change.fill.empty()) {
            hazards.push_back(
                {.id = "SL024",
                 .severity = Severity::Warning,
                 .chip = Message::tr("NOT NULL"),
                 .message = Message::tr("Fails if %1 holds a NULL; give it a fill.", {name})});
        }
        if (change.before.generated == Generated::No && change.after.generated != Generated::No) {
            hazards.push_back(
                {.id = "SL019",
                 .severity = Severity::DataLoss,
                 .chip = Message::tr("DATA LOSS"),
                 .message = Message::tr("The stored values of %1 are replaced by computed ones.",
                                        {name})});
        }
    }
}

void constraints(const TableWork &work, std::vector<Hazard> &hazards)
{
    const auto add = [&](ObjectKind what) {
        hazards.push_back(
            {.id = "SL024",
             .severity = Severity::Warning,
             .chip = Message::tr("DATA"),
             .message = Message::tr("Fails if rows break the new %1.", {kindName(what)})});
    };
    for (const migrate::Change &change : work.others) {
        if (std::holds_alternative<migrate::AddCheck>(change)) {
            add(ObjectKind::Check);
        } else if (std::holds_alternative<migrate::AddUnique>(change)) {
            add(ObjectKind::Unique);
        } else if (std::holds_alternative<migrate::SetPrimaryKey>(change)) {
            add(ObjectKind::PrimaryKey);
        }
    }
    if (!work.foreignKeys.empty()) {
        add(ObjectKind::ForeignKey);
    }
}

void options(const TableWork &work, std::vector<Hazard> &hazards)
{
    const auto turnsOn = [&](const char *option) {
        return !work.before->options.contains(option) && work.after->options.contains(option);
    };
    if (turnsOn("strict")) {
        hazards.push_back(
            {.id = "SL010",
             .severity = Severity::Warning,
             .chip = Message::tr("DATA"),
             .message = Message::tr(
                 "Fails if a value does not fit its column's type: INTEGER and REAL take no blobs "
                 "and no text that is no number, INTEGER no fractions, TEXT no blobs, BLOB blobs "
                 "alone.")});
    }
    if (turnsOn("without_rowid")) {
        hazards.push_back({.id = "SL009",
                           .severity = Severity::Warning,
                           .chip = Message::tr("DATA"),
                           .message = Message::tr("Row ids go; fails if a key holds a NULL.")});
    }
}

} // namespace

Hazard dropsColumn(const migrate::DropColumn &change)
{
    return {.id = "SL019",
            .severity = Severity::DataLoss,
            .chip = Message::tr("DATA LOSS"),
            .message = Message::tr("All values of %1 are lost.",
                                   {migrate::shownName(migrate::objectOf(change))})};
}

Hazard dropsTable(const Table &table)
{
    return {.id = "SL022",
            .severity = Severity::DataLoss,
            .chip = Message::tr("DATA LOSS"),
            .message = Message::tr("All rows of %1 are lost.",
                                   {migrate::shownName({ObjectKind::Table, table.name, {}})})};
}

Hazard breaksOldCode(const std::string &name)
{
    return {.id = "SL021",
            .severity = Severity::Warning,
            .chip = Message::tr("BREAKS OLD CODE"),
            .message = Message::tr("Programs that still say %1 fail from here on.", {name})};
}

Hazard mayFindDuplicates(const std::string &what)
{
    return {.id = "SL024",
            .severity = Severity::Warning,
            .chip = Message::tr("DATA"),
            .message = Message::tr("Fails if rows repeat the key of %1.", {what})};
}

Hazard makesAnew()
{
    return {.id = "SL029",
            .severity = Severity::Note,
            .chip = Message::tr("REWRITE"),
            .message = Message::tr("The table is made anew and filled again, and writers wait.")};
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
    convertedColumns(work, hazards);
    alteredColumns(work, hazards);
    constraints(work, hazards);
    options(work, hazards);
    hazards.push_back(
        {.id = "SL035",
         .severity = Severity::Note,
         .chip = Message::tr("REWRITE"),
         .message = Message::tr(
             "The table is copied: two to three times its size on disk, and writers wait.")});
    return hazards;
}

} // namespace sluice::sqlite
