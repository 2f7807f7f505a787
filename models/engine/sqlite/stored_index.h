// What a stored CREATE INDEX says that no pragma does: expressions and the predicate.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sluice::sqlite {

struct StoredIndexPart
{
    std::string expression; // exact text, without a COLLATE at its end, ASC and DESC
    std::string collation;  // as the text names it
};

struct StoredIndex
{
    bool unique = false;
    std::vector<StoredIndexPart> parts;
    std::string predicate;
};

[[nodiscard]] StoredIndex parseStoredIndex(std::string_view definition);

} // namespace sluice::sqlite
