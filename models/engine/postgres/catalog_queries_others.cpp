#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

std::string extensionsQuery()
{
    return R"(
SELECT e.oid, e.extname, n.nspname, e.extversion, coalesce(a.comment, '')
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_available_extensions() a ON a.name = e.extname)";
}

std::string collationsQuery(int version)
{
    std::string query = R"(
SELECT 3456, c.oid, 'collation', c.collnamespace, c.collname, c.collowner,
       json_build_array(format('CREATE COLLATION %I.%I (provider = %s', n.nspname, c.collname,
         CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN '"default"' ELSE 'libc' END)
         || CASE WHEN NOT c.collisdeterministic THEN ', deterministic = false' ELSE '' END
         || CASE WHEN {locale} IS NOT NULL THEN ', locale = ' || quote_literal({locale})
                 WHEN c.collcollate = c.collctype THEN ', locale = ' || quote_literal(c.collcollate)
                 ELSE format(', lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype) END
         || coalesce(', rules = ' || quote_literal({rules}), '') || ')')
  FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE c.oid >= 16384 AND n.nspname <> 'pg_catalog')";
    query = replaceAll(std::move(query), "{locale}",
                       version >= 170000   ? "c.colllocale"
                       : version >= 150000 ? "c.colliculocale"
                                           : "NULL::text");
    return replaceAll(std::move(query), "{rules}",
                      version >= 160000 ? "c.collicurules" : "NULL::text");
}

std::string conversionsQuery()
{
    return R"(
SELECT 2607, c.oid, 'conversion', c.connamespace, c.conname, c.conowner,
       json_build_array(format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END,
         n.nspname, c.conname, pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc))
  FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.oid >= 16384)";
}

std::string textSearchQuery()
{
    return R"(
SELECT 3601, p.oid, 'text search parser', p.prsnamespace, p.prsname, 0,
       json_build_array(format('CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s', n.nspname,
         p.prsname, p.prsstart, p.prstoken, p.prsend, p.prslextype)
         || CASE WHEN p.prsheadline <> 0 THEN ', HEADLINE = ' || p.prsheadline ELSE '' END || ')')
  FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace WHERE p.oid >= 16384
UNION ALL
SELECT 3764, t.oid, 'text search template', t.tmplnamespace, t.tmplname, 0,
       json_build_array(format('CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s)', n.nspname, t.tmplname,
         CASE WHEN t.tmplinit <> 0 THEN 'INIT = ' || t.tmplinit || ', ' ELSE '' END, t.tmpllexize))
  FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace WHERE t.oid >= 16384
UNION ALL
SELECT 3600, d.oid, 'text search dictionary', d.dictnamespace, d.dictname, d.dictowner,
       json_build_array(format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I', n.nspname, d.dictname, tn.nspname, t.tmplname)
         || coalesce(', ' || d.dictinitoption, '') || ')')
  FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
  JOIN pg_ts_template t ON t.oid = d.dicttemplate JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
 WHERE d.oid >= 16384)";
}

std::string textSearchConfigurationsQuery()
{
    return R"(
SELECT 3602, c.oid, 'text search configuration', c.cfgnamespace, c.cfgname, c.cfgowner,
       (SELECT json_agg(s.sql ORDER BY s.number) FROM (
          SELECT 0 AS number, format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname, pn.nspname, p.prsname) AS sql
          UNION ALL
          SELECT m.maptokentype, format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', n.nspname, c.cfgname,
                   (SELECT t.alias FROM ts_token_type(c.cfgparser) t WHERE t.tokid = m.maptokentype),
                   string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno))
            FROM pg_ts_config_map m WHERE m.mapcfg = c.oid GROUP BY m.maptokentype) s)
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_namespace pn ON pn.oid = p.prsnamespace
 WHERE c.oid >= 16384 AND {range:c.oid})";
}

namespace {

// Names of options whose values nobody else may read. Lower case, as they are compared.
constexpr const char *kIsSecret =
    "lower(option_name) ~ '(password|passwd|passfile|secret|token|key)'";

std::string optionsOf(const std::string &array)
{
    return std::string(
               "coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(option_name) || ' ' || "
               "quote_literal(option_value), ', ') || ')' FROM pg_options_to_table(")
           + array + ") WHERE NOT " + kIsSecret + "), '')";
}

std::string hidden(const std::string &array)
{
    return "(SELECT string_agg(option_name, ', ') FROM pg_options_to_table(" + array + ") WHERE "
           + kIsSecret + ")";
}

} // namespace

std::string foreignServersQuery()
{
    return R"(
SELECT 2328, w.oid, 'foreign-data wrapper', 0, w.fdwname, w.fdwowner,
       json_build_array(format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname)
         || CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc ELSE '' END
         || CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc ELSE '' END || )"
           + optionsOf("w.fdwoptions") + "), " + hidden("w.fdwoptions") + R"(
  FROM pg_foreign_data_wrapper w WHERE w.oid >= 16384
UNION ALL
SELECT 1417, s.oid, 'server', 0, s.srvname, s.srvowner,
       json_build_array(format('CREATE SERVER %I', s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
         || coalesce(' VERSION ' || quote_literal(s.srvversion), '') || format(' FOREIGN DATA WRAPPER %I', w.fdwname) || )"
           + optionsOf("s.srvoptions") + "), " + hidden("s.srvoptions") + R"(
  FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw)";
}

// By the view that everybody may read; options that one may not see are NULL there.
std::string userMappingsQuery()
{
    return R"(
SELECT 1418, u.umid, 'user mapping', 0, format('%s SERVER %I', who.name, u.srvname), 0,
       json_build_array(format('CREATE USER MAPPING FOR %s SERVER %I', who.name, u.srvname) || )"
           + optionsOf("u.umoptions")
           + "), CASE WHEN u.umoptions IS NULL AND NOT "
             "pg_has_role(s.srvowner, 'USAGE') THEN 'all that it may have' ELSE "
           + hidden("u.umoptions") + R"( END
  FROM pg_user_mappings u JOIN pg_foreign_server s ON s.oid = u.srvid
 CROSS JOIN LATERAL (SELECT CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END AS name) who)";
}

std::string eventTriggersQuery()
{
    return R"(
SELECT 3466, e.oid, 'event trigger', 0, e.evtname, e.evtowner,
       CASE WHEN e.evtenabled = 'O' THEN json_build_array(made.sql)
            ELSE json_build_array(made.sql, format('ALTER EVENT TRIGGER %I %s', e.evtname,
              CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END)) END
  FROM pg_event_trigger e
 CROSS JOIN LATERAL (SELECT format('CREATE EVENT TRIGGER %I ON %s', e.evtname, e.evtevent)
    || coalesce((SELECT ' WHEN TAG IN (' || string_agg(quote_literal(tag), ', ' ORDER BY n) || ')'
                   FROM unnest(e.evttags) WITH ORDINALITY t(tag, n)), '')
    || format(' EXECUTE FUNCTION %s()', e.evtfoid::regproc) AS sql) made)";
}

// The server prints the columns in the order of the table's, which says nothing: here they are in that of their names.
std::string statisticsQuery(int version)
{
    return replaceAll(R"(
SELECT 3381, s.oid, 'statistics', s.stxnamespace, s.stxname, s.stxowner,
       CASE WHEN {target} >= 0 THEN json_build_array(d.definition,
              format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname, {target}))
            ELSE json_build_array(d.definition) END
  FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
 CROSS JOIN LATERAL (
    SELECT coalesce(replace(pg_get_statisticsobjdef(s.oid),
             ' ON ' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
             ' ON ' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)),
           pg_get_statisticsobjdef(s.oid)) AS definition
      FROM pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)) d
 WHERE {range:s.oid})",
                      "{target}", version >= 130000 ? "s.stxstattarget" : "-1");
}

} // namespace sluice::postgres
