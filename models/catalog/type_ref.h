// A column's declared type, and the class of values it stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sluice::catalog {

// What cells of the type look like and how they are edited; engines map their type names to it.
enum class TypeClass : std::uint8_t {
    Unknown,
    Boolean,
    Integer,
    Float,
    Decimal,
    Text,
    Blob,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    Json,
    Uuid,
    Enum,
    Array,
    Composite,
    Other,
};

struct TypeRef
{
    std::string name; // as the engine prints it, modifiers included: "numeric(10,2)", "integer[]"
    TypeClass typeClass = TypeClass::Unknown;
    std::vector<std::string> labels; // of an enum, in order

    bool operator==(const TypeRef &) const = default;
};

[[nodiscard]] bool isNumeric(TypeClass typeClass); // shown to the right, with tabular figures

} // namespace sluice::catalog
