#include "models/engine/sqlite/sqlite_target.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using engine::ConnectOptions;

constexpr std::string_view kMemory = ":memory:";

ConnectOptions optionsFor(std::string path)
{
    return {.engine = "sqlite", .values = {{"path", std::move(path)}}};
}

bool isSchemeLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+'
           || c == '-' || c == '_';
}

// "mysql:…", "https://…". One letter is a drive; a name with a dot or slash before the colon is a file.
bool hasScheme(std::string_view target)
{
    const std::size_t colon = target.find(':');
    return colon != std::string_view::npos && colon > 1
           && std::all_of(target.begin(), target.begin() + static_cast<std::ptrdiff_t>(colon),
                          isSchemeLetter);
}

// "host=… dbname=…", "service=…".
bool isConninfo(std::string_view target)
{
    const std::string_view key = trimmed(target.substr(0, target.find('=')));
    return target.find('=') != std::string_view::npos && !key.empty()
           && std::all_of(key.begin(), key.end(),
                          [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

int hexDigit(char c)
{
    const std::string_view digits = "0123456789abcdef";
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t at = digits.find(lower);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// As SQLite does it: a broken escape stands for itself.
std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
                            && hexDigit(text[i + 2]) >= 0;
        result += escape ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]))
                         : text[i];
        i += escape ? 2 : 0;
    }
    return result;
}

std::string_view queryOf(std::string_view uri)
{
    uri = uri.substr(0, uri.find('#'));
    const std::size_t mark = uri.find('?');
    return mark == std::string_view::npos ? std::string_view() : uri.substr(mark + 1);
}

std::string uriParameter(std::string_view uri, std::string_view name)
{
    std::string_view rest = queryOf(uri);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        if (pair.substr(0, pair.find('=')) == name && pair.size() > name.size()) {
            return percentDecoded(pair.substr(name.size() + 1));
        }
    }
    return {};
}

// Without "file:", an authority, query and fragment.
std::string uriPath(std::string_view uri)
{
    std::string_view path = uri.substr(std::string_view("file:").size());
    path = path.substr(0, path.find_first_of("?#"));
    if (path.starts_with("//")) {
        const std::size_t slash = path.find('/', 2);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
    }
    return percentDecoded(path);
}

Result<std::optional<ConnectOptions>> fromUri(std::string uri)
{
    const std::string mode = uriParameter(uri, "mode");
    if (!mode.empty() && mode != "ro" && mode != "rw" && mode != "rwc" && mode != "memory") {
        return fail(ErrorKind::Usage, Message::tr("unknown mode \"%1\" in a file: URI", {mode}),
                    Message::tr("SQLite knows mode=ro, rw, rwc and memory."));
    }
    if (mode != "memory" && uriPath(uri).empty()) {
        return fail(ErrorKind::Usage, Message::tr("the file: URI names no file"));
    }
    ConnectOptions options = optionsFor(std::move(uri));
    options.readOnly = mode == "ro";
    options.mayCreate = mode == "rwc";
    return options;
}

// "sqlite:///folder/shop.db" and "sqlite://shop.db"; with escapes or a query it is a file: URI by another name.
Result<std::optional<ConnectOptions>> fromSlashes(std::string_view rest)
{
    if (rest.find_first_of("?%#") != std::string_view::npos) {
        const bool absolute = rest.starts_with('/');
        return fromUri((absolute ? "file://" : "file:") + std::string(rest));
    }
    return optionsFor(std::string(rest));
}

} // namespace

Result<std::optional<ConnectOptions>> recogniseTarget(std::string_view target)
{
    const std::string_view text = trimmed(target);
    if (text.empty()) {
        return std::nullopt;
    }
    if (text == kMemory) {
        return optionsFor(std::string(text));
    }
    if (startsWithIgnoringCase(text, "file:")) {
        return fromUri("file:" + std::string(text.substr(5)));
    }
    if (startsWithIgnoringCase(text, "sqlite:")) {
        const std::string_view rest = text.substr(7);
        if (rest.empty() || rest == "//") {
            return fail(ErrorKind::Usage, Message::tr("\"%1\" names no file", {std::string(text)}),
                        Message::tr("Write sqlite:PATH, or sqlite::memory:."));
        }
        return rest.starts_with("//") ? fromSlashes(rest.substr(2)) : optionsFor(std::string(rest));
    }
    if (hasScheme(text) || isConninfo(text)) {
        return std::nullopt;
    }
    return optionsFor(std::string(target)); // blanks at its ends belong to a path
}

Location locate(const ConnectOptions &options)
{
    const auto path = options.values.find("path");
    Location location{.name = path == options.values.end() ? std::string() : path->second};
    location.isUri = location.name.starts_with("file:");
    if (location.isUri) {
        location.file = uriPath(location.name);
        location.isMemory =
            uriParameter(location.name, "mode") == "memory" || location.file == kMemory;
    } else {
        location.file = location.name;
        location.isMemory = location.name == kMemory;
    }
    location.file = location.isMemory ? std::string() : location.file;
    return location;
}

std::string label(const ConnectOptions &options)
{
    const Location location = locate(options);
    if (location.isMemory) {
        return "memory";
    }
    const std::size_t slash = location.file.find_last_of('/');
    return slash == std::string::npos || slash + 1 == location.file.size()
               ? location.file
               : location.file.substr(slash + 1);
}

} // namespace sluice::sqlite
