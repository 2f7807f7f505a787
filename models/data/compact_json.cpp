#include "models/data/compact_json.h"

namespace sluice::data {

std::string compactJson(std::string_view json, std::size_t limit)
{
    std::string compact;
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (inString || !isSpace) {
            compact += c;
        }
        if (compact.size() > limit) {
            break; // the line is full anyway
        }
        if (c == '"' && !escaped) {
            inString = !inString;
        }
        escaped = inString && c == '\\' && !escaped;
    }
    return compact;
}

} // namespace sluice::data
