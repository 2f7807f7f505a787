#include "tests/properties/ddl_mutation.h"

namespace sluice::test {

namespace {

using namespace catalog;
using Made = std::optional<DdlMutation>;

Made statement(const std::string &sql)
{
    return DdlMutation{sql + ";\n", {}};
}

std::string literal(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\'');
    }
    return '\'' + text + '\'';
}

Made addLabel(RandomPick &pick)
{
    const auto *type = pick.oneOf(pick.catalog().enums);
    if (type == nullptr) {
        return {};
    }
    const std::string *before = pick.chance(50) ? pick.oneOf(type->second.labels) : nullptr;
    return statement("ALTER TYPE " + pick.quoted(type->first) + " ADD VALUE "
                     + literal(pick.newName())
                     + (before == nullptr ? "" : " BEFORE " + literal(*before)));
}

// Every column of the type is taken along; a view over one makes it fail.
Made dropLabel(RandomPick &pick)
{
    const auto *type = pick.oneOf(pick.catalog().enums);
    if (type == nullptr || type->second.labels.size() < 2) {
        return {};
    }
    const unsigned gone = pick.below(type->second.labels.size());
    std::string labels;
    for (unsigned i = 0; i < type->second.labels.size(); ++i) {
        if (i != gone) {
            labels += (labels.empty() ? "" : ", ") + literal(type->second.labels[i]);
        }
    }
    const std::string name = pick.quoted(type->first);
    std::string sql = "ALTER TYPE " + name + " RENAME TO former_labels;\nCREATE TYPE " + name
                      + " AS ENUM (" + labels + ");\n";
    const std::string typeName = type->first.schema + "." + type->first.name;
    for (const auto &[tableName, table] : pick.catalog().tables) {
        for (const Column &column : table.columns) {
            if (column.type.name == typeName && table.kind != TableKind::Partition) {
                const std::string alter = "ALTER COLUMN " + pick.quoted(column.name);
                sql += "ALTER TABLE " + pick.quoted(tableName) + " " + alter + " DROP DEFAULT, "
                       + alter + " TYPE " + name + " USING " + pick.quoted(column.name)
                       + "::text::" + name + ";\n";
            }
        }
    }
    return statement(sql + "DROP TYPE "
                     + pick.quoted(QualifiedName{type->first.schema, "former_labels"}));
}

Made dropType(RandomPick &pick)
{
    std::vector<std::string> drops;
    for (const auto &[name, type] : pick.catalog().enums) {
        drops.push_back("DROP TYPE " + pick.quoted(name));
    }
    for (const auto &[name, type] : pick.catalog().domains) {
        drops.push_back("DROP DOMAIN " + pick.quoted(name));
    }
    for (const auto &[name, type] : pick.catalog().composites) {
        drops.push_back("DROP TYPE " + pick.quoted(name));
    }
    const std::string *drop = pick.oneOf(drops);
    return drop == nullptr ? Made() : statement(*drop + " CASCADE");
}

Made changeDomain(RandomPick &pick)
{
    static const std::vector<std::string> kChanges{"ADD CHECK (VALUE::text <> 'never')",
                                                   "SET NOT NULL", "DROP NOT NULL",
                                                   "SET DEFAULT NULL", "DROP DEFAULT"};
    const auto *domain = pick.oneOf(pick.catalog().domains);
    if (domain == nullptr) {
        return {};
    }
    const std::string alter = "ALTER DOMAIN " + pick.quoted(domain->first) + " ";
    const auto *check = pick.oneOf(domain->second.checks);
    return statement(alter
                     + (check != nullptr && pick.chance(40)
                            ? "DROP CONSTRAINT " + pick.quoted(check->name)
                            : *pick.oneOf(kChanges)));
}

Made changeComposite(RandomPick &pick)
{
    const auto *type = pick.oneOf(pick.catalog().composites);
    if (type == nullptr || type->second.attributes.empty()) {
        return {};
    }
    const std::string name = pick.quoted(pick.oneOf(type->second.attributes)->name);
    const std::vector<std::string> changes{"ADD ATTRIBUTE " + pick.quoted(pick.newName()) + " text",
                                           "DROP ATTRIBUTE " + name,
                                           "ALTER ATTRIBUTE " + name + " TYPE text"};
    return statement("ALTER TYPE " + pick.quoted(type->first) + " " + *pick.oneOf(changes)
                     + " CASCADE");
}

Made addType(RandomPick &pick)
{
    const Table *table = pick.table();
    const std::string name = pick.quoted(QualifiedName{"public", pick.newName()});
    const std::vector<std::string> types{"CREATE TYPE " + name + " AS ENUM ('a', 'b')",
                                         "CREATE DOMAIN " + name + " AS text CHECK (VALUE <> '')",
                                         "CREATE TYPE " + name + " AS (a integer, b text)"};
    return table == nullptr
               ? Made()
               : statement(*pick.oneOf(types) + ";\nALTER TABLE " + pick.quoted(table->name)
                           + " ADD COLUMN " + pick.quoted(pick.newName()) + " " + name);
}

Made changeView(RandomPick &pick)
{
    const View *view = pick.view();
    if (view == nullptr || view->materialized) {
        return {};
    }
    std::string select = view->definition;
    while (!select.empty() && (select.back() == ';' || select.back() == '\n')) {
        select.pop_back();
    }
    const std::vector<std::string> changes{
        "CREATE OR REPLACE VIEW " + pick.quoted(view->name) + " AS SELECT q.*, 1 AS "
            + pick.quoted(pick.newName()) + " FROM (" + select + ") q",
        "CREATE OR REPLACE VIEW " + pick.quoted(view->name) + " AS " + select + " LIMIT 10",
        "ALTER VIEW " + pick.quoted(view->name) + " SET (security_barrier = true)",
        "COMMENT ON VIEW " + pick.quoted(view->name) + " IS 'said'"};
    return statement(*pick.oneOf(changes));
}

Made addMaterializedView(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    if (column == nullptr) {
        return {};
    }
    const std::string name = pick.quoted(QualifiedName{"public", pick.newName()});
    return statement("CREATE MATERIALIZED VIEW " + name + " AS SELECT " + pick.quoted(column->name)
                     + " AS one, count(*) AS two FROM " + pick.quoted(table->name)
                     + " GROUP BY 1;\nCREATE UNIQUE INDEX ON " + name + " (one)");
}

Made changeRoutine(RandomPick &pick)
{
    static const std::vector<std::string> kChanges{"STRICT", "SECURITY DEFINER", "COST 77",
                                                   "SET search_path = public", "PARALLEL SAFE"};
    const auto *routine = pick.oneOf(pick.catalog().routines);
    if (routine == nullptr || routine->second.kind == RoutineKind::Aggregate) {
        return {};
    }
    const std::string name =
        "ROUTINE " + pick.quoted(routine->second.name) + "(" + routine->second.arguments + ")";
    return statement(pick.chance(40) ? "DROP " + name + " CASCADE"
                                     : "ALTER " + name + " " + *pick.oneOf(kChanges));
}

// A function that a column's default and a check need.
Made addRoutine(RandomPick &pick)
{
    const Table *table = pick.table();
    if (table == nullptr) {
        return {};
    }
    const std::string name = pick.quoted(QualifiedName{"public", pick.newName()});
    return statement("CREATE FUNCTION " + name
                     + "() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';\nALTER TABLE "
                     + pick.quoted(table->name) + " ADD COLUMN " + pick.quoted(pick.newName())
                     + " integer DEFAULT " + name + "() CHECK (" + name + "() > 0)");
}

Made changeSequence(RandomPick &pick)
{
    static const std::vector<std::string> kChanges{"INCREMENT 5", "CYCLE", "OWNED BY NONE",
                                                   "CACHE 7", "MAXVALUE 30000"};
    const auto *sequence = pick.oneOf(pick.catalog().sequences);
    if (sequence == nullptr) {
        return statement("CREATE SEQUENCE public." + pick.quoted(pick.newName()));
    }
    const std::string name = pick.quoted(sequence->first);
    return statement(pick.chance(25) ? "DROP SEQUENCE " + name + " CASCADE"
                                     : "ALTER SEQUENCE " + name + " " + *pick.oneOf(kChanges));
}

Made addSerial(RandomPick &pick)
{
    const Table *table = pick.table();
    return table == nullptr ? Made()
                            : statement("ALTER TABLE " + pick.quoted(table->name) + " ADD COLUMN "
                                        + pick.quoted(pick.newName()) + " serial");
}

Made addOther(RandomPick &pick)
{
    const Table *table = pick.table();
    if (table == nullptr || table->columns.size() < 2) {
        return {};
    }
    const std::string a = pick.quoted(table->columns[0].name);
    const std::string b = pick.quoted(table->columns[1].name);
    const std::string name = pick.quoted(table->name);
    const std::vector<std::string> others{"CREATE STATISTICS public." + pick.quoted(pick.newName())
                                              + " ON " + a + ", " + b + " FROM " + name,
                                          "CREATE RULE " + pick.quoted(pick.newName())
                                              + " AS ON DELETE TO " + name + " DO ALSO SELECT 1",
                                          "CREATE PUBLICATION " + pick.quoted(pick.newName())
                                              + " FOR TABLE " + name,
                                          "CREATE TABLE public." + pick.quoted(pick.newName())
                                              + " (mine text) INHERITS (" + name + ")"};
    return statement(*pick.oneOf(others));
}

} // namespace

const std::vector<DdlMaker> &postgresObjectMutations()
{
    static const std::vector<DdlMaker> kMakers{{"add label", addLabel},
                                               {"drop label", dropLabel},
                                               {"drop type", dropType},
                                               {"change domain", changeDomain},
                                               {"change composite", changeComposite},
                                               {"add type", addType},
                                               {"change view", changeView},
                                               {"change view", changeView},
                                               {"add materialized view", addMaterializedView},
                                               {"change routine", changeRoutine},
                                               {"add routine", addRoutine},
                                               {"change sequence", changeSequence},
                                               {"add serial", addSerial},
                                               {"add other", addOther}};
    return kMakers;
}

} // namespace sluice::test
