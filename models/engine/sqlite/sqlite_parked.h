// Rows set aside and put back inside a transaction that is not ours, where foreign keys stay enforced: dropping a table
// deletes its rows, which acts on those that refer to them.
#pragma once

#include "models/engine/sqlite/sqlite_enforced_drops.h"
#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

#include <functional>

namespace sluice::sqlite {

// The tables that go or are made anew and that others refer to, all from which keys lead to them, and those whose new
// values may be asked of them.
class Parked
{
public:
    // `touched`: what goes or needs a rebuild. Adds the work of those that are made anew all the same.
    Parked(const catalog::Catalog &now, const catalog::Catalog &after,
           std::set<catalog::QualifiedName> touched, TableWorks &works);
    Parked(const Parked &) = delete;
    Parked &operator=(const Parked &) = delete;

    [[nodiscard]] bool contains(const catalog::QualifiedName &name) const
    {
        return m_names.contains(name);
    }
    [[nodiscard]] bool comesBack(const catalog::QualifiedName &name) const;
    [[nodiscard]] const std::vector<catalog::QualifiedName> &childrenFirst() const
    {
        return m_order;
    }

    // Rows copied, then tables dropped: those that go by steps of `dropStep`, under other statements.
    [[nodiscard]] std::vector<migrate::Step> takeDown(
        const std::function<migrate::Step(const catalog::Table &)> &dropStep) const;
    [[nodiscard]] Result<migrate::Step> makeAnew(const TableWork &work) const;
    [[nodiscard]] migrate::Step putBack() const;

private:
    void nameCopies();
    [[nodiscard]] migrate::Step setAside() const;
    [[nodiscard]] std::vector<const TableWork *> kept() const; // children first

    const catalog::Catalog &m_now;
    const catalog::Catalog &m_after;
    const std::set<catalog::QualifiedName> m_touched;
    const TableWorks &m_works;
    std::set<catalog::QualifiedName> m_names;
    std::vector<catalog::QualifiedName> m_order;
    const EnforcedDrops m_drops;
    std::map<catalog::QualifiedName, std::string> m_copies; // what bears the rows meanwhile
};

} // namespace sluice::sqlite
