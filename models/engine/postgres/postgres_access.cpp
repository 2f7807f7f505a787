#include "models/engine/postgres/postgres_access.h"

#include "models/base/text.h"
#include "models/catalog/visit.h"
#include "models/engine/postgres/usual_name.h"

#include <algorithm>
#include <tuple>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

std::string role(const std::string &grantee)
{
    return grantee.empty() ? std::string("PUBLIC") : name(grantee);
}

// "SELECT", "UPDATE (a, b)": the privileges of one grantee, those of columns together.
std::string privileges(const std::vector<Grant> &grants)
{
    std::vector<std::string> whole;
    std::map<std::string, std::vector<std::string>> columns;
    for (const Grant &grant : grants) {
        if (grant.column.empty()) {
            whole.push_back(grant.privilege);
        } else {
            columns[grant.privilege].push_back(grant.column);
        }
    }
    for (const auto &[privilege, list] : columns) {
        whole.push_back(privilege + " (" + names(list) + ")");
    }
    return join(whole, ", ");
}

// What one statement can say: one grantor, one grantee, with or without the option. The owner's own come first.
std::map<std::tuple<std::string, std::string, bool>, std::vector<Grant>> grouped(
    const std::vector<Grant> &grants)
{
    std::map<std::tuple<std::string, std::string, bool>, std::vector<Grant>> groups;
    for (const Grant &grant : grants) {
        groups[{grant.grantor, grant.grantee, grant.grantable}].push_back(grant);
    }
    return groups;
}

using Group = std::tuple<std::string, std::string, bool>;

bool mayGrant(const std::string &grantor, const Grant &grant, const std::vector<Grant> &given)
{
    return grantor.empty() || std::any_of(given.begin(), given.end(), [&](const Grant &each) {
               const bool covers = each.column.empty() || each.column == grant.column;
               return each.grantee == grantor && each.grantable && each.privilege == grant.privilege
                      && covers;
           });
}

// Each behind those by which its grantor may grant at all.
std::vector<std::pair<Group, std::vector<Grant>>> inOrder(const std::vector<Grant> &grants)
{
    auto left = grouped(grants);
    std::vector<std::pair<Group, std::vector<Grant>>> ordered;
    std::vector<Grant> given;
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](const auto &entry) {
            return std::all_of(entry.second.begin(), entry.second.end(), [&](const Grant &grant) {
                return mayGrant(std::get<0>(entry.first), grant, given);
            });
        });
        next = next == left.end() ? left.begin() : next; // a superuser's, in the name of another
        given.insert(given.end(), next->second.begin(), next->second.end());
        ordered.emplace_back(next->first, std::move(next->second));
        left.erase(next);
    }
    return ordered;
}

Statements grantsOn(const std::string &object, const Access &access, const std::string &before = {})
{
    Statements sql;
    for (const auto &[group, revoked] : grouped(access.revoked)) {
        sql.push_back(before + "REVOKE " + privileges(revoked) + " ON " + object + " FROM "
                      + role(std::get<1>(group)));
    }
    for (const auto &[group, granted] : inOrder(access.granted)) {
        const auto &[grantor, grantee, isGrantable] = group;
        if (!grantor.empty()) {
            sql.push_back("SET SESSION AUTHORIZATION " + name(grantor));
        }
        sql.push_back(before + "GRANT " + privileges(granted) + " ON " + object + " TO "
                      + role(grantee) + (isGrantable ? " WITH GRANT OPTION" : ""));
        if (!grantor.empty()) {
            sql.emplace_back("RESET SESSION AUTHORIZATION");
        }
    }
    return sql;
}

std::vector<Grant> without(std::vector<Grant> grants, const std::vector<Grant> &others)
{
    std::erase_if(grants, [&](const Grant &grant) {
        return std::find(others.begin(), others.end(), grant) != others.end();
    });
    return grants;
}

// What must be revoked, granted, and given back of what comes with the object.
Access grantChange(const Access &before, const Access &after)
{
    Access change{.owner = {},
                  .granted = without(after.granted, before.granted),
                  .revoked = without(before.granted, after.granted)};
    for (const Grant &grant : without(before.revoked, after.revoked)) {
        change.granted.push_back(grant);
    }
    for (const Grant &grant : without(after.revoked, before.revoked)) {
        change.revoked.push_back(grant);
    }
    return change;
}

// GRANT knows fewer kinds of objects than the other statements.
std::string grantReference(const ObjectId &id, const Catalog &catalog)
{
    std::string text = reference(id, catalog);
    switch (id.kind) {
    case ObjectKind::Table:
    case ObjectKind::View:
        return "TABLE " + name(id.owner);
    case ObjectKind::Domain:
        return "TYPE " + name(id.owner);
    case ObjectKind::ForeignServer:
        return "FOREIGN " + text;
    case ObjectKind::Routine:
        return text.starts_with("AGGREGATE ")
                   ? "FUNCTION " + name(catalog.routines.at(id.owner).name) + "("
                         + catalog.routines.at(id.owner).arguments + ")"
                   : text;
    default: // the rest are called the same
        return text;
    }
}

// Calls take(id, access) for each object that somebody owns.
void forEachOwned(const Catalog &catalog, auto take)
{
    forEachWhole(catalog, [&](const ObjectId &id, const auto &object) {
        if constexpr (requires { object.access; }) {
            if (id.kind != ObjectKind::EventTrigger) {
                take(id, object.access);
            }
        }
    });
}

} // namespace

std::string alterOwner(std::string_view reference, const Access &access)
{
    return "ALTER " + std::string(reference) + " OWNER TO " + name(access.owner);
}

Statements access(const ObjectId &id, const Access &access, const Catalog &catalog)
{
    Statements sql;
    if (!access.owner.empty()) {
        sql.push_back(alterOwner(reference(id, catalog), access));
    }
    append(sql, grantsOn(grantReference(id, catalog), access));
    return sql;
}

Statements owners(const Catalog &catalog)
{
    Statements sql;
    forEachOwned(catalog, [&](const ObjectId &id, const Access &access) {
        const auto sequence = id.kind == ObjectKind::Sequence ? catalog.sequences.find(id.owner)
                                                              : catalog.sequences.end();
        // One that a column owns goes with its table.
        const bool goesAlong = sequence != catalog.sequences.end() && sequence->second.ownedBy;
        if (!access.owner.empty() && !goesAlong) {
            sql.push_back(alterOwner(reference(id, catalog), access));
        }
    });
    return sql;
}

Statements grants(const Catalog &catalog)
{
    Statements sql;
    forEachOwned(catalog, [&](const ObjectId &id, const Access &access) {
        append(sql, grantsOn(grantReference(id, catalog), access));
    });
    for (const auto &[key, table] : catalog.tables) {
        for (const Column &column : table.columns) {
            append(sql, grantsOn("SEQUENCE " + name(identitySequence(key, column)),
                                 column.sequenceAccess));
        }
    }
    return sql;
}

Statements changeAccess(const ObjectId &id, const Access &before, const Access &after,
                        const Catalog &catalog)
{
    Statements sql;
    if (before.owner != after.owner) {
        sql.push_back("ALTER " + reference(id, catalog) + " OWNER TO "
                      + (after.owner.empty() ? std::string("CURRENT_USER") : name(after.owner)));
    }
    append(sql, grantsOn(grantReference(id, catalog), grantChange(before, after)));
    return sql;
}

namespace {

std::string alterDefaults(const DefaultPrivileges &privileges)
{
    return "ALTER DEFAULT PRIVILEGES FOR ROLE " + name(privileges.role)
           + (privileges.schema.empty() ? "" : " IN SCHEMA " + name(privileges.schema)) + " ";
}

} // namespace

Statements changeDefaultPrivileges(const DefaultPrivileges &before, const DefaultPrivileges &after)
{
    return grantsOn(after.objects,
                    grantChange({.granted = before.granted, .revoked = before.revoked},
                                {.granted = after.granted, .revoked = after.revoked}),
                    alterDefaults(after));
}

Statements defaultPrivileges(const Catalog &catalog)
{
    Statements sql;
    for (const DefaultPrivileges &each : catalog.defaultPrivileges) {
        append(sql, grantsOn(each.objects,
                             {.owner = {}, .granted = each.granted, .revoked = each.revoked},
                             alterDefaults(each)));
    }
    return sql;
}

} // namespace sluice::postgres::ddl
