// Reads the whole schema in one round trip, in a snapshot of its own, under an empty search path.
#pragma once

#include "models/catalog/catalog.h"
#include "models/engine/postgres/link.h"

namespace sluice::postgres {

class CatalogReader
{
public:
    CatalogReader(Link &link, int version)
        : m_link(link)
        , m_version(version)
    {}
    // In an open transaction it reads what that sees, and leaves its search path as it was.
    [[nodiscard]] Result<catalog::Catalog> read(const Waiter &waiter);

private:
    [[nodiscard]] Result<std::vector<ResultHandle>> fetch(const Waiter &waiter);

    Link &m_link;
    int m_version;
};

} // namespace sluice::postgres
