#include "models/engine/sqlite/sqlite_virtual.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/engine/sqlite/sqlite_rebuild.h"
#include "models/engine/sqlite/stored_tokens.h"
#include "models/migrate/sql_text.h"

#include <algorithm>
#include <optional>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;

// Where the rows of a virtual table are.
enum class Rows { Own, Elsewhere, Nowhere, Unknown };

std::string module(const Table &table)
{
    const auto found = table.options.find("module");
    return found == table.options.end() ? std::string() : toLowerAscii(found->second);
}

bool isFullText(const Table &table)
{
    const std::string name = module(table);
    return name == "fts5" || name == "fts4" || name == "fts3";
}

// What they show is another table's: made anew, they show it again.
bool isWindow(const Table &table)
{
    return module(table) == "fts5vocab" || module(table) == "fts4aux";
}

// The value of "name=value" among the arguments of a full-text table.
std::optional<std::string> argument(const Table &table, std::string_view name)
{
    const auto found = table.options.find("arguments");
    if (!isFullText(table) || found == table.options.end()) {
        return {};
    }
    const StoredTokens tokens(found->second);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isFirst = i == 0 || tokens.isSign(i - 1, ',');
        if (isFirst && tokens.isWord(i, name) && tokens.isSign(i + 1, '=')) {
            return tokens.name(i + 2);
        }
    }
    return {};
}

Rows rowsOf(const Table &table)
{
    const auto content = argument(table, "content");
    if (content) {
        return content->empty() ? Rows::Nowhere : Rows::Elsewhere;
    }
    const bool isTree = module(table) == "rtree" || module(table) == "rtree_i32";
    const bool isText = isFullText(table) && !argument(table, "languageid");
    return isTree || isText ? Rows::Own : Rows::Unknown;
}

Result<void> check(const Table &before, const Table &after)
{
    if (isWindow(before) && isWindow(after)) {
        return {};
    }
    const std::string name = displayName(after.name);
    const bool sameModule =
        isFullText(before) ? isFullText(after) : module(before) == module(after);
    if (!sameModule || rowsOf(after) == Rows::Unknown || rowsOf(before) == Rows::Unknown) {
        return fail(ErrorKind::Refused,
                    Message::tr("table %1: how to carry the rows of a virtual table from %2 to %3 "
                                "is not known",
                                {name, module(before), module(after)}));
    }
    if (rowsOf(before) != Rows::Own && rowsOf(after) != Rows::Elsewhere) {
        return fail(
            ErrorKind::Refused,
            Message::tr("table %1: its index holds no text to fill another one with", {name}));
    }
    return {};
}

// The first column of an R-Tree, whatever its name.
bool isTreeKey(const Table &table, const Column &column)
{
    return !isFullText(table) && &column == &table.columns.front();
}

// As the column was called when the plan began: a virtual table's cannot be renamed.
std::string oldName(const TableWork &work, const std::string &name)
{
    for (const migrate::Change &change : work.others) {
        const auto *renamed = std::get_if<migrate::RenameColumn>(&change);
        if (renamed != nullptr && renamed->to == name) {
            return renamed->from;
        }
    }
    return name;
}

std::string copy(const TableWork &work)
{
    std::vector<std::string> into;
    std::vector<std::string> from;
    if (isFullText(*work.after)) {
        into.emplace_back("rowid");
        from.emplace_back("rowid");
    }
    for (const Column &column : work.after->columns) {
        const Column *old = isTreeKey(*work.after, column) ? &work.before->columns.front()
                                                           : work.before->column(column.name);
        if (old != nullptr && !column.options.contains("hidden")) {
            into.push_back(quoted(column.name));
            from.push_back(quoted(oldName(work, old->name)));
        }
    }
    return "INSERT INTO " + quoted(work.fresh) + " (" + join(into, ", ") + ") SELECT "
           + join(from, ", ") + " FROM " + quoted(work.after->name.name);
}

std::vector<std::string> statements(const TableWork &work)
{
    const std::string &name = work.after->name.name;
    if (isWindow(*work.after)) {
        return {"DROP TABLE " + quoted(name), work.after->definition};
    }
    std::vector<std::string> sql{
        migrate::renameCreated(work.after->definition, work.fresh, sql::Flavor::Sqlite)};
    if (module(*work.before) == "fts5" && module(*work.after) == "fts5") { // its settings
        sql.push_back("INSERT INTO " + quoted(work.fresh) + " (" + quoted(work.fresh)
                      + ", rank) SELECT k, v FROM " + quoted(name + "_config")
                      + " WHERE k <> 'version'");
    }
    if (rowsOf(*work.after) != Rows::Elsewhere) {
        sql.push_back(copy(work));
    }
    if (rowsOf(*work.after) == Rows::Own) {
        sql.push_back(countCheck(work));
    }
    takePlace(work, sql);
    if (rowsOf(*work.after) == Rows::Elsewhere) {
        sql.push_back(refill(*work.after));
    }
    return sql;
}

std::vector<migrate::Hazard> hazards(const TableWork &work)
{
    std::vector<migrate::Hazard> hazards;
    const bool held = rowsOf(*work.before) == Rows::Own;
    const bool holds = rowsOf(*work.after) == Rows::Own;
    if (held && !holds) {
        hazards.push_back(dropsTable(*work.before));
    }
    for (const Column &column : work.before->columns) {
        if (held && holds && work.after->column(column.name) == nullptr
            && !column.options.contains("hidden") && !isTreeKey(*work.before, column)) {
            hazards.push_back(dropsColumn({work.after->name, column}));
        }
    }
    hazards.push_back(makesAnew());
    return hazards;
}

} // namespace

std::string contentOf(const Table &table)
{
    return argument(table, "content").value_or(std::string());
}

std::string refill(const Table &table)
{
    const std::string name = quoted(table.name.name);
    return "INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')";
}

std::vector<std::string> virtualStatements(const TableWork &work)
{
    const bool hasRenames =
        std::any_of(work.others.begin(), work.others.end(), [](const migrate::Change &change) {
            return std::holds_alternative<migrate::RenameColumn>(change);
        });
    return check(*work.before, *work.after) && !hasRenames ? statements(work)
                                                           : std::vector<std::string>();
}

Result<migrate::Step> virtualStep(const TableWork &work)
{
    SLUICE_CHECK(check(*work.before, *work.after));
    const std::string name = displayName(work.after->name);
    migrate::Step step;
    step.title = Message::tr("Rebuild table %1", {name});
    step.objects = {{ObjectKind::Table, work.after->name, {}}};
    step.sql = statements(work);
    step.reason = Message::tr("A virtual table cannot be altered.");
    step.lock = Message::tr("the whole database, for writers");
    step.rewrites = true;
    step.scans = true;
    step.hazards = hazards(work);
    return step;
}

} // namespace sluice::sqlite
