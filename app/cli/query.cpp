#include "app/cli/command_line.h"
#include "app/cli/progress.h"
#include "app/cli/table_printer.h"
#include "models/session/run_query.h"
#include "models/sql/bind_parameters.h"
#include "models/sql/splitter.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace sluice::app {

namespace {

Result<std::string> readScript(const QueryArguments &arguments)
{
    if (arguments.file.empty()) {
        return arguments.sql;
    }
    if (arguments.file == "-") {
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    }
    std::ifstream file(arguments.file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (!file.is_open() || file.bad()) {
        return fail(ErrorKind::NotFound, "cannot read " + arguments.file);
    }
    return text;
}

std::map<std::string, data::Value> parameterValues(const QueryArguments &arguments,
                                                   sql::Flavor flavor)
{
    std::map<std::string, data::Value> values;
    for (const auto &[name, text] : arguments.parameters) {
        values[name] = sql::parameterValue(text, flavor);
    }
    return values;
}

std::unique_ptr<data::RowWriter> makeWriter(const QueryArguments &arguments, bool color)
{
    const auto format = data::rowFormat(arguments.format);
    return format ? data::makeRowWriter(*format) : makeTablePrinter(color);
}

void print(data::RowWriter &writer)
{
    std::cout << writer.text();
    writer.clear();
}

Result<> runStatement(engine::Connection &connection, const sql::Statement &statement,
                      const QueryArguments &arguments, const CommandContext &context)
{
    auto writer = makeWriter(arguments, context.color);
    bool hasColumns = false;
    const session::QuerySinks sinks{.columns =
                                        [&](std::vector<data::ResultColumn> columns) {
                                            hasColumns = !columns.empty();
                                            if (hasColumns) {
                                                writer->begin(columns);
                                            }
                                        },
                                    .batch =
                                        [&](const data::BatchPtr &batch) {
                                            writer->rows(*batch);
                                            print(*writer);
                                        },
                                    .finished = {}};
    SLUICE_TRY(const session::QuerySummary summary,
               session::streamQuery(connection, statement,
                                    {.stop = context.stop, .origin = engine::Origin::User}, sinks));
    if (hasColumns) {
        writer->end();
        print(*writer);
        std::cout.flush();
    }
    if (!context.quiet) {
        const std::string what = hasColumns ? std::to_string(summary.rows) + " rows" : summary.tag;
        std::cerr << what << ", " << summary.total.count() / 1000 << " ms\n";
    }
    return {};
}

Result<> runScript(const QueryArguments &arguments, const CommandContext &context)
{
    SLUICE_TRY(engine::Target target,
               engine::recogniseTarget(context.engines.all(), arguments.target));
    target.options.readOnly = target.options.readOnly || arguments.readOnly;
    SLUICE_TRY(const std::string script, readScript(arguments));
    const sql::Flavor flavor = target.engine->dialect().flavor();
    const auto values = parameterValues(arguments, flavor);
    std::vector<sql::Statement> bound;
    for (const std::string &statement : sql::statements(script, flavor)) {
        SLUICE_TRY(sql::Statement ready, sql::bindParameters(statement, flavor, values));
        bound.push_back(std::move(ready));
    }
    if (bound.empty()) {
        return fail(ErrorKind::Usage, "there is no statement to run");
    }
    const Progress progress("running", context.quiet);
    SLUICE_TRY(const auto connection, target.engine->open(target.options, {.stop = context.stop}));
    for (const sql::Statement &statement : bound) {
        SLUICE_CHECK(runStatement(*connection, statement, arguments, context));
    }
    return {};
}

} // namespace

int runQuery(const QueryArguments &arguments, const CommandContext &context)
{
    const Result<> done = runScript(arguments, context);
    std::cout.flush();
    return done ? kExitSuccess : printError(done.error());
}

} // namespace sluice::app
