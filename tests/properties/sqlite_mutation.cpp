// SQLite has no ALTER for most changes: the table's own text is changed, and the table made anew from it.
#include "tests/properties/ddl_mutation.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

using namespace catalog;
using Made = std::optional<DdlMutation>;

Made madeAnew(RandomPick &pick, const Table &table, const std::string &definition)
{
    if (definition == table.definition || definition.empty()) {
        return {};
    }
    std::string sql = "DROP TABLE " + pick.quoted(table.name) + ";\n" + definition + ";\n";
    for (const auto &[name, index] : table.indexes) {
        sql += index.definition + ";\n";
    }
    for (const auto &[name, trigger] : table.triggers) {
        sql += trigger.definition + ";\n";
    }
    return DdlMutation{sql, {}};
}

bool hasGenerated(const Table &table)
{
    return std::ranges::any_of(table.columns,
                               [](const Column &each) { return each.generated != Generated::No; });
}

Made withReplaced(RandomPick &pick, const QString &pattern, const QString &replacement)
{
    const Table *table = pick.table();
    if (table == nullptr || table->kind != TableKind::Ordinary) {
        return {};
    }
    QString text = QString::fromStdString(table->definition);
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    std::vector<QRegularExpressionMatch> matches;
    for (const auto &match : expression.globalMatch(text)) {
        matches.push_back(match);
    }
    const auto *match = pick.oneOf(matches);
    if (match == nullptr) {
        return {};
    }
    text.replace(match->capturedStart(), match->capturedLength(), replacement);
    return madeAnew(pick, *table, text.toStdString());
}

Made withPart(RandomPick &pick, const std::string &part, const Table &table)
{
    std::string text = table.definition;
    const auto end = text.rfind(')');
    return end == std::string::npos ? Made()
                                    : madeAnew(pick, table, text.insert(end, "\n, " + part + "\n"));
}

Made changeType(RandomPick &pick)
{
    static const std::vector<QString> kTypes{u"BIGINT"_s, u"TEXT"_s, u"VARCHAR(50)"_s, u"REAL"_s,
                                             u"BLOB"_s,   u"ANY"_s,  u"NUMERIC"_s};
    return withReplaced(
        pick,
        uR"(\b(integer|text|real|numeric|varchar\(\d+\)|int|datetime|timestamp)\b(?! *PRIMARY| *AS| *GENERATED))"_s,
        *pick.oneOf(kTypes));
}

Made dropNotNull(RandomPick &pick)
{
    return withReplaced(pick, u" NOT NULL"_s, u""_s);
}

Made addToColumn(RandomPick &pick)
{
    static const std::vector<QString> kParts{u" NOT NULL"_s,
                                             u" DEFAULT 7"_s,
                                             u" DEFAULT (1 + 1)"_s,
                                             u" COLLATE NOCASE"_s,
                                             u" UNIQUE"_s,
                                             u" CHECK (1 < 2)"_s,
                                             u" NOT NULL DEFAULT 5"_s,
                                             u" DEFAULT CURRENT_TIMESTAMP"_s};
    return withReplaced(pick, u"(?<=INTEGER|TEXT|REAL)(?=,|\\n|\\))"_s, *pick.oneOf(kParts));
}

Made dropDefault(RandomPick &pick)
{
    return withReplaced(pick, u" DEFAULT +('[^']*'|[\\w.]+)"_s, u""_s);
}

Made autoincrement(RandomPick &pick)
{
    return pick.chance(50) ? withReplaced(pick, u" AUTOINCREMENT"_s, u""_s)
                           : withReplaced(pick, u"INTEGER PRIMARY KEY(?! *AUTO)"_s,
                                          u"INTEGER PRIMARY KEY AUTOINCREMENT"_s);
}

Made changeAction(RandomPick &pick)
{
    return withReplaced(pick, u"ON DELETE (no action|cascade|set null|restrict)"_s,
                        pick.chance(50) ? u"ON DELETE SET DEFAULT"_s : u"ON DELETE CASCADE"_s);
}

Made addConstraint(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    const Table *target = pick.table();
    if (column == nullptr || table->kind != TableKind::Ordinary) {
        return {};
    }
    const std::string name = pick.quoted(column->name);
    const std::vector<std::string> parts{
        "CONSTRAINT " + pick.quoted(pick.newName()) + " CHECK (" + name + " IS NOT 'never')",
        "UNIQUE (" + name + ")",
        "FOREIGN KEY (" + name + ") REFERENCES " + pick.quoted(target->name),
        "CONSTRAINT " + pick.quoted(pick.newName()) + " UNIQUE (" + name + ", "
            + pick.quoted(pick.oneOf(table->columns)->name) + ")"};
    return withPart(pick, *pick.oneOf(parts), *table);
}

// SQLite itself puts values of any type into generated columns of STRICT tables, and calls them corrupt.
Made switchStrict(RandomPick &pick)
{
    const Table *table = pick.table();
    if (table == nullptr || table->kind != TableKind::Ordinary || hasGenerated(*table)) {
        return {};
    }
    std::string text = table->definition;
    text.resize(text.rfind(')') + 1);
    return madeAnew(pick, *table, text + (table->options.contains("strict") ? "" : " STRICT"));
}

Made withoutRowid(RandomPick &pick)
{
    const Table *table = pick.table();
    if (table == nullptr || table->kind != TableKind::Ordinary || !table->options.empty()) {
        return {};
    }
    return madeAnew(pick, *table, table->definition + " WITHOUT ROWID");
}

Made addTrigger(RandomPick &pick)
{
    static const std::vector<std::string> kEvents{"AFTER INSERT", "BEFORE UPDATE", "AFTER DELETE"};
    const Table *table = pick.table();
    const Table *other = pick.table();
    return table == nullptr
               ? Made()
               : DdlMutation{"CREATE TRIGGER " + pick.quoted(pick.newName()) + " "
                                 + *pick.oneOf(kEvents) + " ON " + pick.quoted(table->name)
                                 + " BEGIN SELECT count(*) FROM " + pick.quoted(other->name)
                                 + "; END;\n",
                             {}};
}

Made dropTrigger(RandomPick &pick)
{
    const Table *table = pick.table();
    const auto *trigger = table == nullptr ? nullptr : pick.oneOf(table->triggers);
    return trigger == nullptr
               ? Made()
               : DdlMutation{"DROP TRIGGER " + pick.quoted(trigger->first) + ";\n", {}};
}

Made addGenerated(RandomPick &pick)
{
    const Table *table = pick.table();
    const Column *column = table == nullptr ? nullptr : pick.oneOf(table->columns);
    return column == nullptr
               ? Made()
               : DdlMutation{"ALTER TABLE " + pick.quoted(table->name) + " ADD COLUMN "
                                 + pick.quoted(pick.newName()) + " TEXT GENERATED ALWAYS AS ("
                                 + pick.quoted(column->name) + " || '!') VIRTUAL;\n",
                             {}};
}

} // namespace

const std::vector<DdlMaker> &sqliteMutations()
{
    static const std::vector<DdlMaker> kMakers{
        {"change type", changeType},       {"change type", changeType},
        {"drop not null", dropNotNull},    {"add to column", addToColumn},
        {"add to column", addToColumn},    {"drop default", dropDefault},
        {"autoincrement", autoincrement},  {"change action", changeAction},
        {"add constraint", addConstraint}, {"add constraint", addConstraint},
        {"switch strict", switchStrict},   {"without rowid", withoutRowid},
        {"add trigger", addTrigger},       {"drop trigger", dropTrigger},
        {"add generated", addGenerated}};
    return kMakers;
}

} // namespace sluice::test
