#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

// What no kind describes.
std::string unreadQuery()
{
    return R"(
SELECT 'security label of ' || i.type || ' ' || i.identity, 'labels belong to a provider outside of the database'
  FROM pg_seclabel l CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
UNION ALL
SELECT 'grants on ' || i.type || ' ' || i.identity,
       CASE WHEN o.schema = 11 THEN 'objects of the system are not described' ELSE 'members of extensions are not described' END
  FROM (SELECT 1255 AS class, p.oid, p.proacl AS acl, p.pronamespace AS schema FROM pg_proc p WHERE p.proacl IS NOT NULL
        UNION ALL
        SELECT 1259, c.oid, c.relacl, c.relnamespace FROM pg_class c WHERE c.relacl IS NOT NULL
        UNION ALL
        SELECT 1247, t.oid, t.typacl, t.typnamespace FROM pg_type t WHERE t.typacl IS NOT NULL
        UNION ALL
        SELECT 2328, w.oid, w.fdwacl, 0 FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL) o
  LEFT JOIN pg_init_privs p ON p.classoid = o.class AND p.objoid = o.oid AND p.objsubid = 0
 CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) i
 WHERE p.initprivs IS DISTINCT FROM o.acl
   AND (o.schema = 11 OR (o.class::oid, o.oid) IN (SELECT d.classid, d.objid FROM pg_depend d
                                                    WHERE d.refclassid = 3079 AND d.deptype = 'e')))";
}

// Kinds of a later version, or of a server that is no PostgreSQL.
std::string unknownKindsQuery()
{
    return R"(
SELECT format('relation %I', relname), format('its kind "%s" is not known', relkind)
  FROM pg_class WHERE oid >= 16384 AND relkind NOT IN ('r', 'i', 'S', 't', 'v', 'm', 'c', 'f', 'p', 'I')
UNION ALL
SELECT format('type %I', typname), format('its kind "%s" is not known', typtype)
  FROM pg_type WHERE oid >= 16384 AND typtype NOT IN ('b', 'c', 'd', 'e', 'p', 'r', 'm')
UNION ALL
SELECT format('routine %I', proname), format('its kind "%s" is not known', prokind)
  FROM pg_proc WHERE oid >= 16384 AND prokind NOT IN ('f', 'p', 'a', 'w')
UNION ALL
SELECT format('constraint %I', conname), format('its kind "%s" is not known', contype)
  FROM pg_constraint WHERE oid >= 16384 AND contype NOT IN ('c', 'f', 'p', 'u', 't', 'x', 'n'))";
}

// Rows that point at what is not there: the queries of their kinds leave them out without a word.
std::string danglingQuery()
{
    return R"(
SELECT format('relation %I', relname), format('its schema %s does not exist', relnamespace)
  FROM pg_class WHERE oid >= 16384 AND relnamespace NOT IN (SELECT oid FROM pg_namespace)
UNION ALL
SELECT format('type %I', typname), format('its schema %s does not exist', typnamespace)
  FROM pg_type WHERE oid >= 16384 AND typnamespace NOT IN (SELECT oid FROM pg_namespace)
UNION ALL
SELECT format('routine %I', proname), format('its schema %s does not exist', pronamespace)
  FROM pg_proc WHERE oid >= 16384 AND pronamespace NOT IN (SELECT oid FROM pg_namespace)
UNION ALL
SELECT format('routine %I', proname), format('its language %s does not exist', prolang)
  FROM pg_proc WHERE oid >= 16384 AND prolang NOT IN (SELECT oid FROM pg_language))";
}

} // namespace sluice::postgres
