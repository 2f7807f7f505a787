#include "models/engine/postgres/schema_version.h"

#include <vector>

namespace sluice::postgres {

namespace {

struct Watched
{
    const char *table;
    const char *condition = nullptr;
};

constexpr const char *kNamespace = "nspname !~ '^pg_(toast_)?temp_'";

// Every change of a definition writes a row of one of these with a new transaction number.
const std::vector<Watched> kWatched = {
    {"pg_namespace", kNamespace},
    {"pg_class", "relpersistence <> 't'"},
    {"pg_attribute", "attrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_attrdef", "adrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_constraint", "conrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_index", "indrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_inherits", "inhrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_sequence", "seqrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_trigger", "tgrelid NOT IN (SELECT oid FROM temporary)"},
    {"pg_rewrite", "ev_class NOT IN (SELECT oid FROM temporary)"},
    {"pg_description", "objoid NOT IN (SELECT oid FROM temporary)"},
    {"pg_type", "typnamespace IN (SELECT oid FROM lasting)"},
    {"pg_proc", "pronamespace IN (SELECT oid FROM lasting)"},
    // Who owns a sequence, and what belongs to an extension, is written nowhere else.
    {"pg_depend", "(deptype IN ('e', 'x') OR deptype = 'a' AND classid = 1259 AND refobjsubid > 0)"
                  " AND objid NOT IN (SELECT oid FROM temporary)"},
    {"pg_enum"},
    {"pg_aggregate"},
    {"pg_range"},
    {"pg_partitioned_table"},
    {"pg_policy"},
    {"pg_default_acl"},
    {"pg_init_privs"},
    {"pg_seclabel"},
    {"pg_extension"},
    {"pg_operator"},
    {"pg_opclass"},
    {"pg_opfamily"},
    {"pg_amop"},
    {"pg_amproc"},
    {"pg_cast"},
    {"pg_collation"},
    {"pg_conversion"},
    {"pg_ts_parser"},
    {"pg_ts_dict"},
    {"pg_ts_template"},
    {"pg_ts_config"},
    {"pg_ts_config_map"},
    {"pg_language"},
    {"pg_transform"},
    {"pg_am"},
    {"pg_foreign_data_wrapper"},
    {"pg_foreign_server"},
    {"pg_foreign_table"},
    {"pg_event_trigger"},
    {"pg_publication"},
    {"pg_publication_rel"},
    {"pg_statistic_ext"},
    {"pg_tablespace"},
};

// A row that comes is younger than one that goes: no two states have the same number of rows and the same sum.
std::string sumOf(const Watched &watched)
{
    const std::string where =
        watched.condition == nullptr ? std::string() : std::string(" WHERE ") + watched.condition;
    return "(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "
           + std::string(watched.table) + where + ")";
}

// Whose transaction numbers may not be read by everybody: the texts themselves. Secrets are not among them.
constexpr const char *kReadAsText[] = {
    "(SELECT string_agg(oid || rolname, ',' ORDER BY oid) FROM pg_roles)",
    "(SELECT string_agg(umid || coalesce(umoptions::text, ''), ',' ORDER BY umid) "
    "FROM pg_user_mappings)",
};

// Before version 14, some columns are the superuser's alone.
std::string subscriptions(int version)
{
    return std::string("(SELECT string_agg(concat_ws(' ', subowner, subname, subenabled, ")
           + (version >= 140000 ? "oid, subsynccommit, " : "")
           + "subslotname, subpublications), ',' ORDER BY subname) FROM pg_subscription "
             "WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()))";
}

// Which database of which cluster: sums of two young databases may be equal.
constexpr const char *kPlace =
    "(SELECT system_identifier FROM pg_control_system()), current_setting('server_version_num'), "
    "(SELECT oid FROM pg_database WHERE datname = current_database())";

} // namespace

std::string schemaVersionQuery(int version)
{
    std::string parts = kPlace;
    for (const Watched &watched : kWatched) {
        parts += ", " + sumOf(watched);
    }
    if (version >= 150000) {
        parts += ", " + sumOf({"pg_publication_namespace"});
    }
    for (const char *text : kReadAsText) {
        parts += std::string(", ") + text;
    }
    parts += ", " + subscriptions(version);
    return "WITH temporary AS MATERIALIZED (SELECT oid FROM pg_catalog.pg_class WHERE "
           "relpersistence = 't'), lasting AS MATERIALIZED (SELECT oid FROM "
           "pg_catalog.pg_namespace WHERE "
           + std::string(kNamespace) + ") SELECT pg_catalog.md5(concat_ws(' ', " + parts + "))";
}

} // namespace sluice::postgres
