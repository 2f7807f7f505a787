#include "app/cli/arguments.h"

#include "models/base/text.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iostream>

namespace sluice::app {

namespace {

constexpr std::array<const char *, 10> kLaterVerbs = {
    "lint", "generate", "migrate", "push", "pull", "check", "status", "drop", "baseline", "import"};

using Pairs = std::vector<std::string>;

// NAME=VALUE, cut at the first sign behind position 0: a path may hold none, a value any.
std::map<std::string, std::string> toMap(const Pairs &pairs, const char *option)
{
    std::map<std::string, std::string> map;
    for (const std::string &pair : pairs) {
        const std::size_t sign = pair.find('=', 1);
        if (sign == std::string::npos) {
            throw CLI::ValidationError(option, "expected NAME=VALUE, got \"" + pair + "\"");
        }
        map[pair.substr(0, sign)] = pair.substr(sign + 1);
    }
    return map;
}

void refuseLater(CLI::App *app, const std::vector<std::string> &options)
{
    for (const std::string &option : options) {
        app->add_flag_callback(
               option, [option] { throw CLI::ValidationError(option, "not in this version"); })
            ->group("");
    }
}

void addInspect(CLI::App &app, Arguments &arguments)
{
    CLI::App *verb =
        app.add_subcommand("inspect", "Print the catalog of a database or schema file");
    auto values = std::make_shared<InspectArguments>();
    verb->add_option("SCHEMA", values->schema, "Database, or a .sql file of DDL")->required();
    verb->add_option(
            "--format", values->format,
            "json (canonical; described by catalog.schema.json) or sql (recreates the schema)")
        ->check(CLI::IsMember({"json", "sql", "drizzle", "ts", "cpp", "mermaid", "dbml"}));
    verb->add_option("--schema", values->schemas, "Only this schema; may be given again");
    verb->add_option("--dialect", values->dialect, "sqlite or postgresql, for a .sql file")
        ->check(CLI::IsMember({"sqlite", "postgresql"}));
    verb->callback([values, &arguments] {
        if (values->format != "json" && values->format != "sql") {
            throw CLI::ValidationError("--format", values->format + " is not in this version");
        }
        arguments.verb = *values;
    });
}

void addQuery(CLI::App &app, Arguments &arguments)
{
    CLI::App *verb = app.add_subcommand("query", "Run SQL and print typed rows");
    auto values = std::make_shared<QueryArguments>();
    auto parameters = std::make_shared<Pairs>();
    verb->add_option("TARGET", values->target, "Database")->required();
    auto *source = verb->add_option_group("source");
    source->add_option("-c,--command", values->sql, "SQL to run");
    source->add_option("-f,--file", values->file, "File of SQL; - is standard input");
    source->require_option(1);
    verb->add_option("--param", *parameters, "NAME=VALUE for :NAME; may be given again");
    verb->add_option("--format", values->format, "table, csv, json, jsonl or markdown")
        ->check(CLI::IsMember({"table", "csv", "json", "jsonl", "markdown"}));
    verb->add_flag("--read-only", values->readOnly, "Refuse to write");
    verb->callback([values, parameters, &arguments] {
        values->parameters = toMap(*parameters, "--param");
        arguments.verb = *values;
    });
}

// TABLE FILE, or FILE alone behind -c: by their number, as both may be missing.
void placeExportWords(const Pairs &words, ExportArguments &values)
{
    const bool isQuery = !values.sql.empty();
    if (!isQuery && words.empty()) {
        throw CLI::RequiredError("TABLE or -c SQL");
    }
    const std::size_t file = isQuery ? 0 : 1;
    if (words.size() > file + 1 || (words.size() > file && values.output != "-")) {
        throw CLI::ValidationError("FILE", "unexpected " + words.back());
    }
    values.table = isQuery ? std::string() : words.front();
    values.output = words.size() > file ? words.back() : values.output;
}

void addExport(CLI::App &app, Arguments &arguments)
{
    CLI::App *verb = app.add_subcommand("export", "Write rows to a file or standard output");
    auto values = std::make_shared<ExportArguments>();
    auto parameters = std::make_shared<Pairs>();
    auto words = std::make_shared<Pairs>();
    verb->add_option("TARGET", values->target, "Database")->required();
    verb->add_option("TABLE", *words, "TABLE [FILE]; with -c only [FILE]")->expected(0, 2);
    verb->add_option("-c,--command", values->sql, "One statement whose rows are exported");
    verb->add_option("--param", *parameters, "NAME=VALUE for :NAME; may be given again");
    verb->add_option("-o,--output", values->output,
                     "FILE, there once it is whole; - is standard output");
    verb->add_option("--format", values->format,
                     "csv, tsv, json, jsonl, sql, markdown or html; else by FILE's ending")
        ->check(CLI::IsMember({"csv", "tsv", "json", "jsonl", "sql", "markdown", "html"}));
    verb->add_option("--into", values->into, "Table that INSERT statements name");
    verb->add_flag("--spreadsheet-safe", values->spreadsheetSafe,
                   "csv, tsv: an apostrophe before what a spreadsheet would run");
    verb->add_flag("--no-header", values->noHeader, "csv, tsv: no line of names");
    verb->callback([values, parameters, words, &arguments] {
        values->parameters = toMap(*parameters, "--param");
        placeExportWords(*words, *values);
        arguments.verb = *values;
    });
}

void addDiff(CLI::App &app, Arguments &arguments)
{
    struct Lists
    {
        Pairs renames, fills, conversions, labels, included, accepted;
    };
    CLI::App *verb = app.add_subcommand("diff", "Plan the way from one schema to another");
    auto values = std::make_shared<DiffArguments>();
    auto lists = std::make_shared<Lists>();
    verb->add_option("FROM", values->from, "The schema as it is")->required();
    verb->add_option("TO", values->to, "The schema as it should be")->required();
    verb->add_option("--dialect", values->dialect, "sqlite or postgresql, when both are files")
        ->check(CLI::IsMember({"sqlite", "postgresql"}));
    verb->add_option("--format", values->format, "sql, json or markdown")
        ->check(CLI::IsMember({"sql", "json", "markdown"}));
    verb->add_option("--rename", lists->renames, "PATH=NEW: what was called PATH is now NEW");
    verb->add_option("--fill", lists->fills, "PATH=EXPR: existing rows get EXPR");
    verb->add_option("--using", lists->conversions, "PATH=EXPR: how values are converted");
    verb->add_option("--map", lists->labels, "TYPE.LABEL=NEW: rows with a label that goes get NEW");
    verb->add_option("--include", lists->included, "owners, grants: compared and set, too")
        ->delimiter(',')
        ->check(CLI::IsMember({"owners", "grants"}));
    verb->add_flag("--drop-unmatched", values->options.dropUnmatched,
                   "Drop what has no partner instead of asking");
    verb->add_option("--shadow", values->shadow, "Database in which desired DDL may be loaded");
    verb->add_flag("--scratch-on-target", values->scratchOnTarget,
                   "Allow a scratch database on the target's server");
    verb->add_flag("--apply", values->apply, "Run the plan on FROM");
    verb->add_option("--accept", lists->accepted, "Steps whose data loss is accepted, or all")
        ->delimiter(',');
    refuseLater(verb, {"--safe", "--dry-run"});
    verb->callback([values, lists, &arguments] {
        values->options.renames = toMap(lists->renames, "--rename");
        values->options.fills = toMap(lists->fills, "--fill");
        values->options.conversions = toMap(lists->conversions, "--using");
        values->options.labels = toMap(lists->labels, "--map");
        const auto isIncluded = [&](const char *what) {
            return std::find(lists->included.begin(), lists->included.end(), what)
                   != lists->included.end();
        };
        values->options.owners = isIncluded("owners");
        values->options.grants = isIncluded("grants");
        values->accepted = {lists->accepted.begin(), lists->accepted.end()};
        arguments.verb = *values;
    });
}

void addStudio(CLI::App &app, Arguments &arguments)
{
    CLI::App *verb = app.add_subcommand("studio", "Open the window (also without a verb)");
    auto values = std::make_shared<StudioArguments>();
    verb->add_option("TARGET", values->target, "Database to open");
    verb->add_option("--goto", values->goTo, "Table or view to show");
    verb->add_flag("--review", values->review, "Open the review");
    verb->add_flag("--sample", values->sample, "Open the sample shop, made on first use");
    verb->add_option("--tour", values->tour, "Render the tour as PNGs into this folder, and end");
    verb->add_option("--language", values->language, "en or de; the desktop's without it");
    verb->callback([values, &arguments] { arguments.verb = *values; });
}

// Verbs whose names are taken and that this version does not have: said before anything else of the line is judged.
const char *laterVerb(const std::vector<std::string> &words)
{
    const auto verb = std::find_if(words.begin(), words.end(),
                                   [](const std::string &word) { return !word.starts_with('-'); });
    const auto *found = verb == words.end()
                            ? kLaterVerbs.end()
                            : std::find(kLaterVerbs.begin(), kLaterVerbs.end(), *verb);
    return found == kLaterVerbs.end() ? nullptr : *found;
}

ParsedLine refuse(std::string_view why)
{
    std::cerr << "sluice: " << redactSecrets(why) << "\nTry: sluice --help\n";
    return {.arguments = std::nullopt, .exitCode = 2};
}

bool isVerb(const CLI::App &app, const std::string &word)
{
    return !app.get_subcommands([&](const CLI::App *verb) { return verb->get_name() == word; })
                .empty();
}

// `sluice app.db` means `sluice studio app.db`.
std::vector<std::string> withVerb(const CLI::App &app, int argc, char **argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--color") {
            ++i;
        } else if (words[i].empty() || words[i].front() != '-') {
            if (!isVerb(app, words[i])) {
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(i), "studio");
            }
            break;
        } else if (words[i] == "--sample" || words[i] == "--tour" || words[i] == "--goto"
                   || words[i] == "--review" || words[i] == "--language") {
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(i), "studio");
            break;
        }
    }
    return words;
}

} // namespace

ParsedLine parseArguments(int argc, char **argv)
{
    if (const char *later = laterVerb({argv + 1, argv + argc})) {
        return refuse(std::string(later) + ": not in this version");
    }
    Arguments arguments{.verb = StudioArguments{}};
    std::string color = "auto";
    CLI::App app("Sluice, a database studio for SQLite and PostgreSQL", "sluice");
    app.set_version_flag("--version", "sluice " SLUICE_VERSION);
    app.add_option("--color", color)->check(CLI::IsMember({"auto", "always", "never"}));
    app.add_flag("--quiet", arguments.quiet, "No notes and no progress on standard error");
    app.fallthrough();
    app.require_subcommand(0, 1);
    addStudio(app, arguments);
    addInspect(app, arguments);
    addQuery(app, arguments);
    addExport(app, arguments);
    addDiff(app, arguments);
    try {
        std::vector<std::string> words = withVerb(app, argc, argv);
        std::reverse(words.begin(), words.end()); // as the parser takes them
        app.parse(words);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) {
            app.exit(error);
            return {.arguments = std::nullopt, .exitCode = 0};
        }
        return refuse(error.what());
    }
    arguments.color = color == "always" || (color == "auto" && isatty(STDOUT_FILENO) != 0);
    return {.arguments = std::move(arguments), .exitCode = 0};
}

} // namespace sluice::app
