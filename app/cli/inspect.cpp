#include "app/cli/finish.h"
#include "app/cli/progress.h"
#include "app/cli/schema_argument.h"
#include "models/catalog/fingerprint.h"
#include "models/catalog/only_schemas.h"
#include "models/migrate/script.h"

#include <iostream>

namespace sluice::app {

namespace {

struct Inspected
{
    engine::Target target;
    catalog::Catalog catalog;
};

Result<Inspected> read(const InspectArguments &arguments, const CommandContext &context)
{
    const Progress progress("reading", context.quiet);
    SLUICE_TRY(const engine::Target target,
               targetFor({arguments.schema}, arguments.dialect, context));
    SLUICE_TRY(catalog::Catalog whole, readSchema(arguments.schema, target, {}, context));
    SLUICE_TRY(catalog::Catalog catalog, catalog::onlySchemas(std::move(whole), arguments.schemas));
    return Inspected{.target = target, .catalog = std::move(catalog)};
}

Result<std::string> written(const Inspected &inspected, const InspectArguments &arguments,
                            const CommandContext &context)
{
    const auto &[target, catalog] = inspected;
    if (arguments.format == "json") {
        return catalog::canonicalJson(catalog);
    }
    for (const catalog::Unread &unread : catalog.unread) {
        if (!context.quiet) {
            std::cerr << "not in the script: " << unread.what << " (" << unread.why << ")\n";
        }
    }
    SLUICE_TRY(const std::vector<std::string> sql, target.engine->stepWriter().creation(catalog));
    return migrate::scriptOf(sql, target.engine->dialect().flavor());
}

} // namespace

int runInspect(const InspectArguments &arguments, const CommandContext &context)
{
    const Result<Inspected> inspected = read(arguments, context);
    if (!inspected) {
        return printError(inspected.error());
    }
    const Result<std::string> text = written(*inspected, arguments, context);
    if (!text) {
        return printError(text.error());
    }
    std::cout << *text;
    finish(kExitSuccess);
}

} // namespace sluice::app
