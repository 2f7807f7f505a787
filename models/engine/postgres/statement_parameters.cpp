#include "models/engine/postgres/statement_parameters.h"

#include <fmt/format.h>

#include <cmath>

namespace sluice::postgres {

namespace {

std::string realText(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    return fmt::format("{}", value);
}

std::string hexText(const data::Bytes &bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "\\x";
    text.reserve(2 + 2 * bytes.size());
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<unsigned>(byte);
        text += kDigits[value >> 4U];
        text += kDigits[value & 15U];
    }
    return text;
}

std::optional<std::string> parameterText(const data::Value &value)
{
    switch (value.kind()) {
    case data::ValueKind::Null:
        return std::nullopt;
    case data::ValueKind::Integer:
        return std::to_string(*value.integer());
    case data::ValueKind::Real:
        return realText(*value.real());
    case data::ValueKind::Text:
        return *value.text();
    case data::ValueKind::Blob:
        return hexText(*value.blob());
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<std::optional<std::string>>> parameterTexts(const sql::Statement &statement)
{
    if (statement.text.find('\0') != std::string::npos) {
        return fail(ErrorKind::Usage, Message::tr("the statement holds a zero byte"));
    }
    std::vector<std::optional<std::string>> texts;
    texts.reserve(statement.parameters.size());
    for (const data::Value &value : statement.parameters) {
        texts.push_back(parameterText(value));
        if (texts.back() && texts.back()->find('\0') != std::string::npos) {
            return fail(ErrorKind::Usage,
                        Message::tr("a text with a zero byte cannot be stored in PostgreSQL"));
        }
    }
    return texts;
}

} // namespace sluice::postgres
