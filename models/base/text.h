// Small questions about UTF-8 text that several layers ask.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace sluice {

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string toLowerAscii(std::string_view text);
[[nodiscard]] std::string toUpperAscii(std::string_view text);
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b); // ASCII letters only
[[nodiscard]] bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);
[[nodiscard]] std::string replaceAll(std::string text, std::string_view from, std::string_view to);

// Whether every byte belongs to a well-formed UTF-8 sequence (no surrogates, no overlong forms).
[[nodiscard]] bool isValidUtf8(std::string_view text);
// The longest prefix of at most `bytes` bytes that does not cut a UTF-8 sequence.
[[nodiscard]] std::string_view utf8Prefix(std::string_view text, std::size_t bytes);
// Byte offset of the `characters`-th code point (0-based); text.size() when there are fewer.
[[nodiscard]] std::size_t byteOffset(std::string_view text, std::size_t characters);

// Hides what follows password=, PASSWORD '…' and ://user:…@ for logs, history and errors.
[[nodiscard]] std::string redactSecrets(std::string_view text);

} // namespace sluice
