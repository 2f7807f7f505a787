#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

std::string tablesQuery()
{
    return R"(
SELECT c.oid, c.relnamespace, c.relname, c.relowner, c.relkind, c.relispartition, c.relpersistence,
       c.reltuples::bigint, to_json(c.reloptions), to_json(o.reloptions),
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END, i.parents,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END, f.ftserver,
       CASE WHEN f.ftoptions IS NOT NULL THEN
            (SELECT string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value), ', ')
               FROM pg_options_to_table(f.ftoptions)) END,
       CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END, c.relam, c.reltablespace,
       c.relrowsecurity, c.relforcerowsecurity, c.relreplident
  FROM pg_class c
  LEFT JOIN pg_class o ON o.oid = c.reltoastrelid AND o.reloptions IS NOT NULL
  LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
  LEFT JOIN (SELECT inhrelid, string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) AS parents
               FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhrelid AND p.relkind IN ('r', 'p', 'f')
              GROUP BY inhrelid) i ON i.inhrelid = c.oid
 WHERE c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384 AND {range:c.oid})";
}

std::string viewsQuery()
{
    return R"(
SELECT c.oid, c.relnamespace, c.relname, c.relowner, c.relkind = 'm', pg_get_viewdef(c.oid),
       to_json(c.reloptions), to_json(o.reloptions), c.relispopulated, c.relam, c.reltablespace
  FROM pg_class c
  LEFT JOIN pg_class o ON o.oid = c.reltoastrelid AND o.reloptions IS NOT NULL
 WHERE c.relkind IN ('v', 'm') AND c.oid >= 16384 AND {range:c.oid})";
}

std::string compositesQuery()
{
    return R"(
SELECT c.oid, t.typnamespace, t.typname, t.typowner, t.oid
  FROM pg_class c JOIN pg_type t ON t.oid = c.reltype
 WHERE c.relkind = 'c' AND c.oid >= 16384)";
}

// Each pair of type and modifier once: naming the type of every column anew would be the dearest part of a reading.
std::string typeFactsQuery()
{
    return R"(
SELECT u.type, u.modifier, format_type(u.type, u.modifier),
       CASE WHEN n.nspname = 'pg_catalog' THEN format_type(b.oid, NULL) ELSE b.typname::text END,
       b.typtype, t.typcategory = 'A', CASE WHEN b.typtype = 'e' THEN
            (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum l
              WHERE l.enumtypid = b.oid) END, t.typcollation, t.typstorage, b.oid
  FROM (SELECT atttypid, atttypmod FROM pg_attribute
         WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped
         UNION SELECT typbasetype, typtypmod FROM pg_type WHERE typtype = 'd') u(type, modifier)
  JOIN pg_type t ON t.oid = u.type
  JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  JOIN pg_namespace n ON n.oid = b.typnamespace)";
}

// Of an index those with statistics or parameters of their own. A default names no columns and therefore is printed
// without its table, which the server would have to open.
std::string columnsQuery(int version)
{
    return replaceAll(R"(
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, d.oid,
       pg_get_expr(d.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE d.adrelid END),
       a.attidentity, a.attgenerated, a.attcollation, a.attstorage, {compression}, coalesce(a.attstattarget, -1), to_json(a.attoptions),
       CASE WHEN a.attfdwoptions IS NOT NULL THEN
            (SELECT string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value), ', ')
               FROM pg_options_to_table(a.attfdwoptions)) END, a.attislocal, c.relkind IN ('i', 'I'),
       CASE WHEN a.attacl IS NOT NULL THEN
            (SELECT json_agg(json_build_array(e.grantee::bigint, e.privilege_type,
                             CASE WHEN e.grantor = c.relowner THEN 0 ELSE e.grantor::bigint END, e.is_grantable))
               FROM aclexplode(a.attacl) e) END
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384
   AND (c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
        OR c.relkind IN ('i', 'I') AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0)) AND {range:c.oid})",
                      "{compression}", version >= 140000 ? "a.attcompression" : "''");
}

std::string sequencesQuery()
{
    return R"(
SELECT c.oid, c.relnamespace, c.relname, c.relowner, c.relpersistence, format_type(s.seqtypid, NULL),
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
       d.deptype, d.refobjid, d.refobjsubid
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  LEFT JOIN pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.refclassid = 1259
       AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i'))";
}

// The rule of a view is the view itself.
std::string rulesQuery()
{
    return R"(
SELECT w.oid, w.ev_class, w.rulename, CASE WHEN w.rulename <> '_RETURN' THEN pg_get_ruledef(w.oid) END,
       w.ev_enabled
  FROM pg_rewrite w WHERE w.ev_class >= 16384 AND {range:w.oid})";
}

std::string policiesQuery()
{
    return R"(
SELECT p.oid, p.polrelid, p.polname, p.polcmd, p.polpermissive, p.polroles::oid[]::text,
       pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
  FROM pg_policy p WHERE {range:p.oid})";
}

// A partition's copy of its parent's trigger is the parent's; only another state is worth a word.
std::string triggersQuery(int version)
{
    const std::string parent =
        version >= 130000 ? "LEFT JOIN pg_trigger u ON u.oid = g.tgparentid"
                          : "LEFT JOIN pg_depend d ON d.classid = 2620 AND d.objid = g.oid "
                            "AND d.refclassid = 2620 AND d.deptype = 'P' "
                            "LEFT JOIN pg_trigger u ON u.oid = d.refobjid";
    return replaceAll(R"(
SELECT g.oid, g.tgrelid, g.tgname, CASE WHEN u.oid IS NULL THEN pg_get_triggerdef(g.oid) END,
       g.tgenabled
  FROM pg_trigger g {parent}
 WHERE g.tgrelid >= 16384 AND {range:g.oid} AND CASE WHEN u.oid IS NULL THEN NOT g.tgisinternal
       ELSE g.tgenabled <> u.tgenabled AND g.tgname !~ '^RI_ConstraintTrigger_' END)",
                      "{parent}", parent);
}

} // namespace sluice::postgres
