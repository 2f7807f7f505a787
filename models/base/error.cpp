#include "models/base/error.h"

namespace sluice {

std::string describe(const Error &error)
{
    std::string text = error.message;
    std::string aside = error.context;
    if (!error.code.empty()) {
        aside += (aside.empty() ? "" : ", ") + error.code;
    }
    if (!aside.empty()) {
        text += " (" + aside + ")";
    }
    for (const std::string &line : {error.detail, error.hint}) {
        if (!line.empty()) {
            text += "\n" + line;
        }
    }
    return text;
}

} // namespace sluice
