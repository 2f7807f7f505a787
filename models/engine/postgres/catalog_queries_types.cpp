#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

std::string enumsQuery()
{
    return R"(
SELECT t.oid, t.typnamespace, t.typname, t.typowner, l.labels
  FROM pg_type t
  LEFT JOIN (SELECT enumtypid, json_agg(enumlabel ORDER BY enumsortorder) AS labels
               FROM pg_enum GROUP BY enumtypid) l ON l.enumtypid = t.oid
 WHERE t.typtype = 'e' AND t.oid >= 16384)";
}

std::string domainsQuery()
{
    return R"(
SELECT t.oid, t.typnamespace, t.typname, t.typowner, t.typbasetype, t.typtypmod, t.typcollation,
       coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault), t.typnotnull
  FROM pg_type t WHERE t.typtype = 'd' AND t.oid >= 16384 AND {range:t.oid})";
}

// A function that makes a range canonical takes the type itself, which therefore has to be announced first.
std::string rangeTypesQuery(int version)
{
    std::string query = R"(
SELECT 1247, t.oid, 'range type', t.typnamespace, t.typname, t.typowner,
       CASE WHEN r.rngcanonical <> 0 THEN json_build_array(format('CREATE TYPE %s', whole.name), made.sql)
            ELSE json_build_array(made.sql) END, {multirange}
  FROM pg_range r
  JOIN pg_type t ON t.oid = r.rngtypid
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_opclass o ON o.oid = r.rngsubopc
  LEFT JOIN pg_namespace os ON os.oid = o.opcnamespace
  LEFT JOIN pg_type b ON b.oid = r.rngsubtype
  LEFT JOIN pg_collation c ON c.oid = r.rngcollation AND r.rngcollation <> b.typcollation
  LEFT JOIN pg_namespace cs ON cs.oid = c.collnamespace
  {joinMultirange}
 CROSS JOIN LATERAL (SELECT format('%I.%I', n.nspname, t.typname) AS name) whole
 CROSS JOIN LATERAL (SELECT format('CREATE TYPE %s AS RANGE (subtype = %s', whole.name, format_type(r.rngsubtype, NULL))
    || CASE WHEN NOT o.opcdefault THEN format(', subtype_opclass = %I.%I', os.nspname, o.opcname) ELSE '' END
    || CASE WHEN c.oid IS NOT NULL THEN format(', collation = %I.%I', cs.nspname, c.collname) ELSE '' END
    || CASE WHEN r.rngcanonical <> 0 THEN ', canonical = ' || r.rngcanonical::regproc ELSE '' END
    || CASE WHEN r.rngsubdiff <> 0 THEN ', subtype_diff = ' || r.rngsubdiff::regproc ELSE '' END
    || {multirangeName} || ')' AS sql) made
 WHERE t.oid >= 16384)";
    const bool isMulti = version >= 140000;
    query = replaceAll(std::move(query), "{multirange}", isMulti ? "r.rngmultitypid" : "0");
    query = replaceAll(std::move(query), "{joinMultirange}",
                       isMulti ? "LEFT JOIN pg_type m ON m.oid = r.rngmultitypid "
                                 "LEFT JOIN pg_namespace ms ON ms.oid = m.typnamespace"
                               : "");
    return replaceAll(std::move(query), "{multirangeName}",
                      isMulti ? "format(', multirange_type_name = %I.%I', ms.nspname, m.typname)"
                              : "''");
}

// A type of its own: announced, so that its functions can be made, then described. What is announced only ("shell") is
// that alone.
std::string baseTypesQuery(int version)
{
    return replaceAll(R"(
SELECT 1247, t.oid, 'type', t.typnamespace, t.typname, t.typowner,
       CASE WHEN t.typisdefined THEN json_build_array('CREATE TYPE ' || whole.name, made.sql)
            ELSE json_build_array('CREATE TYPE ' || whole.name) END
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I', n.nspname, t.typname) AS name) whole
 CROSS JOIN LATERAL (SELECT format('CREATE TYPE %s (INPUT = %s, OUTPUT = %s', whole.name, t.typinput::regproc, t.typoutput::regproc)
    || CASE WHEN t.typreceive <> 0 THEN ', RECEIVE = ' || t.typreceive::regproc ELSE '' END
    || CASE WHEN t.typsend <> 0 THEN ', SEND = ' || t.typsend::regproc ELSE '' END
    || CASE WHEN t.typmodin <> 0 THEN ', TYPMOD_IN = ' || t.typmodin::regproc ELSE '' END
    || CASE WHEN t.typmodout <> 0 THEN ', TYPMOD_OUT = ' || t.typmodout::regproc ELSE '' END
    || CASE WHEN t.typanalyze <> 0 THEN ', ANALYZE = ' || t.typanalyze::regproc ELSE '' END
    || {subscript}
    || ', INTERNALLENGTH = ' || CASE WHEN t.typlen > 0 THEN t.typlen::text ELSE 'VARIABLE' END
    || CASE WHEN t.typbyval THEN ', PASSEDBYVALUE' ELSE '' END
    || ', ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'
                                           WHEN 'i' THEN 'int4' ELSE 'double' END
    || ', STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
                                           WHEN 'x' THEN 'extended' ELSE 'main' END
    || CASE WHEN t.typcategory <> 'U' THEN ', CATEGORY = ' || quote_literal(t.typcategory::text) ELSE '' END
    || CASE WHEN t.typispreferred THEN ', PREFERRED = true' ELSE '' END
    || coalesce(', DEFAULT = ' || quote_literal(t.typdefault), '')
    || CASE WHEN t.typelem <> 0 THEN ', ELEMENT = ' || format_type(t.typelem, NULL) ELSE '' END
    || CASE WHEN t.typdelim <> ',' THEN ', DELIMITER = ' || quote_literal(t.typdelim::text) ELSE '' END
    || CASE WHEN t.typcollation <> 0 THEN ', COLLATABLE = true' ELSE '' END || ')' AS sql) made
 WHERE t.oid >= 16384 AND (t.typtype = 'b' OR t.typtype = 'p' AND NOT t.typisdefined)
   AND NOT (t.typelem <> 0 AND EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)))",
                      "{subscript}",
                      version >= 140000 ? "CASE WHEN t.typsubscript <> 0 THEN ', SUBSCRIPT = ' || "
                                          "t.typsubscript::regproc ELSE '' END"
                                        : "''");
}

} // namespace sluice::postgres
