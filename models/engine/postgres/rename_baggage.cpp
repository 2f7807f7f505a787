#include "models/engine/postgres/rename_baggage.h"

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/usual_name.h"

namespace sluice::postgres {

using namespace catalog;

RenameBaggage::RenameBaggage(const std::vector<migrate::RenameObject> &renames, const Catalog &now)
{
    std::map<ObjectId, std::string> schemas; // where those that are renamed come from
    for (const migrate::RenameObject &each : renames) {
        schemas.emplace(each.to, each.from.owner.schema);
    }
    const auto packAll = [&](ObjectKind kind, const auto &map) {
        for (const auto &[name, object] : map) {
            const auto from = schemas.find({kind, name, {}});
            pack({kind, name, {}}, from == schemas.end() ? name.schema : from->second, now);
        }
    };
    packAll(ObjectKind::Table, now.tables);
    packAll(ObjectKind::View, now.views);
}

void RenameBaggage::pack(const ObjectId &id, const std::string &schema, const Catalog &now)
{
    std::vector<Piece> &pieces = m_pieces[id];
    const auto put = [&](ObjectKind kind, const std::string &name) {
        pieces.push_back({kind, name, {}});
        m_taken.insert({schema, name});
    };
    visitObject(now, id, [&](const auto &object) {
        if constexpr (requires { object.indexes; }) {
            forEachPart(object, [&](const ObjectId &part, const auto &) {
                if (ddl::hasIndex(part.kind)) {
                    put(ObjectKind::Index, part.part);
                }
            });
            for (const Column &column : object.columns) {
                if (column.identity != Identity::No) {
                    put(ObjectKind::Sequence, identitySequence(id.owner, column).name);
                }
            }
        }
    });
    for (const auto &[name, sequence] : now.sequences) {
        if (sequence.ownedBy && sequence.ownedBy->owner == id.owner) {
            put(ObjectKind::Sequence, name.name);
        }
    }
}

std::vector<RenameBaggage::Detour> RenameBaggage::leave(const migrate::RenameObject &rename,
                                                        const std::string &from,
                                                        const std::string &to)
{
    std::vector<Detour> detours;
    for (Piece &piece : m_pieces[rename.to]) {
        const std::string name = piece.travels.empty() ? piece.name : piece.travels;
        m_taken.erase({from, name});
        std::string free = name;
        while (m_taken.contains({to, free})) {
            free = "__sluice_tmp_" + free;
        }
        if (free != name) {
            detours.push_back({piece.kind, {from, name}, free});
            piece.travels = free;
        }
        m_taken.insert({to, free});
    }
    return detours;
}

std::vector<RenameBaggage::Detour> RenameBaggage::arrive() const
{
    std::vector<Detour> detours;
    for (const auto &[id, pieces] : m_pieces) {
        for (const Piece &piece : pieces) {
            if (!piece.travels.empty()) {
                detours.push_back({piece.kind, {id.owner.schema, piece.travels}, piece.name});
            }
        }
    }
    return detours;
}

} // namespace sluice::postgres
