#include "models/data/parse_value.h"

#include "models/base/text.h"
#include "models/data/format.h"
#include "models/data/hex.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sluice::data {

Result<Value> parseValue(std::string_view text, const catalog::TypeRef &type,
                         std::string_view dialect)
{
    return dialect == "sqlite" ? parseSqliteValue(text, type) : parsePostgresValue(text, type);
}

Result<Value> parseBlob(std::string_view text)
{
    if (text.starts_with("\\x") || text.starts_with("\\X")) {
        if (auto bytes = fromHex(text.substr(2))) {
            return Value(std::move(*bytes));
        }
    }
    return expected(Message::tr("bytes as \\x and hexadecimal digits, two a byte"));
}

Result<> checkJson(std::string_view text)
{
    if (!nlohmann::json::accept(text.begin(), text.end())) {
        return expected(Message::tr("JSON"));
    }
    return {};
}

std::optional<bool> readBoolean(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kTrue = {"true", "t", "yes", "y", "on", "1"};
    constexpr std::array<std::string_view, 6> kFalse = {"false", "f", "no", "n", "off", "0"};
    const std::string word = toLowerAscii(text);
    if (std::ranges::find(kTrue, word) != kTrue.end()) {
        return true;
    }
    if (std::ranges::find(kFalse, word) != kFalse.end()) {
        return false;
    }
    return std::nullopt;
}

Failure expected(Message what)
{
    return fail(ErrorKind::Usage, std::move(what));
}

} // namespace sluice::data
