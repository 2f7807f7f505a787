#include "app/cli/table_name.h"

#include <vector>

namespace sluice::app {

Result<catalog::QualifiedName> tableName(std::string_view text)
{
    std::vector<std::string> parts(1);
    bool inQuotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPair = inQuotes && text.substr(i, 2) == "\"\"";
        if (text[i] == '"' && !isPair) {
            inQuotes = !inQuotes;
        } else if (text[i] == '.' && !inQuotes) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
            i += isPair ? 1 : 0;
        }
    }
    if (inQuotes || parts.size() > 2 || parts.back().empty()) {
        return fail(ErrorKind::Usage, "not a table's name: " + std::string(text));
    }
    return parts.size() == 1 ? catalog::QualifiedName{.schema = {}, .name = parts[0]}
                             : catalog::QualifiedName{.schema = parts[0], .name = parts[1]};
}

} // namespace sluice::app
