// What stands on what, and what nothing describes.
#include "models/engine/postgres/catalog_rows.h"

namespace sluice::postgres {

using namespace catalog;

namespace {

std::optional<ObjectId> objectOf(const Reading &reading, Oid catalog, Oid object, int part)
{
    if (const auto member = reading.members.find(Reading::key(catalog, object));
        member != reading.members.end()) {
        const ObjectId *extension = reading.known(kOfExtensions, member->second);
        return extension == nullptr ? std::nullopt : std::optional(*extension);
    }
    const ObjectId *id = reading.known(catalog, object);
    if (id == nullptr) {
        return std::nullopt;
    }
    const bool hasColumns = id->kind == ObjectKind::Table || id->kind == ObjectKind::View;
    if (catalog == kOfRelations && part > 0 && hasColumns) {
        return ObjectId{ObjectKind::Column, id->owner, reading.column(object, part)};
    }
    return *id;
}

// An object, or an index that has no place yet.
std::optional<ObjectId> wholeOf(const Reading &reading, Oid catalog, Oid object)
{
    if (const ObjectId *id = reading.known(catalog, object)) {
        return *id;
    }
    const auto index = reading.indexes.find(object);
    return catalog == kOfRelations && index != reading.indexes.end() ? std::optional(
               ObjectId{ObjectKind::Index, reading.relation(index->second.relation).name,
                        index->second.index.name})
                                                                     : std::nullopt;
}

// That a part needs its table, and an index its columns, goes without saying.
bool isPlain(const ObjectId &dependent, const ObjectId &on)
{
    // A sequence says itself which column owns it; that column's default stands on the sequence.
    if (dependent == on || dependent.kind == ObjectKind::ForeignKey
        || dependent.kind == ObjectKind::Sequence) {
        return true;
    }
    if (dependent.owner != on.owner || dependent.part.empty()) {
        return dependent.owner == on.owner && on.kind == ObjectKind::Column
               && dependent.kind != ObjectKind::Column;
    }
    const bool isIndex =
        dependent.kind == ObjectKind::Index || dependent.kind == ObjectKind::PrimaryKey
        || dependent.kind == ObjectKind::Unique || dependent.kind == ObjectKind::Exclusion;
    const bool isOwnTable = on.kind == ObjectKind::Table || on.kind == ObjectKind::View
                            || on.kind == ObjectKind::Domain;
    return isOwnTable || (isIndex && on.kind == ObjectKind::Column);
}

void addDependency(Reading &reading, const ObjectId &dependent, const ObjectId &on, bool ofView)
{
    if (isPlain(dependent, on)) {
        return;
    }
    if (on.kind == ObjectKind::Column && on.owner != dependent.owner) {
        // A column of a relation is the relation's, too.
        reading.catalog.dependencies.insert(
            {dependent, {ofView ? ObjectKind::View : ObjectKind::Table, on.owner, {}}});
    }
    reading.catalog.dependencies.insert({dependent, on});
}

} // namespace

void addAliases(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        if (const ObjectId *whole = reading.known(row.oid(2), row.oid(3))) {
            reading.know(row.oid(0), row.oid(1), ObjectId(*whole));
        }
    });
}

void addExtensionDependents(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const std::optional<ObjectId> dependent = wholeOf(reading, row.oid(0), row.oid(1));
        const ObjectId *extension = reading.known(kOfExtensions, row.oid(2));
        if (!dependent || extension == nullptr) {
            return;
        }
        const auto found = reading.catalog.extensions.find(extension->owner.name);
        if (found != reading.catalog.extensions.end()) {
            found->second.dependents.insert(*dependent);
        }
    });
}

void addDependencies(Reading &reading, const PGresult &rows)
{
    placeIndexes(reading); // those of constraints are told by now: the rest stand for themselves
    forEachRow(rows, [&](const RowView &row) {
        if (reading.isMember(row.oid(0), row.oid(1))) {
            return;
        }
        const auto dependent =
            objectOf(reading, row.oid(0), row.oid(1), static_cast<int>(row.integer(2)));
        const auto on = objectOf(reading, row.oid(3), row.oid(4), static_cast<int>(row.integer(5)));
        if (dependent && on) {
            const ObjectId *relation = reading.known(row.oid(3), row.oid(4));
            addDependency(reading, *dependent, *on,
                          relation != nullptr && relation->kind == ObjectKind::View);
        }
    });
}

void addUnread(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        reading.catalog.unread.push_back({row.text(0), row.text(1)});
    });
}

} // namespace sluice::postgres
