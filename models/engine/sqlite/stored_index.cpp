#include "models/engine/sqlite/stored_index.h"

#include "models/engine/sqlite/stored_reader.h"

namespace sluice::sqlite {

namespace {

// A part up to the comma or parenthesis behind it.
StoredIndexPart readPart(StoredReader &reader)
{
    const StoredTokens &tokens = reader.tokens();
    const std::size_t begin = reader.position();
    while (!reader.atEnd() && !reader.atSign(',') && !reader.atSign(')')) {
        reader.skipOne();
    }
    std::size_t end = reader.position();
    if (end > begin + 1 && (tokens.isWord(end - 1, "ASC") || tokens.isWord(end - 1, "DESC"))) {
        --end;
    }
    StoredIndexPart part;
    if (end > begin + 2 && tokens.isWord(end - 2, "COLLATE")) {
        part.collation = tokens.name(end - 1);
        end -= 2;
    }
    part.expression = tokens.span(begin, end);
    return part;
}

} // namespace

StoredIndex parseStoredIndex(std::string_view definition)
{
    StoredReader reader(definition);
    StoredIndex index{.unique = reader.tokens().isWord(1, "UNIQUE")};
    while (!reader.atEnd() && !reader.atSign('(')) {
        reader.skip();
    }
    reader.skip();
    while (!reader.atEnd() && !reader.acceptSign(')')) {
        if (!reader.acceptSign(',')) {
            index.parts.push_back(readPart(reader));
        }
    }
    if (reader.accept("WHERE")) {
        index.predicate = reader.tokens().span(reader.position(), reader.tokens().size());
    }
    return index;
}

} // namespace sluice::sqlite
