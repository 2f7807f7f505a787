#include "models/engine/postgres/catalog_queries.h"

#include "models/base/text.h"

namespace sluice::postgres {

namespace {

// {user:n}: n is a schema of the user. {own:pg_class:c}: c belongs to no extension.
std::string expanded(std::string query)
{
    for (std::size_t at = query.find("{user:"); at != std::string::npos;
         at = query.find("{user:")) {
        const std::size_t end = query.find('}', at);
        const std::string alias = query.substr(at + 6, end - at - 6);
        query.replace(at, end + 1 - at,
                      "(" + alias + ".nspname !~ '^pg_' AND " + alias
                          + ".nspname <> 'information_schema')");
    }
    for (std::size_t at = query.find("{own:"); at != std::string::npos; at = query.find("{own:")) {
        const std::size_t end = query.find('}', at);
        const std::size_t colon = query.find(':', at + 5);
        const std::string table = query.substr(at + 5, colon - at - 5);
        const std::string alias = query.substr(colon + 1, end - colon - 1);
        query.replace(at, end + 1 - at,
                      "NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '" + table
                          + "'::regclass AND x.objid = " + alias + ".oid AND x.deptype = 'e')");
    }
    return query;
}

} // namespace

std::string schemasQuery()
{
    return expanded("SELECT n.nspname FROM pg_namespace n WHERE {user:n} AND {own:pg_namespace:n}");
}

std::string tablesQuery()
{
    return expanded(R"(
SELECT n.nspname, c.relname, c.relkind, c.relispartition, c.relpersistence = 'u',
       c.reltuples::bigint, obj_description(c.oid, 'pg_class'), to_json(c.reloptions),
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
       (SELECT json_agg(format('%I.%I', pn.nspname, p.relname) ORDER BY i.inhseqno)
          FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
          JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid),
       pg_get_expr(c.relpartbound, c.oid), s.srvname, to_json(f.ftoptions)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
  LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
 WHERE c.relkind IN ('r', 'p', 'f') AND {user:n} AND {own:pg_class:c})");
}

std::string columnsQuery()
{
    return expanded(R"(
SELECT n.nspname, c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod),
       CASE WHEN bn.nspname = 'pg_catalog' THEN format_type(b.oid, NULL) ELSE b.typname::text END,
       b.typtype, t.typcategory = 'A',
       CASE WHEN b.typtype = 'e' THEN (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder)
                                         FROM pg_enum l WHERE l.enumtypid = b.oid) END,
       a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
       CASE WHEN a.attcollation = 0 OR a.attcollation = t.typcollation THEN ''
            WHEN cn.nspname = 'pg_catalog' THEN co.collname::text
            ELSE cn.nspname || '.' || co.collname END,
       col_description(c.oid, a.attnum)
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  JOIN pg_namespace bn ON bn.oid = b.typnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_collation co ON co.oid = a.attcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
   AND {user:n}
 ORDER BY a.attrelid, a.attnum)");
}

std::string constraintsQuery(int version)
{
    std::string query = R"(
SELECT n.nspname, c.relname, k.conname, k.contype, k.condeferrable, k.condeferred,
       k.convalidated, k.connoinherit,
       (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.conkey) WITH ORDINALITY o(num, n)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.num),
       fn.nspname, fc.relname,
       (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.confkey) WITH ORDINALITY o(num, n)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.num),
       k.confupdtype, k.confdeltype, k.confmatchtype, {setColumns},
       CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END,
       CASE WHEN k.contype IN ('p', 'u') AND i.indnatts > i.indnkeyatts THEN
            (SELECT json_agg(a.attname ORDER BY o.n)
               FROM unnest(i.indkey::int2[]) WITH ORDINALITY o(num, n)
               JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.num
              WHERE o.n > i.indnkeyatts) END,
       {nullsNotDistinct}, to_json(ic.reloptions)
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class fc ON fc.oid = k.confrelid
  LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
  LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
 WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0 AND {user:n}
   AND (k.contype <> 'c' OR k.conislocal)
 ORDER BY n.nspname, c.relname, k.conname)";
    query = replaceAll(std::move(query), "{nullsNotDistinct}",
                       version >= 150000 ? "coalesce(i.indnullsnotdistinct, false)" : "false");
    query = replaceAll(std::move(query), "{setColumns}",
                       version >= 150000
                           ? "(SELECT json_agg(a.attname ORDER BY o.n) FROM "
                             "unnest(k.confdelsetcols) WITH ORDINALITY o(num, n) JOIN pg_attribute "
                             "a ON a.attrelid = k.conrelid AND a.attnum = o.num)"
                           : "NULL");
    return expanded(std::move(query));
}

std::string indexesQuery(int version)
{
    std::string query = R"(
SELECT n.nspname, c.relname, c.relkind, ic.relname, am.amname, i.indisunique, {nullsNotDistinct},
       i.indisvalid, pg_get_indexdef(i.indexrelid), pg_get_expr(i.indpred, i.indrelid),
       to_json(ic.reloptions), i.indnkeyatts,
       (SELECT json_agg(json_build_object(
                 'column', a.attname,
                 'expression', CASE WHEN o.num = 0 THEN pg_get_indexdef(i.indexrelid, o.n::int, false)
                               END,
                 'collation', CASE WHEN o.coll <> 0
                                    AND o.coll <> coalesce(a.attcollation, 100) THEN
                                   CASE WHEN cn.nspname = 'pg_catalog' THEN co.collname::text
                                        ELSE cn.nspname || '.' || co.collname END END,
                 'class', CASE WHEN NOT op.opcdefault THEN
                               CASE WHEN opn.nspname = 'pg_catalog' THEN op.opcname::text
                                    ELSE opn.nspname || '.' || op.opcname END END,
                 'option', coalesce(o.opt, 0)) ORDER BY o.n)
          FROM unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[],
                      i.indoption::int2[]) WITH ORDINALITY o(num, class, coll, opt, n)
          LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = o.num AND o.num <> 0
          LEFT JOIN pg_opclass op ON op.oid = o.class
          LEFT JOIN pg_namespace opn ON opn.oid = op.opcnamespace
          LEFT JOIN pg_collation co ON co.oid = o.coll
          LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace)
  FROM pg_index i
  JOIN pg_class ic ON ic.oid = i.indexrelid
  JOIN pg_am am ON am.oid = ic.relam
  JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f', 'm') AND NOT ic.relispartition AND {user:n}
   AND NOT EXISTS (SELECT FROM pg_constraint k
                    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')))";
    query = replaceAll(std::move(query), "{nullsNotDistinct}",
                       version >= 150000 ? "i.indnullsnotdistinct" : "false");
    return expanded(std::move(query));
}

std::string viewsQuery()
{
    return expanded(R"(
SELECT n.nspname, c.relname, c.relkind = 'm', pg_get_viewdef(c.oid), to_json(c.reloptions),
       obj_description(c.oid, 'pg_class')
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm') AND {user:n} AND {own:pg_class:c})");
}

std::string triggersQuery(int version)
{
    // A partition's copy of its parent's trigger is the parent's.
    const std::string own = version >= 130000 ? "g.tgparentid = 0" : "true";
    return expanded(replaceAll(R"(
SELECT n.nspname, c.relname, c.relkind = 'v', g.tgname, pg_get_triggerdef(g.oid), g.tgenabled
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE NOT g.tgisinternal AND {ownTrigger} AND {user:n})",
                               "{ownTrigger}", own));
}

std::string sequencesQuery()
{
    return expanded(R"(
SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin,
       s.seqmax, s.seqcache, s.seqcycle, tn.nspname, t.relname, a.attname
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
       AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
  LEFT JOIN pg_class t ON t.oid = d.refobjid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
 WHERE d.deptype IS DISTINCT FROM 'i' AND {user:n} AND {own:pg_class:c})");
}

std::string enumsQuery()
{
    return expanded(R"(
SELECT n.nspname, t.typname,
       (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum l
         WHERE l.enumtypid = t.oid)
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE t.typtype = 'e' AND {user:n} AND {own:pg_type:t})");
}

} // namespace sluice::postgres
