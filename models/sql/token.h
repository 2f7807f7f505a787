// A piece of SQL text: what it is and where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sluice::sql {

enum class Flavor { Sqlite, Postgres };

enum class TokenKind : std::uint8_t {
    Whitespace,
    Comment, // -- … or /* … */ (nested on PostgreSQL)
    Word,    // identifier or keyword, unquoted
    Quoted,  // "…", and on SQLite `…` and […]
    String,  // '…', E'…', U&'…', $tag$…$tag$, x'…'
    Number,
    Operator,    // one operator, as long as it goes
    Punctuation, // ( ) , . [ ]
    Semicolon,
    Parameter, // ?, ?1, :name, @name, $name, $1
    Backslash, // a psql command, to the end of the line
    CopyData,  // the lines after COPY … FROM STDIN; up to and with \.
    Unknown,
};

struct Token
{
    TokenKind kind = TokenKind::Unknown;
    std::size_t begin = 0; // byte offsets, end exclusive
    std::size_t end = 0;
    bool closed = true; // false: a string or comment that the text's end cuts

    [[nodiscard]] std::string_view in(std::string_view text) const
    {
        return text.substr(begin, end - begin);
    }
    bool operator==(const Token &) const = default;
};

} // namespace sluice::sql
