#include "models/engine/sqlite/error_position.h"

#include "models/base/text.h"
#include "models/engine/sqlite/stored_tokens.h"

#include <array>

namespace sluice::sqlite {

namespace {

constexpr std::array<std::string_view, 6> kUnknownNames{
    "no such table: ", "no such column: ",  "no such index: ",
    "no such view: ",  "no such trigger: ", "no such collation sequence: ",
};

std::optional<std::size_t> findName(const StoredTokens &tokens, std::string_view name)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.isName(i) && equalsIgnoringCase(tokens.name(i), name)) {
            return tokens.begin(i);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> errorPosition(std::string_view statement, std::string_view message,
                                         int offset)
{
    if (statement.empty()) {
        return std::nullopt;
    }
    if (offset >= 0) {
        return static_cast<std::size_t>(offset);
    }
    if (message == "incomplete input") {
        return statement.size();
    }
    for (const std::string_view prefix : kUnknownNames) {
        if (message.starts_with(prefix)) {
            const std::string_view name = message.substr(prefix.size());
            const StoredTokens tokens(statement);
            const auto whole = findName(tokens, name);
            return whole ? whole : findName(tokens, name.substr(name.rfind('.') + 1));
        }
    }
    return std::nullopt;
}

} // namespace sluice::sqlite
