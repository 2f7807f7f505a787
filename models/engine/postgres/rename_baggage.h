// What goes with a table or view into another schema: its indexes, and the sequences of its columns. Where their names are
// taken there, they travel under names of ours.
#pragma once

#include "models/catalog/catalog.h"
#include "models/migrate/change.h"

#include <map>
#include <set>
#include <vector>

namespace sluice::postgres {

class RenameBaggage
{
public:
    struct Detour
    {
        catalog::ObjectKind kind = catalog::ObjectKind::Index; // or Sequence
        catalog::QualifiedName from;
        std::string to;
    };

    // `now` is the catalog behind the renames.
    RenameBaggage(const std::vector<migrate::RenameObject> &renames, const catalog::Catalog &now);

    // To be done before the object goes from its schema into another.
    [[nodiscard]] std::vector<Detour> leave(const migrate::RenameObject &rename,
                                            const std::string &from, const std::string &to);
    // To be done when all are where they will be.
    [[nodiscard]] std::vector<Detour> arrive() const;

private:
    struct Piece
    {
        catalog::ObjectKind kind = catalog::ObjectKind::Index;
        std::string name;
        std::string travels; // under this name, if not under its own
    };

    void pack(const catalog::ObjectId &id, const std::string &schema, const catalog::Catalog &now);

    std::set<catalog::QualifiedName> m_taken;
    std::map<catalog::ObjectId, std::vector<Piece>> m_pieces; // by the owner's id of now
};

} // namespace sluice::postgres
