#include "models/engine/postgres/catalog_queries.h"

#include "models/base/text.h"

namespace sluice::postgres {

// Views, defaults and triggers on relations, their columns, and enums. Kinds of the dependent:
// v: view, d: default of a column, t: trigger.
std::string dependenciesQuery()
{
    return R"(
WITH dependents AS (
  SELECT 'v' AS kind, 'pg_rewrite'::regclass AS class, w.oid, w.ev_class AS rel, '' AS part
    FROM pg_rewrite w WHERE w.rulename = '_RETURN'
  UNION ALL
  SELECT 'd', 'pg_attrdef'::regclass, d.oid, d.adrelid, a.attname
    FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
  UNION ALL
  SELECT 't', 'pg_trigger'::regclass, g.oid, g.tgrelid, g.tgname
    FROM pg_trigger g WHERE NOT g.tgisinternal)
SELECT DISTINCT s.kind, n.nspname, c.relname, s.part, rn.nspname, coalesce(r.relname, e.typname),
       coalesce(r.relkind, 'e'), ra.attname
  FROM dependents s
  JOIN pg_class c ON c.oid = s.rel
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_depend d ON d.classid = s.class AND d.objid = s.oid AND d.deptype IN ('n', 'a')
  LEFT JOIN pg_class r ON d.refclassid = 'pg_class'::regclass AND r.oid = d.refobjid
  LEFT JOIN pg_attribute ra ON ra.attrelid = r.oid AND ra.attnum = d.refobjsubid
       AND d.refobjsubid > 0
  LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
  LEFT JOIN pg_type e ON e.typtype = 'e'
       AND e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
  JOIN pg_namespace rn ON rn.oid = coalesce(r.relnamespace, e.typnamespace)
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND (r.oid = s.rel AND (d.refobjsubid = 0 OR ra.attname = s.part)) IS NOT TRUE)";
}

// Everything that is there and not described. Of a column's options only those that a user can set count:
// some builds of the server keep entries of their own there ("pg_attver=…").
std::string unreadQuery(int version)
{
    std::string query = R"(
WITH user_schemas AS (
  SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
found(class, oid, what) AS (
  SELECT 'pg_proc'::regclass::oid, p.oid,
         CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate '
                        WHEN 'w' THEN 'window function ' ELSE 'function ' END || p.oid::regprocedure
    FROM pg_proc p JOIN user_schemas n ON n.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass
                      AND i.objid = p.oid AND i.deptype = 'i')
  UNION ALL
  SELECT 'pg_type'::regclass, t.oid,
         CASE t.typtype WHEN 'd' THEN 'domain ' WHEN 'c' THEN 'composite type '
                        WHEN 'r' THEN 'range type ' ELSE 'type ' END || format_type(t.oid, NULL)
    FROM pg_type t JOIN user_schemas n ON n.oid = t.typnamespace
    LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE (t.typtype IN ('d', 'r') OR t.typtype = 'c' AND c.relkind = 'c'
          OR t.typtype = 'b' AND t.typcategory <> 'A')
  UNION ALL
  SELECT 'pg_policy'::regclass, p.oid, 'policy ' || quote_ident(p.polname) || ' on '
         || p.polrelid::regclass
    FROM pg_policy p
  UNION ALL
  SELECT 'pg_rewrite'::regclass, r.oid, 'rule ' || quote_ident(r.rulename) || ' on '
         || r.ev_class::regclass
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
    JOIN user_schemas n ON n.oid = c.relnamespace WHERE r.rulename <> '_RETURN'
  UNION ALL
  SELECT 'pg_constraint'::regclass, k.oid, 'exclusion constraint ' || quote_ident(k.conname)
         || ' on ' || k.conrelid::regclass
    FROM pg_constraint k JOIN user_schemas n ON n.oid = k.connamespace
   WHERE k.contype = 'x' AND k.conparentid = 0
  UNION ALL
  SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics ' || format('%I.%I', n.nspname, s.stxname)
    FROM pg_statistic_ext s JOIN user_schemas n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT 'pg_collation'::regclass, c.oid, 'collation ' || format('%I.%I', n.nspname, c.collname)
    FROM pg_collation c JOIN user_schemas n ON n.oid = c.collnamespace
  UNION ALL
  SELECT 'pg_operator'::regclass, o.oid, 'operator ' || o.oid::regoperator
    FROM pg_operator o JOIN user_schemas n ON n.oid = o.oprnamespace
  UNION ALL
  SELECT 'pg_ts_config'::regclass, c.oid,
         'text search configuration ' || format('%I.%I', n.nspname, c.cfgname)
    FROM pg_ts_config c JOIN user_schemas n ON n.oid = c.cfgnamespace
  UNION ALL
  SELECT 'pg_event_trigger'::regclass, e.oid, 'event trigger ' || quote_ident(e.evtname)
    FROM pg_event_trigger e
  UNION ALL
  SELECT 'pg_publication'::regclass, p.oid, 'publication ' || quote_ident(p.pubname)
    FROM pg_publication p
  UNION ALL
  SELECT 'pg_foreign_server'::regclass, s.oid, 'foreign server ' || quote_ident(s.srvname)
    FROM pg_foreign_server s
  UNION ALL
  SELECT 'pg_extension'::regclass, e.oid, 'extension ' || quote_ident(e.extname)
    FROM pg_extension e WHERE e.extname <> 'plpgsql'
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, what.text || c.oid::regclass
    FROM pg_class c JOIN user_schemas n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (VALUES
      (c.relrowsecurity, 'row security of '), (c.relforcerowsecurity, 'forced row security of '),
      (c.relkind IN ('r', 'p') AND c.relreplident <> 'd', 'replica identity of '),
      (c.reltablespace <> 0, 'tablespace of '),
      (c.relkind IN ('r', 'm') AND c.relam NOT IN (SELECT a.oid FROM pg_am a WHERE a.amname = 'heap'),
       'access method of '),
      (c.relkind = 'r' AND NOT c.relispartition AND EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid),
       'inheritance of ')) AS what(applies, text)
   WHERE what.applies AND c.relkind IN ('r', 'p', 'f', 'm')
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, 'storage settings of ' || c.oid::regclass || '.'
         || quote_ident(a.attname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN user_schemas n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
     AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget > 0
          OR EXISTS (SELECT FROM unnest(a.attoptions) AS o WHERE o LIKE 'n\_distinct%')))
SELECT f.what FROM found f
 WHERE NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = f.class AND x.objid = f.oid
                    AND x.deptype = 'e')
 ORDER BY 1)";
    return version >= 140000 ? query : replaceAll(query, "a.attcompression <> ''", "false");
}

std::string schemaVersionQuery()
{
    // Every change of a definition writes a row of one of these with a new transaction number.
    std::string sums;
    for (const char *table :
         {"pg_namespace", "pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index",
          "pg_type", "pg_enum", "pg_trigger", "pg_rewrite", "pg_proc", "pg_sequence",
          "pg_description", "pg_policy"}) {
        sums += sums.empty() ? "" : " || ' ' || ";
        sums += std::string("(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "
                            "pg_catalog.")
                + table + ")";
    }
    return "SELECT pg_catalog.md5(" + sums + ")";
}

} // namespace sluice::postgres
