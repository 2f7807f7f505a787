#include "app/cli/schema_argument.h"

#include "models/base/text.h"

#include <filesystem>

namespace sluice::app {

namespace {

bool endsWith(const std::string &text, std::string_view ending)
{
    return text.size() >= ending.size()
           && equalsIgnoringCase(std::string_view(text).substr(text.size() - ending.size()),
                                 ending);
}

bool isForLater(const std::string &text)
{
    const std::string name = std::filesystem::path(text).filename().string();
    return endsWith(text, ".json") || endsWith(text, ".ts")
           || startsWithIgnoringCase(name, "drizzle.config.")
           || std::filesystem::exists(std::filesystem::path(text) / "meta" / "_journal.json");
}

} // namespace

bool isSqlFile(const std::string &text)
{
    return endsWith(text, ".sql") && text.find("://") == std::string::npos;
}

Result<engine::Target> targetFor(const std::vector<std::string> &schemas,
                                 const std::string &dialect, const CommandContext &context)
{
    for (const std::string &schema : schemas) {
        if (!isSqlFile(schema) && !isForLater(schema)) {
            return engine::recogniseTarget(context.engines.all(), schema);
        }
    }
    if (const engine::Engine *engine = context.engines.find(dialect)) {
        return engine::Target{.engine = engine, .options = {.engine = dialect}};
    }
    return fail(ErrorKind::Usage, "which dialect is " + schemas.front() + " written in?",
                "Say --dialect sqlite or --dialect postgresql.");
}

Result<catalog::Catalog> readSchema(const std::string &text, const engine::Target &like,
                                    const engine::ScratchOptions &scratch,
                                    const CommandContext &context)
{
    if (isForLater(text)) {
        return fail(ErrorKind::Unsupported, "not in this version: reading " + text,
                    "A database or a .sql file of DDL is read.");
    }
    return session::loadSchema(context.engines.all(), {.text = text}, like, scratch,
                               {.stop = context.stop, .origin = engine::Origin::Introspection});
}

} // namespace sluice::app
