// What the objects of a catalog refer to: roles, comments, grants, schemas.
#include "models/engine/postgres/catalog_rows.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

void addRoles(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        reading.roles.emplace(row.oid(0), row.text(1));
        if (row.flag(2)) {
            reading.databaseOwner = row.oid(0);
        }
    });
}

void addMembers(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        reading.members.emplace(Reading::key(row.oid(0), row.oid(1)), row.oid(2));
    });
}

void addNames(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(1);
        if (row.oid(0) == kOfCasts) {
            reading.asGood.insert(Reading::key(oid, row.oid(4)));
            return;
        }
        reading.names.emplace(Reading::key(row.oid(0), oid), row.text(2));
        if (row.oid(0) == kOfOperatorClasses) {
            reading.operatorClasses[oid] = {
                .type = row.oid(4), .method = row.oid(5), .isUsual = row.flag(3)};
            if (row.flag(3)) {
                reading.classedTypes.insert(Reading::key(row.oid(5), row.oid(4)));
            }
        }
    });
}

void addComments(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        reading.comments[Reading::key(row.oid(0), row.oid(1))].emplace(
            static_cast<int>(row.integer(2)), row.text(3));
    });
}

void addGrants(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        Access &access = reading.accesses[Reading::key(row.oid(0), row.oid(1))];
        (row.flag(2) ? access.granted : access.revoked)
            .push_back({.grantee = row.text(3),
                        .privilege = row.text(4),
                        .column = {},
                        .grantor = row.text(5),
                        .grantable = row.flag(6)});
    });
    for (auto &[key, access] : reading.accesses) {
        std::sort(access.granted.begin(), access.granted.end());
        std::sort(access.revoked.begin(), access.revoked.end());
    }
}

void addSchemas(Reading &reading, const PGresult &rows)
{
    // What initdb gives the schema public: its comment, and an owner that stands for the database's.
    constexpr Oid kPublic = 2200;
    const Oid usualOwner = reading.version >= 140000 ? 6171 : 10;
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(0);
        if (reading.isMember(kOfSchemas, oid)) {
            reading.schemas.emplace(oid,
                                    row.text(1)); // of an extension; what users put in it is theirs
            return;
        }
        Schema schema{.name = row.text(1),
                      .comment = reading.comment(kOfSchemas, oid),
                      .access = reading.access(kOfSchemas, oid, row.oid(2))};
        if (oid == kPublic) {
            schema.comment = schema.comment == "standard public schema" ? "" : schema.comment;
            const bool isUsual = row.oid(2) == usualOwner;
            schema.access.owner = isUsual ? std::string() : reading.role(row.oid(2));
        }
        reading.schemas.emplace(oid, schema.name);
        reading.know(kOfSchemas, oid, {ObjectKind::Schema, {schema.name, {}}, {}});
        reading.catalog.schemas.emplace(schema.name, std::move(schema));
    });
    const bool hasPublic = std::any_of(reading.schemas.begin(), reading.schemas.end(),
                                       [](const auto &entry) { return entry.second == "public"; });
    if (!hasPublic) {
        reading.catalog.settings["without_public"] = "true"; // every new database has it
    }
}

void addExtensions(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        Extension extension{
            .name = row.text(1), .schema = row.text(2), .version = row.text(3), .comment = {}};
        const std::string comment = reading.comment(kOfExtensions, row.oid(0));
        if (comment != row.text(4)) {
            extension.comment = comment;
        }
        reading.know(kOfExtensions, row.oid(0), {ObjectKind::Extension, {{}, extension.name}, {}});
        if (extension.name != "plpgsql" || !extension.comment.empty()) {
            reading.catalog.extensions.emplace(extension.name, std::move(extension));
        }
    });
}

void addDefaultPrivileges(Reading &reading, const PGresult &rows)
{
    const auto objects = [](char letter) -> std::string {
        switch (letter) {
        case 'r':
            return "TABLES";
        case 'S':
            return "SEQUENCES";
        case 'f':
            return "FUNCTIONS";
        case 'T':
            return "TYPES";
        case 'L':
            return "LARGE OBJECTS";
        default:
            return "SCHEMAS";
        }
    };
    std::vector<DefaultPrivileges> &all = reading.catalog.defaultPrivileges;
    forEachRow(rows, [&](const RowView &row) {
        const DefaultPrivileges one{.role = reading.role(row.oid(0)),
                                    .schema = row.text(2),
                                    .objects = objects(row.character(3))};
        auto found = std::find_if(all.begin(), all.end(), [&](const DefaultPrivileges &known) {
            return known.role == one.role && known.schema == one.schema
                   && known.objects == one.objects;
        });
        found = found == all.end() ? all.insert(all.end(), one) : found;
        (row.flag(4) ? found->granted : found->revoked)
            .push_back({.grantee = row.text(5),
                        .privilege = row.text(6),
                        .column = {},
                        .grantor = {},
                        .grantable = row.flag(7)});
    });
    for (DefaultPrivileges &one : all) {
        std::sort(one.granted.begin(), one.granted.end());
        std::sort(one.revoked.begin(), one.revoked.end());
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return std::tie(a.role, a.schema, a.objects) < std::tie(b.role, b.schema, b.objects);
    });
}

} // namespace sluice::postgres
