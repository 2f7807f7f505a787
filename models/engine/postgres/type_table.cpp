#include "models/engine/postgres/type_table.h"

#include "models/engine/postgres/postgres_dialect.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sluice::postgres {

namespace {

struct Builtin
{
    Oid type;
    Oid array;
    const char *name;
};

// PostgreSQL, pg_type.dat: these numbers never change.
constexpr std::array<Builtin, 40> kBuiltins{{
    {16, 1000, "boolean"},
    {17, 1001, "bytea"},
    {18, 1002, "\"char\""},
    {19, 1003, "name"},
    {20, 1016, "bigint"},
    {21, 1005, "smallint"},
    {23, 1007, "integer"},
    {25, 1009, "text"},
    {26, 1028, "oid"},
    {114, 199, "json"},
    {142, 143, "xml"},
    {600, 1017, "point"},
    {650, 651, "cidr"},
    {700, 1021, "real"},
    {701, 1022, "double precision"},
    {705, 0, "unknown"},
    {790, 791, "money"},
    {829, 1040, "macaddr"},
    {869, 1041, "inet"},
    {1042, 1014, "bpchar"},
    {1043, 1015, "character varying"},
    {1082, 1182, "date"},
    {1083, 1183, "time without time zone"},
    {1114, 1115, "timestamp without time zone"},
    {1184, 1185, "timestamp with time zone"},
    {1186, 1187, "interval"},
    {1266, 1270, "time with time zone"},
    {1560, 1561, "bit"},
    {1562, 1563, "bit varying"},
    {1700, 1231, "numeric"},
    {2205, 2210, "regclass"},
    {2206, 2211, "regtype"},
    {2249, 2287, "record"},
    {2278, 0, "void"},
    {2950, 2951, "uuid"},
    {3614, 3643, "tsvector"},
    {3615, 3645, "tsquery"},
    {3802, 3807, "jsonb"},
    {3904, 3905, "int4range"},
    {3910, 3911, "tstzrange"},
}};

std::optional<std::string> withModifier(const Builtin &builtin, int modifier)
{
    const std::string name = builtin.name;
    if (modifier < 0) {
        return name;
    }
    switch (builtin.type) {
    case 1042:
        return fmt::format("character({})", modifier - 4);
    case 1043:
        return fmt::format("character varying({})", modifier - 4);
    case 1083:
    case 1114:
    case 1184:
    case 1266: { // "timestamp(3) with time zone"
        const std::size_t space = name.find(' ');
        return fmt::format("{}({}){}", name.substr(0, space), modifier, name.substr(space));
    }
    case 1700: {
        const auto bits = static_cast<unsigned>(modifier - 4);
        const int scale = static_cast<int>((bits & 0x7ffU) ^ 1024U) - 1024; // 11 bits with a sign
        return fmt::format("numeric({},{})", (bits >> 16U) & 0xffffU, scale);
    }
    case 1560:
    case 1562:
        return fmt::format("{}({})", name, modifier);
    default:
        return std::nullopt;
    }
}

std::vector<std::string> labelsOf(const std::string &json)
{
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    std::vector<std::string> labels;
    if (parsed.is_array()) {
        for (const auto &label : parsed) {
            labels.push_back(label.is_string() ? label.get<std::string>() : std::string());
        }
    }
    return labels;
}

} // namespace

std::optional<std::string> builtinTypeName(Oid type, int modifier)
{
    for (const Builtin &builtin : kBuiltins) {
        if (builtin.type == type) {
            return withModifier(builtin, modifier);
        }
        if (builtin.array == type && type != 0) {
            auto name = withModifier(builtin, modifier);
            return name ? std::optional(*name + "[]") : std::nullopt;
        }
    }
    return std::nullopt;
}

catalog::TypeRef builtinType(const std::string &name)
{
    return {.name = name, .typeClass = PostgresDialect().classify(name)};
}

catalog::TypeRef typeRef(const TypeFacts &facts)
{
    catalog::TypeRef type{.name = facts.name};
    if (facts.isArray) {
        type.typeClass = catalog::TypeClass::Array;
    } else if (facts.kind == 'e') {
        type.typeClass = catalog::TypeClass::Enum;
        type.labels = labelsOf(facts.labelsAsJson);
    } else if (facts.kind == 'c') {
        type.typeClass = catalog::TypeClass::Composite;
    } else {
        type.typeClass = PostgresDialect().classify(facts.plainName);
    }
    return type;
}

} // namespace sluice::postgres
