#include "models/migrate/new_names.h"

#include "models/base/text.h"
#include "models/migrate/sql_text.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sluice::migrate {

using namespace catalog;

namespace {

using sql::Token;
using sql::TokenKind;

constexpr std::array kOneSpace = {
    ObjectKind::View,          ObjectKind::Sequence,  ObjectKind::Enum,    ObjectKind::Domain,
    ObjectKind::CompositeType, ObjectKind::RangeType, ObjectKind::BaseType};

// Each of these has names of its own; in a text, the schema and the name tell enough.
constexpr std::array kOtherSpaces = {
    ObjectKind::Collation,          ObjectKind::Conversion,
    ObjectKind::TextSearchParser,   ObjectKind::TextSearchDictionary,
    ObjectKind::TextSearchTemplate, ObjectKind::TextSearchConfiguration,
    ObjectKind::Statistics};

bool isInOneSpace(ObjectKind kind)
{
    return std::find(kOneSpace.begin(), kOneSpace.end(), kind) != kOneSpace.end();
}

} // namespace

// One text, cut into tokens once; what is exchanged is noted, and put in at the end.
class RenamedText
{
public:
    RenamedText(std::string_view text, const NewNames &names)
        : m_text(text)
        , m_names(names)
        , m_tokens(sql::tokenize(text, sql::Flavor::Postgres))
    {
        std::erase_if(m_tokens, [](const Token &token) {
            return token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment;
        });
    }

    std::string run()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (isFirst(i)) {
                qualified(i);
            } else if (m_tokens[i].kind == TokenKind::String && is(i + 1, "::")) {
                string(i);
            } else {
                plain(i);
            }
        }
        for (std::size_t i = 0; i < m_tokens.size() && !m_correlations.empty(); ++i) {
            correlation(i);
        }
        return edited();
    }

private:
    struct Edit
    {
        std::size_t end = 0;
        std::string text;
    };

    [[nodiscard]] bool is(std::size_t i, std::string_view text) const
    {
        return i < m_tokens.size() && m_tokens[i].in(m_text) == text;
    }
    [[nodiscard]] bool isName(std::size_t i) const
    {
        return i < m_tokens.size()
               && (m_tokens[i].kind == TokenKind::Word || m_tokens[i].kind == TokenKind::Quoted);
    }
    [[nodiscard]] bool isFirst(std::size_t i) const
    {
        return isName(i) && is(i + 1, ".") && isName(i + 2) && (i == 0 || !is(i - 1, "."));
    }
    [[nodiscard]] std::string nameAt(std::size_t i) const
    {
        return nameIn(m_tokens[i].in(m_text), sql::Flavor::Postgres);
    }
    [[nodiscard]] QualifiedName nameFrom(std::size_t i) const { return {nameAt(i), nameAt(i + 2)}; }

    // What stands in no schema is told by the word in front: "SERVER remote".
    void plain(std::size_t i)
    {
        static const std::map<std::string, ObjectKind> kWords = {
            {"SERVER", ObjectKind::ForeignServer},    {"WRAPPER", ObjectKind::ForeignDataWrapper},
            {"PUBLICATION", ObjectKind::Publication}, {"LANGUAGE", ObjectKind::Language},
            {"TRIGGER", ObjectKind::EventTrigger},
        };
        const auto word = kWords.find(std::string(m_tokens[i].in(m_text)));
        if (word == kWords.end() || !isName(i + 1)) {
            return;
        }
        const auto found = m_names.objects.find({word->second, {{}, nameAt(i + 1)}, {}});
        if (found != m_names.objects.end()) {
            m_edits[m_tokens[i + 1].begin] = {
                m_tokens[i + 1].end, m_names.m_dialect->prettyName(found->second.owner.name)};
        }
    }
    void qualified(std::size_t i)
    {
        const QualifiedName old = nameFrom(i);
        const QualifiedName now = m_names.nameInText(old, is(i + 3, "("));
        if (now == old) {
            return;
        }
        m_edits[m_tokens[i].begin] = {m_tokens[i + 2].end, m_names.m_dialect->prettyName(now)};
        if (now.name != old.name) {
            m_correlations[old.name] = now.name;
        }
    }
    // 'x'::regclass names an object, 'x'::type a label.
    void string(std::size_t i)
    {
        const std::string_view piece = m_tokens[i].in(m_text);
        if (!piece.starts_with('\'')) {
            return;
        }
        const std::string old =
            replaceAll(std::string(piece.substr(1, piece.size() - 2)), "''", "'");
        std::string now = old;
        const bool isReference =
            i + 2 < m_tokens.size() && m_tokens[i + 2].in(m_text).starts_with("reg");
        if (isReference) { // regclass, regtype, regconfig, …
            now = m_names.text(old);
        } else if (isFirst(i + 2)) {
            now = m_names.label(nameFrom(i + 2), old);
        }
        if (now != old) {
            m_edits[m_tokens[i].begin] = {m_tokens[i].end, "'" + replaceAll(now, "'", "''") + "'"};
        }
    }
    // A table without an alias is called by its own name: "orders.total".
    void correlation(std::size_t i)
    {
        const auto now = isFirst(i) ? m_correlations.find(nameAt(i)) : m_correlations.end();
        if (now != m_correlations.end() && !m_edits.contains(m_tokens[i].begin)) {
            m_edits[m_tokens[i].begin] = {m_tokens[i].end,
                                          m_names.m_dialect->prettyName(now->second)};
        }
    }
    [[nodiscard]] std::string edited() const
    {
        std::string result;
        std::size_t at = 0;
        for (const auto &[begin, edit] : m_edits) {
            result += m_text.substr(at, begin - at);
            result += edit.text;
            at = edit.end;
        }
        return result + std::string(m_text.substr(at));
    }

    std::string_view m_text;
    const NewNames &m_names;
    std::vector<Token> m_tokens;
    std::map<std::size_t, Edit> m_edits; // by where they begin
    std::map<std::string, std::string> m_correlations;
};

std::string NewNames::schema(const std::string &old) const
{
    const auto found = schemas.find(old);
    return found == schemas.end() ? old : found->second;
}

QualifiedName NewNames::name(const QualifiedName &old) const
{
    for (const ObjectKind kind : kOneSpace) {
        if (const auto found = objects.find({kind, old, {}}); found != objects.end()) {
            return found->second.owner;
        }
    }
    return {schema(old.schema), old.name};
}

QualifiedName NewNames::nameInText(const QualifiedName &old, bool isCall) const
{
    const auto routine = routines.find(old);
    if (isCall && routine != routines.end()) {
        return routine->second;
    }
    if (const auto table = inTexts.find(old); table != inTexts.end()) {
        return table->second;
    }
    for (const ObjectKind kind : kOtherSpaces) {
        if (const auto found = objects.find({kind, old, {}}); found != objects.end()) {
            return found->second.owner;
        }
    }
    return name(old);
}

ObjectId NewNames::id(const ObjectId &old) const
{
    ObjectId now = old;
    const std::size_t arguments = old.owner.name.find('(');
    const auto found = objects.find({old.kind, old.owner, {}});
    if (found != objects.end()) {
        now.owner = found->second.owner;
    } else if (isInOneSpace(old.kind) || !old.part.empty()) {
        now.owner = name(old.owner);
    } else {
        now.owner.schema = schema(old.owner.schema);
    }
    if (old.kind == ObjectKind::UserMapping) { // "somebody SERVER remote"
        now.owner.name = text(old.owner.name);
    }
    // What has arguments is told by their types, too.
    if (!isInOneSpace(old.kind) && old.kind != ObjectKind::Table && old.part.empty()
        && arguments != std::string::npos) {
        now.owner.name = now.owner.name.substr(0, now.owner.name.find('('))
                         + text(old.owner.name.substr(arguments));
    }
    if (old.kind == ObjectKind::Enum && !old.part.empty()) {
        now.part = label(old.owner, old.part);
    }
    return now;
}

std::string NewNames::label(const QualifiedName &type, const std::string &old) const
{
    const auto found = labels.find(type);
    if (found == labels.end()) {
        return old;
    }
    const auto label = found->second.find(old);
    return label == found->second.end() ? old : label->second;
}

std::string NewNames::text(std::string_view sql) const
{
    return RenamedText(sql, *this).run();
}

} // namespace sluice::migrate
