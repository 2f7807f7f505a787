#include "tests/properties/ddl_mutation.h"

#include <set>
#include <vector>

namespace sluice::test {

namespace {

using namespace catalog;
using Made = std::optional<DdlMutation>;

Made statement(const std::string &sql)
{
    return DdlMutation{sql + ";\n", {}};
}

std::string alter(RandomPick &pick, const Table &table)
{
    return "ALTER TABLE " + pick.quoted(table.name) + " ";
}

Made addColumn(RandomPick &pick)
{
    static const std::vector<std::string> kColumns{
        "integer",       "integer DEFAULT 7",          "integer NOT NULL DEFAULT 7",
        "text",          "text DEFAULT 'it''s'",       "varchar(20) NOT NULL DEFAULT 'x'",
        "text NOT NULL", "numeric(10,2) CHECK (1 < 2)"};
    const Table *table = pick.table();
    return table == nullptr
               ? Made()
               : statement(alter(pick, *table) + "ADD COLUMN " + pick.quoted(pick.newName()) + " "
                           + *pick.oneOf(kColumns));
}

Made dropColumn(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    const bool takesAll = !pick.isSqlite() && pick.chance(50);
    return column == nullptr
               ? Made()
               : statement(alter(pick, *table) + "DROP COLUMN " + pick.quoted(column->name)
                           + (takesAll ? " CASCADE" : ""));
}

Made renameColumn(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    if (column == nullptr) {
        return {};
    }
    const std::string name = pick.newName();
    return DdlMutation{alter(pick, *table) + "RENAME COLUMN " + pick.quoted(column->name) + " TO "
                           + pick.quoted(name) + ";\n",
                       SaidRename{table->name, column->name, name}};
}

Made renameTable(RandomPick &pick)
{
    const Table *table = pick.table();
    if (table == nullptr) {
        return {};
    }
    const std::string name = pick.newName();
    return DdlMutation{alter(pick, *table) + "RENAME TO " + pick.quoted(name) + ";\n",
                       SaidRename{table->name, {}, name}};
}

Made dropTable(RandomPick &pick)
{
    const Table *table = pick.table();
    return table == nullptr ? Made()
                            : statement("DROP TABLE " + pick.quoted(table->name)
                                        + (pick.isSqlite() ? "" : " CASCADE"));
}

Made addTable(RandomPick &pick)
{
    const Table *target = pick.table();
    const bool refers =
        target != nullptr && target->primaryKey && target->primaryKey->columns.size() == 1;
    std::string sql = "CREATE TABLE "
                      + pick.quoted(QualifiedName{pick.catalog().defaultSchema, pick.newName()})
                      + " (id integer PRIMARY KEY, note text NOT NULL DEFAULT 'x'";
    if (refers) {
        const std::string &key = target->primaryKey->columns.front();
        const Column *column = target->column(key);
        sql += ", ref " + column->type.name + " REFERENCES " + pick.quoted(target->name) + " ("
               + pick.quoted(key) + ") ON DELETE CASCADE";
    }
    return statement(sql + ")");
}

Made addIndex(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    if (column == nullptr) {
        return {};
    }
    const std::string name = pick.quoted(column->name);
    const bool isText = column->type.typeClass == TypeClass::Text && pick.chance(30);
    return statement(std::string("CREATE ") + (pick.chance(20) ? "UNIQUE " : "") + "INDEX "
                     + pick.quoted(pick.newName()) + " ON " + pick.quoted(table->name) + " ("
                     + (isText ? "lower(" + name + ")" : name) + (pick.chance(20) ? " DESC" : "")
                     + ")" + (pick.chance(30) ? " WHERE " + name + " IS NOT NULL" : ""));
}

Made dropIndex(RandomPick &pick)
{
    const Table *table = pick.table();
    const auto *index = table == nullptr ? nullptr : pick.oneOf(table->indexes);
    return index == nullptr
               ? Made()
               : statement("DROP INDEX "
                           + pick.quoted(QualifiedName{table->name.schema, index->first}));
}

Made addView(RandomPick &pick)
{
    const Table *table = pick.table();
    const View *view = pick.chance(30) ? pick.view() : nullptr;
    if (table == nullptr || table->columns.empty()) {
        return {};
    }
    const auto &columns = view == nullptr || view->columns.empty() ? table->columns : view->columns;
    const QualifiedName &from = view == nullptr || view->columns.empty() ? table->name : view->name;
    const std::string a = pick.quoted(pick.oneOf(columns)->name);
    const std::string b = pick.quoted(pick.oneOf(columns)->name);
    return statement("CREATE VIEW "
                     + pick.quoted(QualifiedName{pick.catalog().defaultSchema, pick.newName()})
                     + " AS SELECT " + a + " AS one, count(*) AS two FROM " + pick.quoted(from)
                     + " WHERE " + b + " IS NOT NULL GROUP BY " + a);
}

Made dropView(RandomPick &pick)
{
    const View *view = pick.view();
    return view == nullptr
               ? Made()
               : statement(std::string("DROP ") + (view->materialized ? "MATERIALIZED " : "")
                           + "VIEW " + pick.quoted(view->name)
                           + (pick.isSqlite() ? "" : " CASCADE"));
}

} // namespace

const std::vector<DdlMaker> &sharedMutations()
{
    static const std::vector<DdlMaker> kMakers{
        {"add column", addColumn},   {"add column", addColumn},       {"drop column", dropColumn},
        {"drop column", dropColumn}, {"rename column", renameColumn}, {"rename table", renameTable},
        {"drop table", dropTable},   {"add table", addTable},         {"add index", addIndex},
        {"drop index", dropIndex},   {"add view", addView},           {"drop view", dropView}};
    return kMakers;
}

std::optional<DdlMutation> randomMutation(RandomPick &pick)
{
    const auto &makers = pick.chance(45)   ? sharedMutations()
                         : pick.isSqlite() ? sqliteMutations()
                         : pick.chance(65) ? postgresTableMutations()
                                           : postgresObjectMutations();
    const DdlMaker &maker = *pick.oneOf(makers);
    auto made = maker.make(pick);
    if (made) {
        made->kind = maker.kind;
    }
    return made;
}

std::vector<std::string> mutationKinds(bool isSqlite)
{
    std::set<std::string> kinds;
    for (const auto *makers : isSqlite ? std::vector{&sharedMutations(), &sqliteMutations()}
                                       : std::vector{&sharedMutations(), &postgresTableMutations(),
                                                     &postgresObjectMutations()}) {
        for (const DdlMaker &maker : *makers) {
            kinds.insert(maker.kind);
        }
    }
    return {kinds.begin(), kinds.end()};
}

} // namespace sluice::test
