// What a statement is, as far as its tokens tell; whoever must be sure asks the engine.
#pragma once

#include "models/sql/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::sql {

enum class StatementClass { Read, Write, Ddl, Transaction, Setting, Unknown };

struct StatementInfo
{
    StatementClass statementClass =
        StatementClass::Unknown; // EXPLAIN ANALYZE, CTE writes, CALL, DO, COPY FROM: Write
    std::string verb;            // upper case: "SELECT", "CREATE TABLE"
    bool hasWhere = false;       // at the top level of an UPDATE or DELETE
    bool canRunInTransaction = true;
    std::vector<std::string>
        parameters; // names in order of first use, without sigil; "1" for ?1 and $1
};

[[nodiscard]] StatementInfo inspectStatement(std::string_view statement, Flavor flavor);

} // namespace sluice::sql
