// The command line as values: one struct a verb, filled by the parser.
#pragma once

#include "models/migrate/diff.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace sluice::app {

struct InspectArguments
{
    std::string schema;
    std::string format = "json";
    std::vector<std::string> schemas; // --schema: only these
    std::string dialect;
};

struct QueryArguments
{
    std::string target;
    std::string sql;  // of -c
    std::string file; // of -f; "-" is standard input
    std::map<std::string, std::string> parameters;
    std::string format = "table";
    bool readOnly = false;
};

struct ExportArguments
{
    std::string target;
    std::string table; // or
    std::string sql;   // of -c
    std::map<std::string, std::string> parameters;
    std::string output = "-"; // standard output
    std::string format;       // empty: by the output's ending
    std::string into;         // of INSERT statements; empty: the table the rows come from
    bool spreadsheetSafe = false;
    bool noHeader = false;
};

struct DiffArguments
{
    std::string from;
    std::string to;
    std::string dialect;
    std::string format = "sql";
    migrate::DiffOptions options;
    std::string shadow;
    bool scratchOnTarget = false;
    bool apply = false;
    std::set<std::string> accepted;
};

struct StudioArguments
{
    std::string target;
    std::string goTo;
    bool review = false;
    bool sample = false;
    std::string tour;     // a folder: the window renders its tour there and ends
    std::string language; // "de"; empty: the desktop's
};

struct Arguments
{
    std::variant<StudioArguments, InspectArguments, QueryArguments, ExportArguments, DiffArguments>
        verb;
    bool color = false;
    bool quiet = false;
};

// What the parser answers: arguments to act on, or a text that is already printed and the exit code to leave with.
struct ParsedLine
{
    std::optional<Arguments> arguments;
    int exitCode = 0;
};

[[nodiscard]] ParsedLine parseArguments(int argc, char **argv);

} // namespace sluice::app
