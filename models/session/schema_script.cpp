#include "models/session/schema_script.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"
#include "models/sql/splitter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

namespace sluice::session {

namespace {

std::string at(const std::string &path, std::size_t line)
{
    return path + ":" + std::to_string(line) + ": ";
}

Result<std::string> readFile(const std::string &path)
{
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        return fail(ErrorKind::NotADatabase, Message::tr("%1 is a folder", {path}));
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const bool isMissing = errno == ENOENT;
        return fail(isMissing ? ErrorKind::NotFound : ErrorKind::Permission,
                    path + ": " + std::generic_category().message(errno));
    }
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    if (!isValidUtf8(text)) {
        return fail(ErrorKind::Usage, Message::tr("%1 is not UTF-8 text", {path}));
    }
    return text;
}

// pg_dump's own guards; everything else asks for psql.
bool isGuard(std::string_view command)
{
    return command.starts_with("\\restrict") || command.starts_with("\\unrestrict");
}

bool holdsCopyData(std::string_view statement, sql::Flavor flavor)
{
    const auto tokens = sql::tokenize(statement, flavor);
    return std::any_of(tokens.begin(), tokens.end(), [](const sql::Token &token) {
        return token.kind == sql::TokenKind::CopyData;
    });
}

// The script's own transactions would hide what each statement did; every one runs for itself.
bool isTransactionControl(std::string_view statement, sql::Flavor flavor)
{
    for (const sql::Token &token : sql::tokenize(statement, flavor)) {
        if (token.kind != sql::TokenKind::Word) {
            continue;
        }
        constexpr std::array verbs = {"BEGIN", "COMMIT", "END", "START"};
        return std::any_of(verbs.begin(), verbs.end(), [&](const char *verb) {
            return equalsIgnoringCase(token.in(statement), verb);
        });
    }
    return false;
}

Result<std::optional<ScriptStatement>> readPiece(const sql::Piece &piece, const std::string &text,
                                                 const std::string &path, sql::Flavor flavor)
{
    const auto line = static_cast<std::size_t>(
        1
        + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(piece.textBegin),
                     '\n'));
    const std::string statement = text.substr(piece.textBegin, piece.textEnd - piece.textBegin);
    if (piece.kind == sql::PieceKind::Backslash && !isGuard(statement)) {
        return fail(ErrorKind::Unsupported,
                    Message::tr("%1this is a command of psql: %2", {at(path, line), statement}),
                    Message::tr("A schema file holds SQL alone; psql can print it expanded."));
    }
    if (piece.kind == sql::PieceKind::Statement
        && holdsCopyData(std::string_view(text).substr(piece.begin, piece.end - piece.begin),
                         flavor)) {
        return fail(ErrorKind::Unsupported,
                    Message::tr("%1rows for COPY in a schema file", {at(path, line)}),
                    Message::tr("pg_dump --schema-only writes the schema without rows."));
    }
    if (piece.kind != sql::PieceKind::Statement || statement.empty()
        || isTransactionControl(statement, flavor)) {
        return std::optional<ScriptStatement>();
    }
    return std::optional(ScriptStatement{.text = statement, .line = line});
}

Error located(Error error, const SchemaScript &script, const ScriptStatement &statement)
{
    const std::size_t before = std::min(error.position.value_or(0), statement.text.size());
    const auto lines = static_cast<std::size_t>(
        std::count(statement.text.begin(),
                   statement.text.begin() + static_cast<std::ptrdiff_t>(before), '\n'));
    error.message = at(script.path, statement.line + lines) + error.message;
    error.statement = redactSecrets(statement.text);
    error.context = Message::tr("while loading %1", {script.path});
    return error;
}

bool endsAll(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout
           || error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::DiskFull
           || error.code == "42601";
}

struct Failed
{
    const ScriptStatement *statement = nullptr;
    Error error;
};

} // namespace

Result<SchemaScript> readSchemaScript(const std::string &path, sql::Flavor flavor)
{
    SLUICE_TRY(const std::string text, readFile(path));
    SchemaScript script{.path = path, .statements = {}};
    for (const sql::Piece &piece : sql::split(text, flavor)) {
        SLUICE_TRY(auto statement, readPiece(piece, text, path, flavor));
        if (statement) {
            script.statements.push_back(std::move(*statement));
        }
    }
    return script;
}

Result<void> runSchemaScript(const SchemaScript &script, engine::Connection &connection,
                             const engine::Call &call)
{
    std::vector<const ScriptStatement *> waiting;
    for (const ScriptStatement &statement : script.statements) {
        waiting.push_back(&statement);
    }
    while (!waiting.empty()) {
        std::vector<Failed> failed;
        for (const ScriptStatement *statement : waiting) {
            const auto done = engine::execute(connection, {.text = statement->text}, call);
            if (!done && endsAll(done.error())) {
                return fail(located(done.error(), script, *statement));
            }
            if (!done) {
                failed.push_back({statement, done.error()});
            }
        }
        if (failed.size() == waiting.size()) {
            return fail(located(failed.front().error, script, *failed.front().statement));
        }
        waiting.clear();
        for (const Failed &each : failed) {
            waiting.push_back(each.statement);
        }
    }
    return {};
}

} // namespace sluice::session
