// A random CREATE TABLE text for SQLite, and what it means.
#pragma once

#include "models/catalog/table.h"
#include "tests/engine/random_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sluice::test {

struct RandomTable
{
    std::string text;
    catalog::Table meant; // columns, checks and foreign keys, with what no pragma tells
};

class RandomTableWriter : private RandomWords
{
public:
    explicit RandomTableWriter(unsigned seed)
        : RandomWords(seed)
    {}

    [[nodiscard]] RandomTable write()
    {
        const std::size_t columns = 1 + pick(5);
        for (std::size_t i = 0; i < columns; ++i) {
            m_table.columns.push_back({.name = names()[(m_first + i) % names().size()]});
        }
        std::string text =
            word("CREATE") + gap() + word("TABLE") + gap() + quoted("t") + gap() + "(";
        for (std::size_t i = 0; i < columns; ++i) {
            text += (i == 0 ? "" : ",") + column(i);
        }
        return {.text = text + constraints() + gap() + ")", .meant = m_table};
    }

private:
    std::string named(std::string &name)
    {
        if (!chance(3)) {
            return {};
        }
        name = names()[pick(names().size())];
        return gap() + word("CONSTRAINT") + gap() + quoted(name);
    }
    std::string conflict(catalog::Options &options)
    {
        static const std::vector<std::string> list{"ROLLBACK", "ABORT", "FAIL", "IGNORE",
                                                   "REPLACE"};
        if (!chance(3)) {
            return {};
        }
        const std::string &action = list[pick(list.size())];
        if (action != "ABORT") {
            options["conflict"] = action;
        }
        return gap() + word("ON") + gap() + word("CONFLICT") + gap() + word(action);
    }
    std::string collate()
    {
        static const std::vector<std::string> list{"NOCASE", "RTRIM", "binary"};
        m_collation = list[pick(list.size())];
        return gap() + word("COLLATE") + gap()
               + (chance(3) ? "\"" + m_collation + "\"" : m_collation);
    }
    std::string check(std::size_t i)
    {
        catalog::Check check;
        std::string text = named(check.name) + gap() + word("CHECK") + gap() + "(";
        check.expression =
            quoted(m_table.columns[i].name) + " IN (1, ')', '(''', (2)) /* ) , */ OR 1";
        text += (chance(2) ? " " : "") + check.expression + (chance(2) ? " " : "") + ")";
        m_table.checks.push_back(check);
        return text;
    }
    std::string references(std::size_t i, bool inColumn)
    {
        catalog::ForeignKey key;
        key.columns = {m_table.columns[i].name};
        std::string text = named(key.name);
        if (!inColumn) {
            text += gap() + word("FOREIGN") + gap() + word("KEY") + gap() + "(" + gap()
                    + quoted(key.columns[0]) + gap() + ")";
        }
        text += gap() + word("REFERENCES") + gap() + quoted(names()[pick(names().size())]);
        text += chance(2) ? "(" + quoted(names()[pick(names().size())]) + ")" : "";
        text += actions(key);
        m_table.foreignKeys.push_back(key);
        return text;
    }
    std::string actions(catalog::ForeignKey &key)
    {
        static const std::vector<std::string> list{"SET NULL", "SET DEFAULT", "CASCADE", "RESTRICT",
                                                   "NO ACTION"};
        std::string text;
        for (const char *event : {"DELETE", "UPDATE", "INSERT"}) {
            if (chance(3)) {
                text += gap() + word("ON") + gap() + word(event) + gap() + word(list[pick(5)]);
            }
        }
        if (chance(5)) {
            key.options["match"] = "FULL";
            text += gap() + word("MATCH") + gap() + "full";
        }
        if (chance(3)) {
            key.deferrable = chance(2);
            text += key.deferrable ? std::string() : gap() + word("NOT");
            text += gap() + word("DEFERRABLE");
            if (chance(2)) {
                key.initiallyDeferred = key.deferrable && chance(2);
                text += gap() + word("INITIALLY") + gap()
                        + word(key.initiallyDeferred ? "DEFERRED" : "IMMEDIATE");
            }
        }
        return text;
    }
    std::string notNull(catalog::Column &column)
    {
        std::string name;
        std::string text = named(name) + gap() + word("NOT") + gap() + word("NULL");
        column.options.clear(); // the last one counts
        if (!name.empty()) {
            column.options["not_null_name"] = name;
        }
        return text + conflict(column.options);
    }
    std::string primaryKey()
    {
        std::string name;
        catalog::Options options;
        m_hasKey = true;
        const std::string direction = chance(3) ? gap() + word(chance(2) ? "DESC" : "ASC") : "";
        return named(name) + gap() + word("PRIMARY") + gap() + word("KEY") + direction
               + conflict(options);
    }
    std::string unique()
    {
        std::string name;
        catalog::Options options;
        return named(name) + gap() + word("UNIQUE") + conflict(options);
    }
    std::string generated(catalog::Column &column)
    {
        column.generationExpression = "1 + length(')')";
        const std::string always =
            chance(2) ? gap() + word("GENERATED") + gap() + word("ALWAYS") : "";
        const std::string kind = chance(2) ? gap() + word(chance(2) ? "STORED" : "VIRTUAL") : "";
        return always + gap() + word("AS") + gap() + "(" + column.generationExpression + ")" + kind;
    }
    std::string column(std::size_t i)
    {
        catalog::Column &column = m_table.columns[i];
        const bool isCommented = chance(4);
        std::string text = isCommented ? "\n -- what " + std::to_string(i) + " is,)\n" : gap();
        column.comment = isCommented ? "what " + std::to_string(i) + " is,)" : "";
        text += quoted(column.name) + type();
        const bool isGenerated = i > 0 && chance(8);
        for (std::size_t clauses = pick(5); clauses > 0; --clauses) {
            text += clause(i, isGenerated);
        }
        return text + (isGenerated ? generated(column) : "");
    }
    std::string clause(std::size_t i, bool isGenerated)
    {
        switch (pick(7)) {
        case 0:
            return notNull(m_table.columns[i]);
        case 1:
            return m_hasKey || isGenerated ? unique() : primaryKey();
        case 2:
            return unique();
        case 3:
            return check(i);
        case 4: {
            const std::string text = collate();
            m_table.columns[i].collation = m_collation;
            return text;
        }
        case 5:
            return references(i, true);
        default:
            return isGenerated ? std::string() : defaultValue();
        }
    }
    // Some of the columns, in any order.
    std::string keyColumns()
    {
        std::vector<std::size_t> order(m_table.columns.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::shuffle(order.begin(), order.end(), m_random);
        order.resize(1 + pick(order.size()));
        std::string text = gap() + "(";
        for (std::size_t i = 0; i < order.size(); ++i) {
            text += (i == 0 ? "" : ",") + gap() + quoted(m_table.columns[order[i]].name)
                    + (chance(3) ? collate() : "")
                    + (chance(3) ? gap() + word(chance(2) ? "DESC" : "ASC") : "");
        }
        return text + gap() + ")";
    }
    std::string constraints()
    {
        std::string text;
        for (std::size_t count = pick(4); count > 0; --count) {
            // SQLite lets the comma between two of them be left out.
            text += text.empty() || chance(2) ? "," : " ";
            text += constraint();
        }
        return text;
    }
    std::string constraint()
    {
        std::string name;
        catalog::Options options;
        switch (pick(4)) {
        case 0:
            return check(pick(m_table.columns.size())) + conflict(options);
        case 1:
            return references(pick(m_table.columns.size()), false);
        default:
            return named(name) + gap() + word("UNIQUE") + keyColumns() + conflict(options);
        }
    }

    catalog::Table m_table;
    std::string m_collation;
    std::size_t m_first = m_random() % names().size();
    bool m_hasKey = false;
};

[[nodiscard]] inline RandomTable randomTable(unsigned seed)
{
    return RandomTableWriter(seed).write();
}

} // namespace sluice::test
