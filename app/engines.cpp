#include "app/engines.h"

#include "models/engine/postgres/postgres_engine.h"
#include "models/engine/sqlite/sqlite_engine.h"

namespace sluice::app {

EngineList::EngineList()
{
    // PostgreSQL first: its URIs and conninfo strings are explicit, while almost any text is a path to SQLite.
    m_engines.push_back(std::make_unique<postgres::PostgresEngine>());
    m_engines.push_back(std::make_unique<sqlite::SqliteEngine>());
    for (const auto &engine : m_engines) {
        m_pointers.push_back(engine.get());
    }
}

EngineList::~EngineList() = default;

const engine::Engine *EngineList::find(std::string_view id) const
{
    for (const engine::Engine *engine : m_pointers) {
        if (engine->id() == id) {
            return engine;
        }
    }
    return nullptr;
}

} // namespace sluice::app
