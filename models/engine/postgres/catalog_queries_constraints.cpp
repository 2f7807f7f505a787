#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"

namespace sluice::postgres {

std::string constraintsQuery(int version)
{
    std::string query = R"(
SELECT k.oid, k.conrelid, k.contypid, k.conname, k.contype, k.condeferrable, k.condeferred,
       k.convalidated, k.connoinherit, k.conkey, k.confrelid, k.confkey, k.confupdtype,
       k.confdeltype, k.confmatchtype, {setColumns},
       CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid)
                      WHEN 'x' THEN pg_get_constraintdef(k.oid) END,
       CASE WHEN k.contype IN ('p', 'u', 'x') THEN k.conindid ELSE 0 END, {enforced}, {period}, k.conislocal
  FROM pg_constraint k
 WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND k.oid >= 16384 AND {range:k.oid}
   AND (k.conparentid = 0 OR k.contype <> 'f') AND (k.contype <> 'c' OR k.conislocal))";
    query = replaceAll(std::move(query), "{setColumns}",
                       version >= 150000 ? "k.confdelsetcols" : "NULL");
    query =
        replaceAll(std::move(query), "{enforced}", version >= 180000 ? "k.conenforced" : "true");
    return replaceAll(std::move(query), "{period}", version >= 180000 ? "k.conperiod" : "false");
}

// The text of one of columns only is made here, for the server takes its time to write one.
std::string indexesQuery(int version)
{
    return replaceAll(R"(
SELECT i.indexrelid, i.indrelid, ic.relname, ic.relam, i.indisunique, {nullsNotDistinct},
       i.indisvalid, CASE WHEN i.indexprs IS NOT NULL OR ic.reloptions IS NOT NULL
                          THEN pg_get_indexdef(i.indexrelid) END,
       pg_get_expr(i.indpred, i.indrelid), to_json(ic.reloptions), i.indnkeyatts,
       i.indkey, i.indclass, i.indcollation, i.indoption,
       CASE WHEN i.indexprs IS NOT NULL THEN
            (SELECT json_agg(pg_get_indexdef(i.indexrelid, p, false) ORDER BY p)
               FROM generate_series(1, i.indnatts) p WHERE i.indkey[p - 1] = 0) END,
       ic.relkind = 'I', ic.reltablespace, i.indisclustered, i.indisreplident,
       h.inhparent::regclass::text
  FROM pg_index i
  JOIN pg_class ic ON ic.oid = i.indexrelid
  LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
 WHERE i.indrelid >= 16384 AND {range:i.indexrelid})",
                      "{nullsNotDistinct}", version >= 150000 ? "i.indnullsnotdistinct" : "false");
}

} // namespace sluice::postgres
