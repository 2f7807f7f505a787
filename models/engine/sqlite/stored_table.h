// What a stored CREATE TABLE says that no pragma does: names of constraints, checks, collations, conflict clauses.
#pragma once

#include "models/catalog/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::sqlite {

struct StoredColumn
{
    std::string name;
    std::string collation;
    std::string generationExpression;
    catalog::Options options; // of its NOT NULL: "conflict", "not_null_name"
    std::string comment;
};

struct StoredTable
{
    std::vector<StoredColumn> columns;
    std::optional<catalog::KeyConstraint> primaryKey;
    // "INTEGER PRIMARY KEY DESC" at a column is no name of the rowid; every other way to write it is one.
    bool keyIsDescendingColumn = false;
    std::vector<catalog::KeyConstraint> uniques; // in the text's order, like all below
    std::vector<catalog::ForeignKey> foreignKeys;
    std::vector<catalog::Check> checks;
    std::string module;         // of a virtual table
    std::string arguments;      // of the module, without the parentheses
    std::string unknownOptions; // behind the columns; neither STRICT nor WITHOUT ROWID
    std::string comment;
};

// Names as the text has them, without quotes. Never fails: what it does not understand it skips.
[[nodiscard]] StoredTable parseStoredTable(std::string_view definition);

} // namespace sluice::sqlite
