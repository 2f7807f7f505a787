// Cuts a script into statements: knows dollar quotes, BEGIN ATOMIC, trigger bodies, COPY data, psql commands.
#pragma once

#include "models/sql/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::sql {

enum class PieceKind {
    Statement,
    Backslash, // a psql command such as \connect
    Blank,     // only whitespace and comments (after the last statement), or a semicolon too many
};

// The pieces of a script cover it whole: joining them gives the script back.
struct Piece
{
    PieceKind kind = PieceKind::Statement;
    std::size_t begin = 0;     // with leading whitespace and comments
    std::size_t end = 0;       // behind the semicolon; COPY: behind its data
    std::size_t textBegin = 0; // first token that is neither whitespace nor comment
    std::size_t textEnd = 0;   // behind the last such token, without the semicolon

    bool operator==(const Piece &) const = default;
};

[[nodiscard]] std::vector<Piece> split(std::string_view script, Flavor flavor);

// The statements alone, without semicolons and surrounding blanks.
[[nodiscard]] std::vector<std::string> statements(std::string_view script, Flavor flavor);

// The statement that a cursor at byte `offset` means: the one it stands in, or behind on the same line;
// else the next one, and behind the last one that.
[[nodiscard]] std::optional<Piece> statementAt(std::string_view script, std::size_t offset,
                                               Flavor flavor);

} // namespace sluice::sql
