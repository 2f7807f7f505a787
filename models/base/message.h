// A text for people: its English words, and what they were made of, so that a window can say them in another language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sluice {

// A std::string, so that whoever speaks English (command line, JSON, SQL comments) needs to know no more.
class Message : public std::string
{
public:
    Message() = default;
    // Names, and what a server said: the same in every language.
    Message(std::string text)
        : std::string(std::move(text))
    {}
    Message(std::string_view text)
        : std::string(text)
    {}
    Message(const char *text)
        : std::string(text)
    {}

    // `pattern` is found by lupdate, so it must be a literal; %1, %2 … stand for the arguments.
    [[nodiscard]] static Message tr(const char *pattern, std::vector<Message> arguments = {});
    // The parts one after the other; they stay apart in arguments().
    [[nodiscard]] static Message joined(std::vector<Message> parts, std::string_view separator);

    // Empty for a text that is not translated.
    [[nodiscard]] const std::string &pattern() const { return m_pattern; }
    [[nodiscard]] const std::vector<Message> &arguments() const { return m_arguments; }

    // Text added behind would be lost in translation: make a pattern with an argument.
    template<typename T>
    Message &operator+=(const T &) = delete;

private:
    Message(std::string pattern, std::vector<Message> arguments);

    std::string m_pattern;
    std::vector<Message> m_arguments;
};

// `pattern` with its placeholders replaced, in one pass: a placeholder inside an argument stays.
[[nodiscard]] std::string filled(std::string_view pattern,
                                 const std::vector<std::string> &arguments);

} // namespace sluice
