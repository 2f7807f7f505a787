#include "models/engine/sqlite/sqlite_affinity.h"

#include "models/base/text.h"

namespace sluice::sqlite {

Affinity affinityOf(std::string_view declaredType)
{
    const std::string type = toUpperAscii(declaredType);
    const auto has = [&type](std::string_view part) {
        return type.find(part) != std::string::npos;
    };
    if (has("INT")) {
        return Affinity::Integer;
    }
    if (has("CHAR") || has("CLOB") || has("TEXT")) {
        return Affinity::Text;
    }
    if (type.empty() || has("BLOB")) {
        return Affinity::Blob;
    }
    if (has("REAL") || has("FLOA") || has("DOUB")) {
        return Affinity::Real;
    }
    return Affinity::Numeric;
}

} // namespace sluice::sqlite
