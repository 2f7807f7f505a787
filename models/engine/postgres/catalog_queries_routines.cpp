#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

// The functions that come with a range type are the type's; those of extensions would cost their texts for nothing.
std::string routinesQuery()
{
    return R"(
SELECT p.oid, p.pronamespace, p.proname, p.proowner, oidvectortypes(p.proargtypes), p.prokind,
       pg_get_function_result(p.oid), l.lanname, pg_get_functiondef(p.oid)
  FROM pg_proc p
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.prokind <> 'a' AND p.oid >= 16384 AND {range:p.oid}
   AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 1255 AND i.objid = p.oid
                    AND (i.deptype = 'e' OR i.deptype = 'i' AND i.refclassid = 1247)))";
}

std::string aggregatesQuery()
{
    return R"(
SELECT p.oid, p.pronamespace, p.proname, p.proowner, oidvectortypes(p.proargtypes), p.prokind,
       pg_get_function_result(p.oid), 'internal',
       format('CREATE AGGREGATE %I.%I(%s) (SFUNC = %s, STYPE = %s', n.nspname, p.proname,
              coalesce(NULLIF(pg_get_function_arguments(p.oid), ''), '*'), a.aggtransfn, format_type(a.aggtranstype, NULL))
       || CASE WHEN a.aggtransspace <> 0 THEN ', SSPACE = ' || a.aggtransspace ELSE '' END
       || CASE WHEN a.aggfinalfn <> 0 THEN ', FINALFUNC = ' || a.aggfinalfn ELSE '' END
       || CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
       || CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> usual.modify
               THEN ', FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
               ELSE '' END
       || CASE WHEN a.aggcombinefn <> 0 THEN ', COMBINEFUNC = ' || a.aggcombinefn ELSE '' END
       || CASE WHEN a.aggserialfn <> 0 THEN ', SERIALFUNC = ' || a.aggserialfn ELSE '' END
       || CASE WHEN a.aggdeserialfn <> 0 THEN ', DESERIALFUNC = ' || a.aggdeserialfn ELSE '' END
       || coalesce(', INITCOND = ' || quote_literal(a.agginitval), '')
       || CASE WHEN a.aggmtransfn <> 0 THEN format(', MSFUNC = %s, MINVFUNC = %s, MSTYPE = %s', a.aggmtransfn,
                    a.aggminvtransfn, format_type(a.aggmtranstype, NULL)) ELSE '' END
       || CASE WHEN a.aggmtransspace <> 0 THEN ', MSSPACE = ' || a.aggmtransspace ELSE '' END
       || CASE WHEN a.aggmfinalfn <> 0 THEN ', MFINALFUNC = ' || a.aggmfinalfn ELSE '' END
       || CASE WHEN a.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END
       || CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> usual.modify
               THEN ', MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
               ELSE '' END
       || coalesce(', MINITCOND = ' || quote_literal(a.aggminitval), '')
       || CASE WHEN o.oid IS NOT NULL THEN format(', SORTOP = OPERATOR(%I.%s)', os.nspname, o.oprname) ELSE '' END
       || CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END
       || CASE p.proparallel WHEN 's' THEN ', PARALLEL = safe' WHEN 'r' THEN ', PARALLEL = restricted' ELSE '' END || ')'
  FROM pg_aggregate a
  JOIN pg_proc p ON p.oid = a.aggfnoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN pg_operator o ON o.oid = a.aggsortop
  LEFT JOIN pg_namespace os ON os.oid = o.oprnamespace
 CROSS JOIN LATERAL (SELECT (CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END)::"char" AS modify) usual
 WHERE p.oid >= 16384 AND {range:p.oid})";
}

// A shell, announced as the partner of another, is made by that.
std::string operatorsQuery()
{
    return R"(
SELECT 2617, o.oid, 'operator', o.oprnamespace,
       format('%s(%s, %s)', o.oprname, CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END,
              CASE WHEN o.oprright = 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END), o.oprowner,
       json_build_array(format('CREATE OPERATOR %I.%s (FUNCTION = %s', n.nspname, o.oprname, o.oprcode)
         || CASE WHEN o.oprleft <> 0 THEN ', LEFTARG = ' || format_type(o.oprleft, NULL) ELSE '' END
         || CASE WHEN o.oprright <> 0 THEN ', RIGHTARG = ' || format_type(o.oprright, NULL) ELSE '' END
         || CASE WHEN c.oid IS NOT NULL THEN format(', COMMUTATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname) ELSE '' END
         || CASE WHEN g.oid IS NOT NULL THEN format(', NEGATOR = OPERATOR(%I.%s)', gn.nspname, g.oprname) ELSE '' END
         || CASE WHEN o.oprrest <> 0 THEN ', RESTRICT = ' || o.oprrest ELSE '' END
         || CASE WHEN o.oprjoin <> 0 THEN ', JOIN = ' || o.oprjoin ELSE '' END
         || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END
         || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END || ')')
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
  LEFT JOIN pg_operator c ON c.oid = o.oprcom
  LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
  LEFT JOIN pg_operator g ON g.oid = o.oprnegate
  LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
 WHERE o.oid >= 16384 AND o.oprcode <> 0)";
}

namespace {

// The operators and functions of a class or, where `whole` is a family's number, the loose ones of a family.
std::string members(const std::string &catalog, const std::string &whole, bool isLoose)
{
    // A class's members have the types of the class unless they say others; a loose one always says its own.
    return R"(
 (SELECT string_agg(m.text, ', ' ORDER BY m.ordinal, m.number, m.text) FROM (
    SELECT 1 AS ordinal, ao.amopstrategy AS number,
           format('OPERATOR %s %I.%s(%s, %s)', ao.amopstrategy, mn.nspname, mo.oprname,
                  format_type(ao.amoplefttype, NULL), format_type(ao.amoprighttype, NULL))
           || CASE WHEN sf.oid IS NOT NULL THEN format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) ELSE '' END AS text
      FROM pg_depend d JOIN pg_amop ao ON d.classid = 2602 AND ao.oid = d.objid
      JOIN pg_operator mo ON mo.oid = ao.amopopr JOIN pg_namespace mn ON mn.oid = mo.oprnamespace
      LEFT JOIN pg_opfamily sf ON sf.oid = ao.amopsortfamily LEFT JOIN pg_namespace sn ON sn.oid = sf.opfnamespace
     WHERE d.refclassid = )"
           + catalog + " AND d.refobjid = " + whole
           + (isLoose ? R"(
       AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 2602 AND i.objid = ao.oid AND i.refclassid = 2616))"
                      : "")
           + R"(
    UNION ALL
    SELECT 2, ap.amprocnum, format('FUNCTION %s (%s, %s) %s', ap.amprocnum, format_type(ap.amproclefttype, NULL),
                                   format_type(ap.amprocrighttype, NULL), ap.amproc::oid::regprocedure)
      FROM pg_depend d JOIN pg_amproc ap ON d.classid = 2603 AND ap.oid = d.objid
     WHERE d.refclassid = )"
           + catalog + " AND d.refobjid = " + whole
           + (isLoose ? R"(
       AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 2603 AND i.objid = ap.oid AND i.refclassid = 2616))"
                      : "")
           + ") m)";
}

} // namespace

// The loose members of a family are added by its last statement; they may need its classes' operators only.
std::string operatorFamiliesQuery()
{
    return R"(
SELECT 2753, f.oid, 'operator family', f.opfnamespace, format('%s USING %I', f.opfname, a.amname), f.opfowner,
       CASE WHEN l.list IS NULL THEN json_build_array('CREATE OPERATOR FAMILY ' || w.name)
            ELSE json_build_array('CREATE OPERATOR FAMILY ' || w.name, 'ALTER OPERATOR FAMILY ' || w.name || ' ADD ' || l.list) END
  FROM pg_opfamily f
  JOIN pg_am a ON a.oid = f.opfmethod
  JOIN pg_namespace n ON n.oid = f.opfnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I USING %I', n.nspname, f.opfname, a.amname) AS name) w
 CROSS JOIN LATERAL (SELECT )"
           + members("2753", "f.oid", true) + R"( AS list) l
 WHERE f.oid >= 16384)";
}

std::string operatorClassesQuery()
{
    return R"(
SELECT 2616, c.oid, 'operator class', c.opcnamespace, format('%s USING %I', c.opcname, a.amname), c.opcowner,
       json_build_array(format('CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, c.opcname,
         CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END, format_type(c.opcintype, NULL), a.amname, fn.nspname, f.opfname,
         concat_ws(', ', l.list, CASE WHEN l.list IS NULL OR c.opckeytype <> 0 THEN
            'STORAGE ' || format_type(CASE WHEN c.opckeytype <> 0 THEN c.opckeytype ELSE c.opcintype END, NULL) END)))
  FROM pg_opclass c
  JOIN pg_am a ON a.oid = c.opcmethod
  JOIN pg_namespace n ON n.oid = c.opcnamespace
  JOIN pg_opfamily f ON f.oid = c.opcfamily
  JOIN pg_namespace fn ON fn.oid = f.opfnamespace
 CROSS JOIN LATERAL (SELECT )"
           + members("2616", "c.oid", false) + R"( AS list) l
 WHERE c.oid >= 16384)";
}

std::string castsQuery()
{
    return R"(
SELECT 2605, c.oid, 'cast', 0, format('%s AS %s', s.name, t.name), 0,
       json_build_array(format('CREATE CAST (%s AS %s) %s', s.name, t.name,
         CASE c.castmethod WHEN 'i' THEN 'WITH INOUT' WHEN 'b' THEN 'WITHOUT FUNCTION'
              ELSE 'WITH FUNCTION ' || c.castfunc::regprocedure END)
         || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END)
  FROM pg_cast c
 CROSS JOIN LATERAL (SELECT format_type(c.castsource, NULL) AS name) s
 CROSS JOIN LATERAL (SELECT format_type(c.casttarget, NULL) AS name) t
 WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 2605 AND i.objid = c.oid AND i.deptype = 'i'))";
}

std::string transformsQuery()
{
    return R"(
SELECT 3576, t.oid, 'transform', 0, format('%s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname), 0,
       json_build_array(format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL), l.lanname,
         concat_ws(', ', CASE WHEN t.trffromsql <> 0 THEN 'FROM SQL WITH FUNCTION ' || t.trffromsql::oid::regprocedure END,
                         CASE WHEN t.trftosql <> 0 THEN 'TO SQL WITH FUNCTION ' || t.trftosql::oid::regprocedure END)))
  FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE t.oid >= 16384)";
}

std::string languagesQuery()
{
    return R"(
SELECT 2612, l.oid, 'language', 0, l.lanname, l.lanowner,
       json_build_array(format('CREATE %sLANGUAGE %I HANDLER %s', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END,
                               l.lanname, l.lanplcallfoid::regproc)
         || CASE WHEN l.laninline <> 0 THEN ' INLINE ' || l.laninline::regproc ELSE '' END
         || CASE WHEN l.lanvalidator <> 0 THEN ' VALIDATOR ' || l.lanvalidator::regproc ELSE '' END)
  FROM pg_language l WHERE l.lanispl AND l.lanplcallfoid <> 0)";
}

std::string accessMethodsQuery()
{
    return R"(
SELECT 2601, a.oid, 'access method', 0, a.amname, 0,
       json_build_array(format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
                               CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler))
  FROM pg_am a WHERE a.oid >= 16384)";
}

} // namespace sluice::postgres
