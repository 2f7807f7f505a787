#include "app/cli/progress.h"
#include "app/cli/schema_argument.h"
#include "models/catalog/fingerprint.h"
#include "models/migrate/plan.h"
#include "models/migrate/script.h"

#include <algorithm>
#include <iostream>

namespace sluice::app {

namespace {

// Keeps what stands in one of the schemas. Usage when one of them is not there.
Result<> filterSchemas(catalog::Catalog &catalog, const std::vector<std::string> &names)
{
    if (names.empty()) {
        return {};
    }
    for (const std::string &name : names) {
        if (!catalog.schemas.contains(name)) {
            return fail(ErrorKind::NotFound, "there is no schema \"" + name + "\"");
        }
    }
    const auto isLeftOut = [&](const auto &entry) {
        return std::find(names.begin(), names.end(), entry.first.schema) == names.end();
    };
    std::erase_if(catalog.tables, isLeftOut);
    std::erase_if(catalog.views, isLeftOut);
    std::erase_if(catalog.sequences, isLeftOut);
    std::erase_if(catalog.enums, isLeftOut);
    std::erase_if(catalog.schemas, [&](const auto &entry) {
        return std::find(names.begin(), names.end(), entry.first) == names.end();
    });
    return {};
}

// Where the engine does not write the script that recreates a schema, it is the plan from nothing to it.
Result<std::string> creationScript(const catalog::Catalog &catalog, const engine::Engine &engine)
{
    const auto statements = engine.stepWriter().creation(catalog);
    if (statements) {
        return migrate::scriptOf(*statements, engine.dialect().flavor());
    }
    if (statements.error().kind != ErrorKind::Unsupported) {
        return fail(statements.error());
    }
    catalog::Catalog empty;
    empty.dialect = catalog.dialect;
    empty.defaultSchema = catalog.defaultSchema;
    empty.addSchema(catalog.defaultSchema);
    SLUICE_TRY(const migrate::Plan plan,
               migrate::plan(empty, catalog, engine.dialect(), engine.stepWriter()));
    if (!plan.refusals.empty()) {
        return fail(ErrorKind::Refused, plan.refusals.front());
    }
    return migrate::toSql(plan);
}

Result<std::string> inspect(const InspectArguments &arguments, const CommandContext &context)
{
    const Progress progress("reading", context.quiet);
    SLUICE_TRY(const engine::Target target,
               targetFor({arguments.schema}, arguments.dialect, context));
    SLUICE_TRY(catalog::Catalog catalog, readSchema(arguments.schema, target, {}, context));
    SLUICE_CHECK(filterSchemas(catalog, arguments.schemas));
    if (arguments.format == "json") {
        return catalog::canonicalJson(catalog);
    }
    for (const catalog::Unread &unread : catalog.unread) {
        if (!context.quiet) {
            std::cerr << "not in the script: " << unread.what << " (" << unread.why << ")\n";
        }
    }
    return creationScript(catalog, *target.engine);
}

} // namespace

int runInspect(const InspectArguments &arguments, const CommandContext &context)
{
    const Result<std::string> text = inspect(arguments, context);
    if (!text) {
        return printError(text.error());
    }
    std::cout << *text << std::flush;
    return kExitSuccess;
}

} // namespace sluice::app
