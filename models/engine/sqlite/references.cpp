#include "models/engine/sqlite/references.h"

#include "models/base/text.h"
#include "models/engine/sqlite/stored_tokens.h"
#include "models/sql/lexer.h"

#include <array>
#include <vector>

namespace sluice::sqlite {

namespace {

// Where in a SELECT the reader stands, at one level of parentheses.
enum class Place { Elsewhere, From, JoinCondition };

constexpr std::array<std::string_view, 13> kEndOfFrom{
    "WHERE",  "GROUP",     "ORDER",  "HAVING", "LIMIT",  "WINDOW",    "UNION",
    "EXCEPT", "INTERSECT", "SELECT", "SET",    "VALUES", "RETURNING",
};
constexpr std::array<std::string_view, 4> kBeforeName{"INTO", "UPDATE", "IN", "JOIN"};

class ReferenceFinder
{
public:
    explicit ReferenceFinder(std::string_view definition)
        : m_tokens(definition)
    {}

    std::set<std::string> find();

private:
    template<std::size_t Size>
    bool isOneOf(std::size_t i, const std::array<std::string_view, Size> &words) const;
    bool isOfWith(std::size_t i) const;
    void move(std::size_t i);
    bool expectsName(std::size_t i) const;

    StoredTokens m_tokens;
    std::vector<Place> m_places{Place::Elsewhere};
    std::set<std::string> m_found;
    std::set<std::string> m_own;
};

template<std::size_t Size>
bool ReferenceFinder::isOneOf(std::size_t i, const std::array<std::string_view, Size> &words) const
{
    for (const std::string_view word : words) {
        if (m_tokens.isWord(i, word)) {
            return true;
        }
    }
    return false;
}

// "name [(columns)] AS [[NOT] MATERIALIZED] ("
bool ReferenceFinder::isOfWith(std::size_t i) const
{
    std::size_t next = i + 1;
    next = m_tokens.isSign(next, '(') ? m_tokens.behindParentheses(next) : next;
    if (!m_tokens.isWord(next, "AS")) {
        return false;
    }
    ++next;
    next += m_tokens.isWord(next, "NOT") ? 1 : 0;
    next += m_tokens.isWord(next, "MATERIALIZED") ? 1 : 0;
    return m_tokens.isSign(next, '(');
}

void ReferenceFinder::move(std::size_t i)
{
    Place &place = m_places.back();
    if (m_tokens.isSign(i, '(')) {
        m_places.push_back(place == Place::From ? Place::From : Place::Elsewhere);
    } else if (m_tokens.isSign(i, ')') && m_places.size() > 1) {
        m_places.pop_back();
    } else if (m_tokens.isWord(i, "FROM") || m_tokens.isWord(i, "JOIN")) {
        place = Place::From;
    } else if (m_tokens.isSign(i, ';') || isOneOf(i, kEndOfFrom)) {
        place = Place::Elsewhere;
    } else if (place == Place::From && (m_tokens.isWord(i, "ON") || m_tokens.isWord(i, "USING"))) {
        place = Place::JoinCondition;
    } else if (place == Place::JoinCondition && m_tokens.isSign(i, ',')) {
        place = Place::From;
    }
}

// Token `i` is a name; what stands before it says whether a table's.
bool ReferenceFinder::expectsName(std::size_t i) const
{
    if (i == 0) {
        return false;
    }
    const std::size_t before = i - 1;
    if (m_tokens.isSign(before, '.')) {
        return i >= 2 && expectsName(i - 2); // behind a schema
    }
    if (isOneOf(before, kBeforeName) || m_tokens.isWord(before, "FROM")) {
        return true;
    }
    // UPDATE OR REPLACE t
    if (i >= 3 && m_tokens.isWord(i - 2, "OR") && m_tokens.isWord(i - 3, "UPDATE")) {
        return true;
    }
    return m_places.back() == Place::From
           && (m_tokens.isSign(before, ',') || m_tokens.isSign(before, '('));
}

std::set<std::string> ReferenceFinder::find()
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const bool isKeyword =
            m_tokens.isPlainWord(i) && sql::isReserved(m_tokens.text(i), sql::Flavor::Sqlite);
        if (m_tokens.isName(i) && !isKeyword) {
            if (isOfWith(i)) {
                m_own.insert(toLowerAscii(m_tokens.name(i)));
            } else if (expectsName(i)) {
                m_found.insert(toLowerAscii(m_tokens.name(i)));
            }
        }
        move(i);
    }
    for (const std::string &name : m_own) {
        m_found.erase(name);
    }
    return m_found;
}

} // namespace

std::set<std::string> referencedNames(std::string_view definition)
{
    return ReferenceFinder(definition).find();
}

} // namespace sluice::sqlite
