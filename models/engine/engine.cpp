#include "models/engine/engine.h"

#include "models/base/text.h"

namespace sluice::engine {

Result<Target> recogniseTarget(Engines engines, std::string_view text)
{
    for (const Engine *engine : engines) {
        SLUICE_TRY(const auto options, engine->recognise(text));
        if (options) {
            return Target{engine, *options};
        }
    }
    const std::size_t colon = text.find("://");
    const std::string what =
        colon == std::string_view::npos
            ? "no database is meant by \"" + redactSecrets(text) + "\""
            : "unknown scheme \"" + std::string(text.substr(0, colon)) + "://\"";
    return fail(ErrorKind::Usage, what,
                "Known: a path to a SQLite file, sqlite::memory:, postgresql://user@host/database, "
                "\"host=… dbname=…\", service=NAME.");
}

} // namespace sluice::engine
