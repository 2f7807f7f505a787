#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

std::string publicationsQuery(int version)
{
    std::string query = R"(
SELECT 6104, p.oid, 'publication', 0, p.pubname, p.pubowner,
       (SELECT json_agg(s.sql ORDER BY s.number, s.sql) FROM (
          SELECT 0 AS number, format('CREATE PUBLICATION %I%s WITH (publish = %L', p.pubname,
                   CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE '' END,
                   concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                             CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END))
                 || {viaRoot} || {generated} || ')' AS sql
          UNION ALL
          SELECT 1, format('ALTER PUBLICATION %I ADD TABLE ONLY %s', p.pubname, r.prrelid::regclass) || {filter}
            FROM pg_publication_rel r WHERE r.prpubid = p.oid {schemas}) s)
  FROM pg_publication p WHERE {range:p.oid})";
    query = replaceAll(
        std::move(query), "{viaRoot}",
        version >= 130000
            ? "CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END"
            : "''");
    query = replaceAll(
        std::move(query), "{generated}",
        version >= 180000
            ? "CASE WHEN p.pubgencols = 's' THEN ', publish_generated_columns = stored' ELSE '' END"
            : "''");
    query = replaceAll(
        std::move(query), "{filter}",
        version >= 150000 ? "coalesce((SELECT ' (' || string_agg(quote_ident(a.attname), ', ' "
                            "ORDER BY a.attnum) || ')' "
                            "FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY "
                            "(r.prattrs)), '') "
                            "|| coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')"
                          : "''");
    return replaceAll(std::move(query), "{schemas}",
                      version >= 150000 ? "UNION ALL SELECT 2, format('ALTER PUBLICATION %I ADD "
                                          "TABLES IN SCHEMA %I', p.pubname, n.nspname) "
                                          "FROM pg_publication_namespace pn JOIN pg_namespace n ON "
                                          "n.oid = pn.pnnspid WHERE pn.pnpubid = p.oid"
                                        : "");
}

namespace {

// The options of a subscription that differ from what it comes with. Version 18 streams unless told otherwise.
std::string subscriptionOptions(int version)
{
    std::string text =
        version < 140000 ? "''" : "CASE WHEN s.subbinary THEN ', binary = true' ELSE '' END";
    if (version >= 160000) {
        text += " || CASE s.substream WHEN 't' THEN ', streaming = on' WHEN 'p' THEN ', streaming "
                "= parallel' ELSE ";
        text += version >= 180000 ? "', streaming = off' END" : "'' END";
    } else if (version >= 140000) {
        text += " || CASE WHEN s.substream THEN ', streaming = on' ELSE '' END";
    }
    if (version >= 150000) {
        text += R"( || CASE WHEN s.subtwophasestate <> 'd' THEN ', two_phase = on' ELSE '' END
                    || CASE WHEN s.subdisableonerr THEN ', disable_on_error = true' ELSE '' END)";
    }
    if (version >= 160000) {
        text +=
            R"( || CASE WHEN s.subpasswordrequired THEN '' ELSE ', password_required = false' END
                    || CASE WHEN s.subrunasowner THEN ', run_as_owner = true' ELSE '' END
                    || CASE WHEN s.suborigin <> 'any' THEN ', origin = ' || s.suborigin ELSE '' END)";
    }
    if (version >= 170000) {
        text += " || CASE WHEN s.subfailover THEN ', failover = true' ELSE '' END";
    }
    return text
           + " || CASE WHEN s.subsynccommit <> 'off' THEN ', synchronous_commit = ' || "
             "quote_literal(s.subsynccommit) ELSE '' END";
}

} // namespace

// How it connects is a secret, which only superusers may read; nobody else's columns are named here. Without a connection it
// cannot be enabled.
std::string subscriptionsQuery(int version)
{
    return replaceAll(R"(
SELECT 6100, s.oid, 'subscription', 0, s.subname, s.subowner,
       json_build_array(format('CREATE SUBSCRIPTION %I CONNECTION '''' PUBLICATION %s WITH (connect = false, slot_name = %s%s)',
         s.subname, (SELECT string_agg(quote_ident(p), ', ' ORDER BY n) FROM unnest(s.subpublications) WITH ORDINALITY u(p, n)),
         coalesce(quote_literal(s.subslotname), 'NONE'), {options})),
       CASE WHEN s.subenabled THEN 'its connection, and that it is enabled' ELSE 'its connection' END
  FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database())",
                      "{options}", subscriptionOptions(version));
}

} // namespace sluice::postgres
