#include "app/cli/command_line.h"
#include "app/cli/progress.h"
#include "app/cli/table_name.h"
#include "models/base/text.h"
#include "models/session/export_file.h"
#include "models/sql/bind_parameters.h"
#include "models/sql/splitter.h"

#include <iostream>
#include <optional>

namespace sluice::app {

namespace {

// What is read, and for INSERT statements where it would go.
struct Source
{
    sql::Statement statement;
    std::optional<sql::InsertTarget> target;
};

Result<std::string> formatOf(const ExportArguments &arguments)
{
    if (!arguments.format.empty()) {
        return arguments.format;
    }
    if (arguments.output == "-") {
        return std::string("csv");
    }
    const std::string format = session::exportFormat(arguments.output);
    if (format.empty()) {
        return fail(ErrorKind::Usage, "the name " + arguments.output + " tells no format",
                    Message("Give one with --format."));
    }
    return format;
}

Result<Source> querySource(const ExportArguments &arguments, sql::Flavor flavor)
{
    const std::vector<std::string> statements = sql::statements(arguments.sql, flavor);
    if (statements.size() != 1) {
        return fail(ErrorKind::Usage, "one statement can be exported at a time, not "
                                          + std::to_string(statements.size()));
    }
    std::map<std::string, data::Value> values;
    for (const auto &[name, text] : arguments.parameters) {
        values[name] = sql::parameterValue(text, flavor);
    }
    Source source;
    SLUICE_TRY(source.statement, sql::bindParameters(statements.front(), flavor, values));
    return source;
}

// The table as the catalog has it; SQLite does not tell letters' cases apart.
const catalog::Table *findTable(const catalog::Catalog &catalog, const catalog::QualifiedName &name,
                                sql::Flavor flavor)
{
    const auto found = catalog.tables.find(name);
    if (found != catalog.tables.end()) {
        return &found->second;
    }
    for (const auto &[other, table] : catalog.tables) {
        if (flavor == sql::Flavor::Sqlite && equalsIgnoringCase(other.name, name.name)
            && equalsIgnoringCase(other.schema, name.schema)) {
            return &table;
        }
    }
    return nullptr;
}

// What the rows of the table are inserted into, under the name that the user gave it.
Result<sql::InsertTarget> insertTarget(engine::Connection &connection,
                                       const catalog::QualifiedName &name, const engine::Call &call)
{
    const std::string schema = name.schema.empty() ? connection.facts().schema : name.schema;
    SLUICE_TRY(const catalog::Catalog catalog, connection.readCatalog(call));
    const catalog::Table *table =
        findTable(catalog, {schema, name.name}, connection.dialect().flavor());
    sql::InsertTarget target = table != nullptr ? sql::insertTarget(*table) : sql::InsertTarget();
    target.table = name;
    return target;
}

Result<Source> tableSource(engine::Connection &connection, const ExportArguments &arguments,
                           const std::string &format, const engine::Call &call)
{
    SLUICE_TRY(const catalog::QualifiedName name, tableName(arguments.table));
    Source source;
    source.statement.text = "SELECT * FROM " + connection.dialect().quote(name);
    if (format == "sql") {
        SLUICE_TRY(source.target, insertTarget(connection, name, call));
    }
    return source;
}

Result<session::ExportOptions> exportOptions(const ExportArguments &arguments,
                                             const std::string &format,
                                             std::optional<sql::InsertTarget> target)
{
    session::ExportOptions options{
        .format = format,
        .writer = {.header = !arguments.noHeader, .spreadsheetSafe = arguments.spreadsheetSafe},
        .target = std::move(target)};
    if (!arguments.into.empty()) {
        SLUICE_TRY(const catalog::QualifiedName name, tableName(arguments.into));
        options.target = options.target.value_or(sql::InsertTarget());
        options.target->table = name;
    }
    return options;
}

// On the command line, what is missing has a name.
session::MakeRowWriter withHint(session::MakeRowWriter make)
{
    return [make = std::move(make)](const std::vector<data::ResultColumn> &columns) {
        auto made = make(columns);
        if (!made) {
            made.error().hint = "Name the one to insert them into: --into NAME.";
        }
        return made;
    };
}

Result<> toStandardOutput(std::string_view text)
{
    if (!std::cout.write(text.data(), static_cast<std::streamsize>(text.size())).flush()) {
        return fail(ErrorKind::DiskFull, "standard output takes no more");
    }
    return {};
}

void report(const session::ExportSummary &summary)
{
    std::cerr << summary.rows << " rows, " << summary.total.count() / 1000 << " ms\n";
    if (summary.alteredCells > 0) {
        std::cerr << summary.alteredCells
                  << " cells hold bytes that the format cannot; they are written as U+FFFD\n";
    }
}

Result<> checkArguments(const ExportArguments &arguments, const std::string &format,
                        const engine::Target &target)
{
    const bool isDelimited = format == "csv" || format == "tsv";
    if (!isDelimited && (arguments.spreadsheetSafe || arguments.noHeader)) {
        return fail(ErrorKind::Usage, "--spreadsheet-safe and --no-header are for csv and tsv");
    }
    if (!arguments.into.empty() && format != "sql") {
        return fail(ErrorKind::Usage, "--into is for sql");
    }
    if (session::isDatabaseFile(arguments.output, target.options)) {
        return fail(ErrorKind::Usage, arguments.output + " is the database itself");
    }
    return {};
}

Result<session::ExportSummary> exportAll(const ExportArguments &arguments,
                                         const CommandContext &context)
{
    SLUICE_TRY(engine::Target target,
               engine::recogniseTarget(context.engines.all(), arguments.target));
    target.options.readOnly = true;
    SLUICE_TRY(const std::string format, formatOf(arguments));
    SLUICE_CHECK(checkArguments(arguments, format, target));
    const auto rows = std::make_shared<std::atomic<std::int64_t>>(0);
    const Progress progress("exporting", context.quiet, rows.get());
    const engine::Call call{.stop = context.stop, .origin = engine::Origin::User};
    SLUICE_TRY(const auto connection, target.engine->open(target.options, call));
    SLUICE_TRY(const Source source, arguments.table.empty()
                                        ? querySource(arguments, connection->dialect().flavor())
                                        : tableSource(*connection, arguments, format, call));
    SLUICE_TRY(auto options, exportOptions(arguments, format, source.target));
    const auto makeWriter =
        withHint(session::rowWriterMaker(std::move(options), connection->dialect()));
    if (arguments.output == "-") {
        return session::exportRows(
            *connection, source.statement, call,
            {.makeWriter = makeWriter, .take = toStandardOutput, .rows = rows.get()});
    }
    return session::exportToFile(
        *connection, source.statement, call,
        {.path = arguments.output, .makeWriter = makeWriter, .rows = rows});
}

} // namespace

int runExport(const ExportArguments &arguments, const CommandContext &context)
{
    const Result<session::ExportSummary> done = exportAll(arguments, context);
    if (!done) {
        return printError(done.error());
    }
    if (!context.quiet) {
        report(*done);
    }
    return kExitSuccess;
}

} // namespace sluice::app
