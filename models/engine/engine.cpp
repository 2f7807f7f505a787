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
    const Message what = colon == std::string_view::npos
                             ? Message::tr("no database is meant by \"%1\"", {redactSecrets(text)})
                             : Message::tr("unknown scheme \"%1://\"", {text.substr(0, colon)});
    return fail(ErrorKind::Usage, what,
                Message::tr("Known: a path to a SQLite file, sqlite::memory:, "
                            "postgresql://user@host/database, \"host=… dbname=…\", service=NAME."));
}

} // namespace sluice::engine
