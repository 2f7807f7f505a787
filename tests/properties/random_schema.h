// Small random schemas with rows, as values: parts can be dropped from them one by one to find what matters.
#pragma once

#include <QString>
#include <QStringList>

#include <random>
#include <vector>

namespace sluice::test {

enum class Kind { Whole, Wide, Text, Short, Number };

// Every table has a key `id` and the rows 1 to 3. Whole numbers are a permutation of these ids, so that each column may
// refer to any table; other values differ from row to row, so that each may be unique.
struct RandomColumn
{
    QString name;
    Kind kind = Kind::Whole;
    bool isSparse = false; // the second row has no value while the column may be NULL
    bool notNull = false;
    bool hasDefault = false;
    bool hasCheck = false;
    bool isUnique = false;
    bool isInKey = false; // the key is (id, this)
    bool isIndexed = false;
    bool isIndexPartial = false;
    QString target; // foreign key; empty: none
    QString action = QStringLiteral("NO ACTION");
    bool operator==(const RandomColumn &) const = default;
};

struct RandomTable
{
    QString name;
    std::vector<RandomColumn> columns; // besides `id`
    bool operator==(const RandomTable &) const = default;
};

struct RandomView
{
    QString name;
    QString table;
    QStringList columns;
    bool operator==(const RandomView &) const = default;
};

struct RandomSchema
{
    std::vector<RandomTable> tables;
    std::vector<RandomView> views;

    [[nodiscard]] const RandomTable *table(const QString &name) const;
    bool operator==(const RandomSchema &) const = default;
};

[[nodiscard]] const RandomColumn *column(const RandomTable *table, const QString &name);

struct SchemaPair
{
    RandomSchema before;
    RandomSchema after; // reached from `before` without a failing row

    // Takes back what contradicts the rows or names what is not there.
    void settle();
};

[[nodiscard]] SchemaPair randomPair(std::mt19937 &random);
// Every pair that lacks one part of this one, larger parts first.
[[nodiscard]] std::vector<SchemaPair> smallerPairs(const SchemaPair &pair);

} // namespace sluice::test
