#include "models/migrate/usual_name.h"

#include "models/base/text.h"

namespace sluice::migrate {

// PostgreSQL, makeObjectName(): the longer of the two names gives way.
std::string usualName(std::string first, std::string second, const std::string &label)
{
    constexpr std::size_t kLongest = 63;
    const std::size_t fixed = label.size() + 1 + (second.empty() ? 0 : 1);
    std::size_t firstSize = first.size();
    std::size_t secondSize = second.size();
    while (firstSize + secondSize + fixed > kLongest) {
        --(firstSize > secondSize ? firstSize : secondSize);
    }
    first = utf8Prefix(first, firstSize);
    second = utf8Prefix(second, secondSize);
    return first + (second.empty() ? "" : "_") + second + "_" + label;
}

} // namespace sluice::migrate
