// Types, routines, and what is known by its statements.
#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"
#include "models/catalog/words.h"

namespace sluice::postgres {

using namespace catalog;

namespace {

RoutineKind routineKind(char letter)
{
    switch (letter) {
    case 'p':
        return RoutineKind::Procedure;
    case 'a':
        return RoutineKind::Aggregate;
    case 'w':
        return RoutineKind::Window;
    default:
        return RoutineKind::Function;
    }
}

// Nothing where the object stands in a schema that is not described, or is an extension's.
TextObject *addTextObject(Reading &reading, const RowView &row)
{
    const Oid catalog = row.oid(0);
    const Oid oid = row.oid(1);
    const std::string *schema = reading.schema(row.oid(3));
    const auto kind = valueOf<ObjectKind>(row.text(2));
    if (!kind || (row.oid(3) != 0 && schema == nullptr) || reading.isMember(catalog, oid)) {
        return nullptr;
    }
    TextObject object{.id = {*kind, {schema == nullptr ? std::string() : *schema, row.text(4)}, {}},
                      .statements = row.texts(6),
                      .comment = reading.comment(catalog, oid),
                      .access = reading.access(catalog, oid, row.oid(5))};
    reading.know(catalog, oid, object.id);
    return &reading.catalog.others.insert_or_assign(object.id, std::move(object)).first->second;
}

} // namespace

void addEnums(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const auto name = reading.ownName(row, kOfTypes);
        if (!name) {
            return;
        }
        reading.know(kOfTypes, row.oid(0), {ObjectKind::Enum, *name, {}});
        reading.catalog.enums.emplace(
            *name, Enum{.name = *name,
                        .labels = row.texts(4),
                        .comment = reading.comment(kOfTypes, row.oid(0)),
                        .access = reading.access(kOfTypes, row.oid(0), row.oid(3))});
    });
}

void addDomains(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const auto name = reading.ownName(row, kOfTypes);
        if (!name) {
            return;
        }
        const TypeEntry &type = reading.type(row.oid(4), static_cast<int>(row.integer(5)));
        Domain domain{.name = *name,
                      .type = type.type,
                      .collation = {},
                      .defaultExpression = {},
                      .notNull = row.flag(8),
                      .options = {},
                      .checks = {},
                      .comment = reading.comment(kOfTypes, row.oid(0)),
                      .access = reading.access(kOfTypes, row.oid(0), row.oid(3))};
        if (row.oid(6) != type.collation) {
            domain.collation = reading.name(kOfCollations, row.oid(6));
        }
        if (!row.isNull(7)) {
            domain.defaultExpression = row.text(7);
        }
        reading.know(kOfTypes, row.oid(0), {ObjectKind::Domain, *name, {}});
        reading.catalog.domains.emplace(*name, std::move(domain));
    });
}

void addRoutines(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const auto name = reading.ownName(row, kOfRoutines);
        if (!name) {
            return;
        }
        const std::string definition = row.text(8);
        Routine routine{.name = *name,
                        .arguments = row.text(4),
                        .kind = routineKind(row.character(5)),
                        .result = row.text(6),
                        .language = row.text(7),
                        .definition = std::string(trimmed(definition)),
                        .comment = reading.comment(kOfRoutines, row.oid(0)),
                        .access = reading.access(kOfRoutines, row.oid(0), row.oid(3))};
        reading.know(kOfRoutines, row.oid(0), {ObjectKind::Routine, routine.signature(), {}});
        reading.catalog.routines.emplace(routine.signature(), std::move(routine));
    });
}

void addTextObjects(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) { addTextObject(reading, row); });
}

void addTextObjectsWithSecrets(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const TextObject *object = addTextObject(reading, row);
        if (object != nullptr && !row.isNull(7)) {
            reading.catalog.unread.push_back(
                {"options of " + kindName(object->id.kind) + " " + displayName(object->id),
                 "left out, for they may be secret: " + row.text(7)});
        }
    });
}

void addRangeTypes(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const TextObject *object = addTextObject(reading, row);
        if (object != nullptr && row.oid(7) != 0) {
            reading.know(kOfTypes, row.oid(7), object->id);
        }
    });
}

} // namespace sluice::postgres
