#include "models/engine/postgres/catalog_queries.h"

#include "models/base/text.h"

namespace sluice::postgres {

// Numbers from 16384 on are those of objects that users made (PostgreSQL, transam.h: FirstNormalObjectId).

std::string rolesQuery()
{
    return "SELECT r.oid, r.rolname, r.oid = d.datdba FROM pg_roles r, pg_database d "
           "WHERE d.datname = current_database()";
}

std::string membersQuery()
{
    return "SELECT classid, objid, refobjid FROM pg_depend "
           "WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'";
}

// Operator classes with the type that they take; types with one as good as they are ("varchar" with "text").
std::string namesQuery()
{
    return R"(
SELECT 3456, c.oid, CASE WHEN n.nspname = 'pg_catalog' THEN c.collname::text
                         ELSE format('%I.%I', n.nspname, c.collname) END, false, 0, 0
  FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
UNION ALL
SELECT 2616, o.oid, CASE WHEN n.nspname = 'pg_catalog' THEN quote_ident(o.opcname)
                         ELSE format('%I.%I', n.nspname, o.opcname) END, o.opcdefault, o.opcintype, o.opcmethod
  FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
UNION ALL
SELECT 2605, c.castsource, '', false, c.casttarget, 0
  FROM pg_cast c JOIN pg_type t ON t.oid = c.casttarget
 WHERE c.castmethod = 'b' AND c.castcontext = 'i' AND t.typispreferred
UNION ALL SELECT 2601, oid, amname, false, 0, 0 FROM pg_am
UNION ALL SELECT 1213, oid, spcname, false, 0, 0 FROM pg_tablespace
UNION ALL SELECT 1417, oid, srvname, false, 0, 0 FROM pg_foreign_server)";
}

std::string commentsQuery()
{
    return "SELECT classoid, objoid, objsubid, description FROM pg_description "
           "WHERE objoid >= 16384 OR classoid = 2615 AND objoid = 2200";
}

// What differs from the grants that an object of its kind comes with; those on columns come with the columns. The schema public comes with more than others.
std::string grantsQuery(int version)
{
    return replaceAll(R"(
WITH objects(class, oid, kind, owner, acl) AS (
  SELECT 1259, oid, (CASE relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", relowner, relacl
    FROM pg_class WHERE relacl IS NOT NULL AND oid >= 16384
  UNION ALL
  SELECT 1255, oid, 'f', proowner, proacl FROM pg_proc
   WHERE proacl IS NOT NULL AND oid >= 16384
  UNION ALL
  SELECT 1247, oid, 'T', typowner, typacl FROM pg_type WHERE typacl IS NOT NULL AND oid >= 16384
  UNION ALL
  SELECT 2612, oid, 'l', lanowner, lanacl FROM pg_language WHERE lanacl IS NOT NULL
  UNION ALL
  SELECT 2328, oid, 'F', fdwowner, fdwacl FROM pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL
  UNION ALL
  SELECT 1417, oid, 'S', srvowner, srvacl FROM pg_foreign_server WHERE srvacl IS NOT NULL
  UNION ALL
  SELECT 2615, oid, 'n', nspowner, nspacl FROM pg_namespace
   WHERE nspacl IS NOT NULL OR nspname = 'public'),
both_sides AS (
  SELECT o.*, coalesce(o.acl, acldefault(o.kind, o.owner)) AS now,
         acldefault(o.kind, o.owner) || CASE WHEN o.class = 2615 AND o.oid = 2200
           THEN ARRAY[makeaclitem(0, o.owner, 'USAGE', false){create}] ELSE '{}'::aclitem[] END AS usual
    FROM objects o)
SELECT b.class, b.oid, x.given, coalesce(r.rolname::text, CASE x.grantee WHEN 0 THEN '' ELSE x.grantee::text END),
       x.privilege_type, CASE WHEN x.grantor = b.owner THEN '' ELSE coalesce(g.rolname::text, x.grantor::text) END, x.is_grantable
  FROM both_sides b
 CROSS JOIN LATERAL (
   (SELECT true AS given, e.* FROM aclexplode(b.now) e EXCEPT SELECT true, e.* FROM aclexplode(b.usual) e)
   UNION ALL
   (SELECT false, e.* FROM aclexplode(b.usual) e EXCEPT SELECT false, e.* FROM aclexplode(b.now) e)) x
  LEFT JOIN pg_roles r ON r.oid = x.grantee
  LEFT JOIN pg_roles g ON g.oid = x.grantor)",
                      "{create}",
                      version >= 150000 ? "" : ", makeaclitem(0, o.owner, 'CREATE', false)");
}

std::string defaultPrivilegesQuery()
{
    return R"(
SELECT d.defaclrole, d.defaclnamespace, n.nspname, d.defaclobjtype, x.given,
       coalesce(g.rolname::text, ''), x.privilege_type, x.is_grantable
  FROM pg_default_acl d
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
 CROSS JOIN LATERAL (SELECT CASE WHEN d.defaclnamespace <> 0 THEN NULL
                                 ELSE acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'
                                                 ELSE d.defaclobjtype END, d.defaclrole) END AS acl) u
 CROSS JOIN LATERAL (
   (SELECT true AS given, e.* FROM aclexplode(d.defaclacl) e EXCEPT SELECT true, e.* FROM aclexplode(u.acl) e)
   UNION ALL
   (SELECT false, e.* FROM aclexplode(u.acl) e EXCEPT SELECT false, e.* FROM aclexplode(d.defaclacl) e)) x
  LEFT JOIN pg_roles g ON g.oid = x.grantee)";
}

std::string schemasQuery()
{
    return "SELECT oid, nspname, nspowner FROM pg_namespace "
           "WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";
}

// Members of operator families (of their class, where they have one), tables and schemas of publications.
std::string aliasesQuery()
{
    return R"(
SELECT classid, objid, refclassid, refobjid FROM pg_depend
 WHERE classid IN (2602, 2603, 6106, 6237) AND objid >= 16384 AND refclassid IN (2753, 2616, 6104)
 ORDER BY refclassid DESC)";
}

std::string extensionDependentsQuery()
{
    return "SELECT classid, objid, refobjid FROM pg_depend "
           "WHERE refclassid = 'pg_extension'::regclass AND deptype = 'x'";
}

// Of what depends on a type, its array and its row are the type's own. That a default, an index or a sequence goes with its
// column goes without saying.
std::string dependenciesQuery()
{
    return R"(
SELECT d.classid, d.objid, d.objsubid,
       CASE WHEN e.typrelid <> 0 THEN 1259 ELSE d.refclassid END,
       CASE WHEN e.typrelid <> 0 THEN e.typrelid WHEN e.oid IS NOT NULL THEN e.oid
            ELSE d.refobjid END, d.refobjsubid
  FROM pg_depend d
  LEFT JOIN pg_type t ON d.refclassid = 1247 AND t.oid = d.refobjid
  LEFT JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem
                                      ELSE t.oid END
 WHERE d.deptype IN ('n', 'a') AND d.objid >= 16384 AND d.refobjid >= 16384
   AND (d.refclassid <> 2615 OR d.classid = 6237)
   AND (d.classid <> 2606 OR d.refclassid <> 1259)
   AND NOT (d.classid IN (1259, 2604) AND d.objsubid = 0 AND d.deptype = 'a'
            AND d.refclassid = 1259 AND d.refobjsubid > 0))";
}

} // namespace sluice::postgres
