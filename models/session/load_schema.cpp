#include "models/session/load_schema.h"

#include "models/base/text.h"
#include "models/session/schema_script.h"

#include <filesystem>

namespace sluice::session {

namespace {

bool isScript(const std::string &text)
{
    return text.size() > 4
           && equalsIgnoringCase(std::string_view(text).substr(text.size() - 4), ".sql");
}

Result<catalog::Catalog> readTarget(engine::Engines engines, const SchemaSource &source,
                                    const engine::Target &like, const engine::Call &call)
{
    SLUICE_TRY(engine::Target target, engine::recogniseTarget(engines, source.text));
    if (target.engine->id() != like.engine->id()) {
        return fail(ErrorKind::Usage, Message::tr("%1 is a %2 database, and the other side is %3",
                                                  {target.engine->label(target.options),
                                                   std::string(target.engine->displayName()),
                                                   std::string(like.engine->displayName())}));
    }
    target.options.readOnly = true;
    target.options.mayCreate = false;
    SLUICE_TRY(const auto connection, target.engine->open(target.options, call));
    return connection->readCatalog(call);
}

Result<catalog::Catalog> loadScript(const SchemaSource &source, const engine::Target &like,
                                    const engine::ScratchOptions &options, const engine::Call &call)
{
    SLUICE_TRY(const SchemaScript script,
               readSchemaScript(source.text, like.engine->dialect().flavor()));
    SLUICE_TRY(const auto scratch, like.engine->openScratch(options, call));
    SLUICE_CHECK(runSchemaScript(script, scratch->connection(), call));
    return scratch->connection().readCatalog(call);
}

} // namespace

Result<catalog::Catalog> loadSchema(engine::Engines engines, const SchemaSource &source,
                                    const engine::Target &like,
                                    const engine::ScratchOptions &scratch, const engine::Call &call)
{
    if (isScript(source.text)) {
        return loadScript(source, like, scratch, call);
    }
    return readTarget(engines, source, like, call);
}

} // namespace sluice::session
