#include "models/sql/statement_info.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"
#include "models/sql/transaction_rules.h"
#include "models/sql/verb_table.h"

#include <algorithm>

namespace sluice::sql {

namespace {

// A token that counts, upper case where it is a word, and the parentheses around it.
struct Significant
{
    TokenKind kind = TokenKind::Unknown;
    std::string text;
    int depth = 0;
};

std::vector<Significant> significantTokens(std::string_view statement, Flavor flavor)
{
    std::vector<Significant> result;
    int depth = 0;
    for (const Token &token : tokenize(statement, flavor)) {
        if (token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment) {
            continue;
        }
        const std::string_view text = token.in(statement);
        depth -= text == ")" ? 1 : 0;
        result.push_back({token.kind,
                          token.kind == TokenKind::Word ? toUpperAscii(text) : std::string(text),
                          depth});
        depth += text == "(" ? 1 : 0;
    }
    return result;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Inspector
{
public:
    Inspector(std::string_view statement, Flavor flavor)
        : m_flavor(flavor)
        , m_tokens(significantTokens(statement, flavor))
    {}

    StatementInfo run()
    {
        const std::size_t first = firstWord(0);
        m_info.statementClass = classOf(first);
        m_info.hasWhere = hasTopLevel("WHERE", m_verbAt);
        m_info.canRunInTransaction = canRunInTransaction(m_info.verb, words(), m_flavor);
        collectParameters();
        return std::move(m_info);
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == TokenKind::Word
                   ? std::string_view(m_tokens[at].text)
                   : std::string_view();
    }
    [[nodiscard]] std::string_view text(std::size_t at) const
    {
        return at < m_tokens.size() ? std::string_view(m_tokens[at].text) : std::string_view();
    }

    // Behind the parentheses of "(SELECT …) UNION …".
    [[nodiscard]] std::size_t firstWord(std::size_t at) const
    {
        while (text(at) == "(") {
            ++at;
        }
        return at;
    }

    [[nodiscard]] std::vector<std::string_view> words() const
    {
        std::vector<std::string_view> result;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            if (!word(at).empty()) {
                result.push_back(word(at));
            }
        }
        return result;
    }

    [[nodiscard]] bool hasTopLevel(std::string_view keyword, std::size_t from) const
    {
        for (std::size_t at = from; at < m_tokens.size(); ++at) {
            if (m_tokens[at].depth == m_tokens[from].depth && word(at) == keyword) {
                return true;
            }
        }
        return false;
    }

    // "( DELETE", which only a data-modifying WITH or COPY can hold.
    [[nodiscard]] bool writesInParentheses() const
    {
        for (std::size_t at = 1; at < m_tokens.size(); ++at) {
            if (text(at - 1) == "(" && isOneOf(word(at), {"INSERT", "UPDATE", "DELETE", "MERGE"})) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool callsLoadExtension() const
    {
        for (std::size_t at = 0; at + 1 < m_tokens.size(); ++at) {
            if (word(at) == "LOAD_EXTENSION" && text(at + 1) == "(") {
                return true;
            }
        }
        return false;
    }

    StatementClass classOf(std::size_t at)
    {
        m_verbAt = std::min(at, m_tokens.empty() ? 0 : m_tokens.size() - 1);
        const std::string_view first = word(at);
        if (first == "WITH") {
            return classOfWith(at);
        }
        if (first == "EXPLAIN") {
            return classOfExplain(at);
        }
        m_info.verb = verbAt(at);
        if (first == "SELECT" || first == "TABLE" || first == "VALUES") {
            const bool into = m_flavor == Flavor::Postgres && hasTopLevel("INTO", at);
            const bool writes = into || callsLoadExtension() || writesInParentheses();
            return writes ? StatementClass::Write : StatementClass::Read;
        }
        if (first == "COPY") {
            const bool reads = hasTopLevel("STDOUT", at) && !writesInParentheses();
            return reads ? StatementClass::Read : StatementClass::Write;
        }
        return first == "PRAGMA" ? classOfPragma(at) : classOfVerb(first);
    }

    StatementClass classOfWith(std::size_t with)
    {
        for (std::size_t at = with + 1; at < m_tokens.size(); ++at) {
            if (m_tokens[at].depth == m_tokens[with].depth
                && isOneOf(word(at), {"SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES",
                                      "TABLE", "REPLACE"})) {
                const StatementClass main = classOf(at);
                return writesInParentheses() ? StatementClass::Write : main;
            }
        }
        m_info.verb = "WITH";
        return StatementClass::Unknown;
    }

    // Only ANALYZE runs what it explains.
    StatementClass classOfExplain(std::size_t at)
    {
        bool analyze = false;
        std::size_t inner = at + 1;
        if (text(inner) == "(") {
            while (++inner < m_tokens.size() && text(inner) != ")") {
                const bool off =
                    isOneOf(word(inner + 1), {"FALSE", "OFF"}) || text(inner + 1) == "0";
                analyze = analyze || (isOneOf(word(inner), {"ANALYZE", "ANALYSE"}) && !off);
            }
            ++inner;
        }
        while (isOneOf(word(inner), {"ANALYZE", "ANALYSE", "VERBOSE", "QUERY", "PLAN"})) {
            analyze = analyze || word(inner).starts_with("ANALY");
            ++inner;
        }
        const StatementClass explained = classOf(firstWord(inner));
        m_info.verb = "EXPLAIN";
        return analyze && m_flavor == Flavor::Postgres ? explained : StatementClass::Read;
    }

    [[nodiscard]] StatementClass classOfPragma(std::size_t at) const
    {
        const std::size_t name = text(at + 2) == "." ? at + 3 : at + 1;
        const bool asks = name + 1 >= m_tokens.size() || text(name + 1) == ";";
        if (isOneOf(word(name),
                    {"OPTIMIZE", "INCREMENTAL_VACUUM", "WAL_CHECKPOINT", "SHRINK_MEMORY"})) {
            return StatementClass::Write;
        }
        const bool lists =
            isOneOf(word(name), {"TABLE_INFO", "TABLE_XINFO", "TABLE_LIST", "INDEX_LIST",
                                 "INDEX_INFO", "INDEX_XINFO", "FOREIGN_KEY_LIST",
                                 "FOREIGN_KEY_CHECK", "INTEGRITY_CHECK", "QUICK_CHECK"});
        return asks || (lists && text(name + 1) == "(") ? StatementClass::Read
                                                        : StatementClass::Setting;
    }

    // "CREATE TABLE" for CREATE TEMP TABLE; one word for everything but CREATE, ALTER and DROP.
    [[nodiscard]] std::string verbAt(std::size_t at) const
    {
        std::string verb(word(at));
        if (!isOneOf(verb, {"CREATE", "ALTER", "DROP", "REFRESH"})) {
            return verb;
        }
        std::size_t object = at + 1;
        while (isOneOf(word(object),
                       {"OR", "REPLACE", "TEMP", "TEMPORARY", "UNLOGGED", "UNIQUE", "GLOBAL",
                        "LOCAL", "RECURSIVE", "CONSTRAINT", "TRUSTED", "PROCEDURAL", "VIRTUAL"})) {
            ++object;
        }
        verb += ' ' + std::string(word(object));
        if (isOneOf(word(object), {"MATERIALIZED", "FOREIGN", "EVENT", "USER", "DEFAULT", "ACCESS",
                                   "OPERATOR", "TEXT"})) {
            verb += ' ' + std::string(word(object + 1));
        }
        return verb;
    }

    void collectParameters()
    {
        int highest = 0;
        for (const Significant &token : m_tokens) {
            if (token.kind != TokenKind::Parameter) {
                continue;
            }
            std::string name = token.text.substr(1);
            if (name.empty()) {
                name = std::to_string(highest + 1);
            }
            auto &names = m_info.parameters;
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
                ++highest;
            }
            const bool number = name.find_first_not_of("0123456789") == std::string::npos;
            highest = number && name.size() < 7 ? std::max(highest, std::stoi(name)) : highest;
        }
    }

    Flavor m_flavor;
    std::vector<Significant> m_tokens;
    std::size_t m_verbAt = 0;
    StatementInfo m_info;
};

} // namespace

StatementInfo inspectStatement(std::string_view statement, Flavor flavor)
{
    return Inspector(statement, flavor).run();
}

} // namespace sluice::sql
