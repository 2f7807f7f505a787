#include "models/engine/sqlite/prepare_statement.h"

#include "models/base/scope_exit.h"
#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_error.h"
#include "models/engine/sqlite/stored_tokens.h"

namespace sluice::sqlite {

namespace {

Failure usage(std::string_view text, Message message, std::optional<std::size_t> position)
{
    return fail(Error{.kind = ErrorKind::Usage,
                      .message = std::move(message),
                      .statement = redactSecrets(text),
                      .position = position});
}

Failure secondStatement(std::string_view text, std::size_t position)
{
    return usage(text, Message::tr("there is more than one statement; they are sent one at a time"),
                 position);
}

// The first token of a statement behind a semicolon; the tokens' count if there is none.
std::size_t secondBegin(const StoredTokens &tokens)
{
    std::size_t i = 0;
    while (i < tokens.size() && !tokens.isSign(i, ';')) {
        ++i;
    }
    while (i < tokens.size() && tokens.isSign(i, ';')) {
        ++i;
    }
    return i;
}

bool createsTrigger(const StoredTokens &tokens)
{
    std::size_t i = tokens.isWord(0, "EXPLAIN") ? 1 : 0;
    i += tokens.isWord(i, "QUERY") ? 2 : 0;
    const std::size_t temp = tokens.isWord(i + 1, "TEMP") || tokens.isWord(i + 1, "TEMPORARY");
    return tokens.isWord(i, "CREATE") && tokens.isWord(i + 1 + temp, "TRIGGER");
}

// Looked for before preparing, which may already change something. Only a trigger's body holds semicolons;
// behind it SQLite's own word on where the statement ends is taken.
Result<> checkSingle(std::string_view text)
{
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return usage(text, Message::tr("the statement holds a NUL byte"), nul);
    }
    const StoredTokens tokens(text);
    if (tokens.size() == 0 || (tokens.isSign(0, ';') && secondBegin(tokens) == tokens.size())) {
        return usage(text, Message::tr("there is no statement"), std::nullopt);
    }
    if (const std::size_t second = secondBegin(tokens);
        second < tokens.size() && !createsTrigger(tokens)) {
        return secondStatement(text, tokens.begin(second));
    }
    return {};
}

int bindValue(sqlite3_stmt *statement, int number, const data::Value &value)
{
    const std::string_view bytes = data::toView(value).bytes;
    const char *first = bytes.empty() ? "" : bytes.data(); // a null pointer would bind NULL
    switch (value.kind()) {
    case data::ValueKind::Null:
        return sqlite3_bind_null(statement, number);
    case data::ValueKind::Integer:
        return sqlite3_bind_int64(statement, number, *value.integer());
    case data::ValueKind::Real:
        return sqlite3_bind_double(statement, number, *value.real());
    case data::ValueKind::Text:
        return sqlite3_bind_text64(statement, number, first, bytes.size(), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    case data::ValueKind::Blob:
        return sqlite3_bind_blob64(statement, number, first, bytes.size(), SQLITE_TRANSIENT);
    }
    return SQLITE_MISUSE;
}

} // namespace

Result<StatementHandle> prepareStatement(sqlite3 *database, ConnectionHooks &hooks,
                                         std::string_view text, Purpose purpose)
{
    SLUICE_CHECK(checkSingle(text));
    hooks.beginPrepare(purpose == Purpose::Describe);
    const ScopeExit done([&] { hooks.endPrepare(); });
    sqlite3_stmt *raw = nullptr;
    const char *tail = nullptr;
    const int code =
        sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()), 0, &raw, &tail);
    StatementHandle statement(raw);
    if (code != SQLITE_OK) {
        return fail(lastError(database, text));
    }
    const auto end = static_cast<std::size_t>(tail - text.data());
    const StoredTokens rest(text.substr(end));
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (!rest.isSign(i, ';')) {
            return secondStatement(text, end + rest.begin(i));
        }
    }
    return statement;
}

Result<> bindParameters(sqlite3_stmt *statement, const sql::Statement &source)
{
    const int wanted = sqlite3_bind_parameter_count(statement);
    if (static_cast<std::size_t>(wanted) != source.parameters.size()) {
        return usage(
            source.text,
            Message::tr("the statement has %1 parameters, %2 values were given",
                        {std::to_string(wanted), std::to_string(source.parameters.size())}),
            std::nullopt);
    }
    for (int number = 1; number <= wanted; ++number) {
        const auto &value = source.parameters[static_cast<std::size_t>(number) - 1];
        if (bindValue(statement, number, value) != SQLITE_OK) {
            return fail(lastError(sqlite3_db_handle(statement), source.text));
        }
    }
    return {};
}

} // namespace sluice::sqlite
