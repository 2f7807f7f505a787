// Objects of a catalog, and names for new ones, as a seed has it.
#pragma once

#include "models/catalog/catalog.h"
#include "models/sql/dialect.h"

#include <random>

namespace sluice::test {

// What is picked is null where the catalog has none of its kind.
class RandomPick
{
public:
    RandomPick(std::mt19937 &random, const catalog::Catalog &catalog, const sql::Dialect &dialect)
        : m_random(random)
        , m_catalog(catalog)
        , m_dialect(dialect)
    {}

    // std's distributions differ between libraries; a seed must mean the same everywhere.
    [[nodiscard]] unsigned below(std::size_t end)
    {
        return static_cast<unsigned>(m_random() % static_cast<unsigned>(end));
    }
    [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }
    template<typename List>
    [[nodiscard]] auto oneOf(const List &list) -> decltype(&*list.begin())
    {
        return list.empty() ? nullptr : &*std::next(list.begin(), below(list.size()));
    }
    [[nodiscard]] const catalog::Table *table(); // that holds rows
    [[nodiscard]] const catalog::View *view();
    [[nodiscard]] std::string newName(); // a number in it, so that two seldom meet

    [[nodiscard]] const catalog::Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] std::string quoted(std::string_view name) const { return m_dialect.quote(name); }
    [[nodiscard]] std::string quoted(const catalog::QualifiedName &name) const
    {
        return m_dialect.quote(name);
    }
    [[nodiscard]] bool isSqlite() const { return m_dialect.flavor() == sql::Flavor::Sqlite; }

private:
    std::mt19937 &m_random;
    const catalog::Catalog &m_catalog;
    const sql::Dialect &m_dialect;
};

} // namespace sluice::test
