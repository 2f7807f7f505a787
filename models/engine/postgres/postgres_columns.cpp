#include "models/engine/postgres/postgres_columns.h"

#include "models/base/text.h"
#include "models/engine/postgres/column_changes.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_tables.h"
#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;
using migrate::AlterColumn;
using migrate::Step;

// No function is called: rows that exist read the value from the catalog.
bool isConstant(const std::string &expression)
{
    return expression.find('(') == std::string::npos || expression == "now()";
}

std::string alterColumn(const QualifiedName &table, const std::string &column)
{
    return ddl::alterTable(table) + "ALTER COLUMN " + ddl::name(column) + " ";
}

bool changesType(const AlterColumn &change)
{
    return change.before.type.name != change.after.type.name
           || change.before.collation != change.after.collation;
}

bool changesDefault(const AlterColumn &change)
{
    return change.before.defaultExpression != change.after.defaultExpression;
}

Result<void> addType(const AlterColumn &change, Step &step)
{
    if (!changesType(change)) {
        return {};
    }
    if (const auto refusal = whyNotConverted(change)) {
        return fail(ErrorKind::Refused, *refusal);
    }
    const TypeChange type = change.convert.empty()
                                ? typeChange(change.before.type, change.after.type)
                                : TypeChange{.suffix = {}, .mayFail = true};
    std::string sql = alterColumn(change.table, change.after.name) + "TYPE "
                      + change.after.type.name + ddl::collate(change.after.collation);
    if (!change.convert.empty()) {
        sql += " USING " + change.convert;
    } else if (!type.suffix.empty()) {
        sql += " USING " + ddl::name(change.after.name) + type.suffix;
    }
    step.sql.push_back(std::move(sql));
    step.rewrites = type.rewrites;
    step.hazards = hazards::changesType(change, type);
    return {};
}

void addDefault(const AlterColumn &change, Step &step)
{
    const std::string alter = alterColumn(change.table, change.after.name);
    const bool wasReleased = !releaseColumn(change).empty();
    if (change.after.defaultExpression && (changesDefault(change) || wasReleased)) {
        step.sql.push_back(alter + "SET DEFAULT " + *change.after.defaultExpression);
    } else if (changesDefault(change) && !wasReleased) {
        step.sql.push_back(alter + "DROP DEFAULT");
    }
}

void addNotNull(const AlterColumn &change, Step &step)
{
    const std::string alter = alterColumn(change.table, change.after.name);
    if (change.before.notNull && !change.after.notNull) {
        step.sql.push_back(alter + "DROP NOT NULL");
    }
    if (change.before.notNull || !change.after.notNull) {
        return;
    }
    if (!change.fill.empty()) {
        const std::string column = ddl::name(change.after.name);
        step.sql.push_back("UPDATE " + ddl::name(change.table) + " SET " + column + " = ("
                           + change.fill + ") WHERE " + column + " IS NULL");
        step.hazards.push_back(hazards::updatesAll(displayName(change.table)));
    }
    step.sql.push_back(alter + "SET NOT NULL");
    step.scans = true;
    step.hazards.push_back(hazards::scansForNulls(change.after.name, !change.fill.empty()));
}

// The counter starts behind the largest value; on an empty table at its beginning.
std::string setCounter(const QualifiedName &table, const std::string &column)
{
    return "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence("
           + ddl::literal(ddl::name(table)) + ", " + ddl::literal(column) + ")::regclass, max("
           + ddl::name(column) + ")::bigint) FROM " + ddl::name(table) + " HAVING max("
           + ddl::name(column) + ") IS NOT NULL";
}

void addIdentity(const AlterColumn &change, Step &step)
{
    if (change.after.identity == Identity::No) {
        return;
    }
    if (change.before.identity != Identity::No) {
        ddl::append(step.sql, ddl::changeIdentity(change.table, change.before, change.after));
    }
    if (change.before.identity == change.after.identity) {
        return;
    }
    const std::string alter = alterColumn(change.table, change.after.name);
    const std::string kind = change.after.identity == Identity::Always ? "ALWAYS" : "BY DEFAULT";
    if (change.before.identity == Identity::No) {
        step.sql.push_back(alter + "ADD" + ddl::identity(change.after));
        step.sql.push_back(setCounter(change.table, change.after.name));
    } else {
        step.sql.push_back(alter + "SET GENERATED " + kind);
    }
}

} // namespace

Step addColumnStep(const migrate::AddColumn &change)
{
    const Column &column = change.column;
    const std::string table = displayName(change.table);
    Step step;
    step.title = migrate::titleOf(change);
    step.objects = {migrate::objectOf(change)};
    step.reason = Message::tr("The desired schema has it.");
    step.lock = hazards::accessExclusive(change.table);
    Column added = column;
    added.notNull = column.notNull && change.fill.empty();
    step.sql.push_back(ddl::alterTable(change.table) + "ADD COLUMN " + ddl::column(added));
    if (!change.fill.empty()) {
        step.sql.push_back("UPDATE " + ddl::name(change.table) + " SET " + ddl::name(column.name)
                           + " = (" + change.fill + ")");
        step.hazards.push_back(hazards::updatesAll(table));
    }
    if (column.notNull && !change.fill.empty()) {
        step.sql.push_back(alterColumn(change.table, column.name) + "SET NOT NULL");
    }
    const bool hasOwnValue = column.identity != Identity::No || column.generated != Generated::No;
    if (column.notNull && !column.defaultExpression && !hasOwnValue && change.fill.empty()) {
        step.hazards.push_back(hazards::addsRequired(column.name));
    }
    if (hasOwnValue || (column.defaultExpression && !isConstant(*column.defaultExpression))) {
        step.rewrites = true;
        step.hazards.push_back(hazards::rewritesForColumn(table, change));
    }
    ddl::append(step.sql, ddl::columnSettings(change.table, column));
    ddl::append(step.sql, ddl::lateNotNull(change.table, added));
    if (!column.comment.empty()) {
        step.sql.push_back(ddl::comment(
            "COLUMN " + ddl::name(change.table) + "." + ddl::name(column.name), column.comment));
    }
    step.reverse = {ddl::alterTable(change.table) + "DROP COLUMN " + ddl::name(column.name)};
    return step;
}

Step dropColumnStep(const migrate::DropColumn &change, bool isRegenerated)
{
    Step step;
    step.title = migrate::titleOf(change);
    step.objects = {migrate::objectOf(change)};
    step.reason =
        isRegenerated
            ? Message::tr("A generated column is computed anew behind the change of what it reads.")
            : Message::tr("The desired schema has no such column.");
    step.lock = hazards::accessExclusive(change.table);
    step.sql = {ddl::alterTable(change.table) + "DROP COLUMN " + ddl::name(change.column.name)};
    if (!isRegenerated && change.column.generated == Generated::No) {
        step.hazards = {hazards::dropsColumn(change)};
    }
    return step;
}

std::vector<std::string> releaseColumn(const AlterColumn &change)
{
    const std::string alter = alterColumn(change.table, change.after.name);
    const bool becomesIdentity =
        change.before.identity == Identity::No && change.after.identity != Identity::No;
    std::vector<std::string> sql;
    const bool readsSequence = change.before.defaultExpression && changesDefault(change)
                               && change.before.defaultExpression->starts_with("nextval(");
    if (change.before.defaultExpression
        && (change.before.type.name != change.after.type.name || becomesIdentity
            || readsSequence)) {
        sql.push_back(alter + "DROP DEFAULT");
    }
    if (change.before.identity != Identity::No && change.after.identity == Identity::No) {
        sql.push_back(alter + "DROP IDENTITY");
    }
    if (change.before.generated != Generated::No && change.after.generated == Generated::No) {
        sql.push_back(alter + "DROP EXPRESSION");
    }
    return sql;
}

std::optional<Message> whyNotConverted(const AlterColumn &change)
{
    if (!changesType(change) || !change.convert.empty()
        || typeChange(change.before.type, change.after.type).isKnown) {
        return {};
    }
    return Message::tr(
        "column %1: no conversion from %2 to %3 is sure to keep the "
        "values; give one with --using",
        {displayName(migrate::objectOf(change)), change.before.type.name, change.after.type.name});
}

Result<Step> alterColumnStep(const AlterColumn &change)
{
    Step step;
    step.title = migrate::titleOf(change);
    step.objects = {migrate::objectOf(change)};
    step.reason = Message::tr("Its definition differs from the desired one.");
    step.lock = hazards::accessExclusive(change.table);
    SLUICE_CHECK(addType(change, step));
    const bool isRetyped = !step.sql.empty(); // the new type brings its own way of storage
    addDefault(change, step);
    addNotNull(change, step);
    addIdentity(change, step);
    ddl::append(step.sql,
                isRetyped ? ddl::columnSettings(change.table, change.after)
                          : ddl::changeColumnSettings(change.table, change.before, change.after));
    ddl::append(step.sql, ddl::changeNotNullNames(change.table, change.before, change.after));
    return step;
}

} // namespace sluice::postgres
