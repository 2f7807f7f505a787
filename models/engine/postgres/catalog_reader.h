// Reads the whole schema in one round trip, in a snapshot of its own, under an empty search path. Where the server
// cannot answer for something, it is read piece by piece, and what stays unread is named.
#pragma once

#include "models/catalog/catalog.h"
#include "models/engine/postgres/catalog_parts.h"
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
    [[nodiscard]] Result<std::vector<std::string>> opening(const Waiter &waiter);
    [[nodiscard]] Result<> readAtOnce(Reading &reading, const Waiter &waiter);
    [[nodiscard]] Result<> readByParts(Reading &reading, const Waiter &waiter);
    [[nodiscard]] Result<> readPart(Reading &reading, const Part &part, const OidRange &range,
                                    const Waiter &waiter);
    [[nodiscard]] Result<std::string> nameOf(const Part &part, Oid object, const Waiter &waiter);
    [[nodiscard]] Result<> giveUp(Reading &reading, const Part &part, const OidRange &range,
                                  const Error &why, const Waiter &waiter);
    [[nodiscard]] Result<> run(const std::vector<std::string> &statements, const Waiter &waiter);
    [[nodiscard]] Error failure(Error error);

    Link &m_link;
    int m_version;
    bool m_own = true;    // the transaction is the reading's
    std::string m_ending; // what puts the session back as it was
};

} // namespace sluice::postgres
