// When two facts of a schema are the same, as the dialect sees it.
#pragma once

#include "models/catalog/catalog.h"
#include "models/sql/dialect.h"

namespace sluice::migrate {

// Compares facts of two catalogs of one dialect; names of constraints are judged by whoever pairs them,
// comments, owners and grants apart.
class Comparison
{
public:
    Comparison(const catalog::Catalog &before, const catalog::Catalog &after,
               const sql::Dialect &dialect)
        : m_before(before)
        , m_after(after)
        , m_dialect(dialect)
    {}

    [[nodiscard]] const catalog::Catalog &before() const { return m_before; }
    [[nodiscard]] const catalog::Catalog &after() const { return m_after; }
    [[nodiscard]] const sql::Dialect &dialect() const { return m_dialect; }
    [[nodiscard]] sql::Flavor flavor() const { return m_dialect.flavor(); }

    [[nodiscard]] bool sameName(std::string_view a, std::string_view b) const;
    [[nodiscard]] bool sameName(const catalog::QualifiedName &a,
                                const catalog::QualifiedName &b) const;
    [[nodiscard]] bool sameNames(const std::vector<std::string> &a,
                                 const std::vector<std::string> &b) const;
    [[nodiscard]] bool sameSql(std::string_view a, std::string_view b) const;
    [[nodiscard]] bool sameOptions(const catalog::Options &a, const catalog::Options &b) const;
    [[nodiscard]] bool sameType(const catalog::TypeRef &a, const catalog::TypeRef &b) const;
    [[nodiscard]] bool sameColumn(const catalog::Column &a, const catalog::Column &b) const;
    [[nodiscard]] bool sameKey(const catalog::KeyConstraint &a,
                               const catalog::KeyConstraint &b) const;
    // `a` belongs to `before`, `b` to `after`: an unsaid target key is the target's primary key there.
    [[nodiscard]] bool sameForeignKey(const catalog::ForeignKey &a,
                                      const catalog::ForeignKey &b) const;
    [[nodiscard]] bool sameCheck(const catalog::Check &a, const catalog::Check &b) const;
    [[nodiscard]] bool sameIndex(const catalog::Index &a, const catalog::Index &b) const;
    [[nodiscard]] bool sameTrigger(const catalog::Trigger &a, const catalog::Trigger &b) const;
    [[nodiscard]] bool sameView(const catalog::View &a, const catalog::View &b) const;

private:
    const catalog::Catalog &m_before;
    const catalog::Catalog &m_after;
    const sql::Dialect &m_dialect;
};

} // namespace sluice::migrate
