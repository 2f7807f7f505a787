#include "models/engine/sqlite/stored_reader.h"

#include "models/base/text.h"

namespace sluice::sqlite {

using catalog::ForeignKeyAction;

bool StoredReader::accept(std::string_view word)
{
    const bool found = at(word);
    m_next += found ? 1 : 0;
    return found;
}

bool StoredReader::acceptSign(char sign)
{
    const bool found = atSign(sign);
    m_next += found ? 1 : 0;
    return found;
}

void StoredReader::skipOne()
{
    m_next = atSign('(') ? m_tokens.behindParentheses(m_next) : m_next + 1;
}

std::string StoredReader::readName()
{
    return m_tokens.name(m_next++);
}

std::string StoredReader::readParentheses()
{
    if (!atSign('(')) {
        return {};
    }
    const std::size_t begin = m_next;
    m_next = m_tokens.behindParentheses(begin);
    return m_tokens.span(begin + 1, m_next - 1);
}

std::vector<std::string> StoredReader::readNames()
{
    std::vector<std::string> names;
    if (!acceptSign('(')) {
        return names;
    }
    while (!atEnd() && !acceptSign(')')) {
        if (!acceptSign(',')) {
            names.push_back(readName());
        }
    }
    return names;
}

void StoredReader::readConflict(catalog::Options &options)
{
    if (at("ON") && m_tokens.isWord(m_next + 1, "CONFLICT")) {
        m_next += 2;
        const std::string action = toUpperAscii(readName());
        if (action != "ABORT") { // what happens anyway
            options["conflict"] = action;
        }
    }
}

void StoredReader::readKeyColumn(catalog::KeyConstraint &key)
{
    const std::string column = readName();
    key.columns.push_back(column);
    while (!atEnd() && !atSign(',') && !atSign(')')) {
        if (accept("COLLATE")) {
            key.options["collate:" + column] = readName();
        } else if (accept("DESC")) {
            key.options["desc:" + column] = "true";
        } else if (accept("AUTOINCREMENT")) {
            key.options["autoincrement"] = "true";
        } else {
            skipOne();
        }
    }
}

void StoredReader::readKeyColumns(catalog::KeyConstraint &key)
{
    if (!acceptSign('(')) {
        return;
    }
    while (!atEnd() && !acceptSign(')')) {
        if (!acceptSign(',')) {
            readKeyColumn(key);
        }
    }
}

ForeignKeyAction StoredReader::readAction()
{
    if (accept("CASCADE")) {
        return ForeignKeyAction::Cascade;
    }
    if (accept("RESTRICT")) {
        return ForeignKeyAction::Restrict;
    }
    if (accept("SET")) {
        const bool toNull = at("NULL");
        skip();
        return toNull ? ForeignKeyAction::SetNull : ForeignKeyAction::SetDefault;
    }
    accept("NO");
    accept("ACTION");
    return ForeignKeyAction::NoAction;
}

void StoredReader::readReference(catalog::ForeignKey &key)
{
    key.target.name = readName();
    key.targetColumns = readNames();
    while (!atEnd()) {
        if (at("ON") && m_tokens.isWord(m_next + 1, "DELETE")) {
            m_next += 2;
            key.onDelete = readAction();
        } else if (at("ON") && m_tokens.isWord(m_next + 1, "UPDATE")) {
            m_next += 2;
            key.onUpdate = readAction();
        } else if (at("ON") && m_tokens.isWord(m_next + 1, "INSERT")) {
            m_next += 2; // SQLite parses it and does nothing with it
            (void)readAction();
        } else if (accept("MATCH")) {
            key.options["match"] = toUpperAscii(readName());
        } else if (at("DEFERRABLE") || (at("NOT") && m_tokens.isWord(m_next + 1, "DEFERRABLE"))) {
            readDeferrable(key);
        } else {
            return;
        }
    }
}

void StoredReader::readDeferrable(catalog::ForeignKey &key)
{
    key.deferrable = !accept("NOT");
    accept("DEFERRABLE");
    if (accept("INITIALLY")) {
        key.initiallyDeferred = key.deferrable && at("DEFERRED");
        skip();
    }
}

} // namespace sluice::sqlite
