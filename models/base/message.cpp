#include "models/base/message.h"

#include <cctype>

namespace sluice {

Message::Message(std::string pattern, std::vector<Message> arguments)
    : std::string(filled(pattern, {arguments.begin(), arguments.end()}))
    , m_pattern(std::move(pattern))
    , m_arguments(std::move(arguments))
{}

Message Message::tr(const char *pattern, std::vector<Message> arguments)
{
    return {std::string(pattern), std::move(arguments)};
}

Message Message::joined(std::vector<Message> parts, std::string_view separator)
{
    std::string pattern;
    for (std::size_t i = 1; i <= parts.size(); ++i) {
        pattern += (i > 1 ? std::string(separator) : std::string()) + "%" + std::to_string(i);
    }
    return {std::move(pattern), std::move(parts)};
}

std::string filled(std::string_view pattern, const std::vector<std::string> &arguments)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        std::size_t number = 0;
        std::size_t end = at + 1;
        while (pattern[at] == '%' && end < pattern.size()
               && std::isdigit(static_cast<unsigned char>(pattern[end])) != 0) {
            number = number * 10 + static_cast<std::size_t>(pattern[end++] - '0');
        }
        if (number >= 1 && number <= arguments.size()) {
            text += arguments[number - 1];
            at = end;
        } else {
            text += pattern[at++];
        }
    }
    return text;
}

} // namespace sluice
