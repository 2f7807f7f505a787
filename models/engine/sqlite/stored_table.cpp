#include "models/engine/sqlite/stored_table.h"

#include "models/base/text.h"
#include "models/engine/sqlite/stored_comments.h"
#include "models/engine/sqlite/stored_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::sqlite {

namespace {

constexpr std::array<std::string_view, 12> kConstraintWords{
    "CONSTRAINT", "PRIMARY", "NOT",        "NULL",      "UNIQUE", "CHECK",
    "DEFAULT",    "COLLATE", "REFERENCES", "GENERATED", "AS",     "DEFERRABLE",
};

class TableParser
{
public:
    explicit TableParser(std::string_view definition)
        : m_reader(definition)
    {}

    StoredTable parse();

private:
    bool parseModule();
    void parseOptions();
    void parseItem();
    void parseColumn();
    bool parseColumnConstraint();
    bool parseKeyOrCheck();
    void parsePrimaryKeyOfColumn();
    void parseNot();
    void parseGenerated();
    void skipDefault();
    bool parseTableConstraint();
    void parseTableKey(bool isPrimary);
    bool atTableConstraint() const;
    bool atConstraint() const;
    std::string takeName() { return std::exchange(m_constraintName, {}); }
    void readConflict(catalog::Options &options) { m_reader.readConflict(options); }

    StoredReader m_reader;
    StoredTable m_table;
    std::string m_constraintName; // of the constraint that follows
};

StoredTable TableParser::parse()
{
    if (parseModule()) {
        return std::move(m_table);
    }
    while (!m_reader.atEnd() && !m_reader.atSign('(')) {
        m_reader.skip();
    }
    m_reader.skip();
    while (!m_reader.atEnd() && !m_reader.atSign(')')) {
        parseItem();
    }
    m_reader.skip();
    parseOptions();
    return std::move(m_table);
}

// SQLite reads a table with another option where the damage of its schema is passed over.
void TableParser::parseOptions()
{
    while (!m_reader.atEnd() && !m_reader.tokens().isSign(m_reader.position(), ';')) {
        const std::size_t begin = m_reader.position();
        while (!m_reader.atEnd() && !m_reader.atSign(',') && !m_reader.atSign(';')) {
            m_reader.skip();
        }
        const StoredTokens &tokens = m_reader.tokens();
        const std::string option = tokens.span(begin, m_reader.position());
        const bool isKnown = tokens.isWord(begin, "STRICT") || tokens.isWord(begin, "WITHOUT");
        if (!isKnown && !option.empty()) {
            m_table.unknownOptions += (m_table.unknownOptions.empty() ? "" : ", ") + option;
        }
        m_reader.acceptSign(',');
    }
}

// CREATE VIRTUAL TABLE name USING module [(arguments)]
bool TableParser::parseModule()
{
    if (!m_reader.tokens().isWord(1, "VIRTUAL")) {
        return false;
    }
    while (!m_reader.atEnd() && !m_reader.accept("USING")) {
        m_reader.skip();
    }
    m_table.module = m_reader.readName();
    if (m_reader.atSign('(')) {
        m_table.arguments = m_reader.readParentheses();
    }
    return true;
}

void TableParser::parseItem()
{
    m_constraintName.clear();
    const std::size_t before = m_reader.position();
    if (atTableConstraint()) {
        while (parseTableConstraint()) {
        }
    } else {
        parseColumn();
    }
    // SQLite lets the comma between table constraints be left out.
    if (!m_reader.acceptSign(',') && m_reader.position() == before) {
        m_reader.skip();
    }
}

bool TableParser::atTableConstraint() const
{
    for (const std::string_view word : {"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"}) {
        if (m_reader.at(word)) {
            return true;
        }
    }
    return false;
}

bool TableParser::atConstraint() const
{
    return std::any_of(kConstraintWords.begin(), kConstraintWords.end(),
                       [this](std::string_view word) { return m_reader.at(word); });
}

void TableParser::parseColumn()
{
    m_table.columns.push_back({.name = m_reader.readName()});
    const auto ends = [this] {
        return m_reader.atEnd() || m_reader.atSign(',') || m_reader.atSign(')');
    };
    while (!ends() && !atConstraint()) {
        m_reader.skipOne(); // the type, which a pragma tells
    }
    while (!ends()) {
        if (!parseColumnConstraint()) {
            m_reader.skipOne();
        }
    }
}

bool TableParser::parseColumnConstraint()
{
    StoredColumn &column = m_table.columns.back();
    if (m_reader.accept("CONSTRAINT")) {
        m_constraintName = m_reader.readName();
    } else if (m_reader.accept("COLLATE")) {
        column.collation = m_reader.readName();
    } else if (m_reader.accept("DEFAULT")) {
        skipDefault();
    } else if (m_reader.accept("REFERENCES")) {
        m_table.foreignKeys.push_back({.name = takeName(), .columns = {column.name}});
        m_reader.readReference(m_table.foreignKeys.back());
    } else if (m_reader.at("NOT") || m_reader.at("DEFERRABLE")) {
        parseNot();
    } else if (m_reader.at("GENERATED") || m_reader.at("AS")) {
        parseGenerated();
    } else {
        return parseKeyOrCheck();
    }
    return true;
}

bool TableParser::parseKeyOrCheck()
{
    if (m_reader.accept("PRIMARY")) {
        parsePrimaryKeyOfColumn();
    } else if (m_reader.accept("UNIQUE")) {
        m_table.uniques.push_back({.name = takeName(), .columns = {m_table.columns.back().name}});
        readConflict(m_table.uniques.back().options);
    } else if (m_reader.accept("CHECK")) {
        std::string name = takeName();
        m_table.checks.push_back(
            {.name = std::move(name), .expression = m_reader.readParentheses()});
    } else {
        return false;
    }
    return true;
}

void TableParser::parsePrimaryKeyOfColumn()
{
    m_reader.accept("KEY");
    const std::string &column = m_table.columns.back().name;
    catalog::KeyConstraint key{.name = takeName(), .columns = {column}};
    if (m_reader.accept("DESC")) {
        key.options["desc:" + column] = "true";
        m_table.keyIsDescendingColumn = true;
    }
    m_reader.accept("ASC");
    readConflict(key.options);
    if (m_reader.accept("AUTOINCREMENT")) {
        key.options["autoincrement"] = "true";
    }
    m_table.primaryKey = std::move(key);
}

void TableParser::parseNot()
{
    if (m_reader.tokens().isWord(m_reader.position() + 1, "NULL")) {
        m_reader.skip();
        m_reader.skip();
        catalog::Options &options = m_table.columns.back().options;
        options.clear(); // of two, SQLite goes by the last
        readConflict(options);
        if (const std::string name = takeName(); !name.empty()) {
            options["not_null_name"] = name;
        }
    } else if (!m_table.foreignKeys.empty()) {
        m_reader.readDeferrable(m_table.foreignKeys.back());
    } else {
        m_reader.skip();
    }
}

void TableParser::parseGenerated()
{
    m_reader.accept("GENERATED");
    m_reader.accept("ALWAYS");
    m_reader.accept("AS");
    m_table.columns.back().generationExpression = m_reader.readParentheses();
}

void TableParser::skipDefault()
{
    if (m_reader.atSign('+') || m_reader.atSign('-')) {
        m_reader.skip();
    }
    m_reader.skipOne();
}

bool TableParser::parseTableConstraint()
{
    if (m_reader.accept("CONSTRAINT")) {
        m_constraintName = m_reader.readName();
    } else if (m_reader.accept("PRIMARY")) {
        m_reader.accept("KEY");
        parseTableKey(true);
    } else if (m_reader.accept("UNIQUE")) {
        parseTableKey(false);
    } else if (m_reader.accept("CHECK")) {
        std::string name = takeName();
        m_table.checks.push_back(
            {.name = std::move(name), .expression = m_reader.readParentheses()});
        catalog::Options ignored; // SQLite parses a conflict clause here and does nothing with it
        readConflict(ignored);
    } else if (m_reader.accept("FOREIGN")) {
        m_reader.accept("KEY");
        m_table.foreignKeys.push_back({.name = takeName(), .columns = m_reader.readNames()});
        m_reader.accept("REFERENCES");
        m_reader.readReference(m_table.foreignKeys.back());
    } else {
        return false;
    }
    return true;
}

void TableParser::parseTableKey(bool isPrimary)
{
    catalog::KeyConstraint key{.name = takeName()};
    m_reader.readKeyColumns(key);
    readConflict(key.options);
    if (isPrimary) {
        m_table.primaryKey = std::move(key);
    } else {
        m_table.uniques.push_back(std::move(key));
    }
}

} // namespace

StoredTable parseStoredTable(std::string_view definition)
{
    StoredTable table = TableParser(definition).parse();
    StoredComments comments = storedComments(definition);
    table.comment = std::move(comments.table);
    for (auto &[item, comment] : comments.items) {
        if (item < table.columns.size()) {
            table.columns[item].comment = std::move(comment);
        }
    }
    return table;
}

} // namespace sluice::sqlite
