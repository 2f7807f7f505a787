#include "app/cli/json_cell.h"

#include "models/data/format.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sluice::app {

namespace {

std::string jsonText(std::string_view text, catalog::TypeClass type)
{
    switch (type) {
    case catalog::TypeClass::Integer:
    case catalog::TypeClass::Float:
    case catalog::TypeClass::Json:
        // NaN, Infinity and whatever a loosely typed column holds are no JSON: they stay strings.
        return nlohmann::json::accept(text) ? std::string(text) : jsonString(text);
    case catalog::TypeClass::Boolean:
        return text == "t" ? "true" : text == "f" ? "false" : jsonString(text);
    default:
        return jsonString(text);
    }
}

} // namespace

std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonCell(const data::CellView &cell, catalog::TypeClass type)
{
    switch (cell.kind) {
    case data::ValueKind::Null:
        return "null";
    case data::ValueKind::Integer:
        if (type == catalog::TypeClass::Boolean && (cell.integer == 0 || cell.integer == 1)) {
            return cell.integer == 1 ? "true" : "false";
        }
        return std::to_string(cell.integer);
    case data::ValueKind::Real:
        return std::isfinite(cell.real) ? data::toText(cell) : jsonString(data::toText(cell));
    case data::ValueKind::Text:
        return jsonText(cell.bytes, type);
    case data::ValueKind::Blob:
        return jsonString(data::toText(cell));
    }
    return "null";
}

} // namespace sluice::app
