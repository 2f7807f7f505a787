#include "tests/properties/random_schema.h"

namespace sluice::test {

namespace {

class Shrinking
{
public:
    explicit Shrinking(const SchemaPair &pair)
        : m_pair(pair)
    {}

    std::vector<SchemaPair> candidates()
    {
        const auto both = {&SchemaPair::before, &SchemaPair::after};
        for (const RandomTable &table : m_pair.before.tables) {
            offer([&](SchemaPair &pair) {
                dropTable(pair.before, table.name);
                dropTable(pair.after, table.name);
            });
        }
        for (const auto side : both) {
            for (const RandomTable &table : (m_pair.*side).tables) {
                offer([&](SchemaPair &pair) { dropTable(pair.*side, table.name); });
            }
            for (const RandomView &view : (m_pair.*side).views) {
                offer([&](SchemaPair &pair) { std::erase((pair.*side).views, view); });
            }
        }
        for (const RandomTable &table : m_pair.after.tables) {
            for (const RandomColumn &one : table.columns) {
                shrinkColumn(table.name, one);
            }
        }
        for (const RandomTable &table : m_pair.before.tables) {
            for (const RandomColumn &one : table.columns) {
                offer([&](SchemaPair &pair) { dropColumn(pair.before, table.name, one.name); });
            }
        }
        return m_candidates;
    }

private:
    template<typename Function>
    void offer(Function drop)
    {
        SchemaPair smaller = m_pair;
        drop(smaller);
        smaller.settle();
        if (!(smaller.before == m_pair.before && smaller.after == m_pair.after)) {
            m_candidates.push_back(smaller);
        }
    }

    void shrinkColumn(const QString &table, const RandomColumn &one)
    {
        offer([&](SchemaPair &pair) {
            dropColumn(pair.before, table, one.name);
            dropColumn(pair.after, table, one.name);
        });
        offer([&](SchemaPair &pair) { dropColumn(pair.after, table, one.name); });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.notNull = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.hasDefault = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.hasCheck = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.isUnique = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.isInKey = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.isIndexed = false; });
        offerPlain(table, one.name, [](RandomColumn &plain) { plain.target.clear(); });
        if (const RandomColumn *old = column(m_pair.before.table(table), one.name)) {
            offer([&](SchemaPair &pair) { *find(pair.after, table, one.name) = *old; });
        }
    }

    template<typename Function>
    void offerPlain(const QString &table, const QString &name, Function make)
    {
        offer([&](SchemaPair &pair) {
            for (RandomSchema *schema : {&pair.before, &pair.after}) {
                if (RandomColumn *one = find(*schema, table, name)) {
                    make(*one);
                }
            }
        });
    }

    static RandomColumn *find(RandomSchema &schema, const QString &table, const QString &name)
    {
        return const_cast<RandomColumn *>(column(schema.table(table), name));
    }

    static void dropTable(RandomSchema &schema, const QString &name)
    {
        std::erase_if(schema.tables, [&](const RandomTable &table) { return table.name == name; });
    }

    static void dropColumn(RandomSchema &schema, const QString &table, const QString &name)
    {
        for (RandomTable &one : schema.tables) {
            if (one.name == table) {
                std::erase_if(one.columns,
                              [&](const RandomColumn &each) { return each.name == name; });
            }
        }
    }

    const SchemaPair &m_pair;
    std::vector<SchemaPair> m_candidates;
};

} // namespace

std::vector<SchemaPair> smallerPairs(const SchemaPair &pair)
{
    return Shrinking(pair).candidates();
}

} // namespace sluice::test
