#include "tests/properties/random_schema.h"

#include <algorithm>

namespace sluice::test {

namespace {

// std's distributions differ between libraries; a seed must mean the same everywhere.
bool chance(std::mt19937 &random, unsigned percent)
{
    return random() % 100 < percent;
}

template<typename List>
auto oneOf(std::mt19937 &random, const List &list)
{
    return list[static_cast<typename List::size_type>(random()
                                                      % static_cast<unsigned>(list.size()))];
}

QString freshName(std::mt19937 &random, const QStringList &taken)
{
    static const QStringList kNames{
        QStringLiteral("city"),      QStringLiteral("order"), QStringLiteral("Mixed Case"),
        QStringLiteral("it's"),      QStringLiteral("größe"), QStringLiteral("a\"b"),
        QStringLiteral("amount"),    QStringLiteral("user"),  QStringLiteral("note_2"),
        QStringLiteral("SELECT me"), QStringLiteral("ref"),   QStringLiteral("x;y")};
    QString name = oneOf(random, kNames);
    while (taken.contains(name, Qt::CaseInsensitive)) {
        name += QString::number(random() % 10);
    }
    return name;
}

RandomColumn randomColumn(std::mt19937 &random, const QStringList &taken,
                          const QStringList &targets)
{
    static const std::vector<Kind> kKinds{Kind::Whole, Kind::Whole, Kind::Wide,
                                          Kind::Text,  Kind::Short, Kind::Number};
    RandomColumn made{.name = freshName(random, taken),
                      .kind = oneOf(random, kKinds),
                      .isSparse = chance(random, 40),
                      .notNull = chance(random, 30),
                      .hasDefault = chance(random, 30),
                      .hasCheck = chance(random, 25),
                      .isUnique = chance(random, 20),
                      .isInKey = chance(random, 10),
                      .isIndexed = chance(random, 25),
                      .isIndexPartial = chance(random, 30)};
    if (made.kind == Kind::Whole && chance(random, 50)) {
        made.target = oneOf(random, targets);
        made.action =
            oneOf(random, QStringList{QStringLiteral("NO ACTION"), QStringLiteral("CASCADE"),
                                      QStringLiteral("SET NULL")});
    }
    return made;
}

QStringList tableNames(const RandomSchema &schema)
{
    QStringList names;
    for (const RandomTable &table : schema.tables) {
        names << table.name;
    }
    return names;
}

QStringList columnNames(const RandomTable &table)
{
    QStringList names{QStringLiteral("id")};
    for (const RandomColumn &one : table.columns) {
        names << one.name;
    }
    return names;
}

void addTable(std::mt19937 &random, RandomSchema &schema)
{
    RandomTable table{.name = freshName(random, tableNames(schema)), .columns = {}};
    const QStringList targets = tableNames(schema) << table.name;
    for (unsigned left = random() % 5; left > 0; --left) {
        table.columns.push_back(randomColumn(random, columnNames(table), targets));
    }
    schema.tables.push_back(table);
}

void addView(std::mt19937 &random, RandomSchema &schema)
{
    const RandomTable table = oneOf(random, schema.tables);
    QStringList columns;
    for (const RandomColumn &one : table.columns) {
        if (chance(random, 60)) {
            columns << one.name;
        }
    }
    const QString name = QStringLiteral("view of %1").arg(freshName(random, {}));
    const auto isTaken = [&](const RandomView &view) {
        return view.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (std::none_of(schema.views.begin(), schema.views.end(), isTaken)) {
        schema.views.push_back({.name = name, .table = table.name, .columns = columns});
    }
}

void changeColumn(std::mt19937 &random, RandomColumn &one, const QStringList &targets)
{
    const RandomColumn other = randomColumn(random, {}, targets);
    switch (random() % 8) {
    case 0:
        one.notNull = !one.notNull;
        break;
    case 1:
        one.hasDefault = !one.hasDefault;
        break;
    case 2:
        one.hasCheck = !one.hasCheck;
        break;
    case 3:
        one.isUnique = !one.isUnique;
        break;
    case 4:
        one.isInKey = !one.isInKey;
        break;
    case 5:
        one.isIndexed = !one.isIndexed;
        one.isIndexPartial = other.isIndexPartial;
        break;
    case 6:
        one.target = other.target;
        one.action = other.action;
        break;
    default: // to what takes every value
        one.kind = one.kind == Kind::Whole ? Kind::Wide : Kind::Text;
    }
}

void changeTable(std::mt19937 &random, RandomTable &table, const QStringList &targets)
{
    const unsigned what = random() % 10;
    if (what < 3 || table.columns.empty()) {
        table.columns.push_back(randomColumn(random, columnNames(table), targets));
        return;
    }
    const auto at =
        table.columns.begin() + static_cast<std::ptrdiff_t>(random() % table.columns.size());
    if (what < 5) {
        table.columns.erase(at);
    } else {
        changeColumn(random, *at, targets);
    }
}

void change(std::mt19937 &random, RandomSchema &schema)
{
    const unsigned what = random() % 12;
    if (what == 0) {
        addTable(random, schema);
    } else if (what == 1 && schema.tables.size() > 1) {
        schema.tables.erase(schema.tables.begin()
                            + static_cast<std::ptrdiff_t>(random() % schema.tables.size()));
    } else if (what == 2) {
        addView(random, schema);
    } else if (what == 3 && !schema.views.empty()) {
        schema.views.erase(schema.views.begin()
                           + static_cast<std::ptrdiff_t>(random() % schema.views.size()));
    } else {
        const QStringList targets = tableNames(schema);
        changeTable(random, schema.tables[random() % schema.tables.size()], targets);
    }
}

// Whether every value of `from` is one of `to`, with the same text.
bool takesAll(Kind from, Kind to)
{
    return from == to || to == Kind::Text || (from == Kind::Whole && to == Kind::Wide);
}

// `old`: the column that holds the rows; null: there is none, or it has no rows.
void settleColumn(RandomColumn &one, const RandomSchema &schema, const RandomColumn *old,
                  bool isFilled, bool hasTargetRows)
{
    const bool isKept = old != nullptr;
    one.kind = isKept && !takesAll(old->kind, one.kind) ? old->kind : one.kind;
    one.isInKey = one.isInKey && one.notNull;
    const bool isRepeated = isFilled && one.notNull && (!isKept || old->isSparse);
    const bool isDefaulted = isFilled && !isKept && one.hasDefault;
    one.isUnique = one.isUnique && !isRepeated && !isDefaulted;
    one.isSparse = isKept ? old->isSparse : one.isSparse;
    const bool mayRefer =
        one.kind == Kind::Whole && schema.table(one.target) != nullptr
        && (!isFilled || hasTargetRows || (!isKept && !one.hasDefault && !one.notNull));
    if (!mayRefer) {
        one.target.clear();
    }
    if (one.target.isEmpty() || (one.notNull && one.action == QStringLiteral("SET NULL"))) {
        one.action = QStringLiteral("NO ACTION");
    }
}

void settleSchema(RandomSchema &schema, const RandomSchema *old)
{
    for (RandomTable &table : schema.tables) {
        const RandomTable *oldTable = old == nullptr ? nullptr : old->table(table.name);
        bool hasKey = false;
        for (RandomColumn &one : table.columns) {
            const bool hasRows = old == nullptr || old->table(one.target) != nullptr;
            settleColumn(one, schema, column(oldTable, one.name), oldTable != nullptr, hasRows);
            one.isInKey = one.isInKey && !hasKey;
            hasKey = hasKey || one.isInKey;
        }
    }
    std::erase_if(schema.views, [&](RandomView &view) {
        const RandomTable *table = schema.table(view.table);
        view.columns.removeIf([&](const QString &name) { return column(table, name) == nullptr; });
        return table == nullptr;
    });
}

} // namespace

const RandomTable *RandomSchema::table(const QString &name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const RandomTable &one) { return one.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

const RandomColumn *column(const RandomTable *table, const QString &name)
{
    if (table == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(table->columns.begin(), table->columns.end(),
                                    [&](const RandomColumn &one) { return one.name == name; });
    return found == table->columns.end() ? nullptr : &*found;
}

void SchemaPair::settle()
{
    settleSchema(before, nullptr);
    settleSchema(after, &before);
}

SchemaPair randomPair(std::mt19937 &random)
{
    SchemaPair pair;
    for (unsigned left = 1 + random() % 3; left > 0; --left) {
        addTable(random, pair.before);
    }
    for (unsigned left = random() % 3; left > 0; --left) {
        addView(random, pair.before);
    }
    settleSchema(pair.before, nullptr);
    pair.after = pair.before;
    for (unsigned left = 1 + random() % 6; left > 0; --left) {
        change(random, pair.after);
    }
    pair.settle();
    return pair;
}

} // namespace sluice::test
