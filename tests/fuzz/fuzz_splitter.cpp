// Any bytes: tokens cover them without gaps, pieces join back to them, the cursor and the inspection never fail.
#include "models/sql/lexer.h"
#include "models/sql/splitter.h"
#include "models/sql/statement_info.h"

#include <cstdlib>

using namespace sluice;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void check(std::string_view text, sql::Flavor flavor)
{
    std::size_t at = 0;
    for (const sql::Token &token : sql::tokenize(text, flavor)) {
        require(token.begin == at && token.end > at);
        at = token.end;
    }
    require(at == text.size());

    at = 0;
    for (const sql::Piece &piece : sql::split(text, flavor)) {
        require(piece.begin == at && piece.end > at && piece.end <= text.size());
        require(piece.begin <= piece.textBegin && piece.textBegin <= piece.textEnd
                && piece.textEnd <= piece.end);
        at = piece.end;
        (void)sql::inspectStatement(text.substr(piece.textBegin, piece.textEnd - piece.textBegin),
                                    flavor);
    }
    require(at == text.size());
    (void)sql::statementAt(text, text.size() / 2, flavor);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    check(text, sql::Flavor::Sqlite);
    check(text, sql::Flavor::Postgres);
    return 0;
}
